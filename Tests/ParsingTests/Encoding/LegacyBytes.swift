import Foundation
import Testing

/// Writes Vietnamese text in the encodings of old programs, from tables of its own.
enum LegacyBytes {
    enum Encoding: String, CaseIterable, CustomTestStringConvertible {
        case viscii = "VISCII"
        case tcvn5712, tcvn3
        case vni
        case windows1258 = "windows-1258"
        case windows1252 = "windows-1252"

        var testDescription: String { rawValue }

        /// What `Document.charset` says.
        var name: String {
            switch self {
            case .tcvn5712, .tcvn3: "x-tcvn3"
            case .vni: "x-vni"
            default: rawValue
            }
        }
    }

    /// The bytes of `text`, and the text that they stand for: what an encoding cannot carry is a question mark, capitals
    /// with tone are small letters in TCVN3.
    static func write(_ text: String, _ encoding: Encoding) -> (bytes: [UInt8], text: String) {
        let table = tables[encoding] ?? [:]
        var bytes: [UInt8] = []
        var carried = ""
        for character in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if character.isASCII {
                bytes.append(UInt8(character.value))
                carried.unicodeScalars.append(character)
            } else if let code = table[character] {
                bytes += code
                carried.unicodeScalars.append(character)
            } else if encoding == .tcvn3, let small = String(character).lowercased().unicodeScalars.first,
                let code = table[small]
            {
                bytes += code
                carried.unicodeScalars.append(small)
            } else {
                bytes.append(0x3F)
                carried += "?"
            }
        }
        return (bytes, carried)
    }

    private static let visciiHigh =
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
    private static let tcvnHigh =
        "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ-----àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
    private static let windowsPunctuation: [(UInt8, Unicode.Scalar)] = [
        (0x85, "…"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"), (0x96, "–"), (0x97, "—"),
    ]

    private static let tables: [Encoding: [Unicode.Scalar: [UInt8]]] = {
        var tables: [Encoding: [Unicode.Scalar: [UInt8]]] = [:]
        tables[.viscii] = high(visciiHigh)
        for (letter, code) in zip("ẲẴẪỶỸỴ".unicodeScalars, [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E] as [UInt8]) {
            tables[.viscii]?[letter] = [code]
        }
        var tcvn = high(tcvnHigh)
        tcvn["-"] = nil
        tables[.tcvn5712] = tcvn
        let low: [UInt8] = [0x01, 0x02, 0x04, 0x05, 0x06, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17]
        for (letter, code) in zip("ÚỤỪỬỮỨỰỲỶỸÝỴ".unicodeScalars, low) { tables[.tcvn5712]?[letter] = [code] }
        let fonts = "ĂÂÊÔƠƯĐ".unicodeScalars
        tables[.tcvn3] = tcvn.filter { letter, _ in
            String(letter).lowercased().unicodeScalars.first == letter || fonts.contains(letter)
        }
        tables[.vni] = vni()
        for encoding in [Encoding.tcvn3, .vni] {
            for (code, sign) in windowsPunctuation { tables[encoding]?[sign] = [code] }
        }
        tables[.windows1252] = windows1252()
        tables[.windows1258] = windows1258()
        return tables
    }()

    private static func high(_ list: String) -> [Unicode.Scalar: [UInt8]] {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (i, scalar) in list.unicodeScalars.enumerated() { table[scalar] = [UInt8(0x80 + i)] }
        return table
    }

    private static let rows = [
        "aàảãáạ", "eèẻẽéẹ", "iìỉĩíị", "oòỏõóọ", "uùủũúụ", "yỳỷỹýỵ", "ăằẳẵắặ", "âầẩẫấậ", "êềểễếệ", "ôồổỗốộ", "ơờởỡớợ",
        "ưừửữứự",
    ]

    private static func add(
        _ letter: Unicode.Scalar,
        _ code: [UInt8],
        _ capital: [UInt8],
        _ table: inout [Unicode.Scalar: [UInt8]]
    ) {
        table[letter] = code
        if let upper = String(letter).uppercased().unicodeScalars.first { table[upper] = capital }
    }

    private static func vni() -> [Unicode.Scalar: [UInt8]] {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        let plain: [UInt8] = [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
        let circumflex: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
        let breve: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
        for row in rows {
            let letters = Array(row.unicodeScalars)
            for (tone, letter) in letters.enumerated() {
                let (base, mark): (UInt8, UInt8)
                switch letters[0] {
                case "ă": (base, mark) = (0x61, breve[tone])
                case "â": (base, mark) = (0x61, circumflex[tone])
                case "ê": (base, mark) = (0x65, circumflex[tone])
                case "ô": (base, mark) = (0x6F, circumflex[tone])
                case "ơ": (base, mark) = (0xF4, plain[tone])
                case "ư": (base, mark) = (0xF6, plain[tone])
                case let first: (base, mark) = (UInt8(first.value), plain[tone])
                }
                if letter.isASCII { continue }
                add(
                    letter,
                    mark == 0 ? [base] : [base, mark],
                    mark == 0 ? [base - 32] : [base - 32, mark - 32],
                    &table
                )
            }
        }
        for (letter, code) in zip("íìỉĩịỵđ".unicodeScalars, [0xED, 0xEC, 0xE6, 0xF3, 0xF2, 0xEE, 0xF1] as [UInt8]) {
            add(letter, [code], [code - 32], &table)
        }
        return table
    }

    private static func windows1252() -> [Unicode.Scalar: [UInt8]] {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for code in UInt8(0xA0)...0xFF { table[Unicode.Scalar(code)] = [code] }
        for (code, sign) in windowsPunctuation { table[sign] = [code] }
        table["€"] = [0x80]
        table["œ"] = [0x9C]
        return table
    }

    private static func windows1258() -> [Unicode.Scalar: [UInt8]] {
        var table = windows1252()
        for code in [0xC3, 0xCC, 0xD0, 0xD2, 0xD5, 0xDD, 0xDE, 0xE3, 0xEC, 0xF0, 0xF2, 0xF5, 0xFD, 0xFE] as [UInt8] {
            table[Unicode.Scalar(code)] = nil
        }
        for (letter, code) in zip("ăđơư".unicodeScalars, [0xE3, 0xF0, 0xF5, 0xFD] as [UInt8]) {
            add(letter, [code], [code - 32], &table)
        }
        let tones: [UInt8] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
        for row in rows {
            let letters = Array(row.unicodeScalars)
            for (tone, letter) in letters.enumerated() where tone > 0 && table[letter] == nil {
                let base = table[letters[0]] ?? [UInt8(letters[0].value)]
                let capital = String(letters[0]).uppercased().unicodeScalars.first.map {
                    table[$0] ?? [UInt8($0.value)]
                }
                add(letter, base + [tones[tone]], (capital ?? base) + [tones[tone]], &table)
            }
        }
        return table
    }
}
