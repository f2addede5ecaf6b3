import Glibc
import News
import Synchronization
import Testing

@testable import Inbox

/// Waits only through `next`, which ends with an event or a deadline of the watcher, never with a sleep of the test.
@Suite(.timeLimit(.minutes(10))) struct InboxWatcherTests {
    @Test("Without events the scan finds what is there at the start and what comes later")
    func scanning() async throws {
        let home = try TestHome { $0.poll = .milliseconds(20) }
        try home.makeFolder(home.inbox("desk"))
        try home.write("1", to: "a.txt")
        try home.write("2", to: "desk/b.txt")
        try home.write("3", to: "desk/~$b.txt")
        try home.write("4", to: ".hidden")
        symlink("/etc", home.inbox("link"))
        let watcher = try await home.started()
        #expect(names(await home.take(3, from: watcher)) == ["a.txt", "desk/b.txt", "link"])
        try home.write("5", to: "desk/c.txt")
        #expect(names(await home.take(1, from: watcher)) == ["desk/c.txt"])
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
        let watcher = try await home.started()
        await watcher.hold(true)
        try home.write("1", to: "a.txt")
        async let waiting = watcher.next(limit: 1)
        await watcher.scanNow()
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
        let watcher = try await home.started()
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
        let watcher = try await home.started(access: access)
        #expect(names(await home.take(1, from: watcher)) == ["c.txt"])
        // Somebody who waits for drops makes it look at the others, which are never handed out.
        async let rest = home.take(2, from: watcher)
        let report = await home.report(of: watcher) { $0.counts[.unreadable] == 1 && $0.counts[.notMovable] == 1 }
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
        #expect(names(await rest) == ["secret file.txt", "theirs/b.txt"])
        await watcher.stop()
    }

    @Test("A mount whose changes are made elsewhere is polled without being told, the rest of the inbox is not")
    func silentMount() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(20) }
        for name in ["nas", "desk"] { try home.makeFolder(home.inbox(name)) }
        let inbox = Array(home.settings.folders.inbox.utf8)
        let lines = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 21 0:40 / \(home.inbox("nas")) rw - nfs4 host:/x rw\n"
        let watcher = try InboxWatcher(
            try home.script("printf 'R\\0'"),
            mounts: { _ in MountTable(mountInfo: Array(lines.utf8), inbox: inbox, id: 21) }
        )
        try await watcher.start()
        let report = await watcher.waiting()
        #expect(report.notice == .events)
        #expect(report.polled == [.init(path: Array("nas".utf8), fileSystem: "nfs4")])
        #expect(report.pollInterval == .milliseconds(20))
        try home.write("1", to: "desk/b.txt")
        try home.write("1", to: "nas/a.txt")
        // Nothing told of the other, which would wait an hour for the rescan.
        #expect(names(await home.take(1, from: watcher)) == ["nas/a.txt"])
        #expect(await watcher.waiting().files == 1)
        await watcher.stop()
    }
}
