import Glibc
import News
import Synchronization
import Testing

@testable import Inbox

@Suite struct ObjectStoreTests {
    private struct Unexpected: Error {}

    private func claim(_ home: TestHome, _ bytes: [UInt8], drop: Int = 1) throws -> Claim {
        try home.write(bytes, at: Array(home.inbox("a.txt").utf8))
        let outcome = try Claims(StageFolders(home.settings)).claim(
            try home.candidate("a.txt"),
            drop: TestHome.drop(drop),
            seq: 0
        )
        guard case .claimed(let claim) = outcome else { throw Unexpected() }
        return claim
    }

    /// What the test needs of an outcome: it cannot be copied, so it is taken apart here.
    private func copy(
        _ store: ObjectStore,
        _ claim: Claim,
        limit: Int64 = 1 << 20,
        known: Bool = false
    ) throws -> (facts: SourceFacts?, isNew: Bool, reason: Reason?) {
        switch try store.copy(claim, limit: limit, isKnown: { _ in known }) {
        case .stored(let object):
            #expect(fcntl(object.descriptor, F_GETFD) & FD_CLOEXEC != 0)
            #expect(fcntl(object.descriptor, F_GETFL) & O_ACCMODE == O_RDONLY)
            return (object.source, object.isNew, nil)
        case .refused(let reason): return (nil, false, reason)
        case .blocked(let reason): return (nil, false, reason)
        }
    }

    private func object(_ home: TestHome, _ sha256: String) -> String {
        "\(home.settings.folders.objects)/\(sha256.prefix(2))/\(sha256)"
    }

    @Test("Bytes of any number are copied exactly and hashed", arguments: [1, 4_095, 4_096, 262_143, 262_144, 700_001])
    func copies(count: Int) throws {
        let home = try TestHome()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let store = try ObjectStore(StageFolders(home.settings))
        let found = try copy(store, try claim(home, bytes))
        let sha256 = SHA256.digest(of: bytes).hex
        #expect(found.facts?.sha256 == sha256)
        #expect(found.facts?.bytes == Int64(count))
        #expect(found.isNew)
        #expect(home.bytes(object(home, sha256)) == bytes)
        var status = stat()
        stat(object(home, sha256), &status)
        #expect(status.st_mode & 0o7777 == 0o400)
        #expect(home.names(home.settings.folders.spool).isEmpty)
    }

    @Test("An empty file and one over the limit are refused unread, a terabyte as fast as any")
    func sizes() throws {
        let home = try TestHome()
        let store = try ObjectStore(StageFolders(home.settings))
        #expect(try copy(store, try claim(home, [])).reason?.code == .empty)
        let sparse = try claim(home, [1], drop: 2)
        let path = "\(home.settings.folders.claimed)/\(TestHome.drop(2))/a.txt"
        #expect(truncate(path, 1 << 40) == 0)
        #expect(try copy(store, sparse).reason?.code == .tooLarge)
        #expect(try copy(store, try claim(home, [1, 2, 3], drop: 3), limit: 3).reason == nil)
        #expect(try copy(store, try claim(home, [1, 2, 3], drop: 4), limit: 2).reason?.code == .tooLarge)
        #expect(home.names(home.settings.folders.spool).isEmpty)
    }

    @Test("A file that changes during the copy is copied again")
    func changes() throws {
        let home = try TestHome()
        var store = try ObjectStore(StageFolders(home.settings))
        let path = "\(home.settings.folders.claimed)/\(TestHome.drop(1))/a.txt"
        let calls = CallCount()
        store.afterCopy = { _ in
            if calls.next() <= 2 { try? home.write([9], at: Array(path.utf8), flags: O_WRONLY | O_APPEND) }
        }
        let found = try copy(store, try claim(home, [1, 2]))
        #expect(found.facts?.sha256 == SHA256.digest(of: [1, 2, 9, 9]).hex)
        #expect(found.facts?.bytes == 4)
        #expect(calls.count == 3)
    }

    @Test("A file that never stops changing is given up after five copies; one that grows too large at once")
    func neverStill() throws {
        let home = try TestHome()
        var store = try ObjectStore(StageFolders(home.settings))
        let path = "\(home.settings.folders.claimed)/\(TestHome.drop(1))/a.txt"
        let calls = CallCount()
        store.afterCopy = { _ in
            _ = calls.next()
            try? home.write([9], at: Array(path.utf8), flags: O_WRONLY | O_APPEND)
        }
        let claim = try claim(home, [1])
        #expect(try copy(store, claim).reason?.code == .changing)
        #expect(calls.count == 5)
        #expect(try copy(store, claim, limit: 7).reason?.code == .tooLarge)
        #expect(home.names(home.settings.folders.spool).isEmpty)
        #expect(home.names(home.settings.folders.objects).isEmpty)
    }

    @Test("A file cut short during the copy does no harm")
    func cutShort() throws {
        let home = try TestHome()
        var store = try ObjectStore(StageFolders(home.settings))
        let path = "\(home.settings.folders.claimed)/\(TestHome.drop(1))/a.txt"
        let calls = CallCount()
        store.afterCopy = { _ in if calls.next() == 1 { truncate(path, 1) } }
        #expect(try copy(store, try claim(home, [1, 2, 3])).facts?.sha256 == SHA256.digest(of: [1]).hex)
    }

    @Test("An object that is there is trusted when the archive vouches for it or its bytes are right")
    func existing() throws {
        let home = try TestHome()
        let store = try ObjectStore(StageFolders(home.settings))
        let sha256 = SHA256.digest(of: [1, 2, 3]).hex
        _ = try copy(store, try claim(home, [1, 2, 3]))
        #expect(try !copy(store, try claim(home, [1, 2, 3], drop: 2)).isNew)

        // A crash left a file of the right length with the wrong bytes under the name.
        unlink(object(home, sha256))
        try home.write([1, 2, 4], at: Array(object(home, sha256).utf8))
        #expect(try !copy(store, try claim(home, [1, 2, 3], drop: 3), known: true).isNew)
        #expect(home.bytes(object(home, sha256)) == [1, 2, 4])
        #expect(try copy(store, try claim(home, [1, 2, 3], drop: 4)).isNew)
        #expect(home.bytes(object(home, sha256)) == [1, 2, 3])
        #expect(home.names(home.settings.folders.spool).isEmpty)
    }

    @Test("What is not a regular file is refused and not opened")
    func notRegular() throws {
        let home = try TestHome()
        let store = try ObjectStore(StageFolders(home.settings))
        let claim = try claim(home, [1])
        let path = "\(home.settings.folders.claimed)/\(TestHome.drop(1))/a.txt"
        unlink(path)
        mkfifo(path, 0o644)
        #expect(try copy(store, claim).reason?.code == .notARegularFile)
        unlink(path)
        symlink("/etc/passwd", path)
        #expect(try copy(store, claim).reason?.code == .notARegularFile)
    }

    @Test("What an earlier run left in the spool is removed, and does not stand in the way")
    func spool() throws {
        let home = try TestHome()
        let store = try ObjectStore(StageFolders(home.settings))
        let spool = home.settings.folders.spool
        try home.write([7], at: Array("\(spool)/\(TestHome.drop(1)).part".utf8))
        #expect(try copy(store, try claim(home, [1])).facts != nil)
        try home.write([7], at: Array("\(spool)/\(TestHome.drop(9)).part".utf8))
        try store.clearSpool()
        #expect(home.names(spool).isEmpty)
    }

    @Test("Everything a drop touched can be synced, one by one and as a whole")
    func barrier() throws {
        let home = try TestHome()
        let store = try ObjectStore(StageFolders(home.settings))
        for above in [1_000, 0] {
            var barrier = try Barrier(StageFolders(home.settings))
            barrier.wholeFileSystemAbove = above
            let claim = try claim(home, [1, 2, UInt8(above & 1)], drop: above + 1)
            barrier.add(claim)
            guard case .stored(let object) = try store.copy(claim, limit: 100, isKnown: { _ in false }) else {
                throw Unexpected()
            }
            barrier.add(object)
            #expect(!barrier.isEmpty)
            try barrier.sync()
            #expect(barrier.isEmpty)
            _ = object.isNew
        }
    }

    @Test("A sync that fails is an error, and an emptied inbox folder is none")
    func barrierFails() throws {
        let home = try TestHome()
        var barrier = try Barrier(StageFolders(home.settings))
        let claim = try claim(home, [1])
        var other = claim
        other.path = Array("gone/a.txt".utf8)
        barrier.add(other)
        try barrier.sync()
        let store = try ObjectStore(StageFolders(home.settings))
        guard case .stored(let object) = try store.copy(claim, limit: 100, isKnown: { _ in false }) else {
            throw Unexpected()
        }
        // The names in a folder that is gone are gone with it.
        unlink(self.object(home, object.sha256))
        rmdir(home.settings.folders.objects + "/" + object.sha256.prefix(2))
        barrier.add(object)
        let failure = #expect(throws: InboxError.self) { try barrier.sync() }
        #expect(failure?.isFinal == true)
    }
}

final class CallCount: Sendable {
    private let calls = Mutex(0)
    var count: Int { calls.withLock { $0 } }
    func next() -> Int {
        calls.withLock { calls in
            calls += 1
            return calls
        }
    }
}
