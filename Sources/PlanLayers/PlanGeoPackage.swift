import GeoPackage
import Geography
package import PlanDossiers
package import PlanWords

/// A plan as layers for QGIS: a GeoPackage of villages, proposals, routes, masts, hops, works at a place,
/// coverage and the existing network, and a table that says what they are; and a project that shows them all.
///
/// Columns have the names that `plan.json` has; their titles, the legends and the texts are in the language.
/// Text from the data set stands as the data set has it, composed (Unicode NFC).
package enum PlanGeoPackage {
  /// The name of the file in a plan's folder, by which its project finds the layers.
  package static let fileName = "layers.gpkg"

  /// Writes a file that does not exist yet; the same dossier and language give the same bytes.
  ///
  /// - Throws: a `ProblemReport` of category `cannotWrite`. No file is left then.
  package static func write(_ dossier: PlanDossier, language: ReportLanguage, to path: String) throws {
    let survey = LayerSurvey(dossier, language: language)
    try GeoPackageFile.write(
      to: path, timestamp: timestamp(dossier.date),
      project: (survey.words.title(AboutTopic.plan), PlanGeoPackage.fileName)
    ) { file in
      // QGIS lists layers in this order and draws the first on top.
      for content in [
        survey.villages(), survey.proposals(), survey.masts(), survey.pointWorks(), survey.hops(),
        survey.routes(), survey.coverage(), survey.network(), survey.about(),
      ] {
        try file.add(content.layer, content.features)
      }
    }
  }

  /// Without a date a fixed one, so that the bytes do not depend on the day.
  private static func timestamp(_ date: ReportDate?) -> String {
    let date = date ?? ReportDate(year: 1970, month: 1, day: 1)
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))T00:00:00.000Z"
  }
}

/// A layer with what is in it.
struct LayerContent {
  var layer: Layer
  var features: [Layer.Feature]
}
