import LegacyText
import Testing

@Suite struct MendingTests {
  @Test(arguments: [
    "", "Ban Mau 12", "Bản Mẫu", "ĐẶNG VĂN A", "XÃ NẬM PỒ", "Thôn Đồng Tâm – khu 2", "São Tomé", "Água Izé",
    "Caué",
    "Ió Grande", "Praia das Conchas", "Conceição", "Lembá", "Mé-Zóchi", "Micondó", "été à Orléans", "Noël",
    "naïve",
    "maïs", "Haïti", "Saint-Étienne", "Château-Thierry", "forêt", "Köln", "Malmö", "Ñandú", "Ordino",
    "Soldeu",
    "H'Mông", "Đắk Lắk", "Krông Pắc", "Buôn Hồ", "Ea H'leo", "Pú Nhung", "22° 15′ N", "1ª", "Nº 5", "12 m²",
    "café",
    "Bé Hai", "mét", "Tà Lèng", "HÀ NỘI", "Bản A?", "có hay không??", "http://a.vn/?b=c", "Lò Văn Á",
    "Vù A Dế",
    "50 µm", "±5", "Nà Sáng", "Huổi Lếch", "Phường Ô Chợ Dừa", "Quyết Tiến", "Khuếch", "Giếng", "Gì",
    "ỦY BAN",
    "UỶ BAN", "Tùa Chử Phình", "Y Tý", "Mỹ Á", "naïveté", "Zürich", "Åland", "Señor", "NHÃ NAM", "XÃ NHÃ NAM",
    "MÃ ĐÀ",
  ])
  func whatIsRightStays(_ text: String) {
    #expect(LegacyText.mend(text) == .sound(text))
  }

  @Test func lettersAreComposedAndBlanksOrdinary() {
    #expect(LegacyText.mend("Ba\u{309}n Ma\u{302}\u{303}u") == .sound("Bản Mẫu"))
    #expect(LegacyText.mend("Ðiện Biên") == .sound("Điện Biên"))
    #expect(LegacyText.mend("Ðông") == .sound("Đông"))
    #expect(LegacyText.mend("ðường mòn, ðất") == .sound("đường mòn, đất"))
    #expect(LegacyText.mend("Reyðarfjörður") == .sound("Reyðarfjörður"))
    #expect(LegacyText.mend("Bản\u{A0}Mẫu\u{200B}\u{FEFF}") == .sound("Bản Mẫu"))
  }

  @Test(arguments: [
    ("B¶n MÉu", "Bản Mẫu", LegacyText.Encoding.tcvn3), ("Th«n Huæi LÕch", "Thôn Huổi Lếch", .tcvn3),
    ("§iÖn Biªn §«ng", "Điện Biên Đông", .tcvn3), ("X· NËm På", "Xã Nậm Pồ", .tcvn3),
    ("®\u{AD}êng m\u{AD}a", "đường mưa", .tcvn3),
    ("Baûn Maãu", "Bản Mẫu", .vni), ("Xaõ Naäm Poà", "Xã Nậm Pồ", .vni), ("Ñieän Bieân", "Điện Biên", .vni),
    ("MÖÔØNG NHEÙ", "MƯỜNG NHÉ", .vni), ("Thoân Ñöôøng Môùi", "Thôn Đường Mới", .vni),
    ("BaÒn MâÞu", "Bản Mẫu", .windows1258), ("Ðiêòn Biên Ðông", "Điện Biên Đông", .windows1258),
    ("Báº£n Máº«u", "Bản Mẫu", .utf8Twice), ("Ä\u{90}iá»‡n BiÃªn", "Điện Biên", .utf8Twice),
    ("SÃ£o TomÃ©", "São Tomé", .utf8Twice), ("BÃ¡ÂºÂ£n", "Bản", .utf8Twice),
    ("CÃ  Mau", "Cà Mau", .utf8Twice),
    ("ThÃ´n XuÃ¢n HÃ²a", "Thôn Xuân Hòa", .utf8Twice), ("xĂ£", "xã", .utf8Twice), ("HĂ²a", "Hòa", .utf8Twice),
  ])
  func whatIsCertainIsMended(_ text: String, _ meant: String, _ encoding: LegacyText.Encoding) {
    #expect(LegacyText.mend(text) == .mended(meant, from: encoding))
  }

  @Test(arguments: ["B?n M??ng", "?iện Biên", "B\u{FFFD}n", "X? N?m P?", "N?m P??"])
  func lettersThatAreGoneAreSaidToBe(_ text: String) {
    #expect(LegacyText.mend(text) == .lost)
  }

  @Test func oneWordWithASignOfSeveralLanguagesIsAskedAbout() {
    #expect(LegacyText.mend("Laïc") == .unsure(["Lạc"]))
    #expect(LegacyText.mend("x¶¶x") == .unsure([]))
  }

  /// A word alone may be right as it stands; its column tells.
  @Test func aColumnIsJudgedTogether() {
    #expect(
      LegacyText.mend(["mét", "B¶n MÉu", "Ban 3", "X· NËm På"]) == [
        .mended("một", from: .tcvn3), .mended("Bản Mẫu", from: .tcvn3), .sound("Ban 3"),
        .mended("Xã Nậm Pồ", from: .tcvn3),
      ])
    #expect(
      LegacyText.mend(["mét", "B¶n MÉu", "Bản Mới", "X· NËm På"]) == [
        .sound("mét"), .mended("Bản Mẫu", from: .tcvn3), .sound("Bản Mới"),
        .mended("Xã Nậm Pồ", from: .tcvn3),
      ])
    #expect(
      LegacyText.mend(["São Tomé", "Príncipe", "Baía", "país"]).map { "\($0)" }.allSatisfy {
        $0.hasPrefix("sound")
      })
  }
}
