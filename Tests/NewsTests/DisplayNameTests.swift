import News
import Testing

@Suite struct DisplayNameTests {
    @Test(
        "Names are shown in one line that cannot pretend to be another name",
        arguments: [
            ("plain.txt", "plain.txt"), ("Tin tức ngày 22.txt", "Tin tức ngày 22.txt"), ("ຂ່າວ.txt", "ຂ່າວ.txt"),
            ("a\nb", "a\\x0Ab"), ("a\u{1B}[31mb", "a\\x1B[31mb"), ("back\\slash", "back\\\\slash"),
            ("\u{202E}txt.exe", "\\xE2\\x80\\xAEtxt.exe"), ("a\u{2028}b", "a\\xE2\\x80\\xA8b"),
            ("\u{85}", "\\xC2\\x85"), ("\u{7F}", "\\x7F"), ("-rf", "-rf"), ("", ""), ("😀", "😀"),
        ]
    )
    func shown(name: String, expected: String) {
        #expect(displayPath(Array(name.utf8)) == expected)
    }

    @Test(
        "Bytes that are no UTF-8 are shown as bytes",
        arguments: [
            ([0x61, 0xFF, 0x62], "a\\xFFb"), ([0xC3], "\\xC3"), ([0xC0, 0xAF], "\\xC0\\xAF"),
            ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"),
            ([0xE0, 0x80, 0x80, 0x41], "\\xE0\\x80\\x80A"), ([0x80], "\\x80"),
        ] as [([UInt8], String)]
    )
    func invalid(bytes: [UInt8], expected: String) {
        #expect(displayPath(bytes) == expected)
        #expect(!isValidUTF8(bytes))
    }

    @Test("Two different names are never shown alike")
    func distinct() {
        // As bytes: equal strings may differ in their normal form.
        var shown: Set<[UInt8]> = []
        for first in UInt8.min...UInt8.max {
            for second: UInt8 in [0x41, 0x5C, 0x80, 0xBF, 0x0A, 0x78] {
                shown.insert(Array(displayPath([first, second]).utf8))
            }
        }
        #expect(shown.count == 256 * 6)
    }

    @Test("A prefix never cuts a sequence in two")
    func prefix() {
        let name = Array("aĐ😀b".utf8)
        for limit in 0...name.count {
            let cut = prefixOnScalarBoundary(name, limit: limit)
            #expect(cut.count <= limit)
            #expect(limit - cut.count < 4)
            #expect(isValidUTF8(Array(cut)))
        }
    }
}
