import Glibc
import News
import Testing

@testable import Inbox

/// `caunoi-watch` is missing, dies, hangs, loses events or meets a limit of the kernel: the inbox goes on by scanning.
@Suite(.timeLimit(.minutes(2))) struct WatchFaultTests {
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

    @Test("The sentence names the sysctl, its number and the number wanted", .timeLimit(.minutes(1)))
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
}
