/// A file of a plan's folder, made when it is asked for: of all the files only one is in memory at a time.
public struct PlanDocument: Sendable {
  /// How a file is written.
  public enum Contents: Sendable {
    /// As bytes in memory.
    case bytes(@Sendable () -> [UInt8])
    /// By a library that opens the file itself; throws a `ProblemReport` of category `cannotWrite`.
    case byPath(@Sendable (_ path: String) throws -> Void)
  }

  /// The file's name in the folder.
  public let name: String
  /// How it is written.
  public let contents: Contents

  init(_ name: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    contents = .bytes(bytes)
  }

  init(_ name: String, byPath write: @escaping @Sendable (_ path: String) throws -> Void) {
    self.name = name
    contents = .byPath(write)
  }
}
