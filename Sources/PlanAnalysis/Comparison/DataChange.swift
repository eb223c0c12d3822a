public import Geography

/// A village of a data set, beside `DataChange.Village`.
private typealias ComparedVillage = Village

/// What changed between two data sets of a province: its villages, by identifier, and its price list.
public struct DataChange: Sendable, Equatable {
  /// What became of a village.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only the first data set has it.
    case gone
    /// Only the second data set has it.
    case new
    /// It lacked mobile broadband, and has it.
    case mobileServed
    /// It lacked fixed broadband, and has it.
    case fixedServed
    /// It had mobile broadband, and lacks it.
    case mobileLost
    /// It had fixed broadband, and lacks it.
    case fixedLost
    /// It is called otherwise.
    case renamed
  }

  /// A village that changed, and how; one of several changes has an entry for each.
  public struct Village: Sendable, Equatable {
    /// How it changed.
    public var kind: Kind
    /// Its identifier.
    public var id: String
    /// What it is called, in the second data set where that has it.
    public var name: String
    /// What it was called in the first data set, where that is another name.
    public var earlierName: String?
    /// Its commune's name.
    public var commune: String
  }

  /// A base price that changed.
  public struct Price: Sendable, Equatable {
    /// Of the price list.
    public var item: CostItem
    /// In the first data set, in the list's unit.
    public var first: Double
    /// In the second data set.
    public var second: Double
  }

  /// Gone ones in the order of the first data set, then the others in that of the second.
  public var villages: [Village]
  /// In the order of the price list.
  public var prices: [Price]

  /// What a second data set says otherwise than a first.
  public init(from first: Geography, to second: Geography) {
    let earlier = Dictionary(
      first.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(second.villages.map(\.id))
    func entry(_ kind: Kind, _ village: ComparedVillage, in geography: Geography) -> Village {
      Village(
        kind: kind, id: village.id, name: village.name, commune: geography.communes[village.commune].name)
    }
    villages = first.villages.filter { !present.contains($0.id) }.map { entry(.gone, $0, in: first) }
    for village in second.villages {
      guard let old = earlier[village.id].map({ first.villages[$0] }) else {
        villages.append(entry(.new, village, in: second))
        continue
      }
      if old.name != village.name {
        var renamed = entry(.renamed, village, in: second)
        renamed.earlierName = old.name
        villages.append(renamed)
      }
      let changes: [(Kind, Kind, Bool, Bool)] = [
        (.mobileServed, .mobileLost, old.hasMobileBroadband, village.hasMobileBroadband),
        (.fixedServed, .fixedLost, old.hasFixedBroadband, village.hasFixedBroadband),
      ]
      for (served, lost, had, has) in changes where had != has {
        villages.append(entry(has ? served : lost, village, in: second))
      }
    }
    prices = CostItem.allCases.compactMap { item in
      let (old, own) = (first.costs.base(item), second.costs.base(item))
      return old == own ? nil : Price(item: item, first: old, second: own)
    }
  }
}
