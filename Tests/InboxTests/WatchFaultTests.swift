import Glibc
import News
import Testing

@testable import Inbox

/// `caunoi-watch` is missing, dies, hangs, loses events or meets a limit of the kernel: the inbox goes on by scanning.
@Suite(.timeLimit(.minutes(10))) struct WatchFaultTests {
    @Test("A program that loses events is answered with a scan")
    func overflow() async throws {
        let home = try TestHome.watched()
        let trigger = home.path + "/trigger"
        mkfifo(trigger, 0o600)
        let lines = "printf 'R\\0'; cat '\(trigger)' >/dev/null; printf 'O\\0'"
        let watcher = try InboxWatcher(try home.script(lines))
        try await watcher.start()
        #expect(await watcher.waiting().notice == .events)
        try home.write("1", to: "a.txt")
        // Opening the pipe waits for the script, closing it lets the script go on.
        try home.write([1], at: Array(trigger.utf8), flags: O_WRONLY)
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }

    @Test("Where the limit of watches is reached it says which, and scans what cannot be watched, and only that")
    func watchLimit() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(20) }
        for name in ["desk", "watched"] { try home.makeFolder(home.inbox(name)) }
        let watcher = try InboxWatcher(try home.script("printf 'L28:desk\\0R\\0'"))
        try await watcher.start()
        let report = await watcher.waiting()
        #expect(report.notice == .events)
        #expect(report.polled == [.init(path: Array("desk".utf8), fileSystem: nil)])
        let problem = report.noticeProblem ?? ""
        #expect(problem.contains("max_user_watches is "))
        #expect(problem.contains("Wanted: ") && problem.contains("sysctl -w "))
        // The script tells of no file, so the other folder's would wait an hour.
        try home.write("1", to: "watched/b.txt")
        try home.write("1", to: "desk/a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["desk/a.txt"])
        // When the folder is gone there is nothing left that is not watched.
        #expect(rename(home.inbox("desk"), home.path + "/desk") == 0)
        let after = await home.report(of: watcher) { $0.polled.isEmpty }
        #expect(after.noticeProblem == nil)
        await watcher.stop()
    }

    @Test("The sentence names the sysctl, its number and the number wanted", .timeLimit(.minutes(10)))
    func sentences() {
        let global = ["fs.inotify.max_user_watches": 8_192, "fs.inotify.max_user_instances": 128]
        let watches = WatchLimit.watches.sentence(folders: 10_000) { global[$0] }
        #expect(watches.contains("fs.inotify.max_user_watches is 8192."))
        #expect(watches.contains("Wanted: 32768, "))
        #expect(watches.hasSuffix("Run: sysctl -w fs.inotify.max_user_watches=32768"))
        let instances = WatchLimit.instances.sentence(folders: 10_000) { global[$0] }
        #expect(instances.contains("fs.inotify.max_user_instances is 128."))
        #expect(instances.hasSuffix("Run: sysctl -w fs.inotify.max_user_instances=256"))
        let unknown = WatchLimit.watches.sentence(folders: 10_000) { _ in nil }
        #expect(unknown.contains("fs.inotify.max_user_watches is unknown here."))
        let inContainer = WatchLimit.watches.sentence(folders: 1) { $0 == "user.max_inotify_watches" ? 10 : 8_192 }
        #expect(inContainer.contains("user.max_inotify_watches is 10."))
    }

    @Test("A program that is not there is said so, and the scan goes on")
    func noProgram() async throws {
        let home = try TestHome {
            $0.watchProgram = "/nonexistent/caunoi-watch"
            $0.poll = .milliseconds(20)
        }
        let watcher = try await home.started()
        try home.write("1", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        let report = await watcher.waiting()
        #expect(report.notice == .scanning)
        #expect(report.noticeProblem?.contains("/nonexistent/caunoi-watch") == true)
        await watcher.stop()
    }

    @Test(
        "When caunoi-watch is killed the inbox goes on and starts it again",
        .enabled(if: TestHome.watchProgram != nil)
    )
    func killed() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        guard let first = await watcher.watchProcess else {
            Issue.record("caunoi-watch does not run")
            return
        }
        kill(first, SIGKILL)
        try home.write("1", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        try home.write("2", to: "b.txt")
        #expect(names(await home.take(1, from: watcher)) == ["b.txt"])
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

    /// Runs `caunoi-watch` in a user namespace whose limit `name` is `number` until the pipe `raise` is written to.
    private func limited(_ home: TestHome, _ name: String, _ number: Int) throws -> InboxSettings? {
        guard let program = TestHome.watchProgram,
            run("unshare", "-U", "-r", "sh", "-c", "echo 7 > /proc/sys/user/\(name)") == 0
        else {
            print("no user namespaces with limits of their own: skipped")
            return nil
        }
        mkfifo(home.path + "/raise", 0o600)
        let file = "/proc/sys/user/\(name)"
        let inside =
            "echo \(number) > \(file); { cat \"\(home.path)/raise\"; echo 1000 > \(file); } >/dev/null & "
            + "exec \"\(program)\" \"$1\" \"$2\""
        return try home.script("exec unshare -U -r sh -c '\(inside)' sh \"$1\" \"$2\"")
    }

    @Test("The kernel's limit of watches: what is beyond is polled, and once it is raised everything is watched again")
    func realWatchLimit() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(20) }
        for number in 0..<6 { try home.makeFolder(home.inbox("d\(number)")) }
        guard let settings = try limited(home, "max_inotify_watches", 3) else { return }
        let watcher = try InboxWatcher(settings)
        try await watcher.start()
        let report = await watcher.waiting()
        #expect(report.notice == .events)
        #expect(report.polled.count == 4)
        #expect(report.noticeProblem?.contains("The limit of watched folders is reached") == true)
        for number in 0..<6 { try home.write("x", to: "d\(number)/f.txt") }
        #expect(names(await home.take(6, from: watcher)) == Set((0..<6).map { "d\($0)/f.txt" }))
        try home.write([1], at: Array((home.path + "/raise").utf8), flags: O_WRONLY)
        let after = await home.report(of: watcher) { $0.polled.isEmpty }
        #expect(after.noticeProblem == nil)
        #expect(after.notice == .events)
        await watcher.stop()
    }

    @Test("No inotify instance: the start succeeds, everything is polled, and watched once there is one")
    func realInstanceLimit() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(20) }
        guard let settings = try limited(home, "max_inotify_instances", 0) else { return }
        let watcher = try InboxWatcher(settings)
        try await watcher.start()
        let report = await home.report(of: watcher) { $0.noticeProblem?.contains("No inotify instance") == true }
        #expect(report.notice == .scanning)
        try home.write("x", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }

    @Test("Dying again and again it is started after delays that double; one that runs long begins anew")
    func backOff() throws {
        let home = try TestHome()
        let path = home.path + "/watch"
        try home.write(Array("#!/bin/sh\nexit 1\n".utf8), at: Array(path.utf8))
        chmod(path, 0o755)
        var link = WatchLink(program: path, folder: home.settings.folders.inbox, depth: 1)
        var now = Moment(monotonic: 0, wall: 0)
        link.start(now)
        var delays: [Int64] = []
        for _ in 0..<12 {
            while link.restartDue == nil { _ = link.read(now) }
            guard let due = link.restartDue else { return }
            delays.append(due - now.monotonic)
            now.monotonic = due
            let isStarted = link.restartIfDue(now)
            #expect(isStarted)
        }
        #expect(link.problem(folders: 0) == nil)
        #expect(delays.elementsEqual((0..<12).map { min(100_000_000 << Int64($0), 60_000_000_000) }))
        link.stop()
    }

    @Test("A program that hangs is noticed by its silence, ended and started again")
    func silent() throws {
        let home = try TestHome()
        var link = WatchLink(program: try home.script("printf 'R\\0'").watchProgram, folder: home.path, depth: 1)
        let begin = Moment(monotonic: 0, wall: 0)
        link.start(begin)
        _ = link.waitUntilReady()
        #expect(link.isReady)
        link.ask(begin)
        link.ask(Moment(monotonic: 29_000_000_000, wall: 0))
        #expect(link.isReady && link.restartDue == nil)
        link.ask(Moment(monotonic: 30_000_000_000, wall: 0))
        #expect(!link.isReady && link.restartDue != nil)
        #expect(link.problem(folders: 0)?.contains("does not answer") == true)
        link.stop()
    }

    @Test(
        "20,000 files while caunoi-watch is stopped: events are lost, and every file comes once",
        .enabled(if: TestHome.watchProgram != nil)
    )
    func stopped() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        guard let program = await watcher.watchProcess else {
            Issue.record("caunoi-watch does not run")
            return
        }
        kill(program, SIGSTOP)
        for number in 0..<20_000 { try home.write([1], at: Array(home.inbox("\(number).txt").utf8)) }
        kill(program, SIGCONT)
        var seen: Set<String> = []
        var count = 0
        while count < 20_000 {
            let some = await watcher.next(limit: 1_000)
            if some.isEmpty { break }
            count += some.count
            seen.formUnion(names(some))
        }
        #expect(count == 20_000)
        #expect(seen.count == 20_000)
        #expect(await watcher.waiting().noticed == 20_000)
        await watcher.stop()
    }

    @Test(
        "While caunoi-watch is stopped the slow scan finds what is dropped",
        .enabled(if: TestHome.watchProgram != nil)
    )
    func stoppedAndScanned() async throws {
        let home = try TestHome.watched { $0.rescan = .milliseconds(50) }
        let watcher = try await home.started()
        if let program = await watcher.watchProcess { kill(program, SIGSTOP) }
        try home.write("x", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }
}
