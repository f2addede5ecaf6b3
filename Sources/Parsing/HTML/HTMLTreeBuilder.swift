import Glibc

/// Cuts a page into tags and text, byte by byte and never going back, and builds the tree (WHATWG HTML, 13.2.5 and
/// 13.2.6).
///
/// What it does not do: foster parenting (what stands in a table outside of cells stays there), reopening of formatting
/// elements, quirks of frames. A formatting element that ends inside of a block that began in it lasts as long as that
/// block. Elements that a page leaves out (html, head, body, tbody) are not made up. All steps are O(1), whatever the
/// nesting: see `HTMLOpenElements`.
struct HTMLTreeBuilder {
    let bytes: UnsafeBufferPointer<UInt8>
    private let limit: Int
    var nodes: [HTMLTree.Node] = []
    var attributes: [HTMLTree.Attribute] = []
    var isOverLimit = false
    var open = HTMLOpenElements()
    var seen = (html: false, head: false, body: false)
    private var i = 0
    /// The last token began or ended a block: white space alone says nothing.
    var afterBlock = true
    /// No such quote stands behind this byte, so that a page full of open ones is not searched again and again.
    private var noQuote = (double: Int.max, single: Int.max)
    private let tagNames = HTMLNames.tags
    private let attributeNames = HTMLNames.attributes
    let traits = HTMLTraits.table

    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        nodes.reserveCapacity(min(limit, bytes.count / 24 + 16))
        attributes.reserveCapacity(min(limit, bytes.count / 32 + 16))
    }

    mutating func build() {
        nodes.append(.init(tag: .document, depth: 0, parent: 0, end: 0, start: 0, lower: 0, upper: 0))
        open.push(node: 0, tag: .document, key: HTMLTag.document.rawValue, traits: traits[0])
        while i < bytes.count, !isOverLimit {
            guard bytes[i] == UInt8(ascii: "<"), i &+ 1 < bytes.count else {
                readText()
                continue
            }
            let after = bytes[i &+ 1]
            if (after | 0x20) &- 0x61 < 26 {
                readStartTag()
            } else if after == UInt8(ascii: "/"), i &+ 2 < bytes.count, (bytes[i &+ 2] | 0x20) &- 0x61 < 26 {
                readEndTag()
            } else if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") || after == UInt8(ascii: "/") {
                skipMarkup()
            } else {
                readText()
            }
        }
        while open.count > 0 { pop() }
    }

    // MARK: Tokens

    @inline(__always)
    private func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? bytes.count
        guard start < end, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    private mutating func skip(past byte: UInt8, from start: Int) {
        i = find(byte, from: start).map { $0 &+ 1 } ?? bytes.count
    }

    /// Text up to the next tag; the byte at `i` belongs to it even when it is a lone `<`.
    private mutating func readText() {
        let start = i
        i = find(UInt8(ascii: "<"), from: start &+ 1) ?? bytes.count
        if afterBlock {
            var k = start
            while k < i, bytes[k] <= 0x20 { k &+= 1 }
            if k == i, !open.isPreformatted { return }
            if open.has(.head) { leaveHead() }
        }
        afterBlock = false
        addText(start..<i)
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let parent = open.top.node
        if let last = nodes.last, last.tag == .text, last.upper == range.lowerBound, last.parent == parent {
            nodes[nodes.count - 1].upper = UInt32(truncatingIfNeeded: range.upperBound)
            return
        }
        add(.text, start: range.lowerBound, lower: range.lowerBound, upper: range.upperBound)
    }

    @discardableResult
    mutating func add(_ tag: HTMLTag, start: Int, lower: Int, upper: Int) -> Int32 {
        let number = Int32(truncatingIfNeeded: nodes.count)
        if nodes.count >= limit { isOverLimit = true }
        nodes.append(
            .init(
                tag: tag,
                depth: UInt16(truncatingIfNeeded: min(open.count, 65_535)),
                parent: open.top.node,
                end: number &+ 1,
                start: UInt32(truncatingIfNeeded: start),
                lower: UInt32(truncatingIfNeeded: lower),
                upper: UInt32(truncatingIfNeeded: upper)
            )
        )
        return number
    }

    /// Comments, doctypes, processing instructions; CDATA sections count as comments, as in HTML.
    private mutating func skipMarkup() {
        guard i &+ 3 < bytes.count, bytes[i &+ 1] == UInt8(ascii: "!"), bytes[i &+ 2] == UInt8(ascii: "-"),
            bytes[i &+ 3] == UInt8(ascii: "-")
        else { return skip(past: UInt8(ascii: ">"), from: i &+ 2) }
        // "<!-->" and "<!--->" are whole comments; "--!>" ends one too.
        var k = i &+ 4
        while let close = find(UInt8(ascii: ">"), from: k) {
            let one = bytes[close &- 1] == UInt8(ascii: "-")
            if one && bytes[close &- 2] == UInt8(ascii: "-") { return i = close &+ 1 }
            if bytes[close &- 1] == UInt8(ascii: "!"), close &- 3 >= i &+ 4, bytes[close &- 2] == UInt8(ascii: "-"),
                bytes[close &- 3] == UInt8(ascii: "-")
            {
                return i = close &+ 1
            }
            k = close &+ 1
        }
        i = bytes.count
    }

    /// The number of the tag whose name begins at `k`, which moves past it, and the key of its name.
    @inline(__always)
    private func readName(_ k: inout Int) -> (HTMLTag, key: UInt64) {
        var key = HTMLNames.seed
        while k < bytes.count {
            let byte = bytes[k]
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            key = HTMLNames.mix(key, byte &- 0x41 < 26 ? byte | 0x20 : byte)
            k &+= 1
        }
        let number = tagNames.number(key)
        return (number == 0 ? .other : HTMLTag(rawValue: number) ?? .other, key)
    }

    /// Names that are not known share 64 keys: two of one key are taken for one, which does no harm.
    @inline(__always)
    private func openKey(_ tag: HTMLTag, _ key: UInt64) -> UInt8 {
        tag == .other ? 192 | UInt8(truncatingIfNeeded: key >> 40) & 63 : tag.rawValue
    }

    private mutating func readEndTag() {
        let start = i
        var k = i &+ 2
        let (tag, key) = readName(&k)
        skip(past: UInt8(ascii: ">"), from: k)
        close(tag, openKey(tag, key), at: start)
        if traits[Int(tag.rawValue)].contains(.block) { afterBlock = true }
    }

    private mutating func readStartTag() {
        let start = i
        var k = i &+ 1
        let (tag, key) = readName(&k)
        let lower = attributes.count
        var isClosed = false
        let isWhole = readAttributes(&k, &isClosed)
        i = k
        // A tag that the end of the page cuts off is none (13.2.5.33).
        guard isWhole else {
            attributes.removeSubrange(lower...)
            return
        }
        if attributes.count > limit { isOverLimit = true }
        let trait = traits[Int(tag.rawValue)]
        begin(tag, trait, openKey(tag, key), start, lower..<attributes.count, isClosed: isClosed)
        if trait.contains(.block) || tag == .br {
            afterBlock = true
        } else if !trait.contains(.inHead) {
            afterBlock = false
        }
    }

    /// Attributes up to the end of the tag, which `k` moves past; false when the page ends first.
    private mutating func readAttributes(_ k: inout Int, _ isClosed: inout Bool) -> Bool {
        let end = bytes.count
        while k < end {
            let byte = bytes[k]
            if byte == UInt8(ascii: ">") {
                isClosed = bytes[k &- 1] == UInt8(ascii: "/")
                k &+= 1
                return true
            }
            if byte <= 0x20 || byte == UInt8(ascii: "/") {
                k &+= 1
                continue
            }
            let nameStart = k
            var key = HTMLNames.seed
            repeat {
                key = HTMLNames.mix(key, bytes[k] &- 0x41 < 26 ? bytes[k] | 0x20 : bytes[k])
                k &+= 1
            } while k < end && bytes[k] > 0x20 && bytes[k] != UInt8(ascii: "=") && bytes[k] != UInt8(ascii: ">")
                && bytes[k] != UInt8(ascii: "/")
            let nameLength = k &- nameStart
            var after = k
            while after < end, bytes[after] <= 0x20 { after &+= 1 }
            var value = k..<k
            if after < end, bytes[after] == UInt8(ascii: "=") {
                k = after &+ 1
                while k < end, bytes[k] <= 0x20 { k &+= 1 }
                value = readValue(&k)
            } else {
                k = after
            }
            let number = attributeNames.number(key)
            attributes.append(
                .init(
                    name: HTMLAttributeName(rawValue: number) ?? .other,
                    nameLength: UInt16(truncatingIfNeeded: min(nameLength, 65_535)),
                    nameStart: UInt32(truncatingIfNeeded: nameStart),
                    valueStart: UInt32(truncatingIfNeeded: value.lowerBound),
                    valueEnd: UInt32(truncatingIfNeeded: value.upperBound)
                )
            )
        }
        return false
    }

    private mutating func readValue(_ k: inout Int) -> Range<Int> {
        let end = bytes.count
        guard k < end else { return k..<k }
        let quote = bytes[k]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let isDouble = quote == UInt8(ascii: "\"")
            let start = k &+ 1
            if start < (isDouble ? noQuote.double : noQuote.single) {
                if let close = find(quote, from: start) {
                    k = close &+ 1
                    return start..<close
                }
                if isDouble { noQuote.double = start } else { noQuote.single = start }
            }
            // A quote that never closes does not take the rest of the page along.
        }
        let start = k
        while k < end, bytes[k] > 0x20, bytes[k] != UInt8(ascii: ">") { k &+= 1 }
        return start..<k
    }

    /// The content of an element that holds text only, up to its end tag or the end of the page.
    mutating func readRaw(_ start: Int) {
        var nameEnd = start &+ 1
        while nameEnd < bytes.count, (bytes[nameEnd] | 0x20) &- 0x61 < 26 { nameEnd &+= 1 }
        let length = nameEnd &- start &- 1
        let content = i
        var k = i
        while let found = find(UInt8(ascii: "<"), from: k) {
            k = found &+ 1
            guard found &+ 1 &+ length < bytes.count, bytes[found &+ 1] == UInt8(ascii: "/") else { continue }
            var n = 0
            while n < length, bytes[found &+ 2 &+ n] | 0x20 == bytes[start &+ 1 &+ n] | 0x20 { n &+= 1 }
            let after = found &+ 2 &+ length
            guard n == length,
                after >= bytes.count || bytes[after] <= 0x20 || bytes[after] == UInt8(ascii: ">")
                    || bytes[after] == UInt8(ascii: "/")
            else { continue }
            addText(content..<found)
            return skip(past: UInt8(ascii: ">"), from: after)
        }
        addText(content..<bytes.count)
        i = bytes.count
    }
}
