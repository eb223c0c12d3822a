package import Diagnostics
package import Geography

extension Message.Interpolation {
  /// A number with `places` decimals.
  package mutating func appendInterpolation(_ value: Double, places: Int) {
    appendInterpolation(decimal: NumberStyle.english.decimal(value, places: places))
  }
  /// A number with the decimals it has, nine at most.
  package mutating func appendInterpolation(shortest value: Double) {
    appendInterpolation(decimal: NumberStyle.english.shortest(value))
  }
  /// Million đồng, whole.
  package mutating func appendInterpolation(millions money: Money) {
    appendInterpolation(decimal: NumberStyle.english.millions(money))
  }
  /// Billion đồng with one decimal; with more where one would make an amount look like none.
  package mutating func appendInterpolation(billions money: Money) {
    appendInterpolation(decimal: NumberStyle.english.billions(money))
  }
}

extension Message {
  /// Billion đồng with the unit; the đồng themselves where billions would be nothing but zeros.
  static func billions(_ money: Money) -> Message {
    money != .zero && money.millions.magnitude < 1
      ? "\(count: money.dong) đồng" : "\(billions: money) billion đồng"
  }
}

/// Things that sentences count: one, and any other number.
extension Message {
  static func villages(_ count: Int) -> Message { count == 1 ? "1 village" : "\(count: count) villages" }
  static func households(_ count: Int) -> Message {
    count == 1 ? "1 household" : "\(count: count) households"
  }
  static func communes(_ count: Int) -> Message { count == 1 ? "1 commune" : "\(count: count) communes" }
  static func proposals(_ count: Int) -> Message { count == 1 ? "1 proposal" : "\(count: count) proposals" }
  static func services(_ count: Int) -> Message { count == 1 ? "1 service" : "\(count: count) services" }
  static func otherServices(_ count: Int) -> Message {
    count == 1 ? "1 other service" : "\(count: count) other services"
  }
  static func masts(_ count: Int) -> Message { count == 1 ? "1 mast" : "\(count: count) masts" }
  static func lightSites(_ count: Int) -> Message {
    count == 1 ? "1 light site" : "\(count: count) light sites"
  }
  static func newSites(_ count: Int) -> Message { count == 1 ? "1 new site" : "\(count: count) new sites" }
  static func microwaveHops(_ count: Int) -> Message {
    count == 1 ? "1 microwave hop" : "\(count: count) microwave hops"
  }
  static func communityTerminals(_ count: Int) -> Message {
    count == 1 ? "1 community satellite terminal" : "\(count: count) community satellite terminals"
  }
  static func nodes(_ count: Int) -> Message { count == 1 ? "1 node" : "\(count: count) nodes" }
  static func routes(_ count: Int) -> Message { count == 1 ? "1 route" : "\(count: count) routes" }
  static func sites(_ count: Int) -> Message { count == 1 ? "1 site" : "\(count: count) sites" }
  static func coverage(_ count: Int) -> Message {
    count == 1 ? "1 coverage relation" : "\(count: count) coverage relations"
  }
  static func hops(_ count: Int) -> Message { count == 1 ? "1 hop" : "\(count: count) hops" }
  static func warnings(_ count: Int) -> Message { count == 1 ? "1 warning" : "\(count: count) warnings" }
  static func comparisons(_ count: Int) -> Message {
    count == 1 ? "1 comparison" : "\(count: count) comparisons"
  }
  static func findings(_ count: Int) -> Message { count == 1 ? "1 finding" : "\(count: count) findings" }
}
