import Archive
import Glibc
import News
import Testing

@testable import Ingest

@Suite("Drop reports and log lines")
struct DropReportTests {
    /// A record as an archive in a throw-away folder gives it back.
    private func line(_ content: RecordContent) throws -> RecordLine {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        let directory = String(cString: try #require(mkdtemp(&template)))
        var writer = try ArchiveWriter.open(
            directory: directory + "/archive",
            newArchiveID: { String(repeating: "a", count: 32) },
            now: { UnixTime(seconds: 1_700_000_000) }
        )
        return try writer.stage(content, time: UnixTime(seconds: 1_700_000_001))
    }

    private var source: SourceFacts {
        var source = SourceFacts(path: Array("tin/b\u{1B}[31mài.txt".utf8), bytes: 16_804)
        source.sha256 = String(repeating: "0", count: 64)
        source.owner = .init(uid: 1_000, name: "desk")
        return source
    }

    private let key = RecordKey(drop: String(repeating: "b", count: 32))

    @Test("an archived drop is told with item, title, language and codes")
    func archived() throws {
        let item = """
            {"uri":"urn:caunoi:x:y","version":"2","type":"text","language":"vi",\
            "headlines":[{"role":"main","value":"Ký kết"}],\
            "subjects":[{"name":"Hội đàm","uri":"urn:caunoi:taxonomy:EVT-TALK"}]}
            """
        let analysis = """
            {"subjects":[{"code":"EVT-TALK","score":0.9,"by":"rule:x","evidence":[{"span":[0,2],"text":"hội đàm"}]}]}
            """
        let record = try line(
            .item(key, cause: .drop, source: source, item: Array(item.utf8), analysis: Array(analysis.utf8))
        )
        let report = try #require(DropReport(record))
        #expect(report.outcome == .archived)
        #expect(report.title == "Ký kết")
        #expect(report.version == 2)
        #expect(report.owner == "desk")
        #expect(report.codes == [.init(code: "EVT-TALK", label: "Hội đàm", words: ["hội đàm"])])
        let told = DropLine(report: report, times: StepTimes())
        #expect(told.forPeople.contains("archived tin/b"))
        #expect(told.forPeople.contains("urn:caunoi:x:y v2 vi “Ký kết” [EVT-TALK] 16.8 kB desk"))
        #expect(!told.forPeople.utf8.contains(0x1B), "an escape character reached the log")
        #expect(told.fields.contains { $0.name == "CAUNOI_CODES" && $0.value == "EVT-TALK" })
    }

    @Test("a rejected drop is told with its reason, and the reason is known again")
    func rejected() throws {
        let record = try line(.rejection(key, source: source, reason: Reason(.empty, "nothing in it")))
        let report = try #require(DropReport(record))
        #expect(report.outcome == .rejected)
        #expect(report.knownReason == Reason(.empty, "nothing in it"))
        #expect(DropLine(report: report, times: StepTimes()).forPeople.contains("empty: nothing in it"))
    }

    @Test("a duplicate is told with what it repeats")
    func duplicate() throws {
        let original = ItemVersion(uri: "urn:caunoi:x:y", version: 3, seq: 7)
        let report = try #require(DropReport(try line(.duplicate(key, source: source, of: original))))
        #expect(report.outcome == .duplicate)
        #expect(report.uri == "urn:caunoi:x:y")
        #expect(report.version == 3)
        #expect(report.originalSeq == 7)
    }

    @Test("latencies: the nearest rank of the recent drops")
    func latency() throws {
        let report = try #require(DropReport(try line(.rejection(key, source: source, reason: Reason(.empty, "x")))))
        var figures = Figures()
        #expect(figures.latency(share: 0.5) == nil)
        for milliseconds in 1...100 {
            var times = StepTimes()
            times.read = .milliseconds(milliseconds)
            figures.count(report, times: times)
        }
        #expect(figures.latency(share: 0.5) == .milliseconds(50))
        #expect(figures.latency(share: 0.99) == .milliseconds(99))
        #expect(figures.drops == 100)
        #expect(figures.byOutcome[.rejected] == 100)
    }
}
