import Inbox
import News

/// What the daemon publishes in `state.json`: all that `caunoi status` shows, replaced atomically.
struct LiveState: Sendable {
    var mode: String
    var pid: Int32
    var since: UnixTime
    var inbox: String
    var archive: String
    var lastSeq: Int64
    var books: Books
    var report: WaitingReport
    /// Claimed and not yet recorded.
    var underWay: Int
    /// Claimed, and waiting for space, a worker or a right to read.
    var parked: Int
    /// Waiting reasons of the service as a whole, such as a full disk.
    var held: Reason?
    var nextPass: UnixTime?
    var p50: Duration?
    var p99: Duration?
    var zone: Zone

    func json(now: UnixTime) -> [UInt8] {
        var writer = JSONWriter(reserving: 2_048)
        writer.beginObject()
        writer.member("time", stamp(now))
        writer.member("mode", mode)
        writer.member("pid", pid)
        writer.member("since", stamp(since))
        writer.member("inbox", inbox)
        writer.member("watching", report.notice == .events ? "events and a slow scan" : "scanning only")
        writer.member("archive", archive)
        writer.member("lastSeq", lastSeq)
        writer.member("seen", books.seen)
        for outcome in Outcome.allCases { writer.member(field: outcome.rawValue, number: books.recorded[outcome] ?? 0) }
        writer.member("waiting", books.waiting)
        writer.member("balanced", books.isBalanced)
        writeWaiting(now: now, to: &writer)
        if let nextPass { writer.member("nextPass", stamp(nextPass)) }
        if let p50, let p99 {
            writer.member("p50Milliseconds", StepTimes.milliseconds(p50))
            writer.member("p99Milliseconds", StepTimes.milliseconds(p99))
        }
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private func writeWaiting(now: UnixTime, to writer: inout JSONWriter) {
        writer.key("waitingBy")
        writer.beginObject()
        for (code, count) in report.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
            writer.member(field: shown(code).rawValue, number: count)
        }
        if parked > 0 { writer.member("parked", parked) }
        if underWay > 0 { writer.member("claimed", underWay) }
        writer.endObject()
        if let oldest = report.oldest {
            writer.key("oldest")
            writer.beginObject()
            writer.member("path", displayPath(oldest.path))
            writer.member("reason", shown(oldest.reason).rawValue)
            writer.member("since", stamp(UnixTime(microseconds: now.microseconds - oldest.age.microseconds)))
            writer.endObject()
        }
        writer.key("blocked")
        writer.beginArray()
        for blocked in report.blocked {
            writer.beginObject()
            writer.member("path", displayPath(blocked.path))
            writer.member("reason", blocked.reason.code.rawValue)
            writer.member("message", blocked.reason.message)
            writer.member("command", ifKnown: blocked.command)
            writer.member("files", blocked.files)
            writer.endObject()
        }
        writer.endArray()
        writer.key("ignored")
        writer.beginObject()
        for (rule, count) in report.ignored.sorted(by: { $0.key < $1.key }) where count > 0 {
            writer.member(field: rule, number: count)
        }
        writer.endObject()
        writer.member("problem", ifKnown: held?.message ?? report.inboxProblem ?? report.noticeProblem)
    }

    /// A file that could be taken waits for what holds the whole inbox.
    private func shown(_ code: Reason.Code) -> Reason.Code { code == .queued ? held?.code ?? code : code }

    private func stamp(_ time: UnixTime) -> String { time.rfc3339(offset: zone.offset(at: time)) }
}
