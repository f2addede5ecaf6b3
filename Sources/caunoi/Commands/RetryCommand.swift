import Archive
import ArgumentParser
import Glibc
import Inbox
import Ingest
import News

/// `caunoi retry`: the kept original of a failed or rejected drop goes through the inbox again, as a new drop.
struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Put the original of a failed or rejected drop back into the inbox."
    )

    @OptionGroup var options: HomeOptions
    @Flag(help: "All failed drops whose bytes were not archived since.") var failed = false
    @Flag(help: "All rejected ones too.") var rejected = false
    @Flag(help: "Print one JSON object a drop.") var json = false
    @Argument(help: "Drop ids (the first 6 digits do) or numbers of records.") var ids: [String] = []

    func validate() throws {
        guard !ids.isEmpty || failed || rejected else {
            throw ValidationError("name a drop or the number of a record, or say --failed or --rejected")
        }
    }

    func run() throws {
        let configuration = try options.load()
        let layout = configuration.layout
        let lookup = try ArchiveLookup(layout: layout)
        var records: [RecordLine] = []
        if failed || rejected {
            let kinds: Set<RecordKind> = rejected ? (failed ? [.failure, .rejection] : [.rejection]) : [.failure]
            records = try lookup.unresolved(kinds)
        }
        for id in ids { records += try lookup.records(id) }
        let redrop = try Redrop(
            inbox: layout.inbox,
            objects: layout.objects,
            ignore: configuration.list("inbox.ignore")
        )
        let isRunning = RunningService(layout: layout).pid != nil
        var status: Int32 = 0
        var seen: Set<String> = []
        for record in records {
            guard let report = DropReport(record), seen.insert(report.drop).inserted else { continue }
            let result = Self.retry(record, report, through: redrop)
            Console.print(bytes: json ? Self.json(report, result) : Self.text(report, result, isRunning: isRunning))
            if case .failure(let error) = result { status = max(status, error.exitStatus) }
        }
        if records.isEmpty, !json { Console.print("nothing to retry") }
        if status != 0 { throw ExitCode(status) }
    }

    /// The path it got in the inbox, or why it did not.
    private static func retry(
        _ record: RecordLine,
        _ report: DropReport,
        through redrop: Redrop
    ) -> Result<[UInt8], ServiceError> {
        guard report.outcome == .failed || report.outcome == .rejected else {
            return .failure(ServiceError("it is \(report.outcome.rawValue): nothing to retry", exitStatus: EX_DATAERR))
        }
        let source = record.value(.source)
        guard let sha256 = source?["parent"]?.string ?? report.sha256 else {
            return .failure(
                ServiceError(
                    "its bytes were never taken in; the file itself is under rejected/, drop it again",
                    exitStatus: EX_DATAERR
                )
            )
        }
        do throws(Redrop.Failure) {
            return .success(
                try redrop.put(
                    sha256: sha256,
                    path: report.path,
                    token: "\(report.drop)-\(getpid())",
                    modified: source?["modified"]?.string.flatMap { UnixTime(rfc3339: $0) }
                )
            )
        } catch {
            switch error {
            case .missing:
                return .failure(ServiceError("its original objects/…/\(sha256) is missing", exitStatus: EX_DATAERR))
            case .damaged:
                return .failure(
                    ServiceError(
                        "its original objects/…/\(sha256) is damaged; run `caunoi verify --data`",
                        exitStatus: EX_DATAERR
                    )
                )
            case .inbox(let error):
                let isDenied = error.errnoValue == EACCES || error.errnoValue == EPERM
                return .failure(
                    ServiceError(
                        isDenied ? "\(error) Run it as the service's user: sudo -u caunoi caunoi retry …" : "\(error)",
                        exitStatus: isDenied ? EX_NOPERM : EX_IOERR
                    )
                )
            }
        }
    }

    private static func text(
        _ report: DropReport,
        _ result: Result<[UInt8], ServiceError>,
        isRunning: Bool
    ) -> [UInt8] {
        let name = "\(displayPath(report.path)) (record \(report.seq), \(report.reason ?? report.outcome.rawValue))"
        switch result {
        case .success(let path):
            let when = isRunning ? "the running service takes it up" : "taken up at the next start or `caunoi ingest`"
            return Array("retry \(name): in the inbox as \(displayPath(path)); \(when)\n".utf8)
        case .failure(let error): return Array("not retried \(name): \(error)\n".utf8)
        }
    }

    private static func json(_ report: DropReport, _ result: Result<[UInt8], ServiceError>) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("drop", report.drop)
        json.member("seq", report.seq)
        json.member("path", displayPath(report.path))
        json.member("outcome", report.outcome.rawValue)
        json.member("reason", ifKnown: report.reason)
        switch result {
        case .success(let path):
            json.member("retried", true)
            json.member("inbox", displayPath(path))
        case .failure(let error):
            json.member("retried", false)
            json.member("error", error.message)
        }
        json.endObject()
        return json.bytes + [0x0A]
    }
}
