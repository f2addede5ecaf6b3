import News

/// What a zip file says it holds: its central directory (APPNOTE.TXT 6.3.10 section 4.3), read from the end.
///
/// The local headers are used only to find where the data begins: where the two differ, the directory is what every
/// program shows.
struct ZipDirectory {
    struct Entry {
        /// The name's bytes in the file.
        var name: Range<Int>
        /// The name in UTF-8 that an extra field gives beside it (0x7075), where its check sum is the name's.
        var unicodeName: Range<Int>?
        var flags: Int
        var method: Int
        var crc: UInt32
        var packed: Int
        var size: Int
        /// Of the local header, in the file.
        var offset: Int
        /// Mode bits of a Unix file; 0 where it was made elsewhere.
        var mode: Int

        var isEncrypted: Bool { flags & 1 != 0 || method == 99 }
        /// Something that is neither file nor folder on Unix: a link, a device, a pipe.
        var isSpecial: Bool { mode & 0xF000 != 0 && mode & 0xF000 != 0x8000 && mode & 0xF000 != 0x4000 }
    }

    /// Entries that are looked at; what has more is refused.
    static let mostEntries = 100_000

    private(set) var entries: [Entry] = []
    /// It has more than `mostEntries`.
    private(set) var isTooLong = false
    private let fields: ByteFields
    var bytes: UnsafeBufferPointer<UInt8> { fields.bytes }

    /// Whether the bytes begin as a zip file does: with a member, as an empty one, or as one of several pieces.
    static func isZip(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let fields = ByteFields(bytes)
        return [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8], [0x50, 0x4B, 0x30, 0x30]]
            .contains { fields.starts(with: $0, at: 0) }
    }

    /// Throws `damaged` without a directory, `unsupported-format` for one of several pieces.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Reason) {
        fields = ByteFields(bytes)
        guard let end = Self.end(fields) else {
            throw Reason(
                .damaged,
                "It begins as a zip file and has no end; check that it was copied whole, send it again."
            )
        }
        guard let disk = fields.int16(end + 4), let firstDisk = fields.int16(end + 6),
            var count = fields.int16(end + 10), var length = fields.int32(end + 12), var start = fields.int32(end + 16)
        else { throw Self.broken }
        var base = end
        if count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
            fields.starts(with: [0x50, 0x4B, 6, 7], at: end - 20),
            let place = fields.int64(end - 12), fields.starts(with: [0x50, 0x4B, 6, 6], at: place),
            let longCount = fields.int64(place + 32), let longLength = fields.int64(place + 40),
            let longStart = fields.int64(place + 48)
        {
            (count, length, start, base) = (longCount, longLength, longStart, place)
        } else if disk != 0 || firstDisk != 0 {
            throw Reason(
                .unsupportedFormat,
                "It is one piece of a zip file that was divided; send the whole as one file."
            )
        }
        guard length <= base else { throw Self.broken }
        // Something may stand before the archive, which its offsets do not know of.
        let shift = max(0, base - length - start)
        var place = fields.starts(with: [0x50, 0x4B, 1, 2], at: start) ? start : start + shift
        let moved = place - start
        while fields.starts(with: [0x50, 0x4B, 1, 2], at: place) {
            guard entries.count < Self.mostEntries else {
                isTooLong = true
                return
            }
            guard let (entry, next) = entry(at: place, moved: moved) else { throw Self.broken }
            entries.append(entry)
            place = next
        }
        // Without zip64 the count is what of it fits into 16 bits.
        guard entries.count & 0xFFFF == count & 0xFFFF else { throw Self.broken }
    }

    private static let broken = Reason(
        .damaged,
        "Its table of contents is damaged; check that it opens on your computer, pack it anew and send it again."
    )

    /// The place of the end record: the last one whose comment fits into the file.
    private static func end(_ fields: ByteFields) -> Int? {
        let last = fields.bytes.count - 22
        guard last >= 0 else { return nil }
        var place = last
        while place >= max(0, last - 65_535) {
            if fields.bytes[place] == 0x50, fields.starts(with: [0x50, 0x4B, 5, 6], at: place),
                let comment = fields.int16(place + 20), place + 22 + comment <= fields.bytes.count
            {
                // What follows may be anything but more of a zip file: then this is the end of one that lies in it.
                let rest = (place + 22 + comment)..<fields.bytes.count
                let goesOn = rest.contains {
                    fields.bytes[$0] == 0x50
                        && (fields.starts(with: [0x50, 0x4B, 1, 2], at: $0)
                            || fields.starts(with: [0x50, 0x4B, 3, 4], at: $0))
                }
                return goesOn ? nil : place
            }
            place -= 1
        }
        return nil
    }

    private func entry(at place: Int, moved: Int) -> (Entry, next: Int)? {
        guard let maker = fields.byte(place + 5), let flags = fields.int16(place + 8),
            let method = fields.int16(place + 10), let crc = fields.int32(place + 16),
            let packed = fields.int32(place + 20), let size = fields.int32(place + 24),
            let nameLength = fields.int16(place + 28), let extraLength = fields.int16(place + 30),
            let commentLength = fields.int16(place + 32), let attributes = fields.int32(place + 38),
            let offset = fields.int32(place + 42), fields.has(nameLength + extraLength, at: place + 46)
        else { return nil }
        let name = (place + 46)..<(place + 46 + nameLength)
        var entry = Entry(
            name: name,
            flags: flags,
            method: method,
            crc: UInt32(truncatingIfNeeded: crc),
            packed: packed,
            size: size,
            offset: offset,
            mode: maker == 3 || maker == 19 ? attributes >> 16 : 0
        )
        readExtra(name.upperBound..<(name.upperBound + extraLength), &entry)
        entry.offset = entry.offset.addingReportingOverflow(moved).partialValue
        return (entry, name.upperBound + extraLength + commentLength)
    }

    private func readExtra(_ range: Range<Int>, _ entry: inout Entry) {
        var place = range.lowerBound
        while place + 4 <= range.upperBound, let id = fields.int16(place), let length = fields.int16(place + 2) {
            let start = place + 4
            guard start + length <= range.upperBound else { return }
            if id == 0x0001 {
                // Only what did not fit stands here, in this order.
                var at = start
                for key in [\Entry.size, \Entry.packed, \Entry.offset]
                where entry[keyPath: key] == 0xFFFF_FFFF && at + 8 <= start + length {
                    entry[keyPath: key] = fields.int64(at) ?? Int.max
                    at += 8
                }
            } else if id == 0x7075, length > 5, fields.byte(start) == 1, let sum = fields.int32(start + 1),
                let name = fields.slice(entry.name.lowerBound, entry.name.count),
                CRC32.of(Array(name)) == UInt32(truncatingIfNeeded: sum)
            {
                entry.unicodeName = (start + 5)..<(start + length)
            }
            place = start + length
        }
    }

    /// The name's bytes, and whether they are said to be UTF-8.
    func name(of entry: Entry) -> (bytes: [UInt8], isUTF8: Bool) {
        if let range = entry.unicodeName { return (Array(bytes[range]), true) }
        return (Array(bytes[entry.name]), entry.flags & 0x800 != 0)
    }

    /// The entry of exactly this name; containers of documents name their members in ASCII.
    func entry(named name: String) -> Entry? {
        let wanted = Array(name.utf8)
        return entries.first { $0.name.count == wanted.count && fields.starts(with: wanted, at: $0.name.lowerBound) }
    }

    /// The unpacked bytes of a member.
    ///
    /// Throws `encrypted`, `damaged`, `unsupported-format` (a way of packing that is not known), and what ends the whole
    /// object.
    func bytes(of entry: Entry, _ context: ParsingContext) throws(Reason) -> [UInt8] {
        guard !entry.isEncrypted else {
            throw Reason(.encrypted, "It is packed with a password; pack it without one and send it again.")
        }
        guard fields.starts(with: [0x50, 0x4B, 3, 4], at: entry.offset),
            let nameLength = fields.int16(entry.offset + 26), let extraLength = fields.int16(entry.offset + 28),
            let packed = fields.slice(entry.offset + 30 + nameLength + extraLength, entry.packed)
        else {
            throw Reason(.damaged, "Its data is not where the zip file says; pack it anew and send it again.")
        }
        let unpacked = try unpack(packed, entry, context)
        guard unpacked.count == entry.size, CRC32.of(unpacked) == entry.crc else {
            throw Reason(.damaged, "Its data does not have the check sum it must have; pack it anew and send it again.")
        }
        return unpacked
    }

    private func unpack(
        _ packed: UnsafeBufferPointer<UInt8>,
        _ entry: Entry,
        _ context: ParsingContext
    ) throws(Reason) -> [UInt8] {
        func run(_ method: Unpacking.Method) throws(Reason) -> [UInt8] {
            if packed.isEmpty { return [] }
            return try Unpacking(method: method, context: context).bytes(packed, stated: entry.size)
        }
        switch entry.method {
        case 0:
            try context.take(unpacked: packed.count)
            return Array(packed)
        case 8: return try run(.deflate)
        case 12: return try run(.bzip2)
        case 93: return try run(.zstd)
        case 95: return try run(.xz)
        default:
            throw Reason(
                .unsupportedFormat,
                "It is packed in a way that is not read (zip method \(entry.method)); pack it the usual way (deflate)."
            )
        }
    }
}
