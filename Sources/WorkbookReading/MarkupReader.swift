import Archives
import CExpat

/// Reads a part as XML through Expat, piece by piece as it is unpacked, so that no part is ever held as a whole.
final class MarkupReader {
  private let parser: XML_Parser
  private let handler: MarkupHandler
  private var depth = 0
  private var isAllowed = true

  /// Elements within elements that a part may have; workbooks have a dozen, and each open one takes memory.
  private static let greatestDepth = 200
  /// Bytes that one tag or comment may have: Expat 2.5 reads one anew from its start with every piece.
  private static let longestToken = 1 << 20

  private init(_ parser: XML_Parser, _ handler: MarkupHandler) {
    self.parser = parser
    self.handler = handler
  }

  /// Reads a part to its end, or to the first fault.
  ///
  /// - Parameter limit: how many bytes it may unpack to.
  static func read(
    _ part: ZipArchive.Part, of archive: ZipArchive, limit: Int, with handler: MarkupHandler
  ) throws(PartFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge }
    defer { XML_ParserFree(parser) }
    let reader = MarkupReader(parser, handler)
    do {
      try withExtendedLifetime(reader) { () throws(Inflation.Failure) in
        reader.listen()
        try archive.unpack(part, limit: limit, reader.take)
      }
    } catch {
      throw handler.fault ?? (error == .tooLarge ? .tooLarge : .damaged)
    }
    if let fault = handler.fault { throw fault }
    guard reader.isAllowed else { throw .documentType }
    guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw reader.wellFormednessFault }
  }

  private var wellFormednessFault: PartFault {
    .notWellFormed(line: Int(clamping: XML_GetCurrentLineNumber(parser)))
  }

  private func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let reader = MarkupReader.from(data), let name, let attributes else { return }
        reader.depth += 1
        guard reader.depth <= MarkupReader.greatestDepth else {
          return reader.stop(reader.wellFormednessFault)
        }
        reader.handler.start(MarkupName(name), MarkupAttributes(pairs: attributes))
        reader.stopAtFault()
      },
      { data, name in
        guard let reader = MarkupReader.from(data), let name else { return }
        reader.depth -= 1
        reader.handler.end(MarkupName(name))
        reader.stopAtFault()
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let reader = MarkupReader.from(data), let text, reader.handler.isCollecting else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        reader.handler.add(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
      reader.stopAtFault()
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let reader = MarkupReader.from(data) else { return }
      reader.isAllowed = false
      XML_StopParser(reader.parser, 0)
    }
  }

  /// Called by Expat while `read` runs, which keeps the reader alive.
  private static func from(_ data: UnsafeMutableRawPointer?) -> MarkupReader? {
    data.map { Unmanaged<MarkupReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ fault: PartFault) {
    if handler.fault == nil { handler.fault = fault }
    XML_StopParser(parser, 0)
  }

  private func stopAtFault() {
    if handler.fault != nil { XML_StopParser(parser, 0) }
  }

  private var taken = 0

  /// Hands a piece to Expat; whether reading goes on.
  private func take(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    taken += piece.count
    let status = piece.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), 0)
    }
    guard isAllowed, handler.fault == nil else { return false }
    let isStuck = taken - Int(XML_GetCurrentByteIndex(parser)) > MarkupReader.longestToken
    if status != XML_STATUS_OK || isStuck { handler.fault = wellFormednessFault }
    return handler.fault == nil
  }
}
