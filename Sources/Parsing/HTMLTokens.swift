/// Cuts HTML into tags and text, byte by byte, never going back: linear in its length, whatever the nesting.
struct HTMLTokens {
    enum Token {
        case text(Range<Int>)
        /// Lower-case name, and where the attributes stand.
        case start(name: [UInt8], attributes: Range<Int>)
        case end(name: [UInt8])
        /// The content of an element that holds no tags: script, style, title, textarea.
        case raw(name: [UInt8], attributes: Range<Int>, content: Range<Int>)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var i = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private static let rawNames: Set<[UInt8]> = Set(
        ["script", "style", "title", "textarea", "xmp", "noembed"].map { Array($0.utf8) }
    )

    mutating func next() -> Token? {
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "<"), i + 1 < bytes.count else { return text(from: i) }
            let after = bytes[i + 1]
            if after | 0x20 >= 0x61 && after | 0x20 <= 0x7A { return startTag() }
            if after == UInt8(ascii: "/"), i + 2 < bytes.count,
                bytes[i + 2] | 0x20 >= 0x61 && bytes[i + 2] | 0x20 <= 0x7A
            {
                var k = i + 2
                let name = self.name(&k)
                skipTo(UInt8(ascii: ">"), from: k)
                return .end(name: name)
            }
            if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") || after == UInt8(ascii: "/") {
                skipMarkup()
                continue
            }
            return text(from: i)
        }
        return nil
    }

    /// Text up to the next tag; the byte at `start` belongs to it even when it is a lone `<`.
    private mutating func text(from start: Int) -> Token {
        var k = start + 1
        while k < bytes.count, bytes[k] != UInt8(ascii: "<") { k += 1 }
        i = k
        return .text(start..<k)
    }

    private mutating func skipTo(_ byte: UInt8, from: Int) {
        var k = from
        while k < bytes.count, bytes[k] != byte { k += 1 }
        i = min(k + 1, bytes.count)
    }

    /// Comments, doctypes, processing instructions; CDATA sections count as comments, as in HTML.
    private mutating func skipMarkup() {
        guard i + 3 < bytes.count, bytes[i + 1] == UInt8(ascii: "!"), bytes[i + 2] == UInt8(ascii: "-"),
            bytes[i + 3] == UInt8(ascii: "-")
        else {
            skipTo(UInt8(ascii: ">"), from: i + 2)
            return
        }
        var k = i + 4
        // "<!-->" is a whole comment.
        if k < bytes.count, bytes[k] == UInt8(ascii: ">") {
            i = k + 1
            return
        }
        while k + 2 < bytes.count {
            if bytes[k] == UInt8(ascii: "-"), bytes[k + 1] == UInt8(ascii: "-"), bytes[k + 2] == UInt8(ascii: ">") {
                i = k + 3
                return
            }
            k += 1
        }
        i = bytes.count
    }

    private func name(_ k: inout Int) -> [UInt8] {
        var name: [UInt8] = []
        while k < bytes.count, bytes[k] > 0x20, bytes[k] != UInt8(ascii: ">"), bytes[k] != UInt8(ascii: "/") {
            if name.count < 32 { name.append(bytes[k] >= 0x41 && bytes[k] <= 0x5A ? bytes[k] | 0x20 : bytes[k]) }
            k += 1
        }
        return name
    }

    private mutating func startTag() -> Token {
        var k = i + 1
        let name = self.name(&k)
        let begin = k
        var quote: UInt8 = 0
        var afterEquals = false
        while k < bytes.count {
            let byte = bytes[k]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if afterEquals && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) {
                quote = byte
            }
            if byte > 0x20 { afterEquals = byte == UInt8(ascii: "=") }
            k += 1
        }
        let attributes = begin..<k
        i = min(k + 1, bytes.count)
        guard Self.rawNames.contains(name) else { return .start(name: name, attributes: attributes) }
        let content = i
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: "<"), i + 1 + name.count < bytes.count, bytes[i + 1] == UInt8(ascii: "/") {
                var matches = true
                for (n, letter) in name.enumerated() where bytes[i + 2 + n] | 0x20 != letter {
                    matches = false
                    break
                }
                if matches {
                    let end = i
                    skipTo(UInt8(ascii: ">"), from: i)
                    return .raw(name: name, attributes: attributes, content: content..<end)
                }
            }
            i += 1
        }
        return .raw(name: name, attributes: attributes, content: content..<bytes.count)
    }

    /// The value of an attribute with its references replaced, "" for one without a value, nil for none.
    func attribute(_ wanted: String, in range: Range<Int>) -> String? {
        var k = range.lowerBound
        let end = range.upperBound
        while k < end {
            while k < end, bytes[k] <= 0x20 || bytes[k] == UInt8(ascii: "/") { k += 1 }
            let nameStart = k
            while k < end, bytes[k] > 0x20, bytes[k] != UInt8(ascii: "="),
                bytes[k] != UInt8(ascii: "/") || k == nameStart
            { k += 1 }
            let nameEnd = k
            guard nameEnd > nameStart else {
                k += 1
                continue
            }
            while k < end, bytes[k] <= 0x20 { k += 1 }
            var value = k..<k
            if k < end, bytes[k] == UInt8(ascii: "=") {
                k += 1
                while k < end, bytes[k] <= 0x20 { k += 1 }
                if k < end, bytes[k] == UInt8(ascii: "\"") || bytes[k] == UInt8(ascii: "'") {
                    let quote = bytes[k]
                    let start = k + 1
                    k = start
                    while k < end, bytes[k] != quote { k += 1 }
                    value = start..<k
                    k = min(k + 1, end)
                } else {
                    let start = k
                    while k < end, bytes[k] > 0x20 { k += 1 }
                    value = start..<k
                }
            }
            guard nameEnd - nameStart == wanted.utf8.count else { continue }
            let isWanted = zip(wanted.utf8, bytes[nameStart..<nameEnd]).allSatisfy {
                $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1)
            }
            if isWanted {
                var result: [UInt8] = []
                HTMLEntities.append(bytes, value, to: &result)
                return String(decoding: result, as: UTF8.self)
            }
        }
        return nil
    }
}
