package import Geography

extension InvestmentPlan {
  /// The households of the villages that gain a service, each village counted once.
  ///
  /// - Parameter geography: the one the plan was made from.
  package func servedHouseholds(in geography: Geography) -> ServedHouseholds {
    ServedHouseholds(
      villages.lazy.filter { $0.mobile == .planned || $0.fixed == .planned || $0.interim != nil }.map(
        \.village),
      in: geography)
  }
}
