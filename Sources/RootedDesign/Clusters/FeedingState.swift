/// How the vertices in play are fed, packed four bits a place.
///
/// A place holds 0 for a node not reached (or an option not served), 1 for a node fed from the root (or an
/// option served), and `2 + p` for a node whose feeding leads up to the node at place `p`, which nothing
/// feeds yet; a node that nothing feeds yet holds its own place. An unfed node must be fed before it leaves
/// play, so at the end everything reached hangs on the root, without a cycle.
struct FeedingState: Hashable {
  var bits: UInt64 = 0

  static let unreached: UInt64 = 0
  static let rooted: UInt64 = 1
  static func fed(by place: Int) -> UInt64 { 2 + UInt64(truncatingIfNeeded: place) }

  /// Vertices that fit: the place numbers must fit in four bits beside the two fixed values.
  static let capacity = 14

  subscript(place: Int) -> UInt64 {
    get { bits >> (UInt64(truncatingIfNeeded: place) * 4) & 15 }
    set {
      let shift = UInt64(truncatingIfNeeded: place) * 4
      bits = bits & ~(15 << shift) | newValue << shift
    }
  }

  func isUnfed(_ place: Int) -> Bool { self[place] == FeedingState.fed(by: place) }

  /// The state after an arc from one place feeds another, or nil where the head is fed already, an end is
  /// not reached, or the arc would close a cycle.
  func feeding(_ head: Int, from tail: Int, count: Int) -> FeedingState? {
    let source = self[tail]
    guard isUnfed(head), source != FeedingState.unreached, source != FeedingState.fed(by: head) else {
      return nil
    }
    return replacing(FeedingState.fed(by: head), with: source, count: count)
  }

  /// The state after the root feeds an unfed place.
  func feedingFromRoot(_ head: Int, count: Int) -> FeedingState {
    replacing(FeedingState.fed(by: head), with: FeedingState.rooted, count: count)
  }

  private func replacing(_ old: UInt64, with new: UInt64, count: Int) -> FeedingState {
    var state = self
    for place in 0..<count where self[place] == old { state[place] = new }
    return state
  }

  /// The state without a place that no other refers to; the places above it move down.
  func dropping(_ dropped: Int, count: Int) -> FeedingState {
    var state = FeedingState()
    for place in 0..<count where place != dropped {
      let value = self[place]
      let above = value >= 2 && value > FeedingState.fed(by: dropped)
      state[place < dropped ? place : place - 1] = above ? value - 1 : value
    }
    return state
  }

  /// The state with its places moved as `places` says.
  func moved(to places: [Int]) -> FeedingState {
    var state = FeedingState()
    for (place, target) in places.enumerated() {
      let value = self[place]
      state[target] = value >= 2 ? FeedingState.fed(by: places[Int(value) - 2]) : value
    }
    return state
  }

  /// Two states of the same places as one: what either feeds is fed. Nil where they disagree on what is
  /// reached, both feed one node, or together they close a cycle.
  ///
  /// - Parameters:
  ///   - isShared: the places both states speak of; elsewhere one of them holds 0.
  ///   - isOption: places of options, served where either serves them.
  func united(with other: FeedingState, isShared: [Bool], isOption: [Bool]) -> FeedingState? {
    let count = isShared.count
    var pointer = FeedingState()
    for place in 0..<count {
      let (a, b) = (self[place], other[place])
      if !isShared[place] || isOption[place] {
        pointer[place] = max(a, b)
        continue
      }
      guard (a == 0) == (b == 0) else { return nil }
      if isUnfed(place) {
        pointer[place] = b
      } else if other.isUnfed(place) || a == 0 {
        pointer[place] = a
      } else {
        return nil
      }
    }
    var state = pointer
    for place in 0..<count where pointer[place] >= 2 {
      var top = place
      var steps = 0
      while pointer[top] >= 2, !pointer.isUnfed(top) {
        top = Int(pointer[top]) - 2
        steps += 1
        if steps > count { return nil }
      }
      state[place] = pointer[top]
    }
    return state
  }
}
