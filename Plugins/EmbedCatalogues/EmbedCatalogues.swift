import Foundation
import PackagePlugin

/// Builds every catalogue of a target into it, so that a language is one file and the program one too.
///
/// SwiftPM's own `.embedInCode` writes each byte as a number, which takes the compiler half a minute for a
/// catalogue of this size; a string literal takes it no time.
@main struct EmbedCatalogues: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let catalogues = (target.sourceModule?.sourceFiles.map(\.url) ?? []).filter { $0.pathExtension == "po" }
    let output = context.pluginWorkDirectoryURL.appendingPathComponent("EmbeddedCatalogues.swift")
    return [
      .buildCommand(
        displayName: "Embedding message catalogues",
        executable: try context.tool(named: "CatalogueEmbedding").url,
        arguments: [output.path] + catalogues.map(\.path).sorted(), inputFiles: catalogues,
        outputFiles: [output])
    ]
  }
}
