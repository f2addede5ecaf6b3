import Glibc
import News
import Testing

@testable import Inbox

/// What happens in the inbox comes by events: neither rescan nor poll comes within the time of a test.
@Suite(.timeLimit(.minutes(2)), .enabled(if: TestHome.watchProgram != nil)) struct InboxEventTests {
    @Test("Moved in, copied in, linked, odd names: all come by events")
    func events() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        #expect(await watcher.waiting().notice == .events)
        try home.write([1], at: Array((home.path + "/outside").utf8))
        #expect(rename(home.path + "/outside", home.inbox("moved\nin.txt")) == 0)
        #expect(names(await home.take(1, from: watcher)) == ["moved\nin.txt"])
        try home.write("text", to: "copied.txt")
        #expect(names(await home.take(1, from: watcher)) == ["copied.txt"])
        try home.write([1], at: Array((home.path + "/outside").utf8))
        #expect(link(home.path + "/outside", home.inbox("linked.txt")) == 0)
        #expect(names(await home.take(1, from: watcher)) == ["linked.txt"])
        mkfifo(home.inbox("fifo"), 0o644)
        #expect(names(await home.take(1, from: watcher)) == ["fifo"])
        await watcher.stop()
    }

    @Test("mkdir -p and a file at once, and a tree moved in whole")
    func trees() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        #expect(run("sh", "-c", "mkdir -p '\(home.inbox("a/b/c"))' && echo x > '\(home.inbox("a/b/c/f.txt"))'") == 0)
        let deep = await home.take(1, from: watcher)
        #expect(names(deep) == ["a/b/c/f.txt"])
        #expect(
            run(
                "sh",
                "-c",
                "mkdir -p '\(home.path)/t/x.txt/empty' '\(home.path)/t/y' && cd '\(home.path)/t' && for i in 1 2 3; do echo $i > $i; echo $i > x.txt/$i; done && touch -d '1 day ago' 1 2 3 x.txt/*"
            ) == 0
        )
        #expect(rename(home.path + "/t", home.inbox("t")) == 0)
        let moved = await home.take(6, from: watcher)
        #expect(names(moved) == ["t/1", "t/2", "t/3", "t/x.txt/1", "t/x.txt/2", "t/x.txt/3"])

        // Emptied folders go away; the first-level folder made in place stays.
        try await home.claim(deep + moved, watcher, from: 1)
        try home.write("last", to: "last.txt")
        let last = await home.take(1, from: watcher)
        #expect(names(last) == ["last.txt"])
        while home.exists(home.inbox("t")) || home.exists(home.inbox("a/b")) {
            // Each round is an event that ends in `next`.
            try home.write("tick", to: "tick.txt")
            try await home.claim(await home.take(1, from: watcher), watcher, from: Int.random(in: 100...1 << 40))
        }
        #expect(home.exists(home.inbox("a")))
        await watcher.stop()
    }

    @Test(
        "The kernel's answers: mode 000 and a closed folder wait, and are taken when their modes change",
        .enabled(if: geteuid() != 0, "needs another user than root")
    )
    func modes() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
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
        #expect(names(await home.take(1, from: watcher)) == ["good.txt"])
        async let rest = home.take(3, from: watcher)
        let report = await home.report(of: watcher) {
            $0.counts[.unreadable] == 1 && $0.counts[.notMovable] == 1 && $0.blocked.count == 3
        }
        for blocked in report.blocked {
            guard let command = blocked.command else { continue }
            #expect(run("sh", "-c", command) == 0)
        }
        #expect(names(await rest) == ["a.txt", "shut/b.txt", "fixed/b.txt"])
        await watcher.stop()
    }

    @Test("A file that grows is settling until it is closed")
    func growing() async throws {
        let home = try TestHome.watched { $0.settling.otherwise = .seconds(1_000) }
        let watcher = try await home.started()
        let descriptor = open(home.inbox("growing.txt"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        write(descriptor, "a", 1)
        try home.write("b", to: "other.txt")
        #expect(names(await home.take(1, from: watcher)) == ["other.txt"])
        let report = await watcher.waiting()
        #expect(report.counts[.settling] == 1)
        #expect(report.oldest.map { String(decoding: $0.path, as: UTF8.self) } == "growing.txt")
        write(descriptor, "b", 1)
        close(descriptor)
        #expect(names(await home.take(1, from: watcher)) == ["growing.txt"])
        await watcher.stop()
    }
}
