extension LegacyFontRuns {
    /// The font that an element sets, nil for one that is none of ours.
    private struct Setting {
        var ours: LegacyVietnamese.Font?

        init(named name: some Collection<UInt8>) { ours = LegacyVietnamese.font(named: name) }
    }

    /// One pass over a page's tags and text, with the fonts that are set.
    struct Walk {
        private let page: UnsafeBufferPointer<UInt8>
        private(set) var result: [UInt8] = []
        private(set) var notes: Set<String> = []
        /// Words beyond ASCII of all runs that are Vietnamese, decoded and as they stand.
        private(set) var legalDecoded = 0
        private(set) var legalAsIs = 0
        private let isTCVN3: Bool
        /// Fonts of style rules, by tag, `.class` or `tag.class`.
        private var rules: [[UInt8]: Setting] = [:]
        /// Open elements that set a font, innermost last, with how many of the same name are open within.
        private var open: [(name: [UInt8], font: Setting, nested: Int)] = []

        private static let voids: Set<String> = [
            "br", "img", "hr", "meta", "link", "input", "wbr", "col", "area", "base", "source", "track", "embed",
            "param",
        ]
        private static let mostOpen = 512

        init(_ page: UnsafeBufferPointer<UInt8>, isTCVN3: Bool) {
            self.page = page
            self.isTCVN3 = isTCVN3
            result.reserveCapacity(page.count)
        }

        mutating func run() {
            var i = 0
            while i < page.count {
                if page[i] == 0x3C {
                    let end = tagEnd(from: i)
                    result.append(contentsOf: UnsafeBufferPointer(rebasing: page[i..<end]))
                    let next = take(i..<end)
                    result.append(contentsOf: UnsafeBufferPointer(rebasing: page[end..<next]))
                    i = next
                } else {
                    let start = i
                    while i < page.count, page[i] != 0x3C { i += 1 }
                    text(start..<i)
                }
            }
        }

        private func tagEnd(from start: Int) -> Int {
            if page[start...].starts(with: "<!--".utf8) { return find("-->", from: start + 4) ?? page.count }
            var i = start + 1
            var quote: UInt8 = 0
            while i < page.count {
                let byte = page[i]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == 0x22 || byte == 0x27 {
                    // A quote opens a value only behind "=".
                    if page[i - 1] == 0x3D || page[i - 1] == 0x20 { quote = byte }
                } else if byte == 0x3E {
                    return i + 1
                }
                i += 1
            }
            return page.count
        }

        private func find(_ pattern: String, from start: Int) -> Int? {
            let pattern = Array(pattern.utf8)
            var i = start
            while i + pattern.count <= page.count {
                if page[i] == pattern[0],
                    zip(page[i..<(i + pattern.count)], pattern).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
                {
                    return i + pattern.count
                }
                i += 1
            }
            return nil
        }

        /// Reads a tag; returns where the walk goes on: behind the content of `style` and `script`.
        private mutating func take(_ tag: Range<Int>) -> Int {
            var i = tag.lowerBound + 1
            let isEnd = i < tag.upperBound && page[i] == 0x2F
            if isEnd { i += 1 }
            var name: [UInt8] = []
            while i < tag.upperBound, page[i] > 0x20, page[i] != 0x3E, page[i] != 0x2F, name.count < 24 {
                name.append(page[i] >= 0x41 && page[i] <= 0x5A ? page[i] | 0x20 : page[i])
                i += 1
            }
            let word = String(decoding: name, as: UTF8.self)
            if isEnd {
                close(name)
                return tag.upperBound
            }
            if word == "style" || word == "script" {
                let close = find("</" + word, from: tag.upperBound) ?? page.count
                if word == "style" { readRules(tag.upperBound..<close) }
                return close
            }
            guard !Self.voids.contains(word), !name.isEmpty, page[tag.upperBound - 1] == 0x3E else {
                return tag.upperBound
            }
            if let last = open.indices.last, open[last].name == name { open[last].nested += 1 }
            let attributes = i..<(tag.upperBound - 1)
            if let font = font(name, attributes), open.count < Self.mostOpen {
                open.append((name, font, 0))
            }
            return tag.upperBound
        }

        private mutating func close(_ name: [UInt8]) {
            guard let index = open.lastIndex(where: { $0.name == name }) else { return }
            if open[index].nested > 0, index == open.count - 1 {
                open[index].nested -= 1
            } else {
                open.removeSubrange(index...)
                if let last = open.indices.last, open[last].name == name, open[last].nested > 0 {
                    open[last].nested -= 1
                }
            }
        }

        /// The font that the element sets: nil where it sets none.
        private func font(_ name: [UInt8], _ attributes: Range<Int>) -> Setting? {
            var style: Range<Int>?
            var classes: Range<Int>?
            var i = attributes.lowerBound
            while i < attributes.upperBound {
                while i < attributes.upperBound, page[i] <= 0x20 || page[i] == 0x2F { i += 1 }
                let start = i
                while i < attributes.upperBound, page[i] > 0x20, page[i] != 0x3D { i += 1 }
                let key = page[start..<i].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                while i < attributes.upperBound, page[i] <= 0x20 { i += 1 }
                guard i < attributes.upperBound, page[i] == 0x3D else { continue }
                i += 1
                while i < attributes.upperBound, page[i] <= 0x20 { i += 1 }
                guard i < attributes.upperBound else { break }
                var value = i..<i
                if page[i] == 0x22 || page[i] == 0x27 {
                    let quote = page[i]
                    i += 1
                    let from = i
                    while i < attributes.upperBound, page[i] != quote { i += 1 }
                    value = from..<i
                    i += 1
                } else {
                    let from = i
                    while i < attributes.upperBound, page[i] > 0x20 { i += 1 }
                    value = from..<i
                }
                if key.elementsEqual("face".utf8), name.elementsEqual("font".utf8) {
                    return Setting(named: page[value])
                }
                if key.elementsEqual("style".utf8) { style = value }
                if key.elementsEqual("class".utf8) { classes = value }
            }
            if let style, let font = Self.fontFamily(page[style]) { return font }
            guard !rules.isEmpty else { return nil }
            if let classes {
                for word in page[classes].split(whereSeparator: { $0 <= 0x20 }) {
                    let key = [0x2E] + word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                    if let font = rules[name + key] ?? rules[key] { return font }
                }
            }
            return rules[name]
        }

        /// The font of `font-family` or `font` in declarations of CSS.
        private static func fontFamily(_ css: some Collection<UInt8>) -> Setting? {
            var plain: [UInt8] = []
            // "&quot;.VnTime&quot;" in an attribute.
            Array(css).withUnsafeBufferPointer { HTMLEntities.append($0, 0..<$0.count, to: &plain) }
            for declaration in plain.split(separator: 0x3B) {
                let halves = declaration.split(separator: 0x3A, maxSplits: 1)
                guard halves.count == 2 else { continue }
                let key = halves[0].filter { $0 > 0x20 }.map { $0 | 0x20 }
                guard
                    key.elementsEqual("font-family".utf8.map { $0 | 0x20 }) || key.elementsEqual("font".utf8)
                        || key.elementsEqual("mso-ascii-font-family".utf8.map { $0 | 0x20 })
                else { continue }
                var value = Array(halves[1])
                if key.count == 4 {
                    // "12pt .VnTime": the family is the last part.
                    guard let dot = value.lastIndex(where: { $0 == 0x2E || $0 | 0x20 == 0x76 }) else { continue }
                    value = Array(value[dot...])
                }
                return Setting(named: value)
            }
            return nil
        }

        private mutating func readRules(_ range: Range<Int>) {
            guard rules.count < 1_000 else { return }
            for rule in page[range].split(separator: 0x7D) {
                guard let brace = rule.firstIndex(of: 0x7B) else { continue }
                guard let font = Self.fontFamily(rule[(brace + 1)...]) else { continue }
                for selector in rule[..<brace].split(separator: 0x2C) {
                    // The last simple selector counts.
                    guard let last = selector.split(whereSeparator: { $0 <= 0x20 }).last else { continue }
                    let key = last.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                    if rules.count < 1_000 { rules[key] = font }
                }
            }
        }

        /// Text between two tags, taken back to bytes where a font of ours is set and no Unicode letters stand in it.
        private mutating func text(_ range: Range<Int>) {
            let isCapitals = open.last?.font.ours == .tcvn3(capitals: true)
            if isTCVN3, isCapitals {
                var i = range.lowerBound
                while i < range.upperBound {
                    Scalar.append(VietnameseLetters.capital(Scalar.next(page, &i, range.upperBound)), to: &result)
                }
                notes.insert("repaired:tcvn3-font")
                return
            }
            guard !isTCVN3, let font = open.last?.font.ours, let bytes = bytes(range),
                isCapitals || bytes.contains(where: { $0 >= 0x80 })
            else {
                result.append(contentsOf: UnsafeBufferPointer(rebasing: page[range]))
                return
            }
            bytes.withUnsafeBufferPointer { bytes in
                let decoded = WordJudge.vietnamese(CharsetDecoder.scalars(bytes, font == .vni ? .vni : .tcvn3))
                let asIs = WordJudge.vietnamese(CharsetDecoder.scalars(bytes, .windows1252))
                legalDecoded += max(0, decoded.score) * decoded.count
                legalAsIs += max(0, asIs.score) * asIs.count
            }
            for byte in LegacyVietnamese.decode(bytes, font) {
                // Only a reference can have brought one of these.
                switch byte {
                case 0x3C: result.append(contentsOf: "&lt;".utf8)
                case 0x26: result.append(contentsOf: "&amp;".utf8)
                default: result.append(byte)
                }
            }
            notes.insert(font == .vni ? "repaired:vni-font" : "repaired:tcvn3-font")
        }

        /// The bytes that the text was written in, references resolved; nil where it cannot have been.
        private func bytes(_ range: Range<Int>) -> [UInt8]? {
            var plain: [UInt8] = []
            HTMLEntities.append(page, range, to: &plain)
            return plain.withUnsafeBufferPointer { plain in
                var bytes: [UInt8] = []
                bytes.reserveCapacity(plain.count)
                var i = 0
                while i < plain.count {
                    guard let byte = WindowsBytes.byte(Scalar.next(plain, &i, plain.count)) else { return nil }
                    bytes.append(byte)
                }
                return bytes
            }
        }
    }
}
