package import Diagnostics

/// Another solver that may be on the machine.
package enum Peer: String, Sendable, CaseIterable {
  case highs, scip, cpsat, cbc

  /// The solver's own name.
  package var title: String {
    switch self {
    case .highs: "HiGHS"
    case .scip: "SCIP"
    case .cpsat: "CP-SAT"
    case .cbc: "CBC"
    }
  }

  /// The package it comes in: the module of Python that holds it, or Debian's name.
  var package: String {
    switch self {
    case .highs: "highspy"
    case .scip: "pyscipopt"
    case .cpsat: "ortools"
    case .cbc: "coinor-cbc"
    }
  }

  /// Whether it is reached through Python.
  var needsPython: Bool { self != .cbc }
}

/// Which peers a machine has, with what to do about the others.
package struct PeerSelection: Sendable, Equatable {
  package internal(set) var installed: [Peer] = []
  /// A line for each peer asked for and not found, with the remedy.
  package internal(set) var skipped: [Message] = []
}
