/// The headings under which tables of others have each field, in Vietnamese and English.
///
/// Kept without diacritics, as `FoldedText` compares them; a heading that has one of them among its words is taken for
/// it too, the longest first.
enum Synonyms {
  /// What each role may have, and the fields without which a table is none of that role.
  static func fields(of role: ImportRole) -> [ImportField] {
    switch role {
    case .villages: place + village
    case .lacking: place + [.mobile, .fixed, .mobile3G, .mobile4G, .mobile2G, .households]
    case .towers: place + [.status, .height, .siteKind, .power, .backhaul, .technology]
    case .fibreNodes, .pop: place + [.status, .technology, .placeKind]
    case .fibreLines: [.ordinal, .id, .name, .from, .to, .length, .construction, .status, .technology, .note]
    case .communes:
      place + [.area, .population, .households, .region, .border, .formerUnits, .fixed]
    case .gazetteer: place + [.placeKind]
    case .roads: [.id, .name, .kind]
    case .costs: [.item, .unit, .low, .base, .high, .basis, .source, .ordinal, .note]
    }
  }

  private static let place: [ImportField] = [
    .ordinal, .id, .name, .kind, .commune, .communeCode, .district, .province, .latitude, .longitude, .x, .y,
    .position, .elevation, .note,
  ]
  private static let village: [ImportField] = [
    .households, .population, .ethnicMinorityShare, .ethnicMinorityHouseholds, .ethnicMinorityPeople,
    .povertyRate, .poorHouseholds,
    .region,
    .border, .speciallyDifficult, .mobile, .mobile3G, .mobile4G, .mobile2G, .fixed, .school, .clinic,
    .communeOffice, .placeKind,
  ]

  /// The headings of a field in tables of a role: those of that role alone, or those of every role.
  static func headings(of field: ImportField, in role: ImportRole, own isOwn: Bool) -> [String] {
    (isOwn ? own[role]?[field] : common[field]) ?? []
  }

  private static let own: [ImportRole: [ImportField: [String]]] = [
    .villages: [
      .id: [
        "ma thon", "ma ban", "ma thon ban", "ma to", "ma don vi", "village id", "village code", "poi id",
        "source poi id",
      ],
      .name: villageNames,
    ],
    .lacking: [
      .id: ["ma thon", "ma ban", "ma thon ban", "village id", "village code"], .name: villageNames,
    ],
    .gazetteer: [.name: villageNames + ["dia danh", "place name", "label"], .id: ["ma thon", "geonameid"]],
    .towers: [
      .id: [
        "ma tram", "ma bts", "ma nha tram", "ma cot", "site id", "cell id", "tower id", "site code",
        "source ict id", "source cell id",
      ],
      .name: [
        "ten tram", "tram", "ten nha tram", "ten bts", "tram bts", "vi tri tram", "site name", "tower name",
        "site", "dia diem",
      ],
      .kind: ["nha mang", "operator", "operator name", "doanh nghiep", "chu so huu"],
    ],
    .fibreNodes: [
      .placeKind: ["loai nut", "kind of node", "node type"],
      .id: ["ma nut", "ma node", "node id", "pop id", "source ict id"],
      .name: [
        "ten nut", "nut", "ten node", "diem nut", "ten diem", "node name", "node", "pop", "site name",
        "tram truyen dan",
      ],
      .technology: [
        "transmission medium", "loai truyen dan", "moi truong truyen dan", "type infr", "infrastructure type",
      ],
      .status: ["node status"],
    ],
    .pop: [
      .id: ["ma nut", "node id", "pop id", "source ict id"],
      .name: [
        "ten nut", "nut", "ten node", "diem nut", "ten diem", "node name", "node", "pop", "site name",
        "ten xa", "xa",
      ],
      .technology: ["transmission medium", "type infr", "infrastructure type"], .status: ["node status"],
    ],
    .fibreLines: [
      .id: ["ma tuyen", "line id", "route id", "link id", "span id", "segment id"],
      .name: ["ten tuyen", "tuyen", "tuyen cap", "line name", "route name", "link name"],
    ],
    .costs: [.item: ["ma khoan muc", "ma hang muc"]],
    .communes: [
      .id: ["ma xa", "ma don vi hanh chinh", "ma dvhc", "commune code", "code", "ma"],
      .name: [
        "ten xa", "xa", "xa phuong", "ten xa phuong", "xa phuong thi tran", "ten don vi hanh chinh",
        "ten dvhc", "don vi hanh chinh", "commune", "commune name", "ward", "admin3", "adm3 name",
      ],
      .latitude: ["vi do trung tam"], .longitude: ["kinh do trung tam"],
      .fixed: ["co cap quang", "cap quang", "fibre", "fiber"],
    ],
  ]

  /// Words for a settlement with which the heading of its name may begin.
  static let settlements: Set<String> = [
    "thon", "ban", "xom", "buon", "ap", "lang", "khom", "soc", "phum", "plei", "village", "hamlet",
    "settlement", "locality",
    "localidade", "localite", "aldeia",
  ]

  private static let villageNames = [
    "ten xa thon", "xa thon", "xa xom", "xa ban", "ten xa xom", "xa thon ban", "ten don vi hanh chinh",
    "thon xom", "thon ban xom", "thon ban to", "don vi",
    "ten don vi", "localidade", "localite",
    "nom du village", "nome da localidade",
    "ten thon", "ten ban", "ten thon ban", "ten ban thon", "thon ban", "thon", "ban", "ten to dan pho",
    "to dan pho",
    "thon ban to dan pho", "ten thon ban to dan pho", "thon to", "ten thon xom", "xom", "ten xom", "ban lang",
    "buon",
    "ten buon", "ap", "ten ap", "khom", "khu pho", "khu dan cu", "diem dan cu", "ten diem dan cu", "village",
    "village name",
    "settlement", "locality", "hamlet", "community",
  ]

  private static let common: [ImportField: [String]] = [
    .ordinal: ["stt", "tt", "so tt", "so thu tu", "thu tu", "no", "serial", "fid", "objectid"],
    .id: ["id", "ma", "ma so", "ma dinh danh", "code", "identifier", "uuid"],
    .name: ["ten", "ho ten", "ten goi", "name", "title", "label", "ten dia danh", "text"],
    .kind: ["loai hinh", "cap", "type", "kind"],
    .commune: [
      "xa", "ten xa", "xa phuong", "xa phuong thi tran", "xa thi tran", "phuong xa", "thuoc xa",
      "ten xa phuong",
      "dia ban xa", "municipality", "municipalite", "municipio", "distrito", "xa cu", "xa moi", "commune",
      "commune name", "ward", "admin3", "adm3", "adm3 name",
      "adm3 en",
      "don vi hanh chinh cap xa",
    ],
    .communeCode: [
      "ma xa", "ma xa phuong", "ma dvhc", "ma don vi hanh chinh", "commune code", "ward code", "adm3 pcode",
      "adm3 code",
    ],
    .district: [
      "huyen", "ten huyen", "quan huyen", "huyen thi xa", "huyen thi xa thanh pho", "huyen cu", "thuoc huyen",
      "district",
      "admin2", "adm2 name", "adm2 en", "old district",
    ],
    .province: [
      "tinh", "ten tinh", "tinh thanh", "tinh thanh pho", "province", "admin1", "adm1 name", "adm1 en",
      "region name",
    ],
    .latitude: [
      "vi do", "vido", "lat", "latitude", "lat wgs84", "vi do wgs84", "vi do n", "vi do b", "toa do vi do",
      "y lat", "wgs84 lat",
    ],
    .longitude: [
      "kinh do", "kinhdo", "lon", "lng", "long", "longitude", "lon wgs84", "kinh do wgs84", "kinh do e",
      "kinh do d", "toa do kinh do", "x lon",
      "wgs84 lon",
    ],
    .x: [
      "x", "toa do x", "x m", "td x", "x vn2000", "x vn 2000", "easting", "x coord", "coord x", "point x",
    ],
    .y: [
      "y", "toa do y", "y m", "td y", "y vn2000", "y vn 2000", "northing", "y coord", "coord y", "point y",
    ],
    .position: [
      "toa do", "toa do gps", "vi tri", "toa do dia ly", "gps", "coordinates", "coordinate", "position",
      "lat lon", "lat long", "location", "kinh vi do", "vi do kinh do",
    ],
    .elevation: [
      "do cao", "cao do", "do cao dia hinh", "do cao mat dat", "elevation", "altitude", "elev", "ele",
      "height above sea", "elevation m",
    ],
    .note: ["ghi chu", "chu thich", "note", "notes", "remark", "remarks", "comment", "description", "mo ta"],
    .households: [
      "so ho", "ho", "tong so ho", "so ho dan", "so ho gia dinh", "ho dan", "ho gia dinh", "tong ho",
      "so luong ho",
      "households", "household", "hh count", "menages", "nombre de menages", "agregados",
      "agregados familiares", "no of households", "number of households", "hh", "hhs",
    ],
    .population: [
      "dan so", "nhan khau", "so nhan khau", "so khau", "khau", "so nguoi", "tong dan so", "so dan",
      "tong so khau",
      "tong so nhan khau", "population", "pop", "populacao", "habitants", "habitantes", "residents",
      "inhabitants", "persons", "people",
      "population total",
    ],
    .ethnicMinorityShare: [
      "ty le dan toc thieu so", "ti le dan toc thieu so", "dan toc thieu so", "ty le dtts", "ti le dtts",
      "dtts", "ty le nguoi dan toc thieu so",
      "ty le ho dan toc thieu so", "ethnic minority share", "ethnic minority", "minority share",
      "ethnic share",
    ],
    .ethnicMinorityHouseholds: [
      "so ho dan toc thieu so", "so ho dtts", "ho dtts", "ho dan toc thieu so", "so ho nguoi dtts",
      "ho dong bao dtts", "ho dong bao dan toc thieu so",
      "ethnic minority households",
    ],
    .ethnicMinorityPeople: [
      "nguoi dtts", "khau dtts",
      "so nguoi dan toc thieu so", "so nguoi dtts", "so khau dtts", "so khau dan toc thieu so",
      "nguoi dan toc thieu so",
      "ethnic minority people", "ethnic minority residents",
    ],
    .povertyRate: [
      "ty le ho ngheo", "ti le ho ngheo", "ty le ngheo", "ti le ngheo", "ty le ho ngheo da chieu",
      "ty le ngheo da chieu", "poverty rate", "poverty",
      "share of poor", "poor share",
    ],
    .poorHouseholds: ["so ho ngheo", "ho ngheo", "tong so ho ngheo", "poor households"],
    .region: ["khu vuc", "kv", "thuoc khu vuc", "phan dinh khu vuc", "xa khu vuc", "region", "zone"],
    .border: [
      "bien gioi", "xa bien gioi", "thuoc xa bien gioi", "thon bien gioi", "giap bien", "border",
      "border commune", "is border",
    ],
    .speciallyDifficult: [
      "dac biet kho khan", "dbkk", "thon dac biet kho khan", "thon dbkk", "ban dac biet kho khan",
      "xa dac biet kho khan",
      "dien dac biet kho khan", "thuoc dien dbkk", "specially difficult", "especially difficult",
    ],
    .mobile: [
      "song", "loai song", "loai hinh song", "tinh hinh song", "muc song", "song dd", "song dtdd", "dtdd",
      "song dien thoai di dong", "do phu", "do phu song",
      "tinh trang phu song", "vung phu",
      "song di dong", "song dien thoai", "phu song", "phu song di dong", "di dong", "bang rong di dong",
      "dich vu di dong",
      "mang di dong", "tinh trang song", "song 3g 4g", "song 3g", "3g 4g", "co song", "co song 3g 4g",
      "3g hoac 4g", "internet di dong", "mobile", "mobile broadband",
      "mobile coverage", "coverage", "signal", "cellular",
    ],
    .mobile2G: ["2g", "di dong 2g", "mang 2g", "song 2g", "phu song 2g", "song di dong 2g"],
    .mobile3G: ["3g", "di dong 3g", "mang 3g", "phu song 3g", "song di dong 3g"],
    .mobile4G: ["di dong 4g", "mang 4g", "4g", "song 4g", "phu song 4g", "song di dong 4g", "4g lte", "lte"],
    .fixed: [
      "quang", "cap", "cq", "cap quang", "internet cap quang", "bang rong co dinh", "internet co dinh",
      "co dinh", "internet",
      "mang co dinh",
      "ha tang cap quang", "co cap quang", "truyen dan quang", "ftth", "fixed", "fixed broadband", "fibre",
      "fiber", "is connected", "fiber optic", "connectivity type", "fibre optique", "fibra", "fibra optica",
    ],
    .school: ["truong hoc", "diem truong", "truong", "co truong hoc", "school", "has school"],
    .clinic: [
      "tram y te", "y te", "diem y te", "co tram y te", "phong kham", "clinic", "health", "health post",
      "health centre", "has clinic",
    ],
    .communeOffice: [
      "tru so xa", "ubnd xa", "tru so", "tru so ubnd", "tru so ubnd xa", "commune office", "office",
    ],
    .placeKind: [
      "poi type", "loai diem", "place type", "fclass", "poi kind", "feature class", "amenity", "place",
    ],
    .status: [
      "tinh trang", "trang thai", "hien trang", "tinh trang hoat dong", "status", "operational status",
      "site status",
    ],
    .height: [
      "chieu cao", "chieu cao cot", "do cao cot", "cao cot", "do cao anten", "tower height", "height",
      "antenna height", "mast height",
    ],
    .siteKind: [
      "kind of mast", "kind of station", "loai cot", "loai tram", "kieu cot", "loai hinh tram", "tower type",
      "site type", "mast type",
      "structure",
    ],
    .power: [
      "nguon dien", "dien", "loai nguon", "nguon cap dien", "dien luoi", "power", "power source",
      "electricity", "grid",
    ],
    .backhaul: [
      "truyen dan", "phuong thuc truyen dan", "loai truyen dan", "kieu truyen dan", "backhaul",
      "backhaul type", "transmission", "transport", "backhaul technologies",
    ],
    .technology: [
      "cong nghe", "loai song", "the he", "bang tan", "technology", "technologies", "radio type",
      "access technologies", "radio",
    ],
    .from: [
      "diem dau", "tu", "tu diem", "dau tuyen", "nut dau", "from", "start", "from node", "a end",
      "start node", "source node", "from id", "start id",
    ],
    .to: [
      "diem cuoi", "den", "den diem", "cuoi tuyen", "nut cuoi", "to", "end", "to node", "b end", "end node",
      "target node", "to id", "end id",
    ],
    .length: [
      "chieu dai", "chieu dai tuyen", "do dai", "cu ly", "so km", "khoang cach", "dai", "length", "distance",
      "length m", "length km", "fibre length",
      "fibrelength", "fiber length", "shape length",
    ],
    .construction: [
      "cach di cap", "how the cable is laid", "hinh thuc", "hinh thuc lap dat", "hinh thuc thi cong",
      "kieu lap dat", "treo ngam",
      "phuong thuc lap dat", "loai cap", "construction", "deployment", "installation", "laying",
      "deployment method",
    ],
    .area: ["dien tich", "dien tich tu nhien", "area", "area km2", "dien tich km2"],
    .formerUnits: [
      "cac xa cu", "truoc sap nhap", "sap nhap tu", "hop nhat tu", "don vi cu", "xa cu sap nhap",
      "merged from", "former communes", "former units",
    ],
    .item: ["hang muc", "khoan muc", "ma hang muc", "item", "cost item", "noi dung chi phi"],
    .unit: ["don vi", "don vi tinh", "dvt", "unit"],
    .low: ["don gia thap", "low price", "thap", "gia thap", "muc thap", "low", "minimum", "min"],
    .base: [
      "don gia", "gia", "muc gia", "trung binh", "co so", "gia co so", "base", "price", "value", "cost",
      "unit cost",
    ],
    .high: ["don gia cao", "high price", "cao", "gia cao", "muc cao", "high", "maximum", "max"],
    .basis: ["can cu", "co so gia", "loai can cu", "basis"],
    .source: ["nguon", "nguon so lieu", "nguon goc", "source", "reference"],
  ]
}
