internal import CPROJ
internal import Diagnostics

/// A context of PROJ: silent, off the network, with the database of coordinate systems at hand.
///
/// PROJ lets one thread at a time use a context, so every owner has one of its own.
final class ProjectionContext {
  let handle: OpaquePointer

  /// - Parameter folder: where `proj.db` is looked for instead of where PROJ looks by itself.
  /// - Throws: a problem of category `missingFile` where the database is not there.
  init(lookingIn folder: String? = nil) throws(ProblemReport) {
    guard let handle = proj_context_create() else { throw ProjectionContext.outOfMemory }
    self.handle = handle
    _ = proj_log_level(handle, PJ_LOG_NONE)
    _ = proj_context_set_enable_network(handle, 0)
    if let folder {
      folder.withCString { path in
        var paths: [UnsafePointer<CChar>?] = [path]
        proj_context_set_search_paths(handle, 1, &paths)
      }
    }
    guard proj_context_get_database_path(handle) != nil else { throw ProjectionContext.noDatabase }
  }

  deinit { _ = proj_context_destroy(handle) }

  /// What an authority has under a code; nil where it has nothing.
  func object(_ authority: String, _ code: String, _ category: PJ_CATEGORY) -> ProjectionObject? {
    ProjectionObject(proj_create_from_database(handle, authority, code, category, 0, nil), in: self)
  }

  private static var outOfMemory: ProblemReport {
    ProblemReport(
      Problem(
        .error, .missingFile, file: "PROJ", message: "the library for coordinate systems could not start",
        remedy: "Close other programs"))
  }

  private static var noDatabase: ProblemReport {
    ProblemReport(
      Problem(
        .error, .missingFile, file: "proj.db",
        message: "the database of coordinate systems of PROJ is not found",
        remedy: "Install the package proj-data, or name its folder in PROJ_DATA"))
  }
}

/// An object of PROJ, kept with the context it was made in.
final class ProjectionObject {
  let handle: OpaquePointer
  let context: ProjectionContext

  /// Takes over what PROJ hands out; nil for nil.
  init?(_ handle: OpaquePointer?, in context: ProjectionContext) {
    guard let handle else { return nil }
    self.handle = handle
    self.context = context
  }

  deinit { _ = proj_destroy(handle) }

  var type: PJ_TYPE { proj_get_type(handle) }

  var name: String { proj_get_name(handle).map { String(cString: $0) } ?? "" }

  /// `EPSG:9205`; nil for what no authority has.
  var code: String? {
    guard let authority = proj_get_id_auth_name(handle, 0), let code = proj_get_id_code(handle, 0) else {
      return nil
    }
    return "\(String(cString: authority)):\(String(cString: code))"
  }

  /// What PROJ makes of the object by one of its functions.
  func derived(
    _ make: (_ context: OpaquePointer, _ object: OpaquePointer) -> OpaquePointer?
  ) -> ProjectionObject? {
    ProjectionObject(make(context.handle, handle), in: context)
  }

  /// The whole definition as PROJJSON, which loses nothing.
  var definition: String? {
    var single: [UnsafePointer<CChar>?] = []
    return "MULTILINE=NO".withCString { option in
      single = [option, nil]
      return proj_as_projjson(context.handle, handle, &single).map { String(cString: $0) }
    }
  }
}
