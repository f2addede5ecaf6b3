import Testing

@testable import Parsing

/// One pass over a text, sixteen bytes at a time where nothing is said: what it finds must not depend on where it stands.
struct TextSignsTests {
    private static func text(_ sign: [UInt8], at place: Int) -> [UInt8] {
        [UInt8](repeating: 0x61, count: place) + sign + [UInt8](repeating: 0x20, count: 40 - place)
    }

    @Test("Signs are found wherever they stand", arguments: 0..<40)
    func places(place: Int) {
        func signs(_ sign: [UInt8]) -> TextSigns { TextSigns(Self.text(sign, at: place)) }
        #expect(signs([0x62]).fault == nil)
        #expect(signs([0xFF]).fault == place)
        #expect(signs([0xE1, 0xBA]).fault == place)
        #expect(signs([0]).hasNull)
        #expect(signs([0x1B]).hasEscape)
        #expect(signs([0x01, 0x7F, 0x09, 0x0A, 0x0D, 0x1A]).controls == 2)
        #expect(signs(Array("Ð".utf8)).hasEth && !signs(Array("Đ".utf8)).hasEth)
        #expect(signs(Array("é«".utf8)).latin == 2 && signs(Array("é’".utf8)).isLatin)
        #expect(!signs(Array("ế".utf8)).isLatin)
        #expect(signs(Array("Ã´".utf8)).doubled == 1)
    }

    @Test(
        "What may not be in NFC is told as where it is looked at alone",
        arguments: [
            "ế", "e\u{301}", "™", "\u{2126}", "€", "〈", "\u{2329}", "ກ\u{EB9}\u{EC9}", "ກ\u{EC9}\u{EB9}", "😀", "각",
        ]
    )
    func composing(text: String) {
        for place in 0..<20 {
            let bytes = Self.text(Array(text.utf8), at: place)
            let alone = bytes.withUnsafeBufferPointer { NormalForm.mayNeedComposing($0) }
            #expect(TextSigns(bytes).mayNeedComposing == alone)
            let composed = bytes.withUnsafeBufferPointer { NormalForm.composed($0) }
            #expect(alone || composed == bytes)
        }
    }
}
