/// One change of a state: a branch built earlier, later, another way or not at all, an option served in another
/// year, a new branch.
struct ExchangeMove: Sendable {
  enum Kind: Sendable {
    /// The nodes at and below `node` that share its year move to an earlier one.
    case earlier
    /// `node` alone moves to an earlier year.
    case earlierAlone
    /// The nodes at and below `node` that are reached before a year move to it.
    case later
    /// `node` and what is below it are left out.
    case leaveOut
    /// `node` is entered by another arc.
    case reroute
    /// An option is served in another year, or not.
    case serve
    /// The cheapest path to `node` is built, and its options are served that are worth their price.
    case branch
    /// The same with every option.
    case branchServingAll
  }

  var kind: Kind
  /// A node; for `serve` an option.
  var index: Int32
  /// The new year; for `reroute` the arc.
  var value: Int32
  /// Two moves of one group may touch the same things.
  var group: Int32
  /// What it takes at the prices of the rows less what it is worth.
  var loss: Double
}
