import Glibc
import News
import Synchronization
import Testing

@testable import Workers

/// A pool whose workers are shell scripts that speak just enough of the protocol.
private struct Script {
    static let hello: [UInt8] = [1, 2, 3]
    static let request = ReadRequest(sha256: "00", name: "tin.txt", bytes: 3)

    /// Reads the hello and says that it is ready; then each use of `next` takes one request off the socket.
    static func settings(_ action: String, size: Int = 1) -> WorkerSettings {
        let greeting = Hello(answerLimit: 0, objectLimit: 0, settings: hello).payload.count
        let ready = printf(Frame(.ready).header)
        let text = """
            take() { test "$(head -c $1 <&3 | wc -c)" -eq $1; }
            next() {
              token="$(head -c \(Frame.headerSize + request.payload.count) <&3 | tail -c 8 | od -An -v -to1 | tr ' ' '\\\\')"
              test "${#token}" -eq 32
            }
            take \(Frame.headerSize + greeting) && \(ready)
            \(action)
            """
        var settings = WorkerSettings(command: ["/bin/sh", "-c", text], size: size, hello: hello)
        settings.environment = ["PATH=/usr/bin:/bin"]
        return settings
    }

    static func printf(_ bytes: [UInt8]) -> String {
        "printf '" + bytes.map { "\\" + octal($0) }.joined() + "' >&3"
    }

    private static func octal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 8)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    static func printf(_ answer: ReadAnswer) -> String {
        let header = Frame(.answer, [UInt8](repeating: 0, count: 8) + answer.payload).header
        return [printf(header), "printf \"$token\" >&3", printf(answer.payload)].joined(separator: " && ")
    }
}

@Suite struct WorkerPoolTests {
    private let answer = ReadAnswer.rejected(Reason(.notADocument, "x"))

    private func read(_ pool: WorkerPool) async throws(WorkerFault) -> ReadAnswer {
        // The scripts never look at the object.
        try await pool.read(
            descriptor: STDERR_FILENO,
            sha256: Script.request.sha256,
            name: Script.request.name,
            bytes: Script.request.bytes
        )
    }

    /// What a request comes to; afterwards no process may be left.
    private func fault(_ settings: WorkerSettings) async throws -> WorkerFault? {
        let pool = try WorkerPool(settings)
        try await pool.start()
        var processes = Set(pool.figures.processes)
        var found: WorkerFault?
        do throws(WorkerFault) { _ = try await read(pool) } catch { found = error }
        processes.formUnion(pool.figures.processes)
        await pool.stop()
        #expect(pool.figures.processes.isEmpty)
        for process in processes { #expect(kill(process, 0) == -1 && errno == ESRCH) }
        return found
    }

    @Test("a worker is asked again and again, and ends at the stop")
    func answers() async throws {
        let pool = try WorkerPool(Script.settings("while next; do \(Script.printf(answer)); done"))
        try await pool.start()
        let processes = pool.figures.processes
        for _ in 0..<3 { #expect(try await read(pool) == answer) }
        #expect(pool.figures.processes == processes)
        #expect(pool.figures.requests == 3 && pool.figures.started == 1 && pool.figures.secondTries == 0)
        await pool.stop()
        for process in processes { #expect(kill(process, 0) == -1 && errno == ESRCH) }
        await #expect(throws: WorkerFault(.stopped, tries: 0)) { try await read(pool) }
        await pool.stop()
    }

    @Test(
        "a worker that ends while reading is replaced, twice, then the fault says how it ended",
        arguments: [
            ("kill -SEGV $$", .crashed(signal: SIGSEGV)), ("kill -KILL $$", .crashed(signal: SIGKILL)),
            ("exit 3", .exited(status: 3)), ("exit 0", .exited(status: 0)),
            ("exit 71", .outOfMemory(limit: 1 << 30)),
        ] as [(String, WorkerFault.Cause)]
    )
    func crash(action: String, cause: WorkerFault.Cause) async throws {
        #expect(try await fault(Script.settings("next; \(action)")) == WorkerFault(cause, tries: 2))
    }

    @Test("a worker that hangs is killed at the deadline with all it started")
    func hang() async throws {
        for action in ["exec sleep 1000", "sleep 1000 & sleep 1000", "trap '' TERM HUP; while :; do :; done"] {
            var settings = Script.settings("next; \(action)")
            settings.deadline = 60
            #expect(try await fault(settings) == WorkerFault(.timedOut(milliseconds: 60), tries: 2))
        }
    }

    @Test("a worker that dribbles bytes does not get more time by it")
    func dribble() async throws {
        let header = Array(Frame(.answer, [0]).header.dropLast())
        var settings = Script.settings("next; \(Script.printf(header)); exec sleep 1000")
        settings.deadline = 60
        #expect(try await fault(settings) == WorkerFault(.timedOut(milliseconds: 60), tries: 2))
    }

    @Test("an answer that is none is a fault")
    func garbage() async throws {
        let tooLong = Array(Frame(.answer).header.prefix(8)) + [0, 0, 0, 0, 1, 0, 0, 0]
        let cases: [(String, String)] = [
            ("head -c 100 /dev/zero >&3", "the bytes are no frame"),
            (Script.printf(tooLong), "a frame of 4294967296 bytes, more than the 67108872 allowed"),
            (Script.printf(Frame(.ready).header), "a frame of kind ready where another was expected"),
            (Script.printf(ReadAnswer.parts([])), "0 parts, allowed are 1 to 10000"),
            ("exec 3>&-; sleep 1000", "it closed its socket and went on running"),
        ]
        for (action, why) in cases {
            let found = try await fault(Script.settings("next; \(action); sleep 1000"))
            #expect(found == WorkerFault(.badAnswer(why), tries: 2))
        }
    }

    @Test("the second try goes to a fresh process and its answer counts")
    func secondTry() async throws {
        let marker = "/tmp/caunoi-test-marker-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        defer { rmdir(marker) }
        let action = "while next; do if mkdir \(marker); then exit 1; fi; \(Script.printf(answer)); done"
        let pool = try WorkerPool(Script.settings(action))
        try await pool.start()
        #expect(try await read(pool) == answer)
        #expect(pool.figures.secondTries == 1 && pool.figures.started == 2 && pool.figures.faults == 0)
        await pool.stop()
    }

    @Test("a worker that was gone before it saw the file costs no try")
    func idleDeath() async throws {
        let marker = "/tmp/caunoi-test-marker-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        defer { rmdir(marker) }
        let action = "if mkdir \(marker); then exit 0; fi; next; exit 5"
        let found = try await fault(Script.settings(action))
        #expect(found == WorkerFault(.exited(status: 5), tries: 2))
    }

    @Test("a command that is none, ends or says nothing makes the start fail")
    func noStart() async throws {
        func cause(_ command: [String], deadline: Int64 = 10_000) async throws -> String? {
            var settings = WorkerSettings(command: command, size: 2, hello: [])
            settings.startDeadline = deadline
            settings.stopGrace = 20
            let pool = try WorkerPool(settings)
            do throws(WorkerFault) {
                try await pool.start()
            } catch {
                #expect(error.reason == nil && pool.figures.processes.isEmpty)
                guard case .unavailable(let why) = error.cause else { return nil }
                return why
            }
            return nil
        }
        #expect(try await cause([]) == "the worker's command is empty")
        #expect(try await cause(["/no/such/program"]) == "/no/such/program: posix_spawn: No such file or directory")
        #expect(try await cause(["/bin/false"]) == "/bin/false: ended before it was ready (exit status 1)")
        #expect(try await cause(["/bin/sleep", "1000"], deadline: 40) == "/bin/sleep 1000: not ready within 40 ms")
    }

    @Test("a worker that is killed or hangs while it starts is started again, and the start goes on")
    func killedAtStart() async throws {
        let marker = "/tmp/caunoi-test-marker-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        defer { for number in 1...3 { rmdir("\(marker)-\(number)") } }
        var settings = Script.settings("while next; do \(Script.printf(answer)); done")
        let script = settings.command[2]
        // The third one hangs.
        settings.command[2] = """
            for n in 1 2; do if mkdir \(marker)-$n; then kill -9 $$; fi; done
            if mkdir \(marker)-3; then exec sleep 1000; fi
            \(script)
            """
        settings.startDeadline = 6_000
        let heard = Mutex<[String]>([])
        settings.hear = { line in heard.withLock { $0.append(line) } }
        let pool = try WorkerPool(settings)
        try await pool.start()
        #expect(try await read(pool) == answer)
        #expect(pool.figures.started == 4 && !pool.isStarting)
        await pool.stop()
        #expect(heard.withLock { $0 }.count { $0.contains("not ready within 2000 ms") } == 1)
        #expect(heard.withLock { $0 }.count { $0.contains("ended before it was ready (signal 9)") } == 2)
    }

    @Test("requests are served in the order they came")
    func order() async throws {
        let pool = try WorkerPool(Script.settings("while next; do \(Script.printf(answer)); done"))
        try await pool.start()
        let (numbers, continuation) = AsyncStream<Int>.makeStream()
        for number in 0..<20 {
            pool.submit(
                descriptor: STDERR_FILENO,
                sha256: Script.request.sha256,
                name: Script.request.name,
                bytes: Script.request.bytes
            ) { _ in continuation.yield(number) }
        }
        var order: [Int] = []
        for await number in numbers {
            order.append(number)
            if order.count == 20 { break }
        }
        #expect(order == Array(0..<20))
        await pool.stop()
    }

    @Test("a stop answers every request, under way or waiting, and leaves no process")
    func stop() async throws {
        var settings = Script.settings("next; exec sleep 1000", size: 2)
        settings.stopGrace = 30
        let pool = try WorkerPool(settings)
        try await pool.start()
        let processes = pool.figures.processes
        #expect(processes.count == 2)
        let faults = Mutex<[WorkerFault.Cause]>([])
        for _ in 0..<6 {
            pool.submit(descriptor: STDERR_FILENO, sha256: "00", name: "tin.txt", bytes: 3) { result in
                guard case .failure(let fault) = result else { return }
                faults.withLock { $0.append(fault.cause) }
            }
        }
        await pool.stop()
        #expect(faults.withLock { $0 } == Array(repeating: .stopped, count: 6))
        for process in processes { #expect(kill(process, 0) == -1 && errno == ESRCH) }
    }

    @Test("a worker has its own group, its socket, no other descriptor and no other environment")
    func surroundings() async throws {
        // A descriptor that is not close-on-exec, as a library might leave one.
        let leak = open("/dev/null", O_RDONLY)
        defer { close(leak) }
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        try #require(file >= 0)
        defer { close(file) }
        defer { unlink(template) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let action = """
            (cd /proc/$$/fd && echo * && readlink 0 1 && cut -d ' ' -f 5 /proc/$$/stat && echo $$ \
            && tr '\\0' ' ' < /proc/$$/environ) > \(path)
            next; \(Script.printf(answer)); next
            """
        let pool = try WorkerPool(Script.settings(action))
        try await pool.start()
        let process = try #require(pool.figures.processes.first)
        _ = try await read(pool)
        await pool.stop()
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = pread(file, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        #expect(text == "0 1 2 3\n/dev/null\n/dev/null\n\(process)\n\(process)\nPATH=/usr/bin:/bin ")
    }

    @Test("memory shows as the cause where a process trapped with much of its limit in use")
    func outOfMemory() {
        typealias End = WorkerProcess.End
        let limit: UInt64 = 1 << 30
        func cause(_ status: End.Status, _ peak: UInt64, _ limit: UInt64 = 1 << 30) -> WorkerFault.Cause {
            WorkerLane.cause(
                of: End(status: status, peakMemory: peak),
                memoryLimit: limit,
                processorSeconds: 7
            )
        }
        #expect(cause(.signalled(SIGILL), limit / 2) == .outOfMemory(limit: limit))
        #expect(cause(.signalled(SIGILL), limit / 8) == .crashed(signal: SIGILL))
        #expect(cause(.signalled(SIGTERM), limit / 2) == .crashed(signal: SIGTERM))
        #expect(cause(.signalled(SIGILL), limit / 2, 0) == .crashed(signal: SIGILL))
        #expect(cause(.exited(71), 0) == .outOfMemory(limit: limit))
        #expect(cause(.signalled(SIGSYS), limit) == .forbiddenCall)
        #expect(cause(.signalled(SIGXCPU), limit) == .outOfProcessorTime(seconds: 7))
    }

    @Test("a fault of the file becomes a reason of a failure, a fault of ours none")
    func reasons() {
        let own: [WorkerFault.Cause] = [.stopped, .unavailable("x"), .unconfined("x")]
        for cause in own { #expect(WorkerFault(cause, tries: 1).reason == nil) }
        let codes: [(WorkerFault.Cause, Reason.Code)] = [
            (.crashed(signal: 11), .workerCrashed), (.exited(status: 1), .workerCrashed),
            (.timedOut(milliseconds: 1), .workerTimedOut), (.outOfMemory(limit: 1), .workerOutOfMemory),
            (.outOfProcessorTime(seconds: 1), .workerOutOfProcessorTime), (.forbiddenCall, .workerForbiddenCall),
            (.badAnswer("x"), .workerAnswer),
        ]
        for (cause, code) in codes { #expect(WorkerFault(cause, tries: 2).reason?.code == code) }
    }
}
