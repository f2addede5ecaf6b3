import Glibc
import News

/// The members that stand between `kind` and `prev`, in their order.
package enum RecordMember: Int, Sendable, CaseIterable {
    case archive, drop, part, cause, source, item, analysis, of, reason, repair

    /// The members a record of `kind` cannot do without.
    static func required(in kind: RecordKind) -> [RecordMember] {
        switch kind {
        case .genesis: [.archive]
        case .item: [.drop, .part, .cause, .source, .item, .analysis]
        case .duplicate: [.drop, .part, .source, .of]
        case .rejection, .failure: [.drop, .part, .source, .reason]
        case .repair: [.repair]
        case .withdrawal, .seal: []
        }
    }

    private static let names: [(StaticString, RecordMember)] = [
        ("archive", .archive), ("drop", .drop), ("part", .part), ("cause", .cause), ("source", .source),
        ("item", .item), ("analysis", .analysis), ("of", .of), ("reason", .reason), ("repair", .repair),
    ]

    init?(name: UnsafeBufferPointer<UInt8>) {
        for (known, member) in Self.names where known.utf8CodeUnitCount == name.count {
            if RecordLayout.has(name, known, at: 0) {
                self = member
                return
            }
        }
        return nil
    }
}

/// Why a line is not a record, looked at by itself.
enum RecordFault: Error, Hashable, CustomStringConvertible {
    /// Not the end of a record: no `,"crc":"…"}` and LF.
    case unfinished
    case crc(stored: UInt32, computed: UInt32)
    /// Whole by its crc, but written by a later version.
    case newer(version: Int64)
    /// Whole by its crc, but not as `ArchiveFormat` says.
    case format(String)

    var description: String {
        switch self {
        case .unfinished: "the line does not end as a record does"
        case .crc(let stored, let computed):
            "the line's crc is \(Self.hex(stored)), its bytes give \(Self.hex(computed))"
        case .newer(let version): "the record has format version \(version)"
        case .format(let cause): "the record's crc fits, but \(cause)"
        }
    }

    private static func hex(_ value: UInt32) -> String {
        [
            UInt8(truncatingIfNeeded: value >> 24), UInt8(truncatingIfNeeded: value >> 16),
            UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value),
        ].hex
    }
}

/// Where the members of a record are in its line; made by one scan that checks crc, shape and order, and reads no text.
struct RecordLayout: Sendable {
    private(set) var seq: Int64 = 0
    private(set) var time: Range<Int> = 0..<0
    private(set) var kindName: Range<Int> = 0..<0
    private(set) var kind: RecordKind?
    private(set) var part = 1
    private(set) var parts = 1
    /// Whether the record is part of a drop's contiguous run.
    private(set) var isInRun = false
    /// The 64 digits.
    private(set) var prev: Range<Int> = 0..<0
    /// Start of each member's value, 0 where absent; line lengths are under 2^31.
    private var starts: InlineArray<10, Int32> = .init(repeating: 0)
    private var ends: InlineArray<10, Int32> = .init(repeating: 0)

    /// Bytes of `,"crc":"xxxxxxxx"}` and LF, and of `,"prev":"…"`.
    static let crcTail = 19
    static let prevTail = 74

    func range(_ member: RecordMember) -> Range<Int>? {
        let start = Int(starts[member.rawValue])
        return start == 0 ? nil : start..<Int(ends[member.rawValue])
    }

    /// The crc written in a line that ends as a record does, and where the bytes it covers end.
    static func storedCRC(_ line: UnsafeBufferPointer<UInt8>) -> (crc: UInt32, covered: Int)? {
        let covered = line.count - crcTail
        guard covered > prevTail, has(line, ",\"crc\":\"", at: covered), has(line, "\"}\n", at: line.count - 3) else {
            return nil
        }
        var crc: UInt32 = 0
        for index in covered + 8..<covered + 16 {
            guard let digit = hexDigit(line[index]) else { return nil }
            crc = crc << 4 | UInt32(digit)
        }
        return (crc, covered)
    }

    init(_ line: UnsafeBufferPointer<UInt8>) throws(RecordFault) {
        guard let stored = Self.storedCRC(line) else { throw .unfinished }
        let computed = crc32c(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(line)[..<stored.covered]))
        guard computed == stored.crc else { throw .crc(stored: stored.crc, computed: computed) }
        try scan(line, end: stored.covered - Self.prevTail)
    }

    private mutating func scan(_ line: UnsafeBufferPointer<UInt8>, end: Int) throws(RecordFault) {
        var scan = MemberScan(line: line, end: end)
        guard scan.take("{\"v\":"), let version = scan.integer() else { throw .format("v is not its first member") }
        guard version == ArchiveFormat.version else { throw .newer(version: version) }
        guard scan.take(",\"seq\":"), let seq = scan.integer(), seq > 0 else {
            throw .format("seq is not in its place")
        }
        self.seq = seq
        guard scan.take(",\"time\":"), let time = scan.string(), time.count == 27 else {
            throw .format("time is not in its place")
        }
        self.time = time
        guard scan.take(",\"kind\":"), let kindName = scan.string() else { throw .format("kind is not in its place") }
        self.kindName = kindName
        kind = RecordKind(rawValue: String(decoding: line[kindName], as: UTF8.self))
        var last = -1
        while scan.position < end {
            guard scan.take(","), let name = scan.string(), scan.take(":") else {
                throw .format("byte \(scan.position) of the line begins no member")
            }
            let start = scan.position
            guard scan.skipValue() else { throw .format("a value at byte \(start) of the line does not end") }
            guard let member = RecordMember(name: UnsafeBufferPointer(rebasing: line[name])) else { continue }
            guard member.rawValue > last else { throw .format("its members are out of order") }
            last = member.rawValue
            starts[last] = Int32(truncatingIfNeeded: start)
            ends[last] = Int32(truncatingIfNeeded: scan.position)
        }
        guard scan.position == end, Self.has(line, ",\"prev\":\"", at: end),
            line[end + 9..<end + 73].allSatisfy({ Self.hexDigit($0) != nil }), line[end + 73] == UInt8(ascii: "\"")
        else { throw .format("prev is not in its place") }
        prev = end + 9..<end + 73
        try checkMembers(line)
    }

    private mutating func checkMembers(_ line: UnsafeBufferPointer<UInt8>) throws(RecordFault) {
        if let kind {
            for member in RecordMember.required(in: kind) where range(member) == nil {
                throw .format("the \(kind.rawValue) has no \(member)")
            }
        }
        if let drop = range(.drop), drop.count != 34 || line[drop.lowerBound] != UInt8(ascii: "\"") {
            throw .format("drop is not 32 hexadecimal digits")
        }
        if let range = range(.part) {
            var scan = MemberScan(line: line, end: range.upperBound, position: range.lowerBound)
            guard scan.take("["), let part = scan.integer(), scan.take(","), let parts = scan.integer(),
                scan.take("]"), part >= 1, part <= parts, parts <= Int32.max
            else { throw .format("part is not [n,of]") }
            self.part = Int(part)
            self.parts = Int(parts)
        }
        if range(.drop) != nil {
            isInRun = range(.cause).map { Self.equal(line, $0, "\"drop\"") } ?? true
        }
    }

    static func equal(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
        range.count == text.utf8CodeUnitCount && has(line, text, at: range.lowerBound)
    }

    /// Whether `text` stands at byte `index`.
    static func has(_ line: UnsafeBufferPointer<UInt8>, _ text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard let base = line.baseAddress, index >= 0, index + count <= line.count else { return false }
        return memcmp(base + index, text.utf8Start, count) == 0
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

/// Walks over the compact JSON of a line without making values: strings by `memchr`, brackets by counting.
private struct MemberScan {
    let line: UnsafeBufferPointer<UInt8>
    /// Nothing at or behind this byte is looked at; at most `line.count`.
    let end: Int
    var position = 0

    init(line: UnsafeBufferPointer<UInt8>, end: Int, position: Int = 0) {
        self.line = line
        self.end = end
        self.position = position
    }

    mutating func take(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= end, RecordLayout.has(line, text, at: position) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    /// A decimal number without sign, at most 18 digits, no leading zero.
    mutating func integer() -> Int64? {
        let start = position
        var value: Int64 = 0
        while position < end, position - start < 19, (0x30...0x39).contains(line[position]) {
            value = value &* 10 &+ Int64(line[position] - 0x30)
            position += 1
        }
        let count = position - start
        guard count > 0, count < 19, count == 1 || line[start] != 0x30 else { return nil }
        return value
    }

    /// The bytes between the quotation marks, escapes left as they are.
    mutating func string() -> Range<Int>? {
        guard position < end, line[position] == UInt8(ascii: "\"") else { return nil }
        let start = position + 1
        guard let close = closingQuote(from: start) else { return nil }
        position = close + 1
        return start..<close
    }

    private func closingQuote(from start: Int) -> Int? {
        guard let base = line.baseAddress else { return nil }
        var index = start
        while index < end, let found = memchr(base + index, 0x22, end - index) {
            let quote = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            var first = quote
            while first > start, line[first - 1] == UInt8(ascii: "\\") { first -= 1 }
            if (quote - first).isMultiple(of: 2) { return quote }
            index = quote + 1
        }
        return nil
    }

    /// Moves behind one value; false when it does not end before `end`.
    mutating func skipValue() -> Bool {
        guard position < end else { return false }
        switch line[position] {
        case UInt8(ascii: "\""): return string() != nil
        case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested()
        default:
            let start = position
            while position < end, line[position] != UInt8(ascii: ","), line[position] != UInt8(ascii: "}") {
                position += 1
            }
            return position > start
        }
    }

    private mutating func skipNested() -> Bool {
        var depth = 0
        while position < end {
            switch line[position] {
            case UInt8(ascii: "\""):
                guard string() != nil else { return false }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return true
                }
            default: break
            }
            position += 1
        }
        return false
    }
}
