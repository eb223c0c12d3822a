/// The page's style sheet and script, as they stand in the page: their text may hold the letters that markup
/// knows, so both are marked as text for a reader of XML, in comments of their own languages.
enum PageResources {
  static let style = wrapped(
    PackageResources.colours_css + PackageResources.page_css + PackageResources.map_css
      + PackageResources.print_css)

  /// The parts in the order in which each knows those before it, in one scope that nothing else sees.
  static let script = wrapped(
    Array("\n(function () {\n\"use strict\";\n".utf8)
      + PackageResources.text_js + PackageResources.grid_js + PackageResources.layers_js
      + PackageResources.view_js + PackageResources.draw_js + PackageResources.labels_js
      + PackageResources.tip_js + PackageResources.input_js
      + PackageResources.rows_js + PackageResources.tables_js + PackageResources.start_js
      + Array("})();\n".utf8))

  private static func wrapped(_ text: [UInt8]) -> [UInt8] {
    Array("/*<![CDATA[*/\n".utf8) + text + Array("\n/*]]>*/".utf8)
  }
}
