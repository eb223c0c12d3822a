/// Where the data set of a plan stood when the plan was made, so that it is found again.
public struct DataPlace: Sendable, Equatable {
  /// The folder from the root of the file system.
  public var path: String
  /// The folder from the one that holds `plan.json`; nil where the plan was written to no folder. It leads to the
  /// data set after both were moved together.
  public var relativePath: String?

  /// Takes both as they are; nothing is looked up.
  public init(path: String, relativePath: String? = nil) {
    self.path = path
    self.relativePath = relativePath
  }
}
