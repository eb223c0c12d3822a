import ArgumentParser
import Diagnostics

/// The root of the command line.
struct Noiban: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noiban",
    abstract: said(
      "Plans which villages of a province get mobile broadband and fibre under a public budget."),
    discussion: CommandConfiguration.text(
      [
        "Results go to standard output, progress and diagnostics to standard error.",
        "Exit codes: 0 done, 1 internal failure, 2 no feasible plan, 3 a limit came before any plan, 64 bad "
          + "usage, 65 bad data, 66 file missing, 73 cannot write, 130 interrupted with no plan.",
        "--lang vi, or a Vietnamese locale, has every command speak Vietnamese; NOIBAN_LANG=en or vi decides "
          + "before the locale does.",
      ],
      examples: ["noiban plan datasets/dien-bien --budget 300bn", "noiban plan --help --lang vi"]),
    version: "0.1.0",
    subcommands: [
      PlanCommand.self, WhatIfCommand.self, UncertaintyCommand.self, CompareCommand.self,
      ExplainCommand.self, ReportCommand.self, ValidateCommand.self, ProvenanceCommand.self,
      VerifyCommand.self, ImportCommand.self, TemplateCommand.self, GenerateCommand.self,
      ExportModelCommand.self, BenchmarkCommand.self,
    ])

  @OptionGroup var language: LanguageOption
}
