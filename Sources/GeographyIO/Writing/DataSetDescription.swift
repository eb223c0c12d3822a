/// What a data set says of itself beyond its tables.
public struct DataSetDescription: Sendable, Equatable {
  /// A licence by its identifier in the Open Definition's or SPDX's list.
  public struct License: Sendable, Equatable {
    public var name: String
    public var title: String
    public var path: String

    public init(name: String, title: String, path: String) {
      self.name = name
      self.title = title
      self.path = path
    }
  }

  /// Where values were taken from.
  public struct Source: Sendable, Equatable {
    public var title: String
    /// An address, empty when there is none.
    public var path: String

    public init(title: String, path: String = "") {
      self.title = title
      self.path = path
    }
  }

  public var title: String
  public var description: String
  public var licenses: [License]
  public var sources: [Source]
  /// The text of `README.md`, Markdown; nil for none.
  public var readme: String?

  public init(
    title: String, description: String = "", licenses: [License] = [], sources: [Source] = [],
    readme: String? = nil
  ) {
    self.title = title
    self.description = description
    self.licenses = licenses
    self.sources = sources
    self.readme = readme
  }
}
