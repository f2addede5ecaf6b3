import News
import Testing

@Suite struct TextFoldTests {
    private func fold(_ text: String) -> String { String(decoding: TextFold.fold(text).bytes, as: UTF8.self) }

    /// The source text of a folded phrase's first occurrence.
    private func printed(_ phrase: String, in text: String) -> String? {
        let folded = TextFold.fold(text)
        let needle = [UInt8](phrase.utf8)
        guard needle.count <= folded.bytes.count else { return nil }
        for start in 0...(folded.bytes.count - needle.count)
        where folded.bytes[start..<start + needle.count].elementsEqual(needle) {
            let range = folded.sourceRange(start..<start + needle.count)
            return String(decoding: [UInt8](text.utf8)[range], as: UTF8.self)
        }
        return nil
    }

    @Test("case folds for all of Vietnamese, and đ stays apart from d")
    func vietnameseCase() {
        #expect(fold("ĐẢNG ỦY KHỐI") == "đảng ủy khối")
        #expect(fold("ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ") == "ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ")
        #expect(fold("Đ") != fold("D"))
        #expect(fold("\u{D0}ảng") == "đảng")
        #expect(fold("ŒUVRE ÉTÉ ЖУРНАЛ ΑΒΓ") == "œuvre été журнал αβγ")
    }

    @Test("a tone in the new place moves to the old one, in open syllables only")
    func tonePlacement() {
        #expect(fold("Văn hoá, khoẻ, thuỷ, uỷ ban, HOÀ, oà") == "văn hóa, khỏe, thủy, ủy ban, hòa, òa")
        #expect(fold("khoẽ thuỹ huỳ loé luỵ toạ") == "khõe thũy hùy lóe lụy tọa")
        #expect(fold("quý quỹ hoàn hoạt toàn loét huých") == "quý quỹ hoàn hoạt toàn loét huých")
        #expect(fold("kỹ kĩ lý lí") == "kỹ kĩ lý lí")
    }

    @Test("white space of any kind is one space, invisible marks are dropped")
    func space() {
        #expect(fold("a\u{A0} \n\r\n\tb\u{3000}c\u{2009}d") == "a b c d")
        #expect(fold("thông\u{200B} t\u{AD}in\u{FEFF} \u{200E}x") == "thông tin x")
        #expect(fold("").isEmpty)
    }

    @Test("typographic quotes and dashes become ASCII ones")
    func quotesAndDashes() {
        #expect(fold("“a” ‘b’ «c» 1–2 — 3−4 5‑6") == "\"a\" 'b' \"c\" 1-2 - 3-4 5-6")
    }

    @Test("the three spellings of Lao SARA AM, with and without a tone, are one")
    func laoAm() {
        let forms = ["ນ\u{EC9}\u{EB3}", "ນ\u{ECD}\u{EC9}\u{EB2}", "ນ\u{EC9}\u{ECD}\u{EB2}", "ນ\u{EB3}\u{EC9}"]
        for form in forms { #expect(fold(form) == fold(forms[0])) }
        #expect(fold("ທ\u{ECD}\u{EB2}") == "ທ\u{EB3}")
        #expect(fold("ຂ\u{ECD}\u{EC9}") == fold("ຂ\u{EC9}\u{ECD}"))
        #expect(fold("ຂ\u{ECD}") == "ຂ\u{ECD}")
    }

    @Test("Lao digraphs, mark order, doubled vowels and digits fold")
    func lao() {
        #expect(fold("ຫນ້າ ຫມາຍ") == fold("ໜ້າ ໝາຍ"))
        #expect(fold("ຫຼື") == fold("ຫລື"))
        #expect(fold("ທ\u{EC8}\u{EB5}") == fold("ທ\u{EB5}\u{EC8}"))
        #expect(fold("ເເຂວງ") == fold("ແຂວງ"))
        #expect(fold("ປີ ໒໐໒໕") == "ປີ 2025")
    }

    @Test("spans come back in source bytes, exact at both edges")
    func spans() {
        #expect(printed("văn hóa", in: "“Bộ”\u{A0} Văn\u{A0}\n hoá – x") == "Văn\u{A0}\n hoá")
        #expect(printed("tin", in: "a\u{200B}tin\u{200B}\u{200B} b") == "tin")
        #expect(printed("thông tin", in: "—thô\u{AD}ng\u{200B} \u{200B}TIN…") == "thô\u{AD}ng\u{200B} \u{200B}TIN")
        #expect(printed("-", in: "a—b") == "—")
        #expect(printed("ນ\u{EC9}\u{EB3}", in: "ຫນ ນ\u{ECD}\u{EC9}\u{EB2} x") == "ນ\u{ECD}\u{EC9}\u{EB2}")
        #expect(printed("x", in: "ຫນ ນ\u{ECD}\u{EC9}\u{EB2} x") == "x")
        let text = "“Hoẽ”"
        #expect(TextFold.fold(text).sourceOffset(99) == text.utf8.count)
        #expect(TextFold.fold(text).sourceOffset(1) == 3)
    }

    @Test("offsets ascend and stay inside the source, whatever the text")
    func offsetsAscend() {
        var state: UInt64 = 7
        let pieces = [
            "a", "o", "u", "q", "à", "ỹ", "Ð", "İ", "Ⱥ", " ", "\n", "\u{200B}", "\u{AD}", "–", "ກ", "ຫ", "ນ", "\u{ECD}",
            "\u{EC9}", "\u{EB2}", "\u{EB3}", "ເ", "໑", "\u{301}", "한", "😀", "ẞ",
        ]
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let folded = TextFold.fold(text)
            #expect(folded.bytes.count <= text.utf8.count)
            #expect(String(validating: folded.bytes, as: UTF8.self) != nil)
            var last = 0
            for offset in 0...folded.bytes.count {
                let source = folded.sourceOffset(offset)
                #expect(source >= last && source <= text.utf8.count)
                last = source
            }
            let whole = folded.sourceRange(0..<folded.bytes.count)
            #expect(whole.upperBound <= text.utf8.count)
            let again = TextFold.fold(String(decoding: folded.bytes, as: UTF8.self))
            #expect(TextFold.fold(String(decoding: again.bytes, as: UTF8.self)).bytes == again.bytes)
        }
    }

    @Test("a stretch of the source has the fold it would have alone, but for the spaces around it")
    func stretches() {
        let parts = ["“Hoà Bình” – Điều 1.", "ຂ່າວສານ ໑໒", "Thuý\u{200B} \u{A0} họp", "abc"]
        let text = parts.joined(separator: "\n\n")
        let folded = TextFold.fold(text)
        var start = 0
        for part in parts {
            let end = start + part.utf8.count
            #expect(Array(folded.folded(start..<end)) == TextFold.fold(part).bytes)
            start = end + 2
        }
        #expect(folded.folded(text.utf8.count..<text.utf8.count).isEmpty)
    }

    @Test("bytes that are not UTF-8 pass without a trap")
    func brokenBytes() {
        let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xE0, 0xBA, 0xE1, 0xBB, 0xC3]
        let count = bytes.withUnsafeBufferPointer { TextFold.fold($0).bytes.count }
        #expect(count > 0 && count <= bytes.count)
    }

    @Test("a key drops punctuation and outer space")
    func key() {
        #expect(TextFold.key("  “Việt Nam – Lào”: hợp tác! ") == "việt nam lào hợp tác")
        #expect(TextFold.key("Việt Nam-Lào, Hợp tác…") == TextFold.key("VIỆT NAM — LÀO: hợp tác"))
        #expect(TextFold.key("Báo Nhân\u{A0}Dân") == "báo nhân dân")
        #expect(TextFold.key("?!").isEmpty)
    }
}
