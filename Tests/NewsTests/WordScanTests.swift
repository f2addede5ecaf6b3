import News
import Testing

@Suite struct WordScanTests {
    private struct Piece: Equatable, CustomStringConvertible {
        var start: Int
        var text: String
        var isWord: Bool

        var description: String { "\(start):\(text)\(isWord ? "" : "*")" }
    }

    private func scanned(_ text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        return WordScan.tokens(of: bytes).map {
            Piece(start: $0.range.lowerBound, text: String(decoding: bytes[$0.range], as: UTF8.self), isWord: $0.isWord)
        }
    }

    /// The same scalar by scalar, as the documentation says it.
    private func expected(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var offset = 0
        var last: Bool?
        for scalar in text.unicodeScalars {
            let isWord: Bool? =
                switch scalar.value {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x7FF, 0x1000...0x1FFF: true
                case ..<0x80: nil
                default: false
                }
            if let isWord {
                if isWord == last {
                    pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
                } else {
                    pieces.append(Piece(start: offset, text: String(scalar), isWord: isWord))
                }
            }
            last = isWord
            offset += String(scalar).utf8.count
        }
        return pieces
    }

    @Test("words, runs of other scripts, and nothing between")
    func pieces() {
        #expect(scanned("").isEmpty)
        #expect(scanned(" .,- ").isEmpty)
        #expect(scanned("hội nghị, 2026!").map(\.description) == ["0:hội", "6:nghị", "14:2026"])
        #expect(scanned("kpl ຂ່າວ… «x»").map(\.description) == ["0:kpl", "4:ຂ່າວ…*", "20:«*", "22:x", "23:»*"])
    }

    @Test("block ends change nothing: every length, every place")
    func blocks() {
        // A generator of its own: the same texts each time.
        var state: UInt64 = 20_261_128
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let choices = ["a", "z", "7", "đ", "ệ", " ", " ", "-", ".", "ກ", "ວ", "“", "«", "漢", "😀", "б", "\u{301}"]
        for _ in 0..<400 {
            let text = (0..<next(300)).map { _ in choices[next(choices.count)] }.joined()
            #expect(scanned(text) == expected(text), "\(text)")
        }
        let long = String(repeating: "đệ", count: 700)
        #expect(scanned("x " + long + "…" + long) == expected("x " + long + "…" + long))
    }

    @Test("a word's key is its last eight bytes")
    func keys() {
        let text = Array("a báo thuongthuong".utf8)
        let keys = WordScan.tokens(of: text).map(\.key)
        #expect(keys[0] == 0x61)
        #expect(keys[1] == 0x62_C3_A1_6F)
        #expect(keys[2] == "ngthuong".utf8.reduce(0) { $0 << 8 | UInt64($1) })
    }

    @Test("a text that says the same over and over has the signature of what it says")
    func repetitive() {
        let once = Signature(text: "một hai ba bốn năm sáu bảy tám chín mười")
        let often = Signature(
            text: (0..<3_000).map { _ in "một hai ba bốn năm sáu bảy tám chín mười" }.joined(separator: " ")
        )
        #expect(Set(once.hashes).isSubset(of: often.hashes))
        // Ten shingles in all: those that run over the seam come besides.
        #expect(often.hashes.count == 10)
        let numbers = Signature(text: (0..<5_000).map { "số \($0 * 7_919 % 10_007)" }.joined(separator: " "))
        #expect(numbers.hashes.count == 2)
    }
}
