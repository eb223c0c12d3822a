/// A column of the CSV tables that the map layers do not have; the names are those of the tables.
enum TableColumn: String {
  case latitude, longitude
  case fromLatitude = "from_latitude"
  case fromLongitude = "from_longitude"
  case toLatitude = "to_latitude"
  case toLongitude = "to_longitude"
  case payments, source, amount, cap, proposals
  case frontier, budget, objective, bound
  case relativeGap = "relative_gap"
  case villagesMobile = "villages_mobile"
  case villagesFixed = "villages_fixed"
  case minorityHouseholds = "ethnic_minority_households"
  case entered, left, dropped
  case shadowPrice = "shadow_price"
  case shadowPriceLow = "shadow_price_low"
  case shadowPriceHigh = "shadow_price_high"
  case knee
  case nestingCost = "nesting_cost"
  case path, value
  case isBase = "is_base"
  case without, worth
  case householdServices = "household_services"
}

/// A code of the CSV tables that is no value of a plan.
enum TableCode: String, CaseIterable {
  case optimal, feasible, infeasible, nothingFound, nested
  case yes = "true"
  case no = "false"
}
