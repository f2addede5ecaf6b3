/// The place that opens a dateline.
enum Dateline {
    /// `STOCKHOLM` of `STOCKHOLM, Aug 29, 2014 (AFP) -`; the whole of `KNOXVILLE, Tenn.`; nil where no place leads.
    static func place(_ dateline: String?) -> String? {
        guard let dateline = MarkupText.line(dateline), dateline.utf8.count <= 200 else { return nil }
        var bytes = Array(dateline.utf8)
        let hasFigures = bytes.contains { $0 &- 0x30 < 10 }
        if hasFigures, let cut = bytes.firstIndex(of: UInt8(ascii: ",")) {
            bytes = Array(bytes[..<cut])
        }
        if let cut = bytes.firstIndex(of: UInt8(ascii: "(")) { bytes = Array(bytes[..<cut]) }
        while let last = bytes.last, last <= 0x20 || last == UInt8(ascii: "-") || last == UInt8(ascii: ",") {
            bytes.removeLast()
        }
        guard !bytes.isEmpty, bytes.count <= 100, !bytes.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
