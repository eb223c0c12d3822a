package import Diagnostics

/// What a kind of YAML file asks of who hands in something else, each a remedy without a full stop.
package struct YAMLFileWords: Sendable {
  /// Where there is no such file.
  package var checkPath: Message
  /// Where the path is that of a folder.
  package var nameFileInFolder: Message
  /// Where the file is too large to be one.
  package var nameSmallFile: Message
  /// Where the text is not YAML at all.
  package var writeKeys: Message
  /// Where nothing is written.
  package var writeOneKey: Message

  /// Takes every value as it is.
  package init(
    checkPath: Message, nameFileInFolder: Message, nameSmallFile: Message, writeKeys: Message,
    writeOneKey: Message
  ) {
    self.checkPath = checkPath
    self.nameFileInFolder = nameFileInFolder
    self.nameSmallFile = nameSmallFile
    self.writeKeys = writeKeys
    self.writeOneKey = writeOneKey
  }
}
