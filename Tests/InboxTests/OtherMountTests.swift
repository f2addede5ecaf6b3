import Glibc
import News
import Testing

@testable import Inbox

/// Drops on mounts below the inbox; each test in a mount namespace of its own.
@Suite(.enabled(if: Mounted.isPossible, "needs root and mounts"))
struct OtherMountTests {
    private struct Unexpected: Error {}
    private static let date = "2026-11-22"

    /// Everything that handles a drop, in the order of its trip.
    private struct Trip {
        let home: TestHome
        let stages: StageFolders
        let claims: Claims
        let store: ObjectStore
        let filing: Filing
        let left: LeftInPlace

        init(_ home: TestHome, isRecorded: @escaping @Sendable (String) -> Bool = { _ in false }) throws {
            self.home = home
            stages = try StageFolders(home.settings)
            left = try LeftInPlace(path: home.path + "/left-in-place.jsonl", isRecorded: isRecorded)
            claims = Claims(stages, leftBehind: left)
            store = try ObjectStore(stages)
            filing = Filing(stages)
        }

        func claim(_ path: String, drop: Int) throws -> Claim {
            let outcome = try claims.claim(try home.candidate(path), drop: TestHome.drop(drop), seq: 1)
            guard case .claimed(let claim) = outcome else {
                Issue.record("\(outcome)")
                throw Unexpected()
            }
            return claim
        }

        /// Copies, syncs and files; gives the object's bytes as text.
        func finish(_ claim: Claim) throws -> String {
            guard case .stored(let object) = try store.copy(claim, limit: 1 << 20, isKnown: { _ in false }) else {
                throw Unexpected()
            }
            var barrier = try Barrier(stages)
            barrier.add(claim)
            barrier.add(object)
            try barrier.sync()
            let recorded = Filing.Recorded(
                bytes: object.source.bytes,
                modified: object.source.modified,
                sha256: object.sha256
            )
            _ = try filing.file(claim, to: .done, date: OtherMountTests.date, recorded: recorded) { filed in
                "receipt \(filed.fate)"
            }
            let path = "\(home.settings.folders.objects)/\(object.sha256.prefix(2))/\(object.sha256)"
            return String(decoding: home.bytes(path) ?? [], as: UTF8.self)
        }
    }

    @Test("A mount below the inbox has its own claimed and done, in a hidden folder at its root")
    func subMount() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            try home.makeFolder(home.inbox("stick"))
            try Mounted.memory(at: home.inbox("stick"))
            try home.makeFolder(home.inbox("stick/desk"))
            try home.write("text", to: "stick/desk/a.txt")
            let trip = try Trip(home)
            let claim = try trip.claim("stick/desk/a.txt", drop: 1)
            #expect(claim.mount == Array("stick".utf8))
            #expect(claim.path == Array("stick/desk/a.txt".utf8))
            #expect(home.names(home.settings.folders.claimed).isEmpty)
            let hidden = home.inbox("stick/.caunoi")
            #expect(home.names(hidden + "/claimed/" + TestHome.drop(1)) == [".claim", "a.txt"])
            var status = stat()
            stat(hidden + "/claimed", &status)
            #expect(status.st_mode & 0o7777 == 0o700)
            stat(hidden, &status)
            #expect(status.st_mode & 0o7777 == 0o2750)

            #expect(try trip.claims.noteAttempt(of: claim) == 1)
            #expect(try trip.finish(claim) == "text")
            #expect(home.names(hidden + "/claimed").isEmpty)
            #expect(home.names(hidden + "/done/" + Self.date) == ["a.txt", "a.txt.receipt.txt"])
            #expect(home.names(home.path + "/done").isEmpty)
            #expect(try trip.filing.prune(.done, before: "2026-11-23") == 2)
        }
    }

    @Test("A bind mount of the inbox's own file system is another mount too, though the device is the same")
    func bindMount() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            try home.makeFolder(home.path + "/elsewhere")
            try home.makeFolder(home.inbox("bound"))
            try Mounted.bind(home.path + "/elsewhere", at: home.inbox("bound"))
            try home.write("text", to: "bound/a.txt")
            let trip = try Trip(home)
            let claim = try trip.claim("bound/a.txt", drop: 1)
            #expect(claim.mount == Array("bound".utf8))
            #expect(home.names(home.settings.folders.claimed).isEmpty)
            #expect(try trip.finish(claim) == "text")
            #expect(home.exists(home.path + "/elsewhere/.caunoi/done/" + Self.date + "/a.txt"))
        }
    }

    @Test("Inbox and archive on two file systems, each folder of the inbox's side behind a bind mount")
    func separateMounts() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            let folders = home.settings.folders
            try Mounted.memory(at: folders.spool)
            // spool and objects are one mount; here the whole archive side is another file system than the inbox.
            try Mounted.memory(at: folders.inbox)
            try Mounted.unmount(folders.spool)
            for folder in [folders.claimed, folders.done] { try Mounted.bind(folder, at: folder) }
            try home.write("text", to: "a.txt")
            let trip = try Trip(home)
            let claim = try trip.claim("a.txt", drop: 1)
            // The inbox itself is a mount: its own hidden folder.
            #expect(claim.mount == [])
            #expect(try trip.claims.existing().isEmpty)
            #expect(try Trip(home).claims.existing().map(\.claim) == [claim])
            #expect(try trip.finish(claim) == "text")
            #expect(home.exists(home.inbox(".caunoi/done/\(Self.date)/a.txt.receipt.txt")))
        }
    }

    @Test("A done folder on a mount of its own gets a copy, under a free name")
    func doneElsewhere() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            try Mounted.memory(at: home.settings.folders.done)
            let trip = try Trip(home)
            for drop in 1...2 {
                try home.write("text \(drop)", to: "a.txt")
                _ = try trip.finish(try trip.claim("a.txt", drop: drop))
            }
            let day = home.path + "/done/" + Self.date
            #expect(home.names(day) == ["a (2).txt", "a (2).txt.receipt.txt", "a.txt", "a.txt.receipt.txt"])
            #expect(home.bytes(day + "/a (2).txt") == Array("text 2".utf8))
            #expect(home.names(home.settings.folders.claimed).isEmpty)
        }
    }

    @Test("Claims on a mount that is away are found when it is back, once")
    func mountComesBack() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            // A stick that can be plugged in twice: a folder of a file system that stays.
            let stick = home.path + "/stick"
            try home.makeFolder(stick)
            try home.makeFolder(home.inbox("usb"))
            try Mounted.bind(stick, at: home.inbox("usb"))
            try home.write("text", to: "usb/a.txt")
            let before = try Trip(home)
            let claim = try before.claim("usb/a.txt", drop: 1)
            try Mounted.unmount(home.inbox("usb"))

            let trip = try Trip(home)
            #expect(try trip.claims.existing().isEmpty)
            #expect(try trip.claims.existingOnNewMounts().isEmpty)
            // Filing cannot reach it; the claim stays for when it is back.
            #expect(try trip.filing.file(claim, to: .done, date: Self.date) { _ in "r" } == nil)
            try Mounted.bind(stick, at: home.inbox("usb"))
            #expect(try trip.claims.existingOnNewMounts().map(\.claim) == [claim])
            #expect(try trip.claims.existingOnNewMounts().isEmpty)
            #expect(try trip.finish(claim) == "text")
        }
    }

    @Test("A file on a read-only mount is copied, left, and taken again only when its bytes change")
    func readOnly() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            let source = home.path + "/source"
            try home.makeFolder(source)
            try home.write(Array("text".utf8), at: Array((source + "/a.txt").utf8))
            try home.write([], at: Array((source + "/empty").utf8))
            try home.makeFolder(home.inbox("ro"))
            try Mounted.bind(source, at: home.inbox("ro"))
            try Mounted.makeReadOnly(home.inbox("ro"))
            #expect(FileAccess.kernel.mayMove(try OpenFolder(path: home.inbox("ro"))))

            let trip = try Trip(home)
            let claim = try trip.claim("ro/a.txt", drop: 1)
            #expect(claim.isLeft)
            #expect(claim.mount == nil)
            #expect(try Trip(home).claims.existing().map(\.claim) == [claim])
            #expect(try trip.finish(claim) == "text")
            #expect(home.exists(home.inbox("ro/a.txt")))
            #expect(home.names(home.path + "/done/" + Self.date) == ["a.txt.receipt.txt"])
            let receipt = home.bytes(home.path + "/done/" + Self.date + "/a.txt.receipt.txt")
            #expect(receipt == Array("receipt leftInPlace".utf8))
            #expect(home.names(home.settings.folders.claimed).isEmpty)
            // An empty one is refused unread, and remembered like the others.
            let empty = try trip.claim("ro/empty", drop: 2)
            guard case .refused(let reason) = try trip.store.copy(empty, limit: 100, isKnown: { _ in false }) else {
                throw Unexpected()
            }
            #expect(reason.code == .empty)
            _ = try trip.filing.file(empty, to: .rejected, date: Self.date) { _ in "r" }

            // The same run and the next one know both.
            for trip in [trip, try Trip(home, isRecorded: { _ in true })] {
                for name in ["ro/a.txt", "ro/empty"] {
                    let again = try trip.claims.claim(try home.candidate(name), drop: TestHome.drop(3), seq: 1)
                    #expect(again == .leftBefore)
                }
            }
            // So do they when the mount has become writable.
            try Mounted.makeReadOnly(home.inbox("ro"), false)
            let writable = try Trip(home, isRecorded: { _ in true })
            #expect(
                try writable.claims.claim(home.candidate("ro/a.txt"), drop: TestHome.drop(3), seq: 1) == .leftBefore
            )
            try Mounted.makeReadOnly(home.inbox("ro"))
            // A run that finds no record of it takes it again: it ended before the record was made.
            let unrecorded = try Trip(home)
            #expect(try unrecorded.claim("ro/a.txt", drop: 4).isLeft)

            // Other times over the same bytes are no other drop; other bytes are.
            let next = try Trip(home, isRecorded: { _ in true })
            utimes(source + "/a.txt", nil)
            #expect(
                try next.claims.claim(try home.candidate("ro/a.txt"), drop: TestHome.drop(5), seq: 1) == .leftBefore
            )
            try home.write(Array("more".utf8), at: Array((source + "/a.txt").utf8))
            #expect(try next.finish(next.claim("ro/a.txt", drop: 6)) == "more")
            #expect(home.names(home.settings.folders.claimed) == [TestHome.drop(4)])
        }
    }

    @Test("A full file system makes a drop wait, leaves nothing half, and lets it go on when there is room")
    func full() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            // Spool and objects on one small file system.
            var settings = home.settings
            let small = home.path + "/small"
            try home.makeFolder(small)
            try Mounted.memory(at: small, options: "size=64k,nr_inodes=40")
            settings.folders.spool = small + "/spool"
            settings.folders.objects = small + "/objects"
            try InboxFolders.prepare(settings)
            let stages = try StageFolders(settings)
            let claims = Claims(stages)
            let store = try ObjectStore(stages)
            let bytes = [UInt8](repeating: 7, count: 50_000)
            try home.write(bytes, at: Array((small + "/filler").utf8))
            try home.write(bytes, at: Array(home.inbox("a.txt").utf8))
            guard case .claimed(let claim) = try claims.claim(home.candidate("a.txt"), drop: TestHome.drop(1), seq: 1)
            else { throw Unexpected() }
            let failure = #expect(throws: InboxError.self) {
                _ = try store.copy(claim, limit: 1 << 20, isKnown: { _ in false })
            }
            #expect(failure?.waitingReason?.code == .diskFull)
            #expect(home.names(settings.folders.spool).isEmpty)
            #expect(home.names(settings.folders.objects).isEmpty)
            unlink(small + "/filler")
            guard case .stored(let object) = try store.copy(claim, limit: 1 << 20, isKnown: { _ in false }) else {
                throw Unexpected()
            }
            #expect(object.source.bytes == 50_000)

            // Out of inodes: the same.
            var number = 0
            while open("\(small)/\(number)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) >= 0 { number += 1 }
            #expect(errno == ENOSPC)
            try home.write([1], at: Array(home.inbox("b.txt").utf8))
            guard case .claimed(let other) = try claims.claim(home.candidate("b.txt"), drop: TestHome.drop(2), seq: 1)
            else { throw Unexpected() }
            let second = #expect(throws: InboxError.self) {
                _ = try store.copy(other, limit: 1 << 20, isKnown: { _ in false })
            }
            #expect(second?.waitingReason?.code == .diskFull)
        }
    }

    @Test("A claimed folder on a full or read-only file system leaves the file in the inbox")
    func noRoomToClaim() throws {
        let home = try TestHome()
        _ = try Mounted.inNamespace {
            try Mounted.memory(at: home.path + "/claimed", options: "size=1m,nr_inodes=2")
            try home.makeFolder(home.inbox("stick"))
            try Mounted.memory(at: home.inbox("stick"), options: "size=1m,nr_inodes=4")
            try home.makeFolder(home.inbox("stick/desk"))
            try home.write("text", to: "stick/desk/a.txt")
            let claims = Claims(try StageFolders(home.settings))
            let failure = #expect(throws: InboxError.self) {
                _ = try claims.claim(home.candidate("stick/desk/a.txt"), drop: TestHome.drop(1), seq: 1)
            }
            #expect(failure?.waitingReason?.code == .diskFull)
            #expect(home.exists(home.inbox("stick/desk/a.txt")))
        }
    }
}
