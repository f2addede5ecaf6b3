/// Reads the bytes of a TZif file (RFC 9636, section 3): version 1 as it is, of later ones the 64-bit block and footer.
///
/// Every count and index is checked: bytes from anywhere give a table or an error.
struct TZifReader {
    /// Instants in seconds since the epoch, strictly ascending; at `transitions[i]` the type `kinds[i]` begins.
    private(set) var transitions: [Int64] = []
    private(set) var kinds: [UInt8] = []
    /// Never empty.
    private(set) var types: [Zone.LocalType] = []
    private(set) var rule: ZoneRule?

    private let bytes: [UInt8]
    private var position = 0

    private struct Header {
        var version: UInt8
        var utIndicators: Int
        var standardIndicators: Int
        var leaps: Int
        var transitions: Int
        var types: Int
        var characters: Int

        /// Length of the data block in bytes.
        ///
        /// The counts have 32 bits each, so that the sum fits 64.
        func length(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standardIndicators
                + utIndicators
        }
    }

    init(_ bytes: [UInt8]) throws(ZoneError) {
        self.bytes = bytes
        let first = try header()
        guard first.version != 0 else {
            try block(first, timeSize: 4)
            return
        }
        guard first.length(timeSize: 4) <= bytes.count - position else { throw .truncated }
        position += first.length(timeSize: 4)
        let second = try header()
        try block(second, timeSize: 8)
        try footer()
    }

    private mutating func header() throws(ZoneError) -> Header {
        guard bytes.count - position >= 44 else {
            throw bytes.starts(with: [0x54, 0x5A, 0x69, 0x66]) ? .truncated : .notTZif
        }
        guard bytes[position..<position + 4].elementsEqual([0x54, 0x5A, 0x69, 0x66]) else { throw .notTZif }
        let version = bytes[position + 4]
        position += 20
        var counts: [Int] = []
        for _ in 0..<6 { counts.append(Int(UInt32(truncatingIfNeeded: integer(4)))) }
        return Header(
            version: version,
            utIndicators: counts[0],
            standardIndicators: counts[1],
            leaps: counts[2],
            transitions: counts[3],
            types: counts[4],
            characters: counts[5]
        )
    }

    /// A signed big-endian number; the caller has checked that its bytes are there.
    private mutating func integer(_ size: Int) -> Int64 {
        var value = Int64(Int8(bitPattern: bytes[position]))
        for index in 1..<size { value = value << 8 | Int64(bytes[position + index]) }
        position += size
        return value
    }

    private mutating func block(_ header: Header, timeSize: Int) throws(ZoneError) {
        guard header.length(timeSize: timeSize) <= bytes.count - position else { throw .truncated }
        guard (1...256).contains(header.types) else { throw .inconsistent("\(header.types) local time types") }
        guard header.leaps == 0 else { throw .leapSeconds }
        let end = position + header.length(timeSize: timeSize)
        transitions.reserveCapacity(header.transitions)
        for _ in 0..<header.transitions {
            let time = integer(timeSize)
            if let last = transitions.last, time <= last { throw .inconsistent("transitions are not ascending") }
            transitions.append(time)
        }
        kinds = Array(bytes[position..<position + header.transitions])
        position += header.transitions
        for _ in 0..<header.types {
            let offset = integer(4)
            // The range that RFC 9636, section 3.2, expects of readers: -24:59:59 to 25:59:59.
            guard (-89_999...93_599).contains(offset) else { throw .inconsistent("an offset of \(offset) s") }
            types.append(Zone.LocalType(offset: Int(offset), isDaylight: bytes[position] != 0))
            position += 2
        }
        guard kinds.allSatisfy({ Int($0) < types.count }) else { throw .inconsistent("a type that is not defined") }
        position = end
    }

    /// The rule between two line feeds that holds after the last transition; an empty one means: none known.
    private mutating func footer() throws(ZoneError) {
        guard position < bytes.count else { throw .truncated }
        guard bytes[position] == 0x0A else { throw .inconsistent("no line feed before the footer") }
        guard let end = bytes[(position + 1)...].firstIndex(of: 0x0A) else { throw .truncated }
        let text = bytes[(position + 1)..<end]
        if !text.isEmpty { rule = try ZoneRule(text) }
    }
}
