import News
import Testing

@Suite struct SignatureTests {
    private func words(_ range: Range<Int>) -> String { range.map { "w\($0)" }.joined(separator: " ") }

    @Test("base 64 matches RFC 4648 and refuses what it would not write")
    func base64() {
        let pairs = [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
        for (plain, encoded) in pairs {
            #expect(Base64.encode([UInt8](plain.utf8)) == encoded)
            #expect(Base64.decode(encoded) == [UInt8](plain.utf8))
        }
        for bad in ["Zg=", "Zg", "Zh==", "Zm9=", "Z===", "====", "Zm 9", "Zg==Zg==", "Zm9v\n"] {
            #expect(Base64.decode(bad) == nil)
        }
        let all = (0...255).map { UInt8($0) }
        #expect(Base64.decode(Base64.encode(all)) == all)
    }

    @Test("a signature is the same on every machine")
    func stable() {
        #expect(Signature(text: "một hai ba bốn năm").base64 == Signature(text: "MỘT  hai, ba – bốn\nnăm").base64)
        #expect(Signature(text: "một hai ba bốn năm").base64 == "K1cMTQD+PevwAA==")
    }

    @Test("no text, no signature, no overlap")
    func empty() {
        let none = Signature(text: " \n ?! ")
        #expect(none.isEmpty)
        #expect(none.base64.isEmpty)
        #expect(none.overlap(with: none) == 0)
        #expect(none.overlap(with: Signature(text: "a b c d e")) == 0)
        #expect(Signature(base64: "") == none)
    }

    @Test("the text form reads back, anything else does not")
    func textForm() {
        let signature = Signature(text: words(0..<1000))
        #expect(signature.hashes.count == Signature.capacity)
        #expect(Signature(base64: signature.base64) == signature)
        #expect(Signature(base64: "AAAAAgA=") != nil)
        #expect(Signature(base64: "AAAAAgAAAAABAA==") == nil)
        #expect(Signature(base64: "AAAA") == nil)
        #expect(Signature(base64: "x") == nil)
        #expect(Signature(base64: Base64.encode([UInt8](repeating: 1, count: 5 * 129))) == nil)
    }

    @Test("overlap of short texts is exact")
    func exact() {
        // 10 words: 7 shingles; 9 words of them: 6 of the same 7.
        let long = Signature(text: words(0..<10))
        let short = Signature(text: words(0..<9))
        #expect(long.hashes.count == 7)
        #expect(long.overlap(with: short) == 6.0 / 7.0)
        #expect(long.overlap(with: long) == 1)
        #expect(long.overlap(with: Signature(text: words(100..<120))) == 0)
        #expect(Signature(text: "hai từ").overlap(with: Signature(text: "Hai từ.")) == 1)
    }

    @Test("overlap of long texts is near the true Jaccard value, in either order")
    func estimated() {
        for (shared, own) in [(4000, 1000), (2000, 2000), (500, 4000), (4000, 40)] {
            let a = Signature(text: words(0..<shared) + " " + words(10_000..<10_000 + own))
            let b = Signature(text: words(0..<shared) + " " + words(20_000..<20_000 + own))
            let truth = Double(shared) / Double(shared + 2 * own)
            #expect(abs(a.overlap(with: b) - truth) < 0.13)
            #expect(a.overlap(with: b) == b.overlap(with: a))
        }
        let whole = Signature(text: words(0..<100))
        #expect(abs(Signature(text: words(0..<400)).overlap(with: whole) - 0.25) < 0.13)
    }

    @Test("Lao is compared by characters, whatever its spaces and spellings")
    func lao() {
        let one = Signature(text: "ສຳນັກຂ່າວສານປະເທດລາວ ຮ່ວມມືດ້ານຂໍ້ມູນຂ່າວສານ")
        let other = Signature(text: "ສໍານັກຂ່າວສານປະເທດ\u{200B}ລາວຮ່ວມມື ດ້ານຂໍ້ມູນຂ່າວສານ")
        #expect(one.hashes.count > 20)
        #expect(one.overlap(with: other) == 1)
        #expect(Signature(text: "ລາວ").hashes.count == 1)
    }

    @Test("a shingle repeated a hundred thousand times counts once")
    func repeated() {
        let text = String(repeating: "a b c d ", count: 100_000)
        #expect(Signature(text: text).hashes.count == 4)
    }
}
