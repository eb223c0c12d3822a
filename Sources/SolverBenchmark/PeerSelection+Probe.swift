import Diagnostics
import Foundation
import JSONText

extension PeerSelection {
  /// Looks for the peers asked for.
  ///
  /// - Parameters:
  ///   - asked: in the order in which they are to run.
  ///   - python: the Python that may hold them.
  static func probe(_ asked: [Peer], python: String, with script: PeerScript, _ child: ChildProcess) -> Self {
    var selection = PeerSelection()
    var inPython: Set<String> = []
    var pythonFault: Message?
    if asked.contains(where: \.needsPython) {
      do {
        let result = try child.run(python, [script.path, "probe"], limit: 60)
        if result.exitCode == 0, let found = try? JSONParser.parse(Array(result.output.utf8)),
          case .object(let versions) = found.content
        {
          inPython = Set(versions.map(\.key))
        } else {
          pythonFault = "\(python) does not run"
        }
      } catch {
        pythonFault = error.message
      }
    }
    for peer in asked {
      if peer.needsPython ? inPython.contains(peer.rawValue) : isOnPath("cbc") {
        selection.installed.append(peer)
      } else if peer.needsPython {
        let cause: Message = pythonFault ?? "\(python) has no package \(peer.package)"
        selection.skipped.append(
          "\(peer.title) is skipped: \(cause). Install it with pip install \(peer.package), in a virtual "
            + "environment whose Python NOIBAN_PYTHON names.")
      } else {
        selection.skipped.append(
          "\(peer.title) is skipped: no cbc on the PATH. Install it with apt-get install \(peer.package).")
      }
    }
    return selection
  }

  private static func isOnPath(_ name: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}

/// The script that runs a peer in Python, written where Python can read it.
struct PeerScript {
  let path: String

  init(in scratch: String) throws {
    path = scratch + "/run_peer.py"
    try Data(PackageResources.run_peer_py).write(to: URL(fileURLWithPath: path))
  }
}
