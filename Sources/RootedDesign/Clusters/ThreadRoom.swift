#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the process may map the stacks of as many threads as there are cores.
///
/// Where the address space is limited (`ulimit -v`) and used up, libdispatch waits for a thread that it will never
/// get; what needs no thread goes on.
enum ThreadRoom {
  static var isLeft: Bool {
    guard let space = limit(ofSpace: true), let stack = limit(ofSpace: false) else { return true }
    let cores = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1024))
    let size = cores * max(1 << 20, min(stack, 1 << 26))
    guard size < space else { return false }
    let place = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard place != MAP_FAILED else { return false }
    munmap(place, size)
    return true
  }

  /// Bytes of address space, or of a stack, that are allowed; nil for any number.
  private static func limit(ofSpace: Bool) -> Int? {
    var found = rlimit()
    #if canImport(Glibc)
      let resource = Int32((ofSpace ? RLIMIT_AS : RLIMIT_STACK).rawValue)
    #else
      let resource = ofSpace ? RLIMIT_AS : RLIMIT_STACK
    #endif
    guard getrlimit(resource, &found) == 0 else { return nil }
    if found.rlim_cur < rlim_t(Int.max) { return Int(found.rlim_cur) }
    return ofSpace ? nil : 8 << 20
  }
}
