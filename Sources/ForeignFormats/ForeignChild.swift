import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The other side of a `ForeignReader`: a process that reads one file with GDAL under limits and sends what is in it
/// to standard output. It ends with the file, whatever GDAL does in it.
public enum ForeignChild {
  /// Reads the file that the arguments name; they are those that `ForeignReader` gives.
  ///
  /// - Returns: the code to exit with: 0 where everything that is to be known was sent, 64 for other arguments.
  public static func run(_ arguments: [String]) -> Int32 {
    guard let request = ForeignRequest(arguments) else { return 64 }
    limit(request)
    // Nothing that a library prints may get between the records.
    let output = dup(STDOUT_FILENO)
    let nowhere = Glibc.open("/dev/null", O_WRONLY)
    guard output >= 0, nowhere >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 else { return 1 }
    var channel = ForeignChannel(descriptor: output)
    guard let library = GDALLibrary(named: request.library) else {
      channel.send(.notInstalled)
      channel.send(.end)
      return channel.finish()
    }
    ForeignConversation(library: library, request: request).hold(&channel)
    return channel.finish()
  }

  /// No more memory, time, or files than asked for, and no image of the process where it ends.
  private static func limit(_ request: ForeignRequest) {
    let limits = [
      (RLIMIT_AS, request.memory), (RLIMIT_CPU, request.processorSeconds), (RLIMIT_CORE, 0),
      (RLIMIT_FSIZE, 0),
    ]
    for (resource, most) in limits {
      var limit = rlimit(rlim_cur: rlim_t(max(0, most)), rlim_max: rlim_t(max(0, most)))
      _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
  }
}
