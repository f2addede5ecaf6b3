import CDeeds
import Glibc
import News
import Workers

/// A worker that obeys the documents it is given: a document's text is the name of a deed.
///
/// Locked down by the same code as the real one. Arguments: what to do before the lock-down (`hide-landlock`,
/// `hide-seccomp`, `ignore-signals`, `start-thread`), then `--` and the lock-down's own. With `exec PATH …` after
/// them it becomes that program instead, without a lock-down.
@main
enum HostileWorker {
    private static let socket: Int32 = 3

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let before = arguments.prefix { $0 != "--" }
        for preparation in before { prepare(preparation) }
        let rest = arguments.dropFirst(before.count + 1)
        if rest.first == "exec" { become(Array(rest.dropFirst())) }
        if rest.first == "tool" { ToolMain.run(rest.dropFirst()) }
        guard let lockDown = LockDown(textProfile: rest), ParentDeath.arm(socket: socket) else { exit(EX_USAGE) }
        let confinement: Confinement
        do throws(LockDown.Refusal) {
            confinement = try lockDown.apply()
        } catch {
            say(error.message + "\n")
            _exit(error.exitStatus)
        }
        _ = WorkerLoop.run(socket: socket, confinement: confinement) { _ in
            { answer(String(decoding: $1, as: UTF8.self), token: $0.token, tools: $2) }
        }
    }

    private static func prepare(_ what: String) {
        switch what {
        case "hide-landlock": if cdeeds_hide_landlock() != 0 { exit(EX_SOFTWARE) }
        case "hide-seccomp": if cdeeds_hide_seccomp() != 0 { exit(EX_SOFTWARE) }
        case "ignore-signals": cdeeds_ignore_signals()
        case "start-thread": if cdeeds_start_thread() != 0 { exit(EX_SOFTWARE) }
        default: exit(EX_USAGE)
        }
    }

    private static func become(_ command: [String]) -> Never {
        var arguments = command.map { strdup($0) } + [nil]
        if let path = command.first { execv(path, &arguments) }
        exit(EX_NOINPUT)
    }

    // MARK: Deeds

    private static func answer(_ deed: String, token: UInt64, tools: WorkerLoop.Tools) -> ReadAnswer {
        if deed.hasPrefix("tool-") { return ask(String(deed.dropFirst(5)), token, tools) }
        switch deed {
        case "newline": return part(item: #"{"type":"text","language":"vi","by":"a"# + "\n" + #"b"}"#)
        case "end-of-line": return part(item: #"{"type":"text","# + "\n" + #""language":"vi"}"#)
        case "second-record":
            return part(item: #"{"type":"text","language":"vi"}}"# + "\n" + #"{"item":{"type":"text"}"#)
        case "crc": return part(item: #"{"type":"text","language":"vi","crc":"00000000"}"#)
        case "close-item": return part(item: #"{"type":"text","language":"vi"},"crc":"00000000","x":{}"#)
        case "twice": return part(item: #"{"type":"text","language":"vi","language":"lo"}"#)
        case "bad-utf8":
            return part(item: Array(#"{"type":"text","language":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8))
        case "own-uri": return part(item: #"{"type":"text","language":"vi","uri":"urn:caunoi:x"}"#)
        case "deep":
            return part(item: #"{"type":"text","language":"vi","by":"# + String(repeating: "[", count: 100_000))
        case "honest": return part(item: #"{"type":"text","language":"vi"}"#)
        case "two-gibibytes":
            // Says so, and then sends what it can.
            send(header(length: 2 << 30))
            let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
            while true { send(chunk) }
        case "tiny-frames": while true { send(header(length: 0)) }
        case "ready-frames": while true { send(Frame(.ready).header) }
        case "dribble":
            var bytes = header(length: 1 << 20)[...]
            while true {
                send([bytes.popFirst() ?? 0])
                _ = cdeeds_do("stat")
            }
        case "noise": while true { send(Array("GET / HTTP/1.1\r\n\r\n".utf8)) }
        case "twice-answered":
            let own = (0..<8).map { UInt8(truncatingIfNeeded: token >> (8 * $0)) }
            let frame = Frame(.answer, own + part(item: #"{"type":"text","language":"vi"}"#).payload)
            send(frame.header + frame.payload)
            return .rejected(Reason(.notADocument, "again"))
        case "memory": return fill()
        case "flood":
            for _ in 0..<50_000 { say("flood \u{1B}[31m\n") }
            return .rejected(Reason(.notADocument, "flooded"))
        case "words":
            say("tiếng\u{1B}[31m nói\n")
            return .rejected(Reason(.notADocument, "said"))
        case "burn": return burn()
        default:
            let result = deed.withCString { cdeeds_do($0) }
            return .rejected(Reason(.notADocument, result == 1 ? "no such deed" : "errno \(-result)"))
        }
    }

    /// Asks for tools, as one may and as one may not.
    private static func ask(_ deed: String, _ token: UInt64, _ tools: WorkerLoop.Tools) -> ReadAnswer {
        do throws(ToolFault) {
            switch deed {
            case "honest":
                let own = try tools(.pdfInfo, nil)
                let sent = try tools(.pdfText, Array("bài gửi".utf8))
                return told(String(decoding: (own + sent).map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self))
            case "many":
                while true { _ = try tools(.pdfText, []) }
            case "large": return told(String(try tools(.pdfText, [UInt8](repeating: 0, count: 40 << 20)).count))
            case "large-frame":
                send(Array(Frame(.toolRequest).header.prefix(8)) + [0, 0, 0, 0, 1, 0, 0, 0])
                return told("sent")
            case "unknown":
                var payload = ToolRequest(token: token, tool: .pdfText, bytes: nil).payload
                payload[8] = 9
                return raw(payload)
            case "page-0":
                var payload = ToolRequest(token: token, tool: .pdfPage(1), bytes: nil).payload
                payload[9] = 0
                return raw(payload)
            case "stale": return raw(ToolRequest(token: token &+ 1, tool: .pdfText, bytes: nil).payload)
            case "trailing": return raw(ToolRequest(token: token, tool: .pdfText, bytes: nil).payload + [0])
            case "two-at-once":
                let frame = Frame(.toolRequest, ToolRequest(token: token, tool: .pdfText, bytes: nil).payload)
                send(frame.header + frame.payload + frame.header + frame.payload)
                return told("sent")
            case "result":
                let frame = Frame(.toolResult, ToolResult.fault(.failed("x")).payload)
                send(frame.header + frame.payload)
                return told("sent")
            default: return told("no such deed")
            }
        } catch {
            return told("\(error)")
        }
    }

    private static func told(_ text: String) -> ReadAnswer { .rejected(Reason(.notADocument, text)) }

    private static func raw(_ payload: [UInt8]) -> ReadAnswer {
        let frame = Frame(.toolRequest, payload)
        send(frame.header + frame.payload)
        return told("sent")
    }

    /// Takes memory until there is no more, and uses it.
    private static func fill() -> ReadAnswer {
        while let memory = malloc(1 << 20) { memset(memory, 1, 1 << 20) }
        // As the reader's own storage does when there is none to be had.
        abort()
    }

    /// Works honestly for about a third of a second.
    private static func burn() -> ReadAnswer {
        var used = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
        let end = used.tv_sec * 1_000_000_000 + used.tv_nsec + 350_000_000
        while used.tv_sec * 1_000_000_000 + used.tv_nsec < end { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) }
        return .rejected(Reason(.notADocument, "burnt"))
    }

    private static func part(item: String) -> ReadAnswer { part(item: Array(item.utf8)) }

    private static func part(item: [UInt8]) -> ReadAnswer {
        let analysis = Array(#"{"subjects":[]}"#.utf8)
        return .parts(
            [.read(ReadPart(path: "", mediaType: "text/plain", charset: nil, item: item, analysis: analysis))]
        )
    }

    private static func header(length: UInt64) -> [UInt8] {
        Array(Frame(.answer).header.prefix(8)) + (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    }

    private static func send(_ bytes: [UInt8]) {
        let count = bytes.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
        if count < 0 { _exit(EX_IOERR) }
    }

    private static func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
