import Glibc
import News
import Synchronization
import Testing

@testable import Workers

/// Deeds of a worker that is the attacker's, through the real pool and locked down by the real code.
@Suite(
    "A hostile worker",
    .serialized,
    .enabled(if: HostilePool.program != nil, "hostile-worker was not built beside the tests")
)
struct HostileWorkerTests {
    @Test("what holds a worker back is told by it, and seen from outside at its start")
    func lockedDown() async throws {
        let hostile = try HostilePool()
        try await hostile.pool.start()
        let confinement = try #require(hostile.pool.figures.confinement)
        #expect(confinement.isComplete && confinement.isFiltered)
        let process = try #require(hostile.pool.figures.processes.first)
        let status = try TextFile.lines("/proc/\(process)/status")
        #expect(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1") && status.contains("Threads:\t1"))
        // Nobody but the administrator may look into it: not dumpable, so its files in /proc are root's.
        let limits = try TextFile.lines("/proc/\(process)/limits").map { $0.split(separator: " ").map(String.init) }
        func limit(_ name: String...) -> [String] {
            limits.first { $0.starts(with: name) }.map { Array($0.dropFirst(name.count).prefix(2)) } ?? []
        }
        #expect(limit("Max", "core", "file", "size") == ["0", "0"])
        #expect(limit("Max", "file", "size") == ["0", "0"])
        #expect(limit("Max", "open", "files") == ["32", "32"])
        #expect(Sanitizer.isAny || limit("Max", "address", "space") == ["1073741824", "1073741824"])
        #expect(limit("Max", "cpu", "time").first == "21")
        #expect(getpgid(process) == process)
        await hostile.pool.stop()
    }

    @Test(
        "what an honest library might try is refused, and the worker goes on",
        arguments: [
            "open", "open-parent-memory", "create", "reopen", "stat", "unlink", "mkdir", "symlink", "truncate-object",
            "chmod-object", "memory-file", "directory", "own-signal", "own-signal-ioctl", "limit-parent", "priority",
            "limit", "outlive-parent", "dumpable", "ignore-signals", "block-signals", "writable-code", "new-code",
            "unknown-call",
        ] + (Sanitizer.isAny ? [] : ["thread"])
    )
    func refused(deed: String) async throws {
        let hostile = try HostilePool()
        try await hostile.pool.start()
        let processes = hostile.pool.figures.processes
        #expect(try await hostile.read(deed) == .rejected(Reason(.notADocument, "errno \(EPERM)")))
        #expect(hostile.pool.figures.processes == processes && hostile.pool.figures.started == 1)
        await hostile.pool.stop()
        #expect(access("/tmp/caunoi-hostile-was-here", F_OK) != 0)
    }

    @Test(
        "what only an attack does ends the worker, and the reason says so",
        arguments: [
            "socket", "unix-socket", "socketpair", "connect", "bind", "listen", "kill", "kill-all", "kill-self",
            "tgkill",
            "tkill", "queue-signal", "queue-thread-signal", "pidfd", "pidfd-signal", "pidfd-descriptor", "ptrace",
            "read-parent", "exec", "exec-descriptor", "fork-bomb", "clone", "clone-vm", "leave-group", "leave-session",
            "unshare", "personality", "ring", "bpf", "keys",
        ]
    )
    func ended(deed: String) async throws {
        let fault = try await HostilePool().fault(deed)
        #expect(fault == WorkerFault(.forbiddenCall, tries: 2))
        #expect(fault?.reason?.code == .workerForbiddenCall)
    }

    @Test("clone3 seems not to exist, the object cannot be written, and a worker may signal itself")
    func others() async throws {
        let hostile = try HostilePool()
        try await hostile.pool.start()
        #expect(try await hostile.read("clone3") == .rejected(Reason(.notADocument, "errno \(ENOSYS)")))
        #expect(try await hostile.read("write-object") == .rejected(Reason(.notADocument, "errno \(EBADF)")))
        #expect(try await hostile.read("tgkill-self") == .rejected(Reason(.notADocument, "errno 0")))
        #expect(hostile.pool.figures.started == 1)
        await hostile.pool.stop()
    }

    #if arch(x86_64)
    @Test("the same call under another number is an attack")
    func otherNumbers() async throws {
        #expect(try await HostilePool().fault("other-abi") == WorkerFault(.forbiddenCall, tries: 2))
    }
    #endif

    @Test(
        "a fault of the reader itself still shows as what it is",
        .disabled(if: Sanitizer.isAddress, "AddressSanitizer ends the process")
    )
    func abort() async throws {
        #expect(try await HostilePool().fault("abort") == WorkerFault(.crashed(signal: SIGABRT), tries: 2))
    }

    @Test(
        "it does not outlive its deadline: spinning, sleeping, stopped or deaf to signals",
        arguments: [[], ["ignore-signals"]],
        ["spin", "silence", "stop", "dribble"]
    )
    func deadline(before: [String], deed: String) async throws {
        let fault = try await HostilePool(before: before) { $0.deadline = 80 }.fault(deed)
        #expect(fault == WorkerFault(.timedOut(milliseconds: 80), tries: 2))
    }

    @Test("processor time ends it, also where the daemon would wait longer")
    func processorTime() async throws {
        let fault = try await HostilePool {
            $0.processorSeconds = 1
            // The machine may be busy.
            $0.deadline = 300_000
        }.fault("spin")
        #expect(fault == WorkerFault(.outOfProcessorTime(seconds: 1), tries: 2))
        #expect(fault?.reason?.code == .workerOutOfProcessorTime)
    }

    @Test("processor time is renewed for each document: honest work adds up to more than the limit")
    func renewedTime() async throws {
        let hostile = try HostilePool { $0.processorSeconds = 1 }
        try await hostile.pool.start()
        for _ in 0..<9 { #expect(try await hostile.read("burn") == .rejected(Reason(.notADocument, "burnt"))) }
        #expect(hostile.pool.figures.started == 1)
        await hostile.pool.stop()
    }

    @Test("memory ends it", .disabled(if: Sanitizer.isAny, "a sanitizer lives in no limit of address space"))
    func memory() async throws {
        // More than this process can have had itself: a worker's peak shows only above its parent's.
        let fault = try await HostilePool { $0.memoryLimit = 2 << 30 }.fault("memory")
        #expect(fault == WorkerFault(.outOfMemory(limit: 2 << 30), tries: 2))
    }

    @Test(
        "nothing but an answer gets past the daemon",
        arguments: [
            "newline", "end-of-line", "second-record", "crc", "close-item", "twice", "bad-utf8", "own-uri", "deep",
            "two-gibibytes", "tiny-frames", "ready-frames", "noise",
        ]
    )
    func answers(deed: String) async throws {
        let fault = try await HostilePool().fault(deed)
        #expect(fault?.tries == 2 && fault?.reason?.code == .workerAnswer, "\(String(describing: fault))")
    }

    @Test("a second answer that nobody asked for is no answer to the next request")
    func unasked() async throws {
        let hostile = try HostilePool()
        try await hostile.pool.start()
        for _ in 0..<5 {
            // The first answer may have come alone and counts then; what follows it never does.
            let first = await hostile.result("twice-answered")
            if case .success(.rejected) = first { Issue.record("the second answer was taken") }
            guard case .success(.parts) = await hostile.result("honest") else {
                Issue.record("the next request was answered by what was sent before")
                break
            }
        }
        await hostile.pool.stop()
    }

    @Test("what it says on standard error is heard, escaped and only so much of it")
    func words() async throws {
        let heard = Mutex<[String]>([])
        let hostile = try HostilePool { settings in
            settings.wordLimit = 500
            settings.hear = { line in heard.withLock { $0.append(line) } }
        }
        try await hostile.pool.start()
        let process = try #require(hostile.pool.figures.processes.first)
        _ = try await hostile.read("words")
        #expect(heard.withLock { $0 } == ["reader process \(process) on tin.txt: tiếng\\x1B[31m nói"])
        heard.withLock { $0 = [] }
        #expect(try await hostile.read("flood") == .rejected(Reason(.notADocument, "flooded")))
        let flood = heard.withLock { $0 }
        #expect(flood.count <= 500 / 12 + 2 && flood.last?.hasSuffix("(and more, not kept)") == true)
        await hostile.pool.stop()
    }

    @Test("a kernel without Landlock or seccomp is refused, naming what is missing and the key")
    func missing() async throws {
        for (hidden, name) in [("hide-landlock", "Landlock with ABI 2"), ("hide-seccomp", "seccomp filters")] {
            let hostile = try HostilePool(before: [hidden])
            do throws(WorkerFault) {
                try await hostile.pool.start()
                Issue.record("it started")
            } catch {
                guard case .unconfined(let why) = error.cause else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(why.contains(name) && why.contains("workers.confinement: best-effort"))
                #expect(error.reason == nil)
            }
        }
    }

    @Test("with best-effort it runs with what there is, and says what is missing")
    func bestEffort() async throws {
        let withoutLandlock = try HostilePool(before: ["hide-landlock"], demand: .bestEffort)
        try await withoutLandlock.pool.start()
        let first = try #require(withoutLandlock.pool.figures.confinement)
        #expect(first == Confinement(landlock: 0, isFiltered: true) && !first.isComplete)
        // The filter alone holds files closed too.
        #expect(try await withoutLandlock.read("open") == .rejected(Reason(.notADocument, "errno \(EPERM)")))
        await withoutLandlock.pool.stop()
        let withoutFilter = try HostilePool(before: ["hide-seccomp"], demand: .bestEffort)
        try await withoutFilter.pool.start()
        let second = try #require(withoutFilter.pool.figures.confinement)
        #expect(second.landlock >= 2 && !second.isFiltered && !second.isComplete)
        // So does Landlock alone.
        #expect(try await withoutFilter.read("open") == .rejected(Reason(.notADocument, "errno \(EACCES)")))
        #expect(try await withoutFilter.read("create") == .rejected(Reason(.notADocument, "errno \(EACCES)")))
        await withoutFilter.pool.stop()
    }

    @Test(
        "a worker with a second thread refuses to go on",
        .disabled(if: Sanitizer.isThread, "ThreadSanitizer has a thread of its own")
    )
    func threads() async throws {
        let hostile = try HostilePool(before: ["start-thread"])
        do throws(WorkerFault) {
            try await hostile.pool.start()
            Issue.record("it started")
        } catch {
            guard case .unavailable(let why) = error.cause else {
                Issue.record("\(error)")
                return
            }
            #expect(why.contains("it has 2 threads before it is locked down") && why.contains("exit status 70"))
        }
    }
}
