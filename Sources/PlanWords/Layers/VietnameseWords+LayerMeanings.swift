import Geography
import Investment
import Scenarios

/// What the codes in the layers' tables mean.
extension VietnameseWords {
  func title(_ outcome: VillageOutcome.Status) -> String {
    switch outcome {
    case .existing: "Đã có"
    case .planned: "Trong phương án"
    case .unserved: "Ngoài phương án"
    }
  }

  func title(_ service: InterimService) -> String {
    switch service {
    case .fixedWireless: "Vô tuyến cố định"
    case .satelliteTerminal: "Trạm vệ tinh dùng chung"
    }
  }

  func title(_ site: Site.Kind) -> String {
    switch site {
    case .mast40m: "Cột ăng ten 40 m"
    case .light: "Trạm BTS cỡ nhỏ"
    }
  }

  func title(_ power: Site.Power) -> String {
    switch power {
    case .grid: "Điện lưới"
    case .solar: "Điện mặt trời"
    }
  }

  func title(_ construction: Route.Construction) -> String {
    switch construction {
    case .aerial: "Treo trên cột"
    case .buried: "Chôn ngầm"
    }
  }

  func title(_ work: WorkKind) -> String { workName(work) }

  func title(_ progress: WorkProgress.Status) -> String {
    switch progress {
    case .done: "Đã xong"
    case .underWay: "Đang làm"
    case .dropped: "Đã dừng"
    }
  }
}
