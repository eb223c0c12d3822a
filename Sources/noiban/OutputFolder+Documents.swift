import FileOutput
import PlanReport

extension OutputFolder {
  /// Writes a file of a plan.
  ///
  /// - Throws: `ProblemReport` of category `cannotWrite`.
  func write(_ document: PlanDocument) throws {
    switch document.contents {
    case .bytes(let bytes): try write(bytes(), to: document.name)
    case .byPath(let write): try Console.withoutForeignLines { try writeByPath(to: document.name, write) }
    }
  }
}
