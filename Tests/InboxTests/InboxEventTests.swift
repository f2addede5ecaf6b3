import Glibc
import News
import Testing

@testable import Inbox

/// What happens in the inbox comes by events: neither rescan nor poll comes within the time of a test.
@Suite(.timeLimit(.minutes(10)), .enabled(if: TestHome.watchProgram != nil)) struct InboxEventTests {
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

    @Test("A tree of thousands of files moved in by one rename is found at once and whole")
    func thousands() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        for folder in ["", "/a", "/a/b", "/c"] { try home.makeFolder(home.path + "/tree" + folder) }
        for number in 0..<3_000 {
            let folder = ["", "/a", "/a/b", "/c"][number % 4]
            try home.write([1], at: Array("\(home.path)/tree\(folder)/\(number).txt".utf8))
        }
        #expect(rename(home.path + "/tree", home.inbox("tree")) == 0)
        let found = await home.take(3_000, from: watcher)
        #expect(found.count == 3_000)
        #expect(names(found).count == 3_000)
        #expect(await watcher.waiting().noticed == 3_000)
        await watcher.stop()
    }

    @Test("mkdir -p and a copy at once, again and again: no file is missed for a folder that came too fast")
    func races() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        let loop =
            "for i in $(seq 40); do mkdir -p d$i/b/c && cp '\(home.path)/f' d$i/b/c/ && cp '\(home.path)/f' d$i/; done"
        try home.write([1], at: Array((home.path + "/f").utf8))
        #expect(run("sh", "-c", "cd '\(home.settings.folders.inbox)' && " + loop) == 0)
        let found = await home.take(80, from: watcher)
        #expect(names(found) == Set((1...40).flatMap { ["d\($0)/b/c/f", "d\($0)/f"] }))
        await watcher.stop()
    }

    @Test("Folders renamed, moved out, deleted and made anew: each path is watched as it is now")
    func movedFolders() async throws {
        let home = try TestHome.watched()
        for name in ["a", "a/sub", "out", "gone"] { try home.makeFolder(home.inbox(name)) }
        let watcher = try await home.started()
        #expect(rename(home.inbox("a"), home.inbox("b")) == 0)
        #expect(rename(home.inbox("out"), home.path + "/out") == 0)
        #expect(rmdir(home.inbox("gone")) == 0)
        for name in ["a", "out", "gone"] { try home.makeFolder(home.inbox(name)) }
        // What happens in the folder that was moved out is nobody's business here.
        try home.write([1], at: Array((home.path + "/out/x.txt").utf8))
        let wanted: Set = ["b/sub/1.txt", "b/2.txt", "a/3.txt", "out/4.txt", "gone/5.txt"]
        for name in wanted { try home.write("x", to: name) }
        #expect(names(await home.take(5, from: watcher)) == wanted)
        #expect(await watcher.waiting().noticed == 5)
        await watcher.stop()
    }

    @Test("Two names of one file are two drops, and the number of names is noted")
    func hardLinks() async throws {
        let home = try TestHome.watched()
        let watcher = try await home.started()
        try home.write([1], at: Array((home.path + "/f").utf8))
        for name in ["one.txt", "two.txt"] { #expect(link(home.path + "/f", home.inbox(name)) == 0) }
        let found = await home.take(2, from: watcher)
        #expect(names(found) == ["one.txt", "two.txt"])
        #expect(Set(found.map(\.facts.inode)).count == 1)
        #expect(found.allSatisfy { $0.facts.links == 3 })
        await watcher.stop()
    }

    @Test("A writer that pauses longer than files must be still is waited for; its file is one drop, whole")
    func pausingWriter() async throws {
        // Still for 1 ms would be enough, were it not open.
        let home = try TestHome.watched { $0.settling.otherwise = .milliseconds(1) }
        let watcher = try await home.started()
        let descriptor = open(home.inbox("slow.txt"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        for number in 0..<5 {
            write(descriptor, "a", 1)
            // Each of these comes after the write was told and has itself been still for longer.
            try home.write("b", to: "other\(number).txt")
            #expect(names(await home.take(1, from: watcher)) == ["other\(number).txt"])
        }
        close(descriptor)
        let found = await home.take(1, from: watcher)
        #expect(names(found) == ["slow.txt"])
        #expect(found.first?.facts.size == 5)
        await watcher.stop()
    }

    @Test("Scanners and editors: opened and written many times, renamed into place, helper files: one drop each")
    func editors() async throws {
        let home = try TestHome.watched { $0.settling.afterClose = .seconds(1) }
        let watcher = try await home.started()
        for round in 0..<20 {
            try home.write(String(repeating: "x", count: round + 1), to: "scan.pdf")
        }
        let script = """
            echo a > doc.txt; : > 4913; rm 4913; echo swap > .doc.txt.swp
            mv doc.txt doc.txt~; echo ab > doc.txt; rm doc.txt~; rm .doc.txt.swp
            echo a > .goutputstream-AB12; mv .goutputstream-AB12 gedit.txt
            : > '.~lock.calc.ods#'; : > '~$word.docx'; : > lu1.tmp; mv lu1.tmp calc.ods
            for end in crdownload part tmp; do echo $end > page-$end.html.$end; mv page-$end.html.$end page-$end.html; done
            """
        #expect(run("sh", "-c", "cd '\(home.settings.folders.inbox)' && " + script) == 0)
        let found = await home.take(7, from: watcher)
        let wanted: Set = [
            "scan.pdf", "doc.txt", "gedit.txt", "calc.ods", "page-crdownload.html", "page-part.html", "page-tmp.html",
        ]
        #expect(names(found) == wanted)
        #expect(found.first { $0.path == Array("scan.pdf".utf8) }?.facts.size == 20)
        #expect(found.first { $0.path == Array("doc.txt".utf8) }?.facts.size == 3)
        let report = await watcher.waiting()
        #expect(report.files == 7)
        await watcher.stop()
    }
}
