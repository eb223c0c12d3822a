import ArgumentParser

/// What a command that answers a question prints.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
