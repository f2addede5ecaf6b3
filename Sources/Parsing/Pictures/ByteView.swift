/// Bytes of a picture's header with a byte order: no read goes outside of them.
struct ByteView {
    let bytes: ArraySlice<UInt8>
    var isBigEndian = true

    init(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool = true) {
        self.bytes = bytes
        self.isBigEndian = isBigEndian
    }

    var count: Int { bytes.count }

    func byte(_ offset: Int) -> Int? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return Int(bytes[bytes.startIndex + offset])
    }

    func word(_ offset: Int) -> Int? {
        guard let a = byte(offset), let b = byte(offset &+ 1) else { return nil }
        return isBigEndian ? a << 8 | b : b << 8 | a
    }

    func long(_ offset: Int) -> Int? {
        guard let a = word(offset), let b = word(offset &+ 2) else { return nil }
        return isBigEndian ? a << 16 | b : b << 16 | a
    }

    /// Nil where the part does not lie inside.
    func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<(start + count)]
    }

    func starts(with text: StaticString, at offset: Int) -> Bool {
        guard let part = slice(offset, text.utf8CodeUnitCount) else { return false }
        return part.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
