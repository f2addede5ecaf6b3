import Glibc
import News
import Synchronization
import Testing

@testable import Inbox

/// Waits only through `next`, which ends with an event or a deadline of the watcher, never with a sleep of the test.
@Suite(.timeLimit(.minutes(1))) struct InboxWatcherTests {
    /// Events alone: neither rescan nor poll comes within the time of a test.
    private func watchedHome(_ change: (inout InboxSettings) -> Void = { _ in }) throws -> TestHome {
        try TestHome(watch: true) { settings in
            settings.rescan = .seconds(3_600)
            settings.poll = .seconds(3_600)
            change(&settings)
        }
    }

    private func started(_ home: TestHome, access: FileAccess = .kernel) async throws -> InboxWatcher {
        let watcher = try InboxWatcher(home.settings, clock: .system, access: access)
        try await watcher.start()
        return watcher
    }

    private func names(_ candidates: [Candidate]) -> Set<String> {
        Set(candidates.map { String(decoding: $0.path, as: UTF8.self) })
    }

    /// Takes until `count` drops have come.
    private func take(_ count: Int, from watcher: InboxWatcher) async -> [Candidate] {
        var all: [Candidate] = []
        while all.count < count {
            let some = await watcher.next(limit: count - all.count)
            if some.isEmpty { break }
            all += some
        }
        return all
    }

    /// Claims them all for good and tells the watcher.
    private func claim(_ candidates: [Candidate], _ home: TestHome, _ watcher: InboxWatcher, from first: Int)
        async throws
    {
        let claims = try Claims(home.settings.folders)
        for (number, candidate) in candidates.enumerated() {
            let outcome = try claims.claim(candidate, drop: TestHome.drop(first + number), seq: 0)
            await watcher.ended(candidate, outcome.end)
        }
    }

    @Test("Without events the scan finds what is there at the start and what comes later")
    func scanning() async throws {
        let home = try TestHome { $0.poll = .milliseconds(20) }
        try home.makeFolder(home.inbox("desk"))
        try home.write("1", to: "a.txt")
        try home.write("2", to: "desk/b.txt")
        try home.write("3", to: "desk/~$b.txt")
        try home.write("4", to: ".hidden")
        symlink("/etc", home.inbox("link"))
        let watcher = try await started(home)
        #expect(names(await take(3, from: watcher)) == ["a.txt", "desk/b.txt", "link"])
        try home.write("5", to: "desk/c.txt")
        #expect(names(await take(1, from: watcher)) == ["desk/c.txt"])
        let report = await watcher.waiting()
        #expect(report.files == 4)
        #expect(report.counts[.queued] == 4)
        #expect(report.ignored == ["lock": 1, "hidden": 1])
        #expect(report.notice == .scanning)
        await watcher.stop()
        #expect(await watcher.next(limit: 1).isEmpty)
    }

    @Test("Stop ends a waiting next, hold keeps everything where it is")
    func stopAndHold() async throws {
        let home = try TestHome { $0.poll = .milliseconds(20) }
        let watcher = try await started(home)
        await watcher.hold(true)
        try home.write("1", to: "a.txt")
        async let waiting = watcher.next(limit: 1)
        await watcher.scanNow()
        #expect(await watcher.ready(limit: 1).isEmpty)
        await watcher.hold(false)
        #expect(names(await waiting) == ["a.txt"])
        async let ended = watcher.next(limit: 1)
        await watcher.stop()
        #expect(await ended.isEmpty)
        #expect(home.exists(home.inbox("a.txt")))
    }

    @Test("A cancelled task does not wait for ever")
    func cancelled() async throws {
        let home = try TestHome()
        let watcher = try await started(home)
        let task = Task { await watcher.next(limit: 1) }
        task.cancel()
        #expect(await task.value.isEmpty)
        await watcher.stop()
    }

    @Test("Without an inbox the start fails and says why")
    func noInbox() async throws {
        let home = try TestHome()
        rmdir(home.settings.folders.inbox)
        let watcher = try InboxWatcher(home.settings)
        await #expect(throws: InboxError.self) { try await watcher.start() }
    }

    @Test("Not readable and not movable are waiting with the command to run, and tried again")
    func blocked() async throws {
        let home = try TestHome { $0.poll = .seconds(3_600) }
        try home.makeFolder(home.inbox("theirs"))
        try home.write("1", to: "secret file.txt")
        try home.write("2", to: "theirs/b.txt")
        try home.write("3", to: "c.txt")
        let isOpen = Mutex(false)
        let access = FileAccess(
            mayRead: { _, name in isOpen.withLock { $0 } || name != Array("secret file.txt".utf8) },
            mayMove: { folder in isOpen.withLock { $0 } || !folder.path.suffix(6).elementsEqual("theirs".utf8) }
        )
        let watcher = try await started(home, access: access)
        #expect(names(await take(1, from: watcher)) == ["c.txt"])
        // Both others have been looked at by now or are settling; one more scan once they are old enough.
        var report = await watcher.waiting()
        while report.counts[.unreadable] != 1 || report.counts[.notMovable] != 1 {
            await watcher.scanNow()
            _ = await watcher.ready(limit: 10)
            report = await watcher.waiting()
        }
        let inbox = home.settings.folders.inbox
        #expect(
            report.blocked.map(\.command) == ["chmod -R u+rwX \(inbox)/theirs", "chmod u+r '\(inbox)/secret file.txt'"]
        )
        #expect(
            report.blocked.allSatisfy { blocked in blocked.command.map { blocked.reason.message.hasSuffix($0) } ?? false
            }
        )
        #expect(report.oldest != nil)
        isOpen.withLock { $0 = true }
        await watcher.scanNow()
        #expect(names(await take(2, from: watcher)) == ["secret file.txt", "theirs/b.txt"])
        await watcher.stop()
    }

    /// A stand-in for `caunoi-watch`: a shell script that prints records.
    private func script(_ home: TestHome, _ lines: String) throws -> InboxSettings {
        let path = home.path + "/watch"
        try home.write(Array("#!/bin/sh\n\(lines)\nexec cat >/dev/null\n".utf8), at: Array(path.utf8))
        chmod(path, 0o755)
        var settings = home.settings
        settings.watchProgram = path
        return settings
    }

    @Test("A program that loses events is answered with a scan")
    func overflow() async throws {
        let home = try watchedHome()
        let trigger = home.path + "/trigger"
        mkfifo(trigger, 0o600)
        let lines = "printf 'R\\0'; cat '\(trigger)' >/dev/null; printf 'O\\0'"
        let watcher = try InboxWatcher(try script(home, lines))
        try await watcher.start()
        #expect(await watcher.waiting().notice == .events)
        try home.write("1", to: "a.txt")
        // Opening the pipe waits for the script, closing it lets the script go on.
        try home.write([1], at: Array(trigger.utf8), flags: O_WRONLY)
        #expect(names(await take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }

    @Test("Where the limit of watches is reached it says which, and scans more often")
    func watchLimit() async throws {
        let home = try watchedHome { $0.poll = .milliseconds(20) }
        let watcher = try InboxWatcher(try script(home, "printf 'L28:desk\\0R\\0'"))
        try await watcher.start()
        let report = await watcher.waiting()
        #expect(report.notice == .scanning)
        #expect(report.noticeProblem?.contains("fs.inotify.max_user_watches") == true)
        try home.makeFolder(home.inbox("desk"))
        try home.write("1", to: "desk/a.txt")
        #expect(names(await take(1, from: watcher)) == ["desk/a.txt"])
        await watcher.stop()
    }

    @Test("A program that is not there is said so, and the scan goes on")
    func noProgram() async throws {
        let home = try TestHome {
            $0.watchProgram = "/nonexistent/caunoi-watch"
            $0.poll = .milliseconds(20)
        }
        let watcher = try await started(home)
        try home.write("1", to: "a.txt")
        #expect(names(await take(1, from: watcher)) == ["a.txt"])
        let report = await watcher.waiting()
        #expect(report.notice == .scanning)
        #expect(report.noticeProblem?.contains("/nonexistent/caunoi-watch") == true)
        await watcher.stop()
    }

    // MARK: With caunoi-watch

    @Test("Moved in, copied in, linked, odd names: all come by events", .enabled(if: TestHome.watchProgram != nil))
    func events() async throws {
        let home = try watchedHome()
        let watcher = try await started(home)
        #expect(await watcher.waiting().notice == .events)
        try home.write([1], at: Array((home.path + "/outside").utf8))
        #expect(rename(home.path + "/outside", home.inbox("moved\nin.txt")) == 0)
        #expect(names(await take(1, from: watcher)) == ["moved\nin.txt"])
        try home.write("text", to: "copied.txt")
        #expect(names(await take(1, from: watcher)) == ["copied.txt"])
        try home.write([1], at: Array((home.path + "/outside").utf8))
        #expect(link(home.path + "/outside", home.inbox("linked.txt")) == 0)
        #expect(names(await take(1, from: watcher)) == ["linked.txt"])
        mkfifo(home.inbox("fifo"), 0o644)
        #expect(names(await take(1, from: watcher)) == ["fifo"])
        await watcher.stop()
    }

    @Test("mkdir -p and a file at once, and a tree moved in whole", .enabled(if: TestHome.watchProgram != nil))
    func trees() async throws {
        let home = try watchedHome()
        let watcher = try await started(home)
        #expect(run("sh", "-c", "mkdir -p '\(home.inbox("a/b/c"))' && echo x > '\(home.inbox("a/b/c/f.txt"))'") == 0)
        let deep = await take(1, from: watcher)
        #expect(names(deep) == ["a/b/c/f.txt"])
        #expect(
            run(
                "sh",
                "-c",
                "mkdir -p '\(home.path)/t/x.txt/empty' '\(home.path)/t/y' && cd '\(home.path)/t' && for i in 1 2 3; do echo $i > $i; echo $i > x.txt/$i; done && touch -d '1 day ago' 1 2 3 x.txt/*"
            ) == 0
        )
        #expect(rename(home.path + "/t", home.inbox("t")) == 0)
        let moved = await take(6, from: watcher)
        #expect(names(moved) == ["t/1", "t/2", "t/3", "t/x.txt/1", "t/x.txt/2", "t/x.txt/3"])

        // Emptied folders go away; the first-level folder made in place stays.
        try await claim(deep + moved, home, watcher, from: 1)
        try home.write("last", to: "last.txt")
        let last = await take(1, from: watcher)
        #expect(names(last) == ["last.txt"])
        while home.exists(home.inbox("t")) || home.exists(home.inbox("a/b")) {
            // Each round is an event that ends in `next`.
            try home.write("tick", to: "tick.txt")
            try await claim(await take(1, from: watcher), home, watcher, from: Int.random(in: 100...1 << 40))
        }
        #expect(home.exists(home.inbox("a")))
        await watcher.stop()
    }

    @Test(
        "The kernel's answers: mode 000 and a closed folder wait, and are taken when their modes change",
        .enabled(if: TestHome.watchProgram != nil && geteuid() != 0, "needs another user than root")
    )
    func modes() async throws {
        let home = try watchedHome()
        let watcher = try await started(home)
        for (name, mode) in [("a.txt", mode_t(0)), ("shut", 0o000), ("fixed", 0o555)] {
            let outside = home.path + "/" + name
            if name == "a.txt" {
                try home.write([1], at: Array(outside.utf8))
            } else {
                try home.makeFolder(outside)
                try home.write([1], at: Array((outside + "/b.txt").utf8))
                run("touch", "-d", "1 day ago", outside + "/b.txt")
            }
            #expect(rename(outside, home.inbox(name)) == 0)
            chmod(home.inbox(name), mode)
        }
        try home.write("x", to: "good.txt")
        #expect(names(await take(1, from: watcher)) == ["good.txt"])
        var report = await watcher.waiting()
        while report.counts[.unreadable] != 1 || report.counts[.notMovable] != 1 || report.blocked.count != 3 {
            await watcher.scanNow()
            _ = await watcher.ready(limit: 10)
            report = await watcher.waiting()
        }
        for blocked in report.blocked {
            guard let command = blocked.command else { continue }
            #expect(run("sh", "-c", command) == 0)
        }
        #expect(names(await take(3, from: watcher)) == ["a.txt", "shut/b.txt", "fixed/b.txt"])
        await watcher.stop()
    }

    @Test("A file that grows is settling until it is closed", .enabled(if: TestHome.watchProgram != nil))
    func growing() async throws {
        let home = try watchedHome { $0.settling.otherwise = .seconds(1_000) }
        let watcher = try await started(home)
        let descriptor = open(home.inbox("growing.txt"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        write(descriptor, "a", 1)
        try home.write("b", to: "other.txt")
        #expect(names(await take(1, from: watcher)) == ["other.txt"])
        let report = await watcher.waiting()
        #expect(report.counts[.settling] == 1)
        #expect(report.oldest.map { String(decoding: $0.path, as: UTF8.self) } == "growing.txt")
        write(descriptor, "b", 1)
        close(descriptor)
        #expect(names(await take(1, from: watcher)) == ["growing.txt"])
        await watcher.stop()
    }

    @Test(
        "When caunoi-watch is killed the inbox goes on and starts it again",
        .enabled(if: TestHome.watchProgram != nil)
    )
    func killed() async throws {
        let home = try watchedHome()
        let watcher = try await started(home)
        guard let first = await watcher.watchProcess else {
            Issue.record("caunoi-watch does not run")
            return
        }
        kill(first, SIGKILL)
        try home.write("1", to: "a.txt")
        #expect(names(await take(1, from: watcher)) == ["a.txt"])
        try home.write("2", to: "b.txt")
        #expect(names(await take(1, from: watcher)) == ["b.txt"])
        let second = await watcher.watchProcess
        #expect(second != nil && second != first)
        #expect(await watcher.waiting().notice == .events)
        await watcher.stop()
    }

    @Test("caunoi-watch ends when nobody holds the other end", .enabled(if: TestHome.watchProgram != nil))
    func hangUp() throws {
        guard let program = TestHome.watchProgram else { return }
        let home = try TestHome()
        // The shell's pipes are closed when `true` ends at once; `timeout` would answer 124 for a program that stays.
        let script =
            "true | timeout 10 '\(program)' '\(home.settings.folders.inbox)' | cat >/dev/null; exit ${PIPESTATUS[1]}"
        #expect(run("bash", "-c", script) == 0)
    }

    @Test("An inbox that is moved away and made anew is watched again", .enabled(if: TestHome.watchProgram != nil))
    func replaced() async throws {
        let home = try watchedHome { $0.poll = .milliseconds(50) }
        let watcher = try await started(home)
        #expect(rename(home.settings.folders.inbox, home.path + "/away") == 0)
        try home.makeFolder(home.settings.folders.inbox)
        try home.write("1", to: "a.txt")
        #expect(names(await take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }
}
