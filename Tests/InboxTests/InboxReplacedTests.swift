import Glibc
import News
import Testing

@testable import Inbox

/// The inbox or a folder in it becomes another one: replaced, moved, mounted over, unmounted.
@Suite(.timeLimit(.minutes(2)), .enabled(if: TestHome.watchProgram != nil)) struct InboxReplacedTests {
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
}
