import Glibc
import News
import Testing

@testable import Inbox

@Suite struct LeftInPlaceTests {
    private func facts(_ size: Int64) -> FileFacts {
        var facts = FileFacts(stat())
        facts.size = size
        facts.inode = .max
        facts.device = 9
        facts.modified = -1
        facts.changed = 7
        return facts
    }

    private func entry(_ number: Int) -> LeftInPlace.Entry {
        LeftInPlace.Entry(drop: TestHome.drop(number), facts: facts(Int64(number)), sha256: number == 2 ? nil : "ab")
    }

    @Test("What is remembered is there at the next start, whatever the name and however its end was torn")
    func remembered() throws {
        let home = try TestHome()
        let path = home.path + "/left.jsonl"
        let names: [[UInt8]] = [Array("a\n\"b.txt".utf8), [0xFF, 0x2F, 0x61], Array("tin tức.txt".utf8)]
        do {
            let left = try LeftInPlace(path: path) { _ in false }
            for (number, name) in names.enumerated() {
                try left.remember(name, entry(number + 1))
                #expect(left.entry(name) { _ in false } == entry(number + 1))
            }
        }
        let whole = try #require(home.bytes(path))
        for cut in stride(from: whole.count, through: 0, by: -1) {
            try home.write(Array(whole[..<cut]), at: Array(path.utf8))
            let left = try LeftInPlace(path: path) { _ in true }
            let found = names.map { left.entry($0) { _ in false } }
            for (number, entry) in found.enumerated() {
                #expect(entry == nil || entry == self.entry(number + 1))
            }
            if cut == whole.count { #expect(found.allSatisfy { $0 != nil }) }
            if cut % 40 == 0 {
                // What is written behind a torn line can be read.
                try left.remember([0x7A], entry(4))
                #expect(try LeftInPlace(path: path) { _ in true }.entry([0x7A]) { _ in false } == entry(4))
            }
        }
    }

    @Test("An entry of an earlier run counts only when its drop is in the archive or claimed")
    func confirmed() throws {
        let home = try TestHome()
        let path = home.path + "/left.jsonl"
        let first = try LeftInPlace(path: path) { _ in false }
        for number in 1...3 { try first.remember([UInt8(number)], entry(number)) }
        let recorded = TestHome.drop(1)
        let claimed = TestHome.drop(2)
        let left = try LeftInPlace(path: path) { $0 == recorded }
        #expect(left.entry([1]) { $0 == claimed } != nil)
        #expect(left.entry([2]) { $0 == claimed } != nil)
        #expect(left.entry([3]) { $0 == claimed } == nil)
    }

    @Test("Of many lines about few files only the last ones are kept")
    func compacted() throws {
        let home = try TestHome()
        let path = home.path + "/left.jsonl"
        let line = #"{"path":"a","drop":"\#(TestHome.drop(1))","device":1,"inode":2,"size":3,"modified":4,"changed":5}"#
        let last = line.replacing("\"size\":3", with: "\"size\":6")
        let text = String(repeating: line + "\n", count: 2_000) + last + "\n"
        try home.write(Array(text.utf8), at: Array(path.utf8))
        #expect(try LeftInPlace(path: path) { _ in true }.entry([0x61]) { _ in false }?.size == 6)
        #expect(home.bytes(path)?.split(separator: 0x0A).count == 1)
        #expect(try LeftInPlace(path: path) { _ in true }.entry([0x61]) { _ in false }?.size == 6)
    }
}
