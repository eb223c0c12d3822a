import Foundation
import Geography
import PlanRecords
import PlanSamples
import PlanWords
import Testing

@Suite struct PlanCSVTests {
  @Test func proposalsAreOneRowEachWithMoneyInDong() throws {
    let csv = String(decoding: PlanCSV(try SamplePlan.dossier(), language: .en).proposals, as: UTF8.self)
    #expect(
      csv == """
        rank,id,title,commune,villages,village_names,works,households,capex,cost,opex_per_year,\
        present_value,benefit,benefit_per_billion,running_total,year,lead,funding,payments,\
        entry_budget,replacement_loss\r
        1,P-R1,Fibre 2.3 km to 1 village,Mường Nhé,V2,Nậm Pố,R1;FA-V2,1148,2102345678,2102345678,\
        100000000,0,4800.250,2283.283,2102345678,,,public: 2102345678,,,\r
        2,P-SAT-S1,"1 light site, 1 satellite backhaul, mobile in 1 village",Mường Nhé,V3,Pá Lùng,\
        SAT-S1;S1,52,610000000,610000000,30000000,0,200.000,327.869,2712345678,,,public: 610000000,,,\r

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
    ("a,\"b\"", "\"a,\"\"b\"\"\""), ("two\nlines", "\"two\nlines\""), ("=a,b", "\"'=a,b\""),
  ])
  func cellsAreQuotedAndFormulasDefused(_ name: String, _ cell: String) throws {
    let csv = String(
      decoding: PlanCSV(try SamplePlan.dossier(villageName: name), language: .en).villages, as: UTF8.self)
    #expect(
      csv.contains("\r\nV2,\(cell),Mường Nhé,22.1200000,102.4000000,1148,unserved,planned,,,P-R1,,,,,,"))
  }

  @Test func worksCarryTheirEnds() throws {
    let csv = String(decoding: PlanCSV(try SamplePlan.dossier(), language: .en).works, as: UTF8.self)
    #expect(
      csv.contains(
        "\r\nR1,fibreSegment,P-R1,2000000000,2000000000,100000000,0,,,,22.1000000,102.4000000,22.1200000,102.4000000\r\n"
      ))
    #expect(csv.split(separator: "\r\n").count == 5)
  }

  @Test func roadmapAndFundingAreTablesOfTheirOwn() throws {
    let tables = PlanCSV(try SamplePlan.phased(), language: .en)
    #expect(
      tables.roadmap.map { String(decoding: $0, as: UTF8.self) } == """
        year,commune,lead,capex,cost,proposals,villages,households,works\r
        2026,Mường Nhé,VNPT,2102345678,2102345678,P-R1,V2,1148,R1;FA-V2\r
        2027,Mường Nhé,Viettel,610000000,610000000,P-SAT-S1,V3,52,SAT-S1;S1\r

        """)
    #expect(
      tables.funding.map { String(decoding: $0, as: UTF8.self) } == """
        source,year,amount,cap,lost\r
        central,2026,1900000000,2000000000,0\r
        central,2027,0,0,0\r
        province,2026,202345678,1000000000,0\r
        province,2027,610000000,1000000000,0\r

        """)
    let works = String(decoding: tables.works, as: UTF8.self)
    #expect(
      works.contains(
        "\r\nR1,fibreSegment,P-R1,2000000000,2000000000,100000000,1000,2026,,"
          + "2026 central: 1900000000; 2026 province: 100000000,22.1"))
    #expect(works.contains(",2027,under_way,2027 province: 60000000,"))
    #expect(
      String(decoding: tables.villages, as: UTF8.self).contains(
        ",planned,unserved,fixedWireless,P-SAT-S1,,P-SAT-S1,2027,2027,,2027,"))
  }
}
