import Glibc
import News
import Testing

@testable import Inbox

/// The inbox or a folder in it becomes another one: replaced, moved, mounted over, unmounted.
@Suite(.timeLimit(.minutes(10)), .enabled(if: TestHome.watchProgram != nil)) struct InboxReplacedTests {
    @Test("An inbox that is moved away and made anew is watched again")
    func replaced() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(50) }
        let watcher = try await home.started()
        #expect(rename(home.settings.folders.inbox, home.path + "/away") == 0)
        try home.makeFolder(home.settings.folders.inbox)
        try home.write("1", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        await watcher.stop()
    }

    /// A mount of this test's own, undone with the value; nil where the test may not mount.
    private final class Mounted {
        let place: String
        init?(_ words: String..., at place: String) {
            self.place = place
            let script = words.map { "'\($0)'" }.joined(separator: " ") + " '\(place)' 2>/dev/null"
            guard run("sh", "-c", script) == 0 else {
                print("\(words.first ?? "") is not possible here: skipped")
                return nil
            }
        }
        func undo() { #expect(run("umount", "-l", place) == 0) }
    }

    @Test("A file system mounted over a folder and taken away again is noticed at once and watched")
    func mountedOver() async throws {
        let home = try TestHome.watched()
        try home.makeFolder(home.inbox("usb"))
        let watcher = try await home.started()
        guard let mount = Mounted("mount", "-t", "tmpfs", "none", at: home.inbox("usb")) else { return }
        try home.makeFolder(home.inbox("usb/sub"))
        try home.write("1", to: "usb/a.txt")
        try home.write("2", to: "usb/sub/b.txt")
        #expect(names(await home.take(2, from: watcher)) == ["usb/a.txt", "usb/sub/b.txt"])
        mount.undo()
        try home.write("3", to: "usb/c.txt")
        #expect(names(await home.take(1, from: watcher)) == ["usb/c.txt"])
        await watcher.stop()
    }

    @Test("The inbox itself mounted over and unmounted: what is under its name is watched each time")
    func inboxMountedOver() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        guard let mount = Mounted("mount", "-t", "tmpfs", "none", at: home.settings.folders.inbox) else { return }
        try home.write("1", to: "a.txt")
        #expect(names(await home.take(1, from: watcher)) == ["a.txt"])
        mount.undo()
        try home.write("2", to: "b.txt")
        #expect(names(await home.take(1, from: watcher)) == ["b.txt"])
        await watcher.stop()
    }

    @Test("A FUSE mount is polled without being told: what is changed behind it raises no event")
    func fuse() async throws {
        let home = try TestHome.watched { $0.poll = .milliseconds(50) }
        try home.makeFolder(home.inbox("remote"))
        try home.makeFolder(home.path + "/behind")
        let watcher = try await home.started()
        guard let mount = Mounted("bindfs", home.path + "/behind", at: home.inbox("remote")) else { return }
        let report = await home.report(of: watcher) { !$0.polled.isEmpty }
        #expect(report.polled == [.init(path: Array("remote".utf8), fileSystem: "fuse")])
        try home.write([1], at: Array((home.path + "/behind/a.txt").utf8))
        #expect(names(await home.take(1, from: watcher)) == ["remote/a.txt"])
        mount.undo()
        await watcher.stop()
    }
}
