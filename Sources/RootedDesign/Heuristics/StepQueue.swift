import HeapModule

/// The best next step of each cluster, best first. A cluster has one offer at a time; ties go to the
/// lower cluster.
struct StepQueue {
  private var heap = Heap<Offer>()

  init(clusterCount: Int) {
    heap.reserveCapacity(clusterCount)
  }

  mutating func offer(_ cluster: Int, ratio: Double, move: Int) {
    heap.insert(Offer(ratio: ratio, cluster: cluster, move: move))
  }

  mutating func takeBest() -> (cluster: Int, move: Int)? {
    heap.popMax().map { ($0.cluster, $0.move) }
  }

  private struct Offer: Comparable {
    var ratio: Double
    var cluster: Int
    var move: Int

    static func < (a: Offer, b: Offer) -> Bool { (a.ratio, b.cluster) < (b.ratio, a.cluster) }
  }
}
