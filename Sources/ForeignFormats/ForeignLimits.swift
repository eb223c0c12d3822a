/// What reading one file through a reader of another project may take; beyond it the reading is ended and told.
public struct ForeignLimits: Sendable, Equatable {
  /// Bytes of address space of the process that reads.
  public var memory: Int
  /// Seconds of processor time of the process that reads.
  public var processorSeconds: Int
  /// Seconds by the clock until the process that reads is ended.
  public var clockSeconds: Int
  /// Bytes that are taken from it.
  public var output: Int

  /// Takes every value as it is; nothing is checked here.
  public init(memory: Int, processorSeconds: Int, clockSeconds: Int, output: Int) {
    self.memory = memory
    self.processorSeconds = processorSeconds
    self.clockSeconds = clockSeconds
    self.output = output
  }

  /// 2 GiB of memory, 60 s of processor time, 120 s by the clock, 512 MiB of content.
  public static let standard = ForeignLimits(
    memory: 2 << 30, processorSeconds: 60, clockSeconds: 120, output: 512 << 20)
}
