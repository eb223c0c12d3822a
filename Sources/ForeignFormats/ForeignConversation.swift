import Synchronization

/// One file read with GDAL, said record by record.
struct ForeignConversation {
  let library: GDALLibrary
  let request: ForeignRequest

  /// What GDAL said since it was last asked; its callback has no other place to put it.
  private static let said = Mutex<[ForeignRecord]>([])
  private static let mostMessages = 50

  func hold(_ channel: inout ForeignChannel) {
    let version = library.versionInfo("RELEASE_NAME").map { String(cString: $0) } ?? ""
    channel.send(.loaded(version: version))
    channel.flush()
    for (name, value) in ForeignFormat.settings { library.setOption(name, value) }
    _ = library.setErrorHandler { severity, _, text in
      guard severity >= 2, let text else { return }
      let record = ForeignRecord.message(severity: UInt8(clamping: severity), text: String(cString: text))
      ForeignConversation.said.withLock { said in
        if said.count < ForeignConversation.mostMessages { said.append(record) }
      }
    }
    library.registerAll()
    // What was said of drivers is not of this file.
    ForeignConversation.said.withLock { $0.removeAll() }
    guard let source = open() else {
      sendMessages(&channel)
      channel.send(.notOpened)
      channel.send(.end)
      return
    }
    let driver = library.driver(source).flatMap { library.driverName($0) }.map { String(cString: $0) }
    channel.send(.opened(driver: driver ?? ""))
    channel.flush()
    if driver == "LIBKML", let outline = KMLOutline(file: request.file) { channel.send(.outline(outline)) }
    send(source, &channel)
    sendMessages(&channel)
    channel.send(.end)
    // The file is never closed: the process ends here, and a fault in closing would spoil what was read.
  }

  private func open() -> GDALLibrary.Handle? {
    // GDAL_OF_READONLY, GDAL_OF_VECTOR and GDAL_OF_VERBOSE_ERROR of gdal.h.
    let flags: UInt32 = 0x00 | 0x04 | 0x40
    return GDALLibrary.withTexts(request.format.drivers) { drivers in
      GDALLibrary.withTexts(request.format.openOptions) { options in
        library.open(request.file, flags, drivers, options, nil)
      }
    }
  }

  private func send(_ source: GDALLibrary.Handle, _ channel: inout ForeignChannel) {
    var layers: [GDALLibrary.Handle: (number: Int, layer: GDALLayer)] = [:]
    for index in 0..<max(0, library.layerCount(source)) {
      guard let handle = library.layer(source, index), let layer = GDALLayer(handle, library) else {
        continue
      }
      channel.send(layer.record)
      layers[handle] = (layers.count, layer)
    }
    var handle: GDALLibrary.Handle?
    // Of all layers in the order of the file, which one with millions of ways has to be read in.
    while let feature = library.nextFeature(source, &handle, nil, nil, nil) {
      if let place = handle.flatMap({ layers[$0] }) {
        channel.send(place.layer.record(of: feature, number: place.number))
      }
      library.destroyFeature(feature)
    }
  }

  private func sendMessages(_ channel: inout ForeignChannel) {
    for record in ForeignConversation.said.withLock({ $0 }) { channel.send(record) }
  }
}
