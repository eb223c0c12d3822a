import ArgumentParser
import ForeignFormats
import Foundation

/// The other side of a `ForeignReader`, which starts noiban once more to read one file; not for people.
struct ReadForeignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read-foreign", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  func run() throws {
    Foundation.exit(ForeignChild.run(arguments))
  }
}
