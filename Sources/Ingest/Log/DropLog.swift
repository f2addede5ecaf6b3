import News
import Synchronization

/// The one list of what is told while the service works: a line a drop for people in `caunoi.log`, the same as JSON
/// in `caunoi.jsonl` and as journal fields under systemd; and the service's own messages.
final class DropLog: Sendable {
    private struct Files {
        var people: LogFile
        var programs: LogFile
        var peopleLines: [UInt8] = []
        var programLines: [UInt8] = []
    }

    private let files: Mutex<Files>
    private let zone: Zone
    private let toConsole: Bool
    private let now: @Sendable () -> UnixTime

    /// - Parameters:
    ///   - directory: where the two files are; it exists.
    ///   - toConsole: whether lines also go to standard error (not under systemd, whose journal has them).
    init(directory: String, zone: Zone, toConsole: Bool, now: @escaping @Sendable () -> UnixTime) {
        files = Mutex(
            Files(
                people: LogFile(path: directory + "/caunoi.log"),
                programs: LogFile(path: directory + "/caunoi.jsonl")
            )
        )
        self.zone = zone
        self.toConsole = toConsole
        self.now = now
    }

    func reopen() {
        files.withLock { files in
            files.people.reopen()
            files.programs.reopen()
        }
    }

    /// One finished drop; written out by `flush()`.
    func drop(_ report: DropReport, times: StepTimes) {
        let line = DropLine(report: report, times: times)
        add(line.forPeople, priority: line.priority, fields: line.fields)
    }

    /// A message of the service itself, written at once.
    func note(_ text: String, priority: Journal.Priority = .info) {
        add(text, priority: priority, fields: [])
        flush()
    }

    func warn(_ text: String) { note(text, priority: .warning) }

    private func add(_ text: String, priority: Journal.Priority, fields: [(name: String, value: String)]) {
        let time = now()
        let mark = priority.rawValue <= Journal.Priority.warning.rawValue ? "! " : ""
        var json = JSONWriter(reserving: 512)
        json.beginObject()
        json.member("time", time.rfc3339)
        json.member("priority", priority.rawValue)
        json.member("message", text)
        for field in fields { json.member(field: field.name, field.value) }
        json.endObject()
        files.withLock { files in
            let stamp = time.rfc3339(offset: zone.offset(at: time))
            files.peopleLines.append(contentsOf: "\(stamp) \(mark)\(text)\n".utf8)
            files.programLines.append(contentsOf: json.bytes)
            files.programLines.append(0x0A)
        }
        if Journal.isConnected { Journal.send(text, priority: priority, fields: fields) }
    }

    /// Writes what gathered: one write a file for a whole group of drops.
    func flush() {
        files.withLock { files in
            guard !files.peopleLines.isEmpty else { return }
            files.people.append(files.peopleLines)
            files.programs.append(files.programLines)
            if toConsole { ConsoleOutput.write(files.peopleLines) }
            files.peopleLines.removeAll(keepingCapacity: true)
            files.programLines.removeAll(keepingCapacity: true)
        }
    }
}
