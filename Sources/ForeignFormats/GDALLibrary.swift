import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// GDAL's C API, found when the program runs. Only a process made for reading one file may load it.
struct GDALLibrary {
  typealias Handle = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>
  typealias ErrorHandler = @convention(c) (Int32, Int32, Text?) -> Void

  let registerAll: @convention(c) () -> Void
  let versionInfo: @convention(c) (Text) -> Text?
  let setOption: @convention(c) (Text, Text?) -> Void
  let setErrorHandler: @convention(c) (ErrorHandler?) -> UnsafeMutableRawPointer?
  let open:
    @convention(c) (
      Text, UInt32, UnsafePointer<Text?>?, UnsafePointer<Text?>?, UnsafePointer<Text?>?
    ) -> Handle?
  let driver: @convention(c) (Handle) -> Handle?
  let driverName: @convention(c) (Handle) -> Text?
  let layerCount: @convention(c) (Handle) -> Int32
  let layer: @convention(c) (Handle, Int32) -> Handle?
  let layerName: @convention(c) (Handle) -> Text?
  let layerDefinition: @convention(c) (Handle) -> Handle?
  let layerReference: @convention(c) (Handle) -> Handle?
  let nextFeature:
    @convention(c) (
      Handle, UnsafeMutablePointer<Handle?>?, UnsafeMutablePointer<Double>?, UnsafeRawPointer?,
      UnsafeRawPointer?
    ) -> Handle?
  let fieldCount: @convention(c) (Handle) -> Int32
  let field: @convention(c) (Handle, Int32) -> Handle?
  let fieldName: @convention(c) (Handle) -> Text?
  let fieldType: @convention(c) (Handle) -> Int32
  let fieldSubtype: @convention(c) (Handle) -> Int32
  let isSet: @convention(c) (Handle, Int32) -> Int32
  let text: @convention(c) (Handle, Int32) -> Text?
  let texts: @convention(c) (Handle, Int32) -> UnsafePointer<Text?>?
  let integer: @convention(c) (Handle, Int32) -> Int64
  let real: @convention(c) (Handle, Int32) -> Double
  let date:
    @convention(c) (
      Handle, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>,
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Float>,
      UnsafeMutablePointer<Int32>
    ) -> Int32
  let geometry: @convention(c) (Handle) -> Handle?
  let destroyFeature: @convention(c) (Handle) -> Void
  let geometrySize: @convention(c) (Handle) -> Int32
  let exportGeometry: @convention(c) (Handle, Int32, UnsafeMutablePointer<UInt8>) -> Int32
  let isCurved: @convention(c) (Handle, Int32) -> Int32
  let straightened: @convention(c) (Handle, Double, UnsafePointer<Text?>?) -> Handle?
  let destroyGeometry: @convention(c) (Handle) -> Void
  let exportReference:
    @convention(c) (
      Handle, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UnsafePointer<Text?>?
    ) -> Int32
  let free: @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// The library by its names: that given, or those of GDAL 3.4 (Ubuntu 22.04) to 3.13, the newest first. Nil where
  /// none is installed or one lacks a function.
  init?(named name: String?) {
    guard let library = GDALLibrary.names(name).lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first
    else { return nil }
    let symbols = Symbols(library: library)
    do {
      registerAll = try symbols["GDALAllRegister"]
      versionInfo = try symbols["GDALVersionInfo"]
      setOption = try symbols["CPLSetConfigOption"]
      setErrorHandler = try symbols["CPLSetErrorHandler"]
      open = try symbols["GDALOpenEx"]
      driver = try symbols["GDALGetDatasetDriver"]
      driverName = try symbols["GDALGetDriverShortName"]
      layerCount = try symbols["GDALDatasetGetLayerCount"]
      layer = try symbols["GDALDatasetGetLayer"]
      layerName = try symbols["OGR_L_GetName"]
      layerDefinition = try symbols["OGR_L_GetLayerDefn"]
      layerReference = try symbols["OGR_L_GetSpatialRef"]
      nextFeature = try symbols["GDALDatasetGetNextFeature"]
      fieldCount = try symbols["OGR_FD_GetFieldCount"]
      field = try symbols["OGR_FD_GetFieldDefn"]
      fieldName = try symbols["OGR_Fld_GetNameRef"]
      fieldType = try symbols["OGR_Fld_GetType"]
      fieldSubtype = try symbols["OGR_Fld_GetSubType"]
      isSet = try symbols["OGR_F_IsFieldSetAndNotNull"]
      text = try symbols["OGR_F_GetFieldAsString"]
      texts = try symbols["OGR_F_GetFieldAsStringList"]
      integer = try symbols["OGR_F_GetFieldAsInteger64"]
      real = try symbols["OGR_F_GetFieldAsDouble"]
      date = try symbols["OGR_F_GetFieldAsDateTimeEx"]
      geometry = try symbols["OGR_F_GetGeometryRef"]
      destroyFeature = try symbols["OGR_F_Destroy"]
      geometrySize = try symbols["OGR_G_WkbSize"]
      exportGeometry = try symbols["OGR_G_ExportToIsoWkb"]
      isCurved = try symbols["OGR_G_HasCurveGeometry"]
      straightened = try symbols["OGR_G_GetLinearGeometry"]
      destroyGeometry = try symbols["OGR_G_DestroyGeometry"]
      exportReference = try symbols["OSRExportToWktEx"]
      free = try symbols["VSIFree"]
    } catch {
      return nil
    }
  }

  /// A function that the library does not have.
  private struct Missing: Error {}

  private struct Symbols {
    var library: UnsafeMutableRawPointer

    /// A function as the type that GDAL's headers give it.
    subscript<Function>(name: String) -> Function {
      get throws(Missing) {
        guard let symbol = dlsym(library, name) else { throw Missing() }
        return unsafeBitCast(symbol, to: Function.self)
      }
    }
  }

  private static func names(_ name: String?) -> [String] {
    if let name { return [name] }
    #if os(macOS)
      return ["libgdal.dylib", "/opt/homebrew/lib/libgdal.dylib", "/usr/local/lib/libgdal.dylib"]
    #else
      return (30...39).reversed().map { "libgdal.so.\($0)" } + ["libgdal.so"]
    #endif
  }
}

extension GDALLibrary {
  /// Calls with a list of texts as C has it: pointers with a null at the end.
  static func withTexts<Result>(_ texts: [String], _ body: (UnsafePointer<Text?>?) -> Result) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { Foundation.free(copy) } }
    return (copies.map { $0.map { Text($0) } } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
