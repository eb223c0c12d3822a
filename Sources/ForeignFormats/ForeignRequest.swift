/// What one process is to read, as the arguments of a command.
struct ForeignRequest: Equatable {
  var format: ForeignFormat
  /// The file, from the root.
  var file: String
  /// The library to load; nil for GDAL as it is installed.
  var library: String?
  /// Bytes of address space.
  var memory: Int
  /// Seconds of processor time.
  var processorSeconds: Int

  init(format: ForeignFormat, file: String, library: String?, limits: ForeignLimits) {
    self.format = format
    self.file = file
    self.library = library
    memory = limits.memory
    processorSeconds = limits.processorSeconds
  }

  /// Nil where the arguments are not those that `arguments` makes.
  init?(_ arguments: [String]) {
    guard arguments.count == 5, let format = ForeignFormat(rawValue: arguments[0]),
      let memory = Int(arguments[1]), let seconds = Int(arguments[2])
    else { return nil }
    self.format = format
    self.memory = memory
    processorSeconds = seconds
    library = arguments[3].isEmpty ? nil : arguments[3]
    file = arguments[4]
  }

  var arguments: [String] {
    [format.rawValue, String(memory), String(processorSeconds), library ?? "", file]
  }
}
