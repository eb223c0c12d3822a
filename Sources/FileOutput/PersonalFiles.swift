import Diagnostics

/// Carries what a person put into a folder, or changed there, into the folder that takes its place.
///
/// A file keeps its name where the result has none like it, and gets another one beside it where it has. It is
/// linked and not moved, so that the earlier folder is whole until the exchange; a program that has it open goes
/// on writing to the same file.
struct PersonalFiles {
  private let manifest: FolderManifest
  /// Where to carry to.
  var target: String
  private let shownPath: String
  private var carried: Set<FileSystem.Identity> = []
  /// A warning for each file that has another name since.
  private(set) var kept = ProblemReport()

  /// - Parameters:
  ///   - manifest: the earlier folder's.
  ///   - target: the folder to carry to, with the result in it.
  init(besides manifest: FolderManifest, into target: String, shownAs shownPath: String) {
    self.manifest = manifest
    self.target = target
    self.shownPath = shownPath
  }

  /// Carries what has not been carried before.
  ///
  /// - Throws: a report of category `cannotWrite` for what cannot be kept.
  mutating func carry(from folder: String) throws(ProblemReport) {
    let names = try FileSystem.leaves(of: folder, shownAs: shownPath).filter { name in
      guard name != FolderManifest.name, let identity = FileSystem.identity(of: "\(folder)/\(name)") else {
        return false
      }
      return !carried.contains(identity) && !manifest.holds(name, at: "\(folder)/\(name)")
    }
    // What can keep its name comes first, so that no other takes it: `progress.kept.csv` of an earlier time.
    let (free, taken) = names.reduce(into: ([String](), [String]())) { parts, name in
      if FileSystem.status(of: "\(target)/\(name)") == nil {
        parts.0.append(name)
      } else {
        parts.1.append(name)
      }
    }
    for name in free + taken {
      let path = "\(folder)/\(name)"
      guard let identity = FileSystem.identity(of: path) else { continue }
      try carry(path, to: name)
      carried.insert(identity)
    }
  }

  private mutating func carry(_ path: String, to name: String) throws(ProblemReport) {
    let shown = "\(shownPath)/\(name)"
    let steps = name.split(separator: "/")
    var place = target
    for step in steps.dropLast() {
      place = try folder("\(place)/\(step)", shownAs: shown)
    }
    place += "/\(steps.last ?? "")"
    if FileSystem.isFolder(path) {
      // An empty one, which is there already where the result has a folder of its name.
      _ = try folder(place, shownAs: shown)
      return
    }
    if try FileSystem.duplicate(path, as: place, shownAs: shown) { return }
    if let digest = FileDigest.sha256(of: path), digest == FileDigest.sha256(of: place) { return }
    for other in KeptFile.names(for: place) where try FileSystem.duplicate(path, as: other, shownAs: shown) {
      kept.add(
        KeptFile.warning(
          "had been changed or put there by hand", shown, keptAs: shownPath + other.dropFirst(target.count)))
      return
    }
  }

  /// The folder at a path, or beside it where a file of the result has its name; made where it is not there.
  private func folder(_ path: String, shownAs shown: String) throws(ProblemReport) -> String {
    let isFree = { FileSystem.status(of: $0) == nil || FileSystem.isFolder($0) }
    let place = isFree(path) ? path : KeptFile.names(for: path).first(where: isFree) ?? path
    if !FileSystem.isFolder(place) { try FileSystem.makeFolder(place, shownAs: shown) }
    return place
  }
}
