/// The words that answers are made of, without marks and in small letters.
enum AnswerWords {
  /// By which people say that nothing is known.
  static let unknown: Set<String> = [
    "", "-", "--", "---", ".", "..", "...", "?", "??", "/", "\\", "n/a", "na", "#n/a", "null", "nil",
    "unknown",
    "not known", "no data", "khong ro", "chua ro", "chua biet", "khong biet", "kxd", "khong xac dinh",
    "chua xac dinh", "chua co so lieu", "khong co so lieu", "chua co thong tin", "khong co thong tin",
    "dang cap nhat", "chua cap nhat", "chua thong ke", "chua khao sat", "chua co du lieu", "khong co du lieu",
    "chua do", "chua do dac", "chua co toa do", "khong co toa do",
  ]
  static let yes: Set<String> = [
    "co", "c", "x", "v", "yes", "y", "true", "1", "dung", "da co", "dang co", "co roi", "roi", "da", "ok",
    "co song",
    "da co song", "co cap quang", "da co cap quang", "hoan thanh", "da hoan thanh", "si", "oui", "sim", "t",
  ]
  static let no: Set<String> = [
    "khong", "khong co", "ko", "k", "kg", "0", "no", "n", "false", "sai", "chua", "chua co", "chua co song",
    "khong co song", "chua dau tu", "chua co cap quang", "khong co cap quang", "non", "nao", "f", "none", "o",
    "not yet",
  ]
  /// What begins as a yes does and is none.
  static let perhaps = ["co le", "co the"]
  /// What is not there yet.
  static let planned = [
    "ke hoach", "du kien", "du an", "de xuat", "quy hoach", "dang trien khai", "dang xay", "dang xay dung",
    "dang thi cong", "thi cong", "dang keo", "dang dau tu", "se", "sap", "sap co", "planned", "plan",
    "under construction", "proposed",
  ]
  static let aerial = [
    "treo", "cap treo", "tren cot", "cot", "aerial", "aboveground", "above ground", "overhead", "pole",
    "poles",
  ]
  static let buried = [
    "ngam", "chon", "cong be", "cong", "ong", "buried", "belowground", "below ground", "underground", "duct",
    "ducts", "trench",
  ]
  static let grid = [
    "luoi", "dien luoi", "evn", "ac", "dien quoc gia", "ha the", "ha ap", "grid", "mains", "co dien",
  ]
  static let solar = ["mat troi", "nlmt", "nang luong mat troi", "solar", "pv", "pin mat troi"]
  static let noGrid = ["chua co dien", "khong co dien", "khong dien", "off-grid", "off grid", "no grid"]
  static let generator = ["may no", "may phat", "diesel", "generator", "genset", "ac quy", "thuy dien nho"]
  static let ended = [
    "ngung", "ngung hoat dong", "dung hoat dong", "khong hoat dong", "thao do", "da thao", "hong", "huy",
    "decommissioned", "dismantled", "off air", "offair", "not working",
  ]
  static let candidate = ["chua xay", "chua co", "candidate", "ung vien"]
  static let existing = [
    "hoat dong", "dang hoat dong", "su dung", "dang su dung", "hien co", "hien huu", "hien trang",
    "phat song",
    "da phat song", "on air", "on-air", "onair", "existing", "active", "operational", "in operation",
    "in service", "tot",
    "binh thuong",
    "on dinh",
  ]
  /// How a mast is built, whatever its height.
  static let tall = [
    "macro", "mast", "tall mast", "tu dung", "day co", "cot cao", "cot dung", "monopole", "lattice", "guyed",
    "tower",
    "self-supporting", "thap ang ten", "thap anten",
  ]
  static let light = [
    "small cell", "smallcell", "micro", "pico", "femto", "cot thap", "mai nha", "tren mai", "rooftop", "mini",
    "cot be tong", "cot dien", "ban kinh nho", "light", "pole",
  ]
  static let fibreLine = [
    "cap quang", "quang", "ftth", "gpon", "xgspon", "xgs-pon", "fttx", "fiber", "fibre", "aon",
  ]
  static let otherLine = [
    "adsl", "vdsl", "xdsl", "dsl", "cap dong", "dong", "vsat", "ve tinh", "satellite", "starlink", "wifi",
    "wimax", "fwa", "vo tuyen", "radio", "wireless", "cap truyen hinh", "docsis", "coax", "copper", "dcom",
  ]
  static let noSignal = ["trang song", "lom song", "vung lom", "mat song", "no signal", "no coverage"]
  static let weakSignal = [
    "yeu", "kem", "chap chon", "weak", "poor", "khong on dinh", "luc co luc khong",
  ]
  /// In a heading.
  static let broadband = ["bang rong", "broadband", "internet"]
}
