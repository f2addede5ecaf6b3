import Inbox
import News
import Workers

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
    var parked: [Flow.Parked]
    /// What the whole service waits for.
    var hindrances: [Hindrances.Hindrance]
    /// Waiting reasons of the service as a whole, such as a full disk.
    var held: Reason?
    var nextPass: UnixTime?
    var p50: Duration?
    var p99: Duration?
    /// What holds the workers back; nil where none has said.
    var confinement: Confinement?
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
        writePolled(to: &writer)
        if let confinement {
            writer.member("confinement", confinement.description)
            writer.member("confined", confinement.isComplete)
        }
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
        return writer.bytes
    }

    private func writeWaiting(now: UnixTime, to writer: inout JSONWriter) {
        writer.key("waitingBy")
        writer.beginObject()
        for (code, count) in report.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
            writer.member(field: shown(code).rawValue, number: count)
        }
        if !parked.isEmpty { writer.member("parked", parked.count) }
        if underWay > 0 { writer.member("claimed", underWay) }
        writer.endObject()
        writeOldest(now: now, to: &writer)
        Self.write(hindrances, zone: zone, to: &writer)
        writeParked(to: &writer)
        if report.leftInPlace > 0 { writer.member("leftInPlace", report.leftInPlace) }
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
        writer.member("problem", ifKnown: held?.message ?? report.inboxProblem)
        writer.member("watchProblem", ifKnown: report.noticeProblem)
    }

    /// The folders that are scanned often because events tell too little of them.
    private func writePolled(to writer: inout JSONWriter) {
        guard !report.polled.isEmpty else { return }
        writer.member("pollInterval", TimeSpan.print(report.pollInterval))
        writer.key("polled")
        writer.beginArray()
        for polled in report.polled {
            writer.beginObject()
            writer.member("path", displayPath(polled.path))
            writer.member("fileSystem", ifKnown: polled.fileSystem)
            writer.endObject()
        }
        writer.endArray()
    }

    /// The file that has waited longest, in the inbox or claimed, and why.
    private func writeOldest(now: UnixTime, to writer: inout JSONWriter) {
        var oldest: (path: [UInt8], reason: String, message: String?, since: UnixTime)?
        if let noticed = report.oldest {
            let code = shown(noticed.reason)
            let blocked = report.blocked.first { $0.path == noticed.path }?.reason
            let message = blocked?.message ?? (code == held?.code ? held?.message : nil)
            // An age is kept by a clock that nobody sets; the moment it gives is for people.
            let since = UnixTime(microseconds: now.microseconds - noticed.age.microseconds)
            oldest = (noticed.path, code.rawValue, message, since)
        }
        if let first = parked.min(by: { $0.since.microseconds < $1.since.microseconds }),
            oldest.map({ first.since.microseconds < $0.since.microseconds }) ?? true
        {
            oldest = (first.claim.path, first.reason.code.rawValue, first.reason.message, first.since)
        }
        guard let oldest else { return }
        writer.key("oldest")
        writer.beginObject()
        writer.member("path", displayPath(oldest.path))
        writer.member("reason", oldest.reason)
        writer.member("message", ifKnown: oldest.message)
        writer.member("since", stamp(oldest.since))
        writer.endObject()
    }

    private static func write(_ hindrances: [Hindrances.Hindrance], zone: Zone, to writer: inout JSONWriter) {
        writer.key("waitingFor")
        writer.beginArray()
        for hindrance in hindrances {
            writer.beginObject()
            writer.member("while", hindrance.step.rawValue)
            writer.member("reason", hindrance.reason.code.rawValue)
            writer.member("message", hindrance.reason.message)
            writer.member("since", hindrance.since.rfc3339(offset: zone.offset(at: hindrance.since)))
            writer.endObject()
        }
        writer.endArray()
    }

    /// The claims set aside, by reason, each with the oldest of them.
    private func writeParked(to writer: inout JSONWriter) {
        writer.key("parked")
        writer.beginArray()
        for (code, claims) in Dictionary(grouping: parked, by: \.reason.code)
            .sorted(by: { $0.key.rawValue < $1.key.rawValue })
        {
            guard let oldest = claims.min(by: { $0.since.microseconds < $1.since.microseconds }) else { continue }
            writer.beginObject()
            writer.member("reason", code.rawValue)
            writer.member("files", claims.count)
            writer.member("path", displayPath(oldest.claim.path))
            writer.member("message", oldest.reason.message)
            writer.member("since", stamp(oldest.since))
            writer.endObject()
        }
        writer.endArray()
    }

    /// What is known before anything could be opened.
    static func starting(
        _ hindrances: [Hindrances.Hindrance],
        inbox: String,
        pid: Int32,
        now: UnixTime,
        zone: Zone
    ) -> [UInt8] {
        var writer = JSONWriter(reserving: 512)
        writer.beginObject()
        writer.member("time", now.rfc3339(offset: zone.offset(at: now)))
        writer.member("mode", "waiting to start")
        writer.member("pid", pid)
        writer.member("since", now.rfc3339(offset: zone.offset(at: now)))
        writer.member("inbox", inbox)
        write(hindrances, zone: zone, to: &writer)
        writer.member("problem", ifKnown: hindrances.first?.reason.message)
        writer.endObject()
        return writer.bytes
    }

    /// A file that could be taken waits for what holds the whole inbox.
    private func shown(_ code: Reason.Code) -> Reason.Code { code == .queued ? held?.code ?? code : code }

    private func stamp(_ time: UnixTime) -> String { time.rfc3339(offset: zone.offset(at: time)) }
}
