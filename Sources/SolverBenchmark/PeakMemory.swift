import Foundation

/// The largest resident memory of this process so far.
enum PeakMemory {
  /// Bytes; nil where the system does not tell.
  static var bytes: Int? {
    // Linux: `VmHWM` counts from the last exec. `getrusage` would also count the parent before it.
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) {
      for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
        let digits = line.filter { ("0"..."9").contains($0) }
        return Int(digits).flatMap { kilobytes in
          let (bytes, overflow) = kilobytes.multipliedReportingOverflow(by: 1024)
          return overflow ? nil : bytes
        }
      }
    }
    return nil
  }
}
