/// Counts the items of numbered lists and writes their labels, as word processors print them.
struct ListNumbers {
    enum Style: Sendable { case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none }

    struct Level: Sendable {
        var style = Style.decimal
        var start = 1
        /// `%1` to `%9` stand for the numbers of the levels.
        var pattern = "%1."
    }

    /// Of the list that is being counted: numbers by level.
    private var counts: [String: [Int?]] = [:]

    /// The label of the next item of `list` at `level` (from 0), with a space behind it; empty for none.
    mutating func next(list: String, level: Int, levels: [Level]) -> String {
        guard level >= 0, level < 9, level < levels.count else { return "" }
        var numbers = counts[list] ?? [Int?](repeating: nil, count: 9)
        numbers[level] = numbers[level].map { $0 &+ 1 } ?? levels[level].start
        for deeper in (level + 1)..<9 where deeper < 9 { numbers[deeper] = nil }
        // A document has few lists; one made of millions is counted no further.
        if counts.count < 10_000 || counts[list] != nil { counts[list] = numbers }
        switch levels[level].style {
        case .bullet: return "- "
        case .none: return ""
        default: break
        }
        var label = ""
        var isPlace = false
        for scalar in levels[level].pattern.unicodeScalars.prefix(40) {
            if isPlace, scalar.value >= 0x31, scalar.value <= 0x39 {
                let at = Int(scalar.value) - 0x31
                if at < levels.count { label += Self.text(numbers[at] ?? levels[at].start, levels[at].style) }
                isPlace = false
            } else if scalar == "%" {
                isPlace = true
            } else {
                isPlace = false
                label.unicodeScalars.append(scalar)
            }
        }
        return label.isEmpty ? "" : label + " "
    }

    static func text(_ number: Int, _ style: Style) -> String {
        switch style {
        case .decimal: return String(number)
        case .bullet, .none: return ""
        case .lowerLetter, .upperLetter:
            guard number >= 1 else { return String(number) }
            let first: UInt8 = style == .lowerLetter ? 0x61 : 0x41
            let letter = first + UInt8((number - 1) % 26)
            return String(decoding: [UInt8](repeating: letter, count: min(8, (number - 1) / 26 + 1)), as: UTF8.self)
        case .lowerRoman, .upperRoman:
            guard number >= 1, number < 4_000 else { return String(number) }
            var rest = number
            var text = ""
            let signs = [
                (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ]
            for (value, sign) in signs {
                while rest >= value {
                    text += sign
                    rest -= value
                }
            }
            return style == .lowerRoman ? text : String(decoding: text.utf8.map { $0 & 0xDF }, as: UTF8.self)
        }
    }
}
