import Archive
import ArgumentParser
import Glibc
import Ingest
import News

/// `caunoi verify`: proves that the archive is whole: every line, the chain, and with `--data` every original.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: "Prove that the archive is whole.")

    @OptionGroup var options: HomeOptions
    @Flag(help: "Also read every original and compare its SHA-256.") var data = false
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        let layout = try options.load().layout
        let report = try ArchiveLookup.reader(layout).verify(objects: data ? layout.objects : nil)
        if json {
            Console.print(bytes: Self.json(report) + [0x0A])
        } else {
            for fault in report.faults { Console.print("fault: \(fault)") }
            Console.print(Self.summary(report))
        }
        if !report.isSound { throw ExitCode(EX_DATAERR) }
    }

    static func summary(_ report: VerifyReport) -> String {
        var text = "\(report.records) records of \(report.drops) drops in \(report.segments) segments"
        if report.objects > 0 { text += ", \(report.objects) originals read" }
        text += report.isSound ? ": whole" : ": \(report.faultCount) faults"
        if let mark = report.mark { text += "\nmark: archive \(mark.archive) record \(mark.seq) sha256 \(mark.hash)" }
        return text
    }

    static func json(_ report: VerifyReport) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("sound", report.isSound)
        json.member("segments", report.segments)
        json.member("records", report.records)
        json.member("drops", report.drops)
        json.member("bytes", report.bytes)
        json.member("originals", report.objects)
        if let mark = report.mark {
            json.key("mark")
            json.beginObject()
            json.member("archive", mark.archive)
            json.member("seq", mark.seq)
            json.member("sha256", mark.hash)
            json.endObject()
        }
        json.member("faultCount", report.faultCount)
        json.key("faults")
        json.beginArray()
        for fault in report.faults {
            json.beginObject()
            json.member("kind", fault.kind.rawValue)
            json.member("segment", fault.segment)
            json.member("line", fault.line)
            json.member("offset", fault.offset)
            if let seq = fault.seq { json.member("seq", seq) }
            json.member("cause", fault.cause)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}
