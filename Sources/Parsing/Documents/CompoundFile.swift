import News

/// A compound file ("OLE2", MS-CFB): streams by name, read from memory.
///
/// Every number comes from the file: chains that run in circles or out of it end the reading of their stream.
struct CompoundFile {
    static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private struct Entry {
        var name: String
        var isStream: Bool
        var isStorage: Bool
        var left: Int
        var right: Int
        var child: Int
        var start: Int
        var size: Int
    }

    private static let mostEntries = 100_000
    private static let endOfChain = 0xFFFF_FFFE

    private let fields: ByteFields
    private let sectorSize: Int
    private let miniSize: Int
    private let cutoff: Int
    /// The sector that follows each.
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var entries: [Entry] = []
    /// Places of the root's own streams and storages, by name.
    private var names: [String: Int] = [:]
    private var miniStream: [UInt8] = []

    /// Throws `damaged`.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Reason) {
        fields = ByteFields(bytes)
        guard fields.starts(with: Self.magic, at: 0), let shift = fields.int16(30), let miniShift = fields.int16(32),
            shift == 9 || shift == 12, miniShift == 6, let cutoff = fields.int32(56), cutoff <= 1 << 20,
            let directory = fields.int32(48), let miniStart = fields.int32(60)
        else { throw Self.broken }
        sectorSize = 1 << shift
        miniSize = 1 << miniShift
        self.cutoff = cutoff
        readTable()
        let listing = chain(from: directory, limit: Self.mostEntries * 128)
        readEntries(listing)
        guard let root = entries.first else { throw Self.broken }
        miniTable = Self.numbers(chain(from: miniStart, limit: bytes.count))
        miniStream = Array(chain(from: root.start, limit: bytes.count).prefix(max(0, root.size)))
        index(child: root.child)
    }

    static let broken = Reason(
        .damaged,
        "The document's table of contents is damaged; check that it opens on your computer, save it anew and send it again."
    )

    /// Whether the root holds a stream or storage of this name.
    func has(_ name: String) -> Bool { names[Self.folded(name)] != nil }

    /// Nil where there is no such stream, or where it cannot be read whole.
    func stream(_ name: String) -> [UInt8]? {
        guard let place = names[Self.folded(name)], entries[place].isStream else { return nil }
        let entry = entries[place]
        guard entry.size >= 0, entry.size <= fields.bytes.count else { return nil }
        let bytes =
            entry.size < cutoff
            ? miniChain(from: entry.start, count: entry.size) : chain(from: entry.start, limit: entry.size)
        guard bytes.count >= entry.size else { return nil }
        return Array(bytes.prefix(entry.size))
    }

    /// Names are compared without regard to case (MS-CFB 2.6.4); those of interest are ASCII.
    private static func folded(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    // MARK: Sectors

    private mutating func readTable() {
        var sectors: [Int] = []
        for k in 0..<109 {
            guard let sector = fields.int32(76 + 4 * k), sector < 0xFFFF_FFFA else { break }
            sectors.append(sector)
        }
        // The list goes on in sectors of its own.
        let most = fields.bytes.count / sectorSize + 1
        var next = fields.int32(68) ?? Self.endOfChain
        var seen = 0
        while next < 0xFFFF_FFFA, seen < most, sectors.count < most {
            seen += 1
            let start = place(of: next)
            for k in 0..<(sectorSize / 4 - 1) {
                guard let sector = fields.int32(start + 4 * k), sector < 0xFFFF_FFFA else { break }
                sectors.append(sector)
            }
            next = fields.int32(start + sectorSize - 4) ?? Self.endOfChain
        }
        for sector in sectors.prefix(most) {
            guard let bytes = fields.slice(place(of: sector), sectorSize) else { continue }
            table += Self.numbers(Array(bytes))
        }
    }

    private func place(of sector: Int) -> Int { (sector &+ 1) &* sectorSize }

    private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
        bytes.withUnsafeBufferPointer { buffer in
            let fields = ByteFields(buffer)
            return stride(from: 0, to: buffer.count - 3, by: 4).map {
                UInt32(truncatingIfNeeded: fields.int32($0) ?? 0)
            }
        }
    }

    /// At most about `limit` bytes of a chain of sectors.
    private func chain(from start: Int, limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var sector = start
        // A chain has no more sectors than the file.
        var left = fields.bytes.count / sectorSize + 1
        while sector < 0xFFFF_FFFA, bytes.count < limit, left > 0 {
            left -= 1
            let at = place(of: sector)
            guard at < fields.bytes.count else { break }
            // The last sector may be cut.
            guard let piece = fields.slice(at, min(sectorSize, fields.bytes.count - at)) else { break }
            bytes.append(contentsOf: piece)
            guard sector < table.count else { break }
            sector = Int(table[sector])
        }
        return bytes
    }

    private func miniChain(from start: Int, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var sector = start
        var left = miniStream.count / miniSize + 1
        while sector < 0xFFFF_FFFA, bytes.count < count, left > 0 {
            left -= 1
            let at = sector &* miniSize
            guard at >= 0, at < miniStream.count else { break }
            bytes.append(contentsOf: miniStream[at..<min(at + miniSize, miniStream.count)])
            guard sector < miniTable.count else { break }
            sector = Int(miniTable[sector])
        }
        return bytes
    }

    // MARK: Directory

    private mutating func readEntries(_ listing: [UInt8]) {
        listing.withUnsafeBufferPointer { buffer in
            let fields = ByteFields(buffer)
            var place = 0
            while place + 128 <= buffer.count, entries.count < Self.mostEntries {
                let length = min(64, max(0, (fields.int16(place + 64) ?? 0) - 2))
                let units = stride(from: 0, to: length, by: 2).map { UInt16(fields.int16(place + $0) ?? 0) }
                let type = fields.byte(place + 66) ?? 0
                entries.append(
                    Entry(
                        name: String(decoding: units, as: UTF16.self),
                        isStream: type == 2,
                        isStorage: type == 1,
                        left: fields.int32(place + 68) ?? 0,
                        right: fields.int32(place + 72) ?? 0,
                        child: fields.int32(place + 76) ?? 0,
                        start: fields.int32(place + 116) ?? 0,
                        size: fields.int32(place + 120) ?? 0
                    )
                )
                place += 128
            }
        }
    }

    private mutating func index(child: Int) {
        var seen = [Bool](repeating: false, count: entries.count)
        var open = [child]
        while let place = open.popLast() {
            guard place < entries.count, !seen[place] else { continue }
            seen[place] = true
            let entry = entries[place]
            let name = Self.folded(entry.name)
            if entry.isStream || entry.isStorage, names[name] == nil { names[name] = place }
            open.append(entry.left)
            open.append(entry.right)
        }
    }
}
