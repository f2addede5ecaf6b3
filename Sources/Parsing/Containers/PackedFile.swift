import News

/// A file packed with gzip, bzip2, xz or zstd; a tar archive inside is read as if it were not packed.
enum PackedFile {
    private static let signatures: [(bytes: [UInt8], method: Unpacking.Method, endings: [String])] = [
        ([0x1F, 0x8B, 8], .gzip, [".gz", ".gzip"]),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz, [".xz"]),
        ([0x28, 0xB5, 0x2F, 0xFD], .zstd, [".zst", ".zstd"]),
    ]

    static func method(_ bytes: UnsafeBufferPointer<UInt8>) -> Unpacking.Method? {
        let fields = ByteFields(bytes)
        for entry in signatures where fields.starts(with: entry.bytes, at: 0) { return entry.method }
        // "BZh" may begin a text: the level and the block's magic, or that of the end, tell.
        guard fields.starts(with: Array("BZh".utf8), at: 0), let level = fields.byte(3), level >= 0x31, level <= 0x39,
            fields.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
                || fields.starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4)
        else { return nil }
        return .bzip2
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        guard let method = method(bytes) else { throw Reason(.notADocument, "It is no packed file.") }
        guard context.depth < context.settings.depthLimit else { throw context.tooDeep }
        let unpacked = try Unpacking(method: method, context: context).bytes(bytes)
        if case .gzip = method, let reason = Self.gzipFault(bytes, unpacked) { throw reason }
        let isTar = unpacked.withUnsafeBufferPointer { TarArchive.isTar($0) }
        if isTar {
            return try unpacked.withUnsafeBufferPointer { (tar) throws(Reason) in try Bundle.tar(tar, context) }
        }
        return try context.member(1, name: name(bytes, method, context.name), unpacked)
    }

    /// gzip ends with check sum and length of what it holds (RFC 1952 section 2.3.1); libarchive does not look.
    ///
    /// Of several members in a row only the last has its sum at the end: those are left alone.
    private static func gzipFault(_ packed: UnsafeBufferPointer<UInt8>, _ unpacked: [UInt8]) -> Reason? {
        let fields = ByteFields(packed)
        guard let size = fields.int32(packed.count - 4), size == unpacked.count & 0xFFFF_FFFF,
            let sum = fields.int32(packed.count - 8), UInt32(truncatingIfNeeded: sum) != CRC32.of(unpacked)
        else { return nil }
        return Reason(.damaged, "Its data does not have the check sum it must have; pack it anew and send it again.")
    }

    /// The name inside a gzip header (RFC 1952), else the packed file's without its ending.
    private static func name(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ method: Unpacking.Method,
        _ outer: String
    ) -> String {
        let fields = ByteFields(bytes)
        if case .gzip = method, let flags = fields.byte(3), flags & 8 != 0, flags & 4 == 0 {
            let name = bytes.dropFirst(10).prefix(256).prefix { $0 != 0 }
            if !name.isEmpty { return MemberName.text(Array(name), isUTF8: false) }
        }
        let lowered = Array(outer.utf8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        for ending in signatures.flatMap(\.endings) + [".bz2"] where lowered.count > ending.utf8.count {
            if lowered.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
                return String(decoding: Array(outer.utf8).dropLast(ending.utf8.count), as: UTF8.self)
            }
        }
        return outer
    }
}
