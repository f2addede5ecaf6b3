import News
import Testing

@testable import Classifying

@Suite struct PhraseMatcherTests {
    private func found(_ phrases: [String], in text: String) -> [String] {
        let folded = phrases.map { TextFold.fold($0).bytes }
        let bytes = TextFold.fold(text).bytes
        return PhraseMatcher(PhraseTable(folded)).matches(in: bytes).map { match in
            "\(phrases[match.phrase])@\(match.range.lowerBound)"
        }
    }

    @Test("matches come by their ends, the longest first where several end together")
    func order() {
        let phrases = ["tin", "thông tin", "thông tin đối ngoại", "đối ngoại", "ngoại", "thông tấn"]
        let expected = ["thông tin@0", "tin@7", "thông tin đối ngoại@0", "đối ngoại@11", "ngoại@18"]
        #expect(found(phrases, in: "Thông tin đối ngoại") == expected)
    }

    @Test("a phrase stands at word boundaries only, whatever its first word begins like")
    func boundaries() {
        #expect(found(["lào", "ký"], in: "Làom, kýn, xlào, lào-ký, (Lào)") == ["lào@20", "ký@25", "lào@31"])
        #expect(found(["- thưa", "2025-2030"], in: "a- thưa 12025-2030 2025-2030.") == ["- thưa@1", "2025-2030@20"])
        #expect(found(["cooperation agreement"], in: "cooperation agreements; cooperation agreement").count == 1)
    }

    @Test("a phrase of Lao cuts no syllable")
    func lao() {
        #expect(found(["ລາວ"], in: "ປະເທດລາວ ແລະ ລາວ").count == 2)
        #expect(found(["ມາ"], in: "ໄມາ").isEmpty)
        #expect(found(["ຂ່າວສາ"], in: "ຂ່າວສານ").count == 1)
        #expect(found(["ສື"], in: "ສື່").isEmpty)
    }

    @Test("what many phrases share and what one has alone are both compared to the end")
    func branches() {
        let phrases = ["a", "ab", "abc", "abc def", "abx", "b c", "b d"]
        #expect(found(phrases, in: "abc de abc def b d b") == ["abc@0", "abc@7", "abc def@7", "b d@15"])
        #expect(found(["a"], in: "").isEmpty)
        #expect(found([], in: "abc").isEmpty)
    }
}
