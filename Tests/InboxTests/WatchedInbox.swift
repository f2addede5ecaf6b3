import Glibc
import News

@testable import Inbox

/// A watcher at work on a test home.
extension TestHome {
    /// Events alone: neither rescan nor poll comes within the time of a test.
    static func watched(_ change: (inout InboxSettings) -> Void = { _ in }) throws -> TestHome {
        try TestHome(watch: true) { settings in
            settings.rescan = .seconds(3_600)
            settings.poll = .seconds(3_600)
            change(&settings)
        }
    }

    func started(access: FileAccess = .kernel) async throws -> InboxWatcher {
        let watcher = try InboxWatcher(settings, access: access)
        try await watcher.start()
        return watcher
    }

    /// Takes until `count` drops have come.
    func take(_ count: Int, from watcher: InboxWatcher) async -> [Candidate] {
        var all: [Candidate] = []
        while all.count < count {
            let some = await watcher.next(limit: count - all.count)
            if some.isEmpty { break }
            all += some
        }
        return all
    }

    /// Claims them all for good and tells the watcher.
    func claim(_ candidates: [Candidate], _ watcher: InboxWatcher, from first: Int) async throws {
        let claims = try Claims(StageFolders(settings))
        for (number, candidate) in candidates.enumerated() {
            let outcome = try claims.claim(candidate, drop: TestHome.drop(first + number), seq: 0)
            await watcher.ended(candidate, outcome.end)
        }
    }

    /// Asks until the report is as wanted, at most for the time limit of the test.
    func report(
        of watcher: InboxWatcher,
        until isAsWanted: (WaitingReport) -> Bool
    ) async -> WaitingReport {
        while true {
            let report = await watcher.waiting()
            if isAsWanted(report) || Task.isCancelled { return report }
            await Task.yield()
        }
    }

    /// Settings with a stand-in for `caunoi-watch`: a shell script that prints records.
    func script(_ lines: String) throws -> InboxSettings {
        let path = self.path + "/watch"
        try write(Array("#!/bin/sh\n\(lines)\nexec cat >/dev/null\n".utf8), at: Array(path.utf8))
        chmod(path, 0o755)
        var settings = settings
        settings.watchProgram = path
        return settings
    }
}

func names(_ candidates: [Candidate]) -> Set<String> {
    Set(candidates.map { String(decoding: $0.path, as: UTF8.self) })
}
