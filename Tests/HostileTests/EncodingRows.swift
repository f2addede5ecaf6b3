import Foundation

/// Row 7: the text in every encoding that a desk's programs write, whole and broken.
enum EncodingRows {
    private static let vietnamese = KindRows.article
    private static let texts: [(name: String, text: String)] = [
        ("vi", vietnamese),
        ("lo", "ກອງປະຊຸມ ທົດລອງ ຂ່າວສານ\nສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ.\n"),
        ("fr", "Coopération d’essai\nLes deux agences d’essai échangent des dépêches — été 2025.\n"),
        ("en", "Trial agencies widen exchange\nThe two trial agencies signed a memorandum on Monday.\n"),
        ("ru", "Пробные агентства\nДва пробных агентства обменялись новостями.\n"),
        ("zh", "試驗通訊社\n兩家試驗通訊社簽署了諒解備忘錄。\n"), ("ja", "試験通信社\n二つの試験通信社が覚書に署名した。\n"),
        ("ko", "시험 통신사\n두 시험 통신사가 양해각서에 서명했다.\n"),
        ("emoji", "😀 Tin 👨‍👩‍👧‍👦\nHai dòng 𝒳𝒴𝒵.\n"),
    ]

    /// By Foundation, so that the bytes are not of our own making.
    private static let encodings: [(name: String, encoding: String.Encoding)] = [
        ("latin-1", .isoLatin1), ("latin-2", .isoLatin2), ("cp1250", .windowsCP1250), ("cp1251", .windowsCP1251),
        ("cp1252", .windowsCP1252), ("cp1253", .windowsCP1253), ("cp1254", .windowsCP1254), ("sjis", .shiftJIS),
        ("euc-jp", .japaneseEUC), ("iso-2022-jp", .iso2022JP), ("mac-roman", .macOSRoman), ("ascii", .ascii),
    ]

    static var files: [HostileFile] {
        var files: [HostileFile] = []
        for (name, text) in texts {
            for (label, bytes) in unicode(text) { files.append(.file("encoding/\(name)-\(label).txt", bytes)) }
            for (label, encoding) in encodings {
                guard let data = text.data(using: encoding, allowLossyConversion: true) else { continue }
                files.append(.file("encoding/\(name)-\(label).txt", Array(data)))
            }
        }
        return files + eightBit + broken
    }

    private static func unicode(_ text: String) -> [(String, [UInt8])] {
        let units16 = Array(text.utf16)
        let units32 = text.unicodeScalars.map(\.value)
        let le16 = units16.flatMap(\.littleEndianBytes)
        let be16 = units16.flatMap(\.bigEndianBytes)
        let le32 = units32.flatMap(\.littleEndianBytes)
        let be32 = units32.flatMap(\.bigEndianBytes)
        return [
            ("utf-8", Array(text.utf8)), ("utf-8-bom", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
            ("utf-8-two-boms", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array(text.utf8)),
            ("utf-16le", le16), ("utf-16be", be16), ("utf-16le-bom", [0xFF, 0xFE] + le16),
            ("utf-16be-bom", [0xFE, 0xFF] + be16), ("utf-16-wrong-bom", [0xFE, 0xFF] + le16),
            ("utf-32le", le32), ("utf-32be", be32), ("utf-32le-bom", [0xFF, 0xFE, 0, 0] + le32),
            ("utf-32be-bom", [0, 0, 0xFE, 0xFF] + be32), ("utf-16-odd", [0xFF, 0xFE] + le16 + [0x61]),
            ("utf-16-cut", [0xFF, 0xFE] + le16 + [0x3D, 0xD8]),
            ("crlf", Array(text.replacing("\n", with: "\r\n").utf8)),
            ("cr", Array(text.replacing("\n", with: "\r").utf8)),
            ("nfd", Array(text.decomposedStringWithCanonicalMapping.utf8)),
        ]
    }

    /// Encodings that Foundation has no name for here: bytes by hand.
    private static var eightBit: [HostileFile] {
        let rejected: Set<String> = ["unknown-encoding"]
        return [
            .file(
                "encoding/koi8-r.txt",
                [0xF0, 0xD2, 0xCF, 0xC2, 0xCE, 0xD9, 0xC5, 0x20, 0xC1, 0xC7, 0xC5, 0xCE, 0xD4],
                rejected
            ),
            .file(
                "encoding/gb18030.txt",
                [0xCA, 0xD4, 0xD1, 0xE9, 0xCD, 0xA8, 0xD1, 0xB6, 0xC9, 0xE7, 0x81, 0x30, 0x81, 0x30],
                rejected
            ),
            .file("encoding/big5.txt", [0xB8, 0xD5, 0xC5, 0xE7, 0xB3, 0x71, 0xB0, 0x54, 0xAA, 0xC0, 0x0A], rejected),
            .file("encoding/euc-kr.txt", [0xBD, 0xC3, 0xC7, 0xE8, 0x20, 0xC5, 0xEB, 0xBD, 0xC5, 0xBB, 0xE7], rejected),
            .file(
                "encoding/tcvn3.txt",
                [0x54, 0x69, 0x6E, 0x20, 0x74, 0xF8, 0x63, 0x20, 0xB5, 0x20, 0xAE, 0xB8],
                rejected
            ),
            .file(
                "encoding/viscii.txt",
                [0x56, 0x69, 0xAE, 0x74, 0x20, 0x4E, 0x61, 0x6D, 0x20, 0xF0, 0xE2, 0x75],
                rejected
            ),
            .text("encoding/vni.txt", "Vieät Nam ñaõ kyù keát vôùi Laøo\n"),
            .text("encoding/viqr.txt", "Vie^.t Nam ddaq ky' ke^'t vo+'i La`o\n"),
            .text("encoding/utf-7.txt", "+AGE-Hi Mom -+Jjo--!\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n"),
            .file("encoding/ebcdic.txt", [0xC8, 0x85, 0x93, 0x93, 0x96, 0x40, 0xE6, 0x96, 0x99, 0x93, 0x84, 0x25]),
            .file("encoding/punycode.txt", Array("xn--bcher-kva.example\n".utf8)),
            .file(
                "encoding/mixed.txt",
                Array("Tiếng Việt ".utf8) + [0xE9, 0xE8, 0x0A] + Array("và Latin-1\n".utf8),
                rejected
            ),
            .text("encoding/mojibake.txt", "Viá»‡t Nam vÃ LÃ o\n"),
        ]
    }

    private static var broken: [HostileFile] {
        let forms: [(String, [UInt8])] = [
            ("overlong-slash", [0xC0, 0xAF]), ("overlong-nul", [0xC0, 0x80]), ("overlong-3", [0xE0, 0x80, 0xAF]),
            ("overlong-4", [0xF0, 0x80, 0x80, 0xAF]), ("surrogate-high", [0xED, 0xA0, 0x80]),
            ("surrogate-low", [0xED, 0xBF, 0xBF]), ("cesu", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
            ("above", [0xF4, 0x90, 0x80, 0x80]), ("five", [0xF8, 0x88, 0x80, 0x80, 0x80]),
            ("six", [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80]), ("lone", [0x80]),
            ("lone-many", [UInt8](repeating: 0xBF, count: 999)),
            ("cut-2", [0xC3]), ("cut-3", [0xE1, 0xBB]), ("cut-4", [0xF0, 0x9F, 0x98]), ("fe", [0xFE]),
            ("ff", [0xFF, 0xFF]),
        ]
        return forms.flatMap { name, form in
            [
                HostileFile.file("broken/\(name)-alone.txt", form),
                .file("broken/\(name)-inside.txt", bytes("Tin thử ", form, " dòng một\n"), ["unknown-encoding"]),
                .file("broken/\(name)-end.txt", bytes(KindRows.article, form), ["unknown-encoding"]),
                .file(
                    "broken/\(name)-page.html",
                    bytes("<html><body><p>a", form, "</p></body></html>"),
                    ["unknown-encoding"]
                ),
            ]
        }
    }
}
