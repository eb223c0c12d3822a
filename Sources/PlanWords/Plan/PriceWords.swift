package import Geography

/// What the items of a price list are called, on the page and in the workbook alike.
package protocol PriceWords: Sendable {
  func itemName(_ item: CostItem) -> String
  func unitName(_ item: CostItem) -> String
}
