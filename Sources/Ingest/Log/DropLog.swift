package import News

/// The one list of what is told while the service works: a line a drop for people in `caunoi.log`, the same as JSON
/// in `caunoi.jsonl` and as journal fields under systemd; and the service's own messages.
///
/// Owned by the ledger, used from its thread only.
final class DropLog {
    private let people: LogFile
    private let programs: LogFile
    private let zone: Zone
    private let toConsole: Bool
    private let now: @Sendable () -> UnixTime
    private var peopleLines: [UInt8] = []
    private var programLines: [UInt8] = []

    /// - Parameters:
    ///   - directory: where the two files are; it exists.
    ///   - toConsole: whether lines also go to standard error (not under systemd, whose journal has them).
    init(directory: String, zone: Zone, toConsole: Bool, now: @escaping @Sendable () -> UnixTime) {
        people = LogFile(path: directory + "/caunoi.log")
        programs = LogFile(path: directory + "/caunoi.jsonl")
        self.zone = zone
        self.toConsole = toConsole
        self.now = now
    }

    /// Lines that could not be written since the start.
    var lost: Int { people.lost + programs.lost }

    func reopen() {
        people.reopen()
        programs.reopen()
    }

    /// One finished drop; written out by `flush()`.
    func drop(_ report: DropReport, times: StepTimes) {
        let line = DropLine(report: report, times: times)
        add(line.forPeople, priority: line.priority, fields: line.fields)
    }

    /// A message of the service itself.
    func note(_ text: String, priority: Journal.Priority = .info, fields: [(name: String, value: String)] = []) {
        add(text, priority: priority, fields: fields)
        flush()
    }

    private func add(_ text: String, priority: Journal.Priority, fields: [(name: String, value: String)]) {
        let time = now()
        let mark = priority.rawValue <= Journal.Priority.warning.rawValue ? "! " : ""
        peopleLines.append(contentsOf: "\(time.rfc3339(offset: zone.offset(at: time))) \(mark)\(text)\n".utf8)
        var json = JSONWriter(reserving: 512)
        json.beginObject()
        json.member("time", time.rfc3339)
        json.member("priority", priority.rawValue)
        json.member("message", text)
        for field in fields { json.member(field: field.name, field.value) }
        json.endObject()
        programLines.append(contentsOf: json.bytes)
        programLines.append(0x0A)
        if Journal.isConnected { Journal.send(text, priority: priority, fields: fields) }
    }

    /// Writes what gathered: one write a file for a whole group of drops.
    func flush() {
        guard !peopleLines.isEmpty else { return }
        people.append(peopleLines)
        programs.append(programLines)
        if toConsole { ConsoleOutput.write(peopleLines) }
        peopleLines.removeAll(keepingCapacity: true)
        programLines.removeAll(keepingCapacity: true)
    }
}
