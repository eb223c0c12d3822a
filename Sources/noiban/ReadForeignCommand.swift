import ForeignFormats

/// `noiban read-foreign`, by which noiban starts itself once more to read one file with GDAL. It is not for people:
/// the parser of commands, its help and its messages never see it.
enum ReadForeignCommand {
  /// The code to exit with; nil where the arguments are of another command.
  static func run(_ arguments: [String]) -> Int32? {
    guard arguments.first == "read-foreign" else { return nil }
    return ForeignChild.run(Array(arguments.dropFirst()))
  }
}
