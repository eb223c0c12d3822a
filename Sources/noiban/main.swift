import Foundation

exit(CommandRun.run(Array(CommandLine.arguments.dropFirst())))
