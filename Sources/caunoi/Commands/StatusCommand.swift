import ArgumentParser
import Ingest
import News

/// `caunoi status`: what the service does now, what waits and why, and what to do about it.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what was done, what waits and why."
    )

    @OptionGroup var options: HomeOptions
    @Flag(help: "Print the published state as JSON.") var json = false

    func run() throws {
        let layout = try options.load().layout
        let service = RunningService(layout: layout)
        let pid = service.pid
        guard let state = service.freshState(pid) else {
            throw ServiceMessage.noState(layout.liveState)
        }
        if json {
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("running", pid != nil)
            for member in state.members {
                writer.member(field: member.key, value: member.value)
            }
            writer.endObject()
            Console.print(bytes: writer.bytes + [0x0A])
            return
        }
        for line in Self.lines(state, running: pid) { Console.print(line) }
    }

    static func lines(_ state: JSONValue, running pid: Int32?) -> [String] {
        var lines: [String] = []
        let mode = state["mode"]?.string ?? "unknown"
        let published = state["time"]?.string ?? "?"
        if let pid, state["pid"]?.int == Int64(pid) {
            lines.append("caunoi is running (process \(pid), \(mode)) since \(state["since"]?.string ?? "?")")
        } else if let pid {
            lines.append(
                "caunoi is starting or waiting (process \(pid): see its log); an earlier run published at \(published)"
            )
        } else {
            lines.append("caunoi is not running; this is what it last published at \(published)")
        }
        lines.append("inbox    \(state["inbox"]?.string ?? "?") (\(state["watching"]?.string ?? "?"))")
        lines += polledLines(state)
        if let confinement = state["confinement"]?.string {
            let isConfined = state["confined"] == .bool(true)
            lines.append(
                isConfined ? "readers  \(confinement)" : "!        readers are not fully locked down: \(confinement)"
            )
        }
        if let archive = state["archive"]?.string {
            lines.append("archive  \(archive), last record \(state["lastSeq"]?.int ?? 0)")
            lines += books(state)
        }
        for problem in ["problem", "watchProblem"].compactMap({ state[$0]?.string }) {
            lines.append("!        \(problem)")
        }
        for hindrance in state["waitingFor"]?.array ?? [] {
            let step = hindrance["while"]?.string ?? "?"
            lines.append("waits    while \(step) since \(hindrance["since"]?.string ?? "?"): \(reason(hindrance))")
        }
        if let next = state["nextPass"]?.string { lines.append("next     pass at \(next)") }
        for reason in state["waitingBy"]?.members ?? [] {
            lines.append("waiting  \(reason.value.int ?? 0) \(reason.key)")
        }
        for claims in state["parked"]?.array ?? [] {
            let count = claims["files"]?.int ?? 0
            let oldest = "\(claims["path"]?.string ?? "?") since \(claims["since"]?.string ?? "?")"
            lines.append("claimed  \(count) set aside, the oldest \(oldest): \(reason(claims))")
        }
        if let oldest = state["oldest"] {
            lines.append(
                "oldest   \(oldest["path"]?.string ?? "?") since \(oldest["since"]?.string ?? "?"): \(reason(oldest))"
            )
        }
        for blocked in state["blocked"]?.array ?? [] {
            lines.append("blocked  \(blocked["path"]?.string ?? "?"): \(blocked["message"]?.string ?? "")")
        }
        for rule in state["ignored"]?.members ?? [] {
            lines.append("ignored  \(rule.value.int ?? 0) by rule \(rule.key)")
        }
        if let p50 = state["p50Milliseconds"]?.string, let p99 = state["p99Milliseconds"]?.string {
            lines.append("speed    drop to durable p50 \(p50) ms, p99 \(p99) ms")
        }
        return lines
    }

    /// `disk-full: /srv has …`, or the code alone.
    private static func reason(_ value: JSONValue) -> String {
        let code = value["reason"]?.string ?? "?"
        return value["message"]?.string.map { "\(code): \($0)" } ?? code
    }

    private static func books(_ state: JSONValue) -> [String] {
        let counts = ["archived", "duplicate", "rejected", "failed", "waiting"]
            .map { "\($0) \(state[$0]?.int ?? 0)" }
        let sum = "files    seen \(state["seen"]?.int ?? 0) = \(counts.joined(separator: " + "))"
        return state["balanced"] == .bool(true) ? [sum] : [sum, "!        the books do not balance: see the log"]
    }

    /// Folders that are scanned often, with the kind of mount or that they cannot be watched.
    private static func polledLines(_ state: JSONValue) -> [String] {
        let interval = state["pollInterval"]?.string ?? "?"
        return (state["polled"]?.array ?? []).map { polled in
            let path = polled["path"]?.string ?? ""
            let why = polled["fileSystem"]?.string.map { "on \($0), where changes made elsewhere are not told" }
            return "polled   \(path.isEmpty ? "the inbox" : path): scanned every \(interval), \(why ?? "not watched")"
        }
    }
}
