/// Parts a folded text into words, in one pass whose cost hardly depends on how long they are: what counts, hashes or
/// looks up words takes them from here instead of reading bytes of its own.
///
/// A word is a run of letters, digits and combining marks of a spaced script: ASCII ones, U+00C0-07FF and
/// U+1000-1FFF. All else above ASCII (Lao, Thai, Han, signs and punctuation) comes in runs of whole scalars. ASCII
/// white space and punctuation stands between tokens and is not told of.
package enum WordScan {
    package struct Token: Sendable {
        /// Offsets of its first byte and after its last.
        package var start: UInt32
        package var end: UInt32
        /// A word's last eight bytes, the last one least significant; 0 for a run of other scalars.
        package var key: UInt64

        package init(start: Int, end: Int, key: UInt64) {
            self.start = UInt32(truncatingIfNeeded: start)
            self.end = UInt32(truncatingIfNeeded: end)
            self.key = key
        }

        @inlinable @inline(__always) package var isWord: Bool { key != 0 }
        @inlinable @inline(__always) package var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// Tokens that one call of `body` gets at most.
    private static let batch = 512

    /// Calls `body` with tokens in their order, as many at a time as are ready.
    package static func forEachBatch(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<Token>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Token.self, capacity: batch) { tokens in
            kinds.withUnsafeBufferPointer { kinds in
                var pass = Pass(bytes: bytes, tokens: tokens, kinds: kinds)
                pass.run(body)
            }
        }
    }

    /// The tokens of a short text.
    package static func tokens(of bytes: [UInt8]) -> [Token] {
        var all: [Token] = []
        bytes.withUnsafeBufferPointer { bytes in forEachBatch(in: bytes) { all += $0 } }
        return all
    }

    /// By byte: 1 for one that a word begins or goes on with, 256 for the first one of any other scalar above ASCII.
    private static let kinds: [UInt16] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80..<0xC0, 0xC3...0xDF, 0xE1:
            1
        case 0xC0...0xFF: 256
        default: 0
        }
    }
}

/// Sixty-four bytes at a time become masks, whose edges are where tokens begin and end.
private struct Pass {
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeMutableBufferPointer<WordScan.Token>
    let kinds: UnsafeBufferPointer<UInt16>
    private var count = 0
    /// Where the token begins that is not over; nil between two.
    private var open: (start: Int, isWord: Bool)?
    /// Bytes of the block that belong to a scalar of the block before.
    private var overhang: UInt64 = 0

    init(
        bytes: UnsafeBufferPointer<UInt8>,
        tokens: UnsafeMutableBufferPointer<WordScan.Token>,
        kinds: UnsafeBufferPointer<UInt16>
    ) {
        self.bytes = bytes
        self.tokens = tokens
        self.kinds = kinds
    }

    mutating func run(_ body: (UnsafeBufferPointer<WordScan.Token>) -> Void) {
        var base = 0
        while base < bytes.count {
            // A block has 64 tokens at most.
            if tokens.count &- count < 65 { flush(body) }
            let length = min(64, bytes.count &- base)
            var words: UInt64 = 0
            var others: UInt64 = 0
            // Eight at a time: shifts by constants keep the loop free of dependencies.
            var offset = 0
            while offset &+ 8 <= length {
                let place = base &+ offset
                let eight =
                    kinds[Int(bytes[place])] | kinds[Int(bytes[place &+ 1])] << 1
                    | kinds[Int(bytes[place &+ 2])] << 2 | kinds[Int(bytes[place &+ 3])] << 3
                    | kinds[Int(bytes[place &+ 4])] << 4 | kinds[Int(bytes[place &+ 5])] << 5
                    | kinds[Int(bytes[place &+ 6])] << 6 | kinds[Int(bytes[place &+ 7])] << 7
                words |= UInt64(eight & 0xFF) << UInt64(offset)
                others |= UInt64(eight >> 8) << UInt64(offset)
                offset &+= 8
            }
            while offset < length {
                let kind = UInt64(kinds[Int(bytes[base &+ offset])])
                words |= (kind & 1) << UInt64(offset)
                others |= (kind >> 8) << UInt64(offset)
                offset &+= 1
            }
            if others | overhang != 0 || open?.isWord == false {
                mixed(words, others, at: base)
            } else {
                plain(words, at: base)
            }
            base &+= 64
        }
        close(at: bytes.count)
        flush(body)
    }

    private mutating func flush(_ body: (UnsafeBufferPointer<WordScan.Token>) -> Void) {
        guard count > 0 else { return }
        body(UnsafeBufferPointer(rebasing: tokens[0..<count]))
        count = 0
    }

    /// A block in which words alone stand.
    private mutating func plain(_ words: UInt64, at base: Int) {
        var edges = words ^ (words << 1 | (open == nil ? 0 : 1))
        if edges != 0, open != nil {
            close(at: base &+ edges.trailingZeroBitCount)
            edges &= edges &- 1
        }
        while edges != 0 {
            let start = base &+ edges.trailingZeroBitCount
            edges &= edges &- 1
            guard edges != 0 else {
                open = (start, true)
                return
            }
            word(from: start, to: base &+ edges.trailingZeroBitCount)
            edges &= edges &- 1
        }
    }

    /// A block with scalars that are no letters of words.
    private mutating func mixed(_ words: UInt64, _ others: UInt64, at base: Int) {
        var runs = overhang
        overhang = 0
        var leads = others
        while leads != 0 {
            let offset = leads.trailingZeroBitCount
            leads &= leads &- 1
            let lead = bytes[base &+ offset]
            let bits: UInt64 = lead < 0xE0 ? 0b11 : lead < 0xF0 ? 0b111 : 0b1111
            runs |= bits << UInt64(offset)
            if offset > 60 { overhang |= bits >> UInt64(64 &- offset) }
        }
        let words = words & ~runs
        let before = open
        var edges = words ^ (words << 1 | (before?.isWord == true ? 1 : 0))
        edges |= runs ^ (runs << 1 | (before?.isWord == false ? 1 : 0))
        while edges != 0 {
            let offset = edges.trailingZeroBitCount
            edges &= edges &- 1
            let place = base &+ offset
            guard place < bytes.count else { return }
            close(at: place)
            if words >> UInt64(offset) & 1 != 0 {
                open = (place, true)
            } else if runs >> UInt64(offset) & 1 != 0 {
                open = (place, false)
            }
        }
    }

    private mutating func close(at end: Int) {
        guard let (start, isWord) = open else { return }
        open = nil
        if isWord { return word(from: start, to: end) }
        emit(start, end, key: 0)
    }

    @inline(__always)
    private mutating func word(from start: Int, to end: Int) {
        let length = end &- start
        var key: UInt64 = 0
        if end >= 8 {
            key = UInt64(bigEndian: WordScan.load(bytes, at: end &- 8))
            if length < 8 { key &= 1 << UInt64(8 &* length) &- 1 }
        } else {
            for index in start..<end { key = key << 8 | UInt64(bytes[index]) }
        }
        emit(start, end, key: key)
    }

    @inline(__always)
    private mutating func emit(_ start: Int, _ end: Int, key: UInt64) {
        tokens[count] = .init(start: start, end: end, key: key)
        count &+= 1
    }
}

extension WordScan {
    /// Eight bytes from `index`, which must be there, as they lie in memory.
    @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
}
