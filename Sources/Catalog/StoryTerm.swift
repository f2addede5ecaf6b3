import News

/// A name, date or figure that an article has in whatever language it is told.
package struct StoryTerm: Sendable, Hashable {
    package enum Kind: UInt8, Sendable {
        case person = 1
        case organisation, place, instrument, date, figure

        /// Whether it tells one event from others of the same bodies and days.
        var isStrong: Bool { self == .person || self == .instrument || self == .figure }
    }

    package var kind: Kind
    package var key: UInt32

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        key = Self.hash(kind.rawValue, name)
    }

    /// FNV-1a (64 bits, folded to 32).
    static func hash(_ kind: UInt8, _ name: String) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        hash = (hash ^ UInt64(kind)) &* 0x100_0000_01B3
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// The terms of an article: what has an id or is written the same in every language.
    ///
    /// - Parameter published: its day, which is said of all articles of that day and so counts for none.
    static func all(item: JSONValue, analysis: JSONValue, published: String?) -> [StoryTerm] {
        var terms: [StoryTerm] = []
        func add(_ kind: Kind, _ names: [String], limit: Int) {
            var seen: Set<String> = []
            for name in names where seen.count < limit && seen.insert(name).inserted {
                terms.append(StoryTerm(kind, name))
            }
        }
        func mentions(_ key: String) -> [JSONValue] { analysis[key]?.array ?? [] }
        add(.person, mentions("people").compactMap { $0["id"]?.string ?? $0["name"]?.string.flatMap(latin) }, limit: 8)
        add(.organisation, mentions("organisations").compactMap { $0["id"]?.string }, limit: 8)
        add(.place, mentions("places").compactMap { $0["id"]?.string }.filter { $0.utf8.count > 2 }, limit: 4)
        add(
            .instrument,
            mentions("instruments").compactMap { $0["number"]?.string.map { InstrumentKey(number: $0).text } },
            limit: 6
        )
        let dates = mentions("dates").compactMap { $0["value"]?.string }.filter {
            $0.utf8.count == 10 && $0 != published
        }
        add(.date, dates, limit: 6)
        let body = item["bodies"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string
        add(.figure, body.map(figures) ?? [], limit: 8)
        return terms
    }

    /// A name of two words or more in Latin letters, folded, tone marks and all; nil for any other.
    private static func latin(_ name: String) -> String? {
        let key = TextFold.key(name)
        let isLatin = key.utf8.allSatisfy { $0 < 0xE0 || $0 == 0xE1 } && key.utf8.contains(0x20)
        return isLatin ? key : nil
    }

    /// Numbers of three digits or more, thousands joined; no years, no parts of dates, times or longer words.
    private static func figures(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var found: [String] = []
            var index = 0
            func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- 0x30 < 10 }
            func isBound(_ place: Int) -> Bool {
                guard place >= 0, place < bytes.count else { return true }
                let byte = bytes[place]
                return !(byte >= 0x80 || byte | 0x20 &- 0x61 < 26 || byte == 0x2F || byte == 0x2D || byte == 0x3A)
            }
            while index < bytes.count, found.count < 64 {
                guard isDigit(index) else {
                    index += 1
                    continue
                }
                let start = index
                var digits: [UInt8] = []
                while isDigit(index) {
                    digits.append(bytes[index])
                    index += 1
                    let isMark = index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x2C)
                    let isGroup = isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
                    if isMark, isGroup { index += 1 }
                }
                let isPart = !isBound(start - 1) || (!isBound(index) && index < bytes.count)
                let isDecimal =
                    index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x2C) && isDigit(index + 1)
                let isYear =
                    digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
                if !isPart, !isDecimal, !isYear, (3...12).contains(digits.count), digits[0] != 0x30 {
                    found.append(String(decoding: digits, as: UTF8.self))
                }
            }
            return found
        }
    }
}
