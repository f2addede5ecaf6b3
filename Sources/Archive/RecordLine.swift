package import News

/// Where a whole line is, LF included.
package struct Place: Sendable, Hashable {
    /// The segment's number, from 1.
    package var segment: Int
    /// Bytes from the segment's start.
    package var offset: Int64
    package var length: Int

    package init(segment: Int, offset: Int64, length: Int) {
        self.segment = segment
        self.offset = offset
        self.length = length
    }

    /// Where the next line begins.
    package var end: Int64 { offset &+ Int64(length) }
}

/// An archive up to one of its records: kept elsewhere it shows later that nothing before was changed or cut off.
package struct ArchiveMark: Sendable, Hashable {
    /// 32 hex digits.
    package var archive: String
    package var seq: Int64
    /// SHA-256 of the record's line, LF included; 64 hex digits.
    package var hash: String

    package init(archive: String, seq: Int64, hash: String) {
        self.archive = archive
        self.seq = seq
        self.hash = hash
    }
}

/// One record as it lies in the archive, its crc checked.
package struct RecordLine: Sendable {
    /// The line, LF included.
    package let bytes: [UInt8]
    package let place: Place
    let layout: RecordLayout

    /// Checks the line by itself: crc, shape, format version; not its place in the chain.
    init(bytes: [UInt8], place: Place) throws(RecordFault) {
        let result = bytes.withUnsafeBufferPointer { line in
            Result { () throws(RecordFault) in try RecordLayout(line) }
        }
        layout = try result.get()
        self.bytes = bytes
        self.place = place
    }

    init(bytes: [UInt8], place: Place, layout: RecordLayout) {
        self.bytes = bytes
        self.place = place
        self.layout = layout
    }

    package var seq: Int64 { layout.seq }

    /// Nil for a kind that a later version wrote.
    package var kind: RecordKind? { layout.kind }

    package var kindName: String { text(layout.kindName) }

    /// As written: `2026-11-22T02:11:03.123456Z`.
    package var time: String { text(layout.time) }

    /// The drop and part, in records that have them.
    package var key: RecordKey? {
        guard let drop = layout.range(.drop) else { return nil }
        return RecordKey(drop: text(drop.dropFirst().dropLast()), part: layout.part, parts: layout.parts)
    }

    /// SHA-256 of the line, 64 hex digits: the next record's `prev`.
    package var hash: String { SHA256.digest(of: bytes).hex }

    /// Value of `prev`.
    package var previousHash: String { text(layout.prev) }

    /// The raw JSON of a member; strings with their quotation marks.
    package func json(_ member: RecordMember) -> ArraySlice<UInt8>? {
        layout.range(member).map { bytes[$0] }
    }

    /// The member read as a JSON value; nil when it is absent or not valid JSON.
    package func value(_ member: RecordMember) -> JSONValue? {
        guard let range = layout.range(member) else { return nil }
        return bytes.withUnsafeBufferPointer { try? JSONValue(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The whole record.
    package func value() throws(JSONValue.Fault) -> JSONValue { try JSONValue(bytes) }

    private func text(_ range: some Collection<Int>) -> String {
        guard let first = range.first else { return "" }
        return String(decoding: bytes[first..<first + range.count], as: UTF8.self)
    }
}
