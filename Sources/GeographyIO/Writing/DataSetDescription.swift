/// What a data set says of itself beyond its tables.
public struct DataSetDescription: Sendable, Equatable {
  /// A licence by its identifier in the Open Definition's or SPDX's list.
  public struct License: Sendable, Equatable {
    /// Its identifier in the Open Definition, such as `ODC-BY-1.0`.
    public var name: String
    /// Its name in words.
    public var title: String
    /// Where its text stands.
    public var path: String

    /// Takes every value as it is; nothing is checked here.
    public init(name: String, title: String, path: String) {
      self.name = name
      self.title = title
      self.path = path
    }
  }

  /// Where values were taken from.
  public struct Source: Sendable, Equatable {
    /// Its name in words.
    public var title: String
    /// An address, empty when there is none.
    public var path: String

    /// Takes every value as it is; nothing is checked here.
    public init(title: String, path: String = "") {
      self.title = title
      self.path = path
    }
  }

  /// One line.
  public var title: String
  /// What the data set holds and how it came about.
  public var description: String
  /// The terms it may be used under.
  public var licenses: [License]
  /// What it is made from.
  public var sources: [Source]
  /// The text of `README.md`, Markdown; nil for none.
  public var readme: String?

  /// Takes every value as it is; nothing is checked here.
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
