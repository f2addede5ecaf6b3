import Foundation
import Glibc
import News
import Testing

/// A throw-away home and the built program beside the test bundle.
struct TestHome {
    let path: String

    /// The program under test; nil where it was not built beside the tests.
    static var program: String? {
        let folder = CommandLine.arguments[0].split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let path = folder + "/caunoi"
        return access(path, X_OK) == 0 ? path : nil
    }

    init() throws {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
        for folder in ["inbox", "outside"] { try #require(mkdir(path + "/" + folder, 0o755) == 0) }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file outside the inbox.
    func write(_ name: String, _ content: String) throws -> String {
        let file = path + "/outside/" + name
        try content.write(toFile: file, atomically: false, encoding: .utf8)
        return file
    }

    /// Writes a file outside and moves it into the inbox, as a careful desk would.
    func drop(_ name: String, _ content: String) throws {
        let file = try write(name, content)
        try #require(rename(file, path + "/inbox/" + name) == 0)
    }

    /// Runs the program to its end with `--home`; standard output and exit status.
    func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.program))
        process.arguments = arguments + ["--home", path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    /// Every record of the archive, in order.
    func records() throws -> [JSONValue] {
        let bytes = try #require(FileManager.default.contents(atPath: path + "/archive/00000001.jsonl"))
        return try [UInt8](bytes).split(separator: 0x0A).map { try JSONValue(Array($0)) }
    }

    /// `kind` of every record but the first, or the reason's code.
    func outcomes() throws -> [String: String] {
        var outcomes: [String: String] = [:]
        for record in try records() {
            guard let path = record["source"]?["path"]?.string else { continue }
            outcomes[path] = record["reason"]?["code"]?.string ?? record["kind"]?.string
        }
        return outcomes
    }
}

/// A running `caunoi serve`, told apart from others by its log lines.
final class RunningServe {
    private let process = Process()
    private let log = Pipe()
    private var buffer: [UInt8] = []

    init(_ home: TestHome) throws {
        process.executableURL = URL(fileURLWithPath: try #require(TestHome.program))
        process.arguments = ["serve", "--home", home.path]
        process.standardError = log
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try log.fileHandleForWriting.close()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var pid: Int32 { process.processIdentifier }

    /// The next log line; nil at the end of the log: every process that could write to it is gone.
    func line(within milliseconds: Int32 = 60_000) throws -> String? {
        let descriptor = log.fileHandleForReading.fileDescriptor
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            try #require(Glibc.poll(&poll, 1, milliseconds) > 0, "nothing was logged in time")
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { return nil }
            buffer.append(contentsOf: chunk[..<count])
        }
    }

    /// Reads the log until a line has `text`.
    func wait(for text: String) throws {
        while let line = try line() {
            if line.contains(text) { return }
        }
        Issue.record("the log ended before a line with “\(text)”")
    }

    /// Sends a signal; then everything that it started must be gone within two seconds.
    ///
    /// Gives the exit status or signal.
    func end(_ signal: Int32) throws -> Int32 {
        kill(pid, signal)
        while try line(within: signal == SIGKILL ? 2_000 : 20_000) != nil {}
        process.waitUntilExit()
        return process.terminationStatus
    }
}
