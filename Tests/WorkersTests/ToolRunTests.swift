import Glibc
import Testing

@testable import Workers

/// Programs of others in the tool profile: what they may do, and what not.
@Suite("A program of others", .enabled(if: HostilePool.program != nil, "hostile-worker was not built beside the tests"))
struct ToolRunTests {
    private func run(
        _ command: [String],
        input: String = "",
        before: [String] = [],
        _ change: (inout ToolRun) -> Void = { _ in }
    ) throws -> Result<String, ToolRun.Fault> {
        let launcher = try [#require(HostilePool.program)] + before + ["--", "tool"]
        var tool = ToolRun(launcher: launcher, program: command[0], arguments: Array(command.dropFirst()))
        change(&tool)
        let object = try TemporaryFile(Array(input.utf8))
        defer { object.close() }
        lseek(object.descriptor, 0, SEEK_SET)
        let output: Int32
        do throws(ToolRun.Fault) { output = try tool.run(input: object.descriptor) } catch { return .failure(error) }
        defer { close(output) }
        #expect(write(output, "x", 1) == -1)
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = pread(output, &bytes, bytes.count, 0)
        return .success(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
    }

    /// What a program says that ends with a status of its own.
    private func refusal(_ command: [String], _ change: (inout ToolRun) -> Void = { _ in }) throws -> String {
        guard case .failure(.exited(let status, let said)) = try run(command, change) else { return "no refusal" }
        #expect(status != 0)
        return said.joined(separator: "; ")
    }

    private func run(_ command: [String], _ change: (inout ToolRun) -> Void) throws -> Result<String, ToolRun.Fault> {
        try run(command, input: "", before: [], change)
    }

    @Test("it reads standard input and its output comes back, sealed")
    func work() throws {
        #expect(try run(["/usr/bin/wc", "-c"], input: "tin") == .success("3\n"))
        #expect(try run(["/bin/cat"], input: "bài\n") == .success("bài\n"))
    }

    @Test("it reads no file but libraries and the data named")
    func reading() throws {
        #expect(try refusal(["/bin/cat", "/etc/passwd"]).contains("Permission denied"))
        let named = try run(["/bin/cat", "/etc/hostname"]) { $0.data = ["/etc/hostname"] }
        guard case .success = named else {
            Issue.record("\(named)")
            return
        }
    }

    @Test("it writes, connects, forks and executes nothing")
    func forbidden() throws {
        let path = "/tmp/caunoi-tool-was-here"
        #expect(try refusal(["/bin/sh", "-c", "echo x > \(path)"]) != "no refusal")
        #expect(access(path, F_OK) != 0)
        #expect(try refusal(["/bin/sh", "-c", "exec /usr/bin/wc"]).contains("Permission denied"))
        #expect(try refusal(["/bin/sh", "-c", "/bin/sh -c :; exit 3"]).contains("ork"))
        #expect(
            try refusal(["/bin/bash", "-c", "exec 5<> /dev/tcp/127.0.0.1/9"]).contains("Operation not permitted")
        )
        #expect(try run(["/bin/bash", "-c", "kill -0 $PPID"]) == .failure(.forbiddenCall))
    }

    @Test("deadline, output and processor time end it")
    func limits() throws {
        #expect(try run(["/bin/sleep", "1000"]) { $0.deadline = 100 } == .failure(.timedOut(milliseconds: 100)))
        let flood = try run(["/usr/bin/yes"]) {
            $0.outputLimit = 100_000
            $0.deadline = 300_000
        }
        #expect(flood == .failure(.outputTooLong(limit: 100_000)))
        let spin = try run(["/bin/sh", "-c", "while :; do :; done"]) {
            $0.processorSeconds = 1
            $0.deadline = 300_000
        }
        #expect(spin == .failure(.outOfProcessorTime(seconds: 1)))
    }

    @Test("it ends when the pool stops")
    func stop() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        _ = write(ends[1], "x", 1)
        #expect(try run(["/bin/sleep", "1000"]) { $0.wake = ends[0] } == .failure(.stopped))
    }

    @Test("without Landlock it is not run")
    func missing() throws {
        guard case .failure(.unconfined(let why)) = try run(["/bin/cat"], before: ["hide-landlock"]) else {
            Issue.record("it ran")
            return
        }
        #expect(why.contains("Landlock with ABI 2"))
        guard case .failure(.exited(126, _)) = try run(["/no/such/program"]) else {
            Issue.record("a program that is none was run")
            return
        }
    }
}
