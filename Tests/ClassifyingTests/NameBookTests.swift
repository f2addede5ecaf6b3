import Testing

@testable import Classifying

@Suite struct NameBookTests {
    @Test("the names that ship read: every successor is an entry, every id has one kind")
    func shipped() throws {
        let book = try NameBookReader.read(ShippedNames.text)
        #expect(book.identity == "caunoi-names/1")
        #expect(book.entries.count > 500)
        for (id, successors) in book.successors {
            #expect(book.entryIndex[id] != nil, "\(id)")
            for successor in successors { #expect(book.entryIndex[successor] != nil, "\(successor)") }
        }
        let provinces = book.entries.filter { $0.id.hasPrefix("VN-") }
        #expect(provinces.count == 63)
        #expect(provinces.filter { book.successors[$0.id] == nil }.count == 34)
        #expect(book.entries.filter { $0.id.hasPrefix("LA-") }.count == 18)
    }

    @Test("what is wrong is said with its line")
    func failures() {
        func failure(_ text: String) -> String? {
            do {
                _ = try NameBookReader.read(text)
                return nil
            } catch { return error.description }
        }
        let head = "caunoi-names 1\nbook x/1\n"
        #expect(failure("") == "names:1: expected `caunoi-names 1` on the first line")
        #expect(
            failure(head + "org a.b | VN | A") == "names:3: expected `org <id> | <country> | <vi> | <lo> | <en> | <fr>`"
        )
        #expect(failure(head + "\nbody : x") == "names:4: unknown statement `body`")
        #expect(failure(head + "head roof : x") == "names:3: unknown head `roof`")
        #expect(failure(head + "title king : x") == "names:3: unknown title `king`")
        #expect(failure(head + "words odd : x") == "names:3: unknown words `odd`")
        #expect(failure(head + "adjective LA : Lao") == "names:3: unknown place `LA`")
        let dates = "names:3: expected `@<from>..<to>`, dates such as 2026-11-28 or nothing, in"
        #expect(failure(head + "org a | VN | Tên @2007 | | |") == "\(dates) `Tên @2007`")
        #expect(failure(head + "org a | VN | Tên @2007-1-1.. | | |") == "\(dates) `Tên @2007-1-1..`")
        #expect(
            failure(head + "org a | Lào | Tên | | |")
                == "names:3: `Lào` is no country: two capitals of ISO 3166-1, such as VN, or none"
        )
        #expect(failure(head + "after a : b\norg a | VN | Tên | | |") == "names:3: unknown id `b`")
        #expect(failure(head + "none phrase") == "names:3: expected ` : ` before the phrases")
    }

    @Test("a second text adds forms to entries of the first")
    func addition() throws {
        let first = try NameBookReader.read("caunoi-names 1\norg vn.x | VN | Báo Xanh | | |\n")
        let both = try NameBookReader.read("caunoi-names 1\norg vn.x | VN | Tờ Xanh @2020-01-01.. | | |\n", onto: first)
        #expect(both.entries.count == 1)
        #expect(both.forms.count == 2)
        #expect(both.forms[1].valid == .init(from: "2020-01-01", to: ""))
    }

    @Test("a syllable is told from a foreign word")
    func syllables() {
        func isSyllable(_ word: String) -> Bool {
            Array(word.utf8).withUnsafeBufferPointer { Syllable.isVietnamese($0[...]) }
        }
        for word in ["nguyễn", "đối", "ngoại", "quyết", "thương", "an", "y"] { #expect(isSyllable(word), "\(word)") }
        for word in ["trump", "biden", "khamphanh", "austin", "xi-măng", "lloyd"] {
            #expect(!isSyllable(word), "\(word)")
        }
    }
}
