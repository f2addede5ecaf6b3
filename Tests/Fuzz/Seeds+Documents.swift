import News

extension Seeds {
    static let richTexts = [
        #"\ansicpg1258\deff0{\fonttbl{\f0\fswiss\fcharset163 Arial;}{\f1 .VnTime;}{\f2\fcharset2 Symbol;}}"#
            + #"{\info{\title Tin th\'ed}{\author A B}{\creatim\yr2025\mo11\dy3\hr8\min30}}{\header x}"#
            + #"\pard\f0 Tin th\u7917?, \f1 B\'b8o\par{\listtext\f2\'b7\tab}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt y}}"#
            + #"\trowd\cellx100\intbl a\cell b\cell\row\pard{\footnote ch\'fa}{\deleted z}{\v h}{\pict\bin3 abc}\par}"#,
        #"{\upr{a}{\*\ud b\u233\'e9}}\uc0\u55357\u56832\emdash\~\_\-\line\dbch\af1\'82\'a0}"#,
    ]

    /// The head of a compound file with nothing in it.
    static var compound: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 2_560)
        // Version 3, little-endian, sectors of 512 and 64 bytes, one sector of numbers, its directory in sector 1.
        for (place, value) in [
            (16, UInt8(0x3E)), (18, 3), (20, 0xFE), (21, 0xFF), (22, 9), (24, 6), (36, 1), (40, 1), (49, 0x10),
        ] {
            bytes[place] = value
        }
        for place in 52..<56 { bytes[place] = 0xFF }
        for place in 72..<504 { bytes[place] = 0xFF }
        for place in 504..<1_016 { bytes[place] = 0xFE }
        let root = Array("R\0o\0o\0t\0".utf8)
        for (k, byte) in root.enumerated() { bytes[1_016 + k] = byte }
        bytes[1_016 + 64] = 10
        bytes[1_016 + 66] = 5
        bytes[1_016 + 76] = 1
        let name = Array("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0".utf8)
        for (k, byte) in name.enumerated() { bytes[1_144 + k] = byte }
        bytes[1_144 + 64] = 26
        bytes[1_144 + 66] = 2
        return bytes
    }

    /// A Word document of one piece whose two streams are the same bytes.
    static func word(magic: UInt8) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1_600)
        func put(_ value: UInt32, at place: Int) {
            for k in 0..<4 { bytes[place + k] = UInt8(truncatingIfNeeded: value >> (8 * k)) }
        }
        bytes[0] = magic
        bytes[1] = 0xA5
        bytes[2] = magic == 0xEC ? 0xC1 : 0x68
        let text = Array("Tin\u{13} X \u{14}th\u{15}\rA\u{7}B\u{7}\u{7}\r".utf8)
        for (k, byte) in text.enumerated() { bytes[1_100 + k] = byte }
        put(UInt32(text.count), at: magic == 0xEC ? 0x4C : 0x34)
        put(1_000, at: magic == 0xEC ? 0x1A2 : 0x160)
        put(21, at: magic == 0xEC ? 0x1A6 : 0x164)
        put(1_100, at: 0x18)
        bytes[1_000] = 2
        put(16, at: 1_001)
        put(UInt32(text.count), at: 1_009)
        put(magic == 0xEC ? 0x4000_0000 | 2_200 : 1_100, at: 1_015)
        return bytes
    }

    static var bundles: [[UInt8]] {
        let packed = [
            "UEsDBBQAAAgIAAAAIQAp7IsqggAAAJIAAAARAAAAdGluL2LhuqNuIHRp",
            "H4sIAAAAAAACAy2OsQ3CMBREe09xEzCHK3awU9hfiG+BTPqIkoqCAtFg0",
        ].compactMap { Base64.decode(String($0.prefix($0.utf8.count / 4 * 4))) }
        let stored: [UInt8] =
            [
                0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xB9, 0x59, 0x46, 0xEC, 3, 0, 0, 0, 3, 0, 0, 0, 1,
                0, 0, 0,
            ]
            + Array("atin".utf8)
            + [
                0x50, 0x4B, 1, 2, 20, 3, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xB9, 0x59, 0x46, 0xEC, 3, 0, 0, 0, 3, 0, 0,
                0,
            ]
            + [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x81, 0, 0, 0, 0] + Array("a".utf8)
            + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 34, 0, 0, 0, 0, 0]
        return packed + [stored]
    }

    static let layouts = [
        "Bulletin 12\n\n   The first line of the left         The first line of the right\n   goes on here and there             "
            + "goes on as well as it can\n\n                  - 1 -\n\u{C}Bulletin 12\n\n   infor-\n   mation\n\n       - 2 -\n\u{C}",
        "Title:          Tin thử\nAuthor:         A B\nCreationDate:   2025-11-03T08:30:00+07\nPages:          2\n",
    ]
}
