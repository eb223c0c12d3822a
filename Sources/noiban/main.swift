import Foundation

exit(
  ReadForeignCommand.run(Array(CommandLine.arguments.dropFirst()))
    ?? CommandRun.run(Array(CommandLine.arguments.dropFirst())))
