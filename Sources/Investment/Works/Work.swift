public import Geography

/// One thing to build: what the plan says of it, and what it is in the data.
@dynamicMemberLookup public struct Work: Sendable, Equatable {
  public var claim: PlanClaim.WorkClaim
  public var element: WorkElement
  /// One point, or the two ends of a line in the direction of traffic, from the existing network outwards.
  public var geometry: [Coordinate]

  public init(_ claim: PlanClaim.WorkClaim, _ element: WorkElement, geometry: [Coordinate]) {
    self.claim = claim
    self.element = element
    self.geometry = geometry
  }

  /// What the plan says of it, field by field.
  @inlinable
  public subscript<Value>(
    dynamicMember field: WritableKeyPath<PlanClaim.WorkClaim, Value>
  ) -> Value {
    get { claim[keyPath: field] }
    set { claim[keyPath: field] = newValue }
  }

  /// Building, running and replacing over the horizon; zero where the plan does not say.
  public var presentValue: Money {
    get { claim.presentValue ?? .zero }
    set { claim.presentValue = newValue }
  }
}
