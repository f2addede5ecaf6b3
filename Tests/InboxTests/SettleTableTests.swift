import News
import Testing

@testable import Inbox

@Suite struct SettleTableTests {
    private static let second: Int64 = 1_000_000_000
    private static let wall: Int64 = 1_700_000_000 * second

    private func facts(
        size: Int64 = 10,
        modified: Int64 = 0,
        inode: UInt64 = 1,
        kind: FileKind = .regular
    ) -> FileFacts {
        FileFacts(
            kind: kind,
            size: size,
            modified: Self.wall + modified,
            changed: Self.wall + modified,
            device: 1,
            inode: inode,
            mode: 0o644,
            owner: 0,
            group: 0
        )
    }

    /// `seconds` after the beginning of the test.
    private func at(_ seconds: Double) -> Moment {
        let nanoseconds = Int64(seconds * 1e9)
        return Moment(monotonic: 5 * Self.second + nanoseconds, wall: Self.wall + nanoseconds)
    }

    private let path = Array("desk/a.txt".utf8)

    @Test("A file that was moved in is ready at once, whatever its times")
    func movedIn() {
        var table = SettleTable()
        table.saw(path, facts(), .movedIn, at(0))
        #expect(table.takeReady().map { table.path($0) } == path)
        #expect(table.takeReady() == nil)
    }

    @Test("A closed file is ready after 250 ms of quiet, not before")
    func closed() {
        var table = SettleTable()
        table.saw(path, facts(), .closed, at(0))
        #expect(table.nextDeadline() == at(0.25).monotonic)
        #expect(table.due(at(0.249)).isEmpty)
        #expect(table.takeReady() == nil)
        let due = table.due(at(0.25))
        #expect(due.count == 1)
        for slot in due { table.looked(slot, facts(), at(0.25)) }
        #expect(table.takeReady() != nil)
        #expect(table.nextDeadline() == nil)
    }

    @Test("What a full disk hindered is tried again by itself, all together, after rests that double to 15 s")
    func hindered() throws {
        var table = SettleTable()
        let paths = ["a.txt", "b.txt"].map { Array($0.utf8) }
        for (index, path) in paths.enumerated() { table.saw(path, facts(inode: UInt64(index)), .movedIn, at(0)) }
        var now = 0.0
        for rest in [0.25, 0.5, 1, 2, 4, 8, 15, 15] {
            while let slot = table.takeReady() {
                let facts = table[slot].facts
                table.ended(table.path(slot), facts, .hindered(Reason(.diskFull, "full")), at(now))
            }
            #expect(table.counts[.blocked] == 2)
            #expect(table.due(at(now + rest - 0.001)).isEmpty)
            now += rest
            let due = table.due(at(now))
            #expect(due.count == 2)
            for slot in due { table.looked(slot, table[slot].facts, at(now)) }
            #expect(table.counts[.ready] == 2)
        }
        // There is room again: the next trouble begins with a short rest.
        for path in paths {
            let ready = table.takeReady()
            let slot = try #require(ready)
            #expect(table.path(slot) == path)
            table.ended(
                path,
                table[slot].facts,
                path == paths[0] ? .claimed : .hindered(Reason(.diskFull, "")),
                at(now)
            )
        }
        #expect(table.nextDeadline() == at(now + 0.25).monotonic)
    }

    @Test("Closing again starts the 250 ms again")
    func closedTwice() {
        var table = SettleTable()
        table.saw(path, facts(), .closed, at(0))
        table.saw(path, facts(size: 20, modified: 100), .closed, at(0.2))
        #expect(table.due(at(0.3)).isEmpty)
        #expect(table.due(at(0.45)).count == 1)
    }

    @Test("A closed file that changed meanwhile waits for 2 s of stillness")
    func closedThenWritten() {
        var table = SettleTable()
        table.saw(path, facts(), .closed, at(0))
        for slot in table.due(at(0.25)) { table.looked(slot, facts(size: 11, modified: 5), at(0.25)) }
        #expect(table.takeReady() == nil)
        #expect(table.nextDeadline() == at(2.25).monotonic)
        for slot in table.due(at(2.25)) { table.looked(slot, facts(size: 11, modified: 5), at(2.25)) }
        #expect(table.takeReady() != nil)
    }

    @Test("A created file that keeps growing never becomes ready, and its age grows")
    func growing() {
        var table = SettleTable()
        table.saw(path, facts(size: 0), .changed, at(0))
        var time = 0.0
        for size in 1...100 {
            time += 2
            for slot in table.due(at(time)) { table.looked(slot, facts(size: Int64(size)), at(time)) }
            #expect(table.takeReady() == nil)
        }
        #expect(table.counts[.stilling] == 1)
        #expect(table.slot(path).map { table[$0].firstSeen } == at(0).monotonic)
        for slot in table.due(at(time + 2)) { table.looked(slot, facts(size: 100), at(time + 2)) }
        #expect(table.takeReady() != nil)
    }

    @Test("Seen first by a scan: at once when its times are older than 2 s, else for the rest of them")
    func scanned() {
        var table = SettleTable()
        table.saw(path, facts(modified: -2 * Self.second), .scan, at(0))
        #expect(table.takeReady() != nil)
        let young = Array("young".utf8)
        table.saw(young, facts(modified: -Self.second / 2, inode: 2), .scan, at(0))
        #expect(table.takeReady() == nil)
        #expect(table.nextDeadline() == at(1.5).monotonic)
        let future = Array("future".utf8)
        table.saw(future, facts(modified: 3_600 * Self.second, inode: 3), .scan, at(0))
        #expect(table.takeReady() == nil)
        #expect(table.slot(future).map { table[$0].state } == .stilling)
    }

    @Test("What is not a regular file has nothing to wait for", arguments: [FileKind.fifo, .symlink, .socket, .device])
    func notRegular(kind: FileKind) {
        var table = SettleTable()
        table.saw(path, facts(kind: kind), .changed, at(0))
        #expect(table.takeReady() != nil)
    }

    @Test("Files settle beside each other: one that grows does not delay another")
    func besideEachOther() {
        var table = SettleTable()
        table.saw(path, facts(), .changed, at(0))
        table.saw(Array("b".utf8), facts(inode: 2), .movedIn, at(0.1))
        #expect(table.takeReady().map { table.path($0) } == Array("b".utf8))
        #expect(table.takeReady() == nil)
    }

    @Test("A file is handed out once, however often it is seen until its end is told")
    func once() {
        var table = SettleTable()
        table.saw(path, facts(), .movedIn, at(0))
        #expect(table.takeReady() != nil)
        table.saw(path, facts(), .scan, at(1))
        table.saw(path, facts(), .closed, at(1))
        #expect(table.due(at(100)).isEmpty)
        #expect(table.takeReady() == nil)
        #expect(table.counts[.handedOut] == 1)
        table.ended(path, facts(), .claimed, at(2))
        #expect(table.count == 0)
    }

    @Test("Another file under the same name while the first is claimed is another drop")
    func renamedOver() {
        var table = SettleTable()
        table.saw(path, facts(inode: 1), .movedIn, at(0))
        #expect(table.takeReady() != nil)
        table.saw(path, facts(inode: 2), .movedIn, at(0.1))
        table.ended(path, facts(inode: 1), .claimed, at(0.2))
        #expect(table.takeReady() != nil)
        table.ended(path, facts(inode: 2), .claimed, at(0.3))
        #expect(table.count == 0)
        #expect(table.noticed == 2)
        #expect(table.vanished == 0)
    }

    @Test("A blocked file is tried again when it is seen again, and keeps its age")
    func blocked() {
        var table = SettleTable()
        table.saw(path, facts(), .movedIn, at(0))
        if let slot = table.takeReady() { table.block(slot, .unreadable) }
        #expect(table.counts[.unreadable] == 1)
        #expect(table.takeReady() == nil)
        table.saw(path, facts(), .changed, at(9))
        let slot = table.takeReady()
        #expect(slot.map { table[$0].firstSeen } == at(0).monotonic)
    }

    @Test("A file that the claim put back is not complete because of that rename")
    func putBack() {
        var table = SettleTable()
        table.saw(path, facts(), .movedIn, at(0))
        #expect(table.takeReady() != nil)
        table.ended(path, facts(), .changed, at(0.1))
        table.saw(path, facts(size: 11), .movedIn, at(0.1))
        #expect(table.takeReady() == nil)
        table.saw(path, facts(size: 12), .closed, at(0.2))
        for slot in table.due(at(0.45)) { table.looked(slot, facts(size: 12), at(0.45)) }
        #expect(table.takeReady() != nil)
    }

    @Test("A scan of everything forgets what it did not see, but not what is being claimed")
    func scanForgets() {
        var table = SettleTable()
        table.saw(path, facts(), .movedIn, at(0))
        table.saw(Array("b".utf8), facts(inode: 2), .changed, at(0))
        table.saw(Array("c".utf8), facts(inode: 3), .changed, at(0))
        #expect(table.takeReady() != nil)
        table.beginScan()
        table.saw(Array("c".utf8), facts(inode: 3), .scan, at(1))
        table.endScan()
        #expect(table.slot(path) != nil)
        #expect(table.slot(Array("b".utf8)) == nil)
        #expect(table.slot(Array("c".utf8)) != nil)
        #expect(table.vanished == 1)
    }

    @Test("The books balance whatever happens: noticed = claimed + vanished + present")
    func balance() {
        var random = SystemRandomNumberGenerator()
        var table = SettleTable()
        var claimed = 0
        var handedOut: [(path: [UInt8], facts: FileFacts)] = []
        var time = 0.0
        for _ in 0..<20_000 {
            time += 0.05
            let name = Array("f\(Int.random(in: 0..<40, using: &random))".utf8)
            switch Int.random(in: 0..<8, using: &random) {
            case 0...3:
                let hint = [SettleHint.movedIn, .closed, .changed, .scan].randomElement(using: &random) ?? .scan
                let inode = UInt64.random(in: 1...3, using: &random)
                table.saw(name, facts(size: .random(in: 1...2, using: &random), inode: inode), hint, at(time))
            case 4:
                if let slot = table.takeReady() { handedOut.append((table.path(slot), table[slot].facts)) }
            case 5:
                guard let (path, facts) = handedOut.popLast() else { continue }
                let end = [CandidateEnd.claimed, .vanished, .changed].randomElement(using: &random) ?? .claimed
                if end == .claimed { claimed += 1 }
                table.ended(path, facts, end, at(time))
            case 6:
                for slot in table.due(at(time)) {
                    table.looked(slot, facts(size: .random(in: 1...2, using: &random)), at(time))
                }
            default:
                if let slot = table.slot(name), table[slot].state != .handedOut { table.forget(slot) }
            }
        }
        while let (path, facts) = handedOut.popLast() {
            claimed += 1
            table.ended(path, facts, .claimed, at(time))
        }
        #expect(table.noticed == claimed + table.vanished + table.count)
        #expect(table.counts.values.reduce(0, +) == table.count)
    }

    @Test("100,000 waiting files are kept compactly and forgotten completely")
    func many() {
        var table = SettleTable()
        for number in 0..<100_000 {
            table.saw(Array("folder/number-\(number).txt".utf8), facts(inode: UInt64(number)), .changed, at(0))
        }
        #expect(table.count == 100_000)
        #expect(table.due(at(2)).count == 100_000)
        table.beginScan()
        table.endScan()
        #expect(table.count == 0)
        #expect(table.nextDeadline() == nil)
        table.saw(path, facts(), .movedIn, at(3))
        #expect(table.takeReady().map { table.path($0) } == path)
    }

    @Test("What is left in place is no waiting file, and becomes a drop again when it changes")
    func leftInPlace() {
        var table = SettleTable()
        func end(_ isNew: Bool) {
            table.saw(path, facts(), .movedIn, at(0))
            #expect(table.takeReady() != nil)
            table.ended(path, facts(), .left(isNew: isNew), at(0))
        }
        end(true)
        // noticed = taken + vanished + waiting, where what is left does not wait.
        #expect((table.noticed, table.vanished) == (1, 0))
        table.saw(path, facts(), .scan, at(100))
        #expect(table.takeReady() == nil)
        #expect(table.counts[.left] == 1)
        table.saw(path, facts(size: 11, modified: 5), .movedIn, at(101))
        #expect((table.noticed, table.vanished) == (2, 0))
        #expect(table.takeReady() != nil)
        table.ended(path, facts(size: 11, modified: 5), .left(isNew: true), at(101))
        // Gone from the read-only mount: nothing happened to a drop.
        table.beginScan()
        table.endScan()
        #expect(table.count == 0)
        #expect((table.noticed, table.vanished) == (2, 0))
        // One that an earlier run took is no drop of this one.
        end(false)
        #expect((table.noticed, table.vanished) == (3, 1))
    }
}
