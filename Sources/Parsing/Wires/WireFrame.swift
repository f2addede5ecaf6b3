/// One message as it came over the line (IPTC 7901 chapter 2, ANPA 1312 section 2; ISO 646 controls):
/// `[SYN SYN] SOH header STX text ETX trailer EOT`.
struct WireFrame {
    var header: [UInt8]
    var text: [UInt8]
    var trailer: [UInt8]
    /// The text ends with ETX, as it must.
    var isClosed: Bool

    private static let soh: UInt8 = 0x01
    private static let stx: UInt8 = 0x02
    private static let etx: UInt8 = 0x03
    private static let eot: UInt8 = 0x04
    /// Bytes a header has at most before its STX.
    private static let headerLimit = 1_024

    /// Whether a header of text opens the bytes, after nothing but what synchronises the line.
    static func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count, index < 64, isFill(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == soh else { return false }
        let end = min(bytes.count, index + headerLimit)
        var letters = 0
        index += 1
        while index < end, bytes[index] != stx {
            if bytes[index] == 0 { return false }
            if bytes[index] >= 0x20 { letters += 1 }
            index += 1
        }
        return index < end && letters >= 4
    }

    /// SYN, NUL, DEL, line ends and spaces.
    private static func isFill(_ byte: UInt8) -> Bool { [0x00, 0x0A, 0x0D, 0x16, 0x20, 0x7F].contains(byte) }

    /// Every message that has a header and a text.
    static func all(_ bytes: UnsafeBufferPointer<UInt8>) -> [WireFrame] {
        var frames: [WireFrame] = []
        var index = 0
        func next(_ marks: Set<UInt8>) -> Int {
            var end = index
            while end < bytes.count, !marks.contains(bytes[end]) { end += 1 }
            return end
        }
        while true {
            index = next([soh])
            guard index < bytes.count else { break }
            index += 1
            let headerEnd = next([stx, soh])
            guard headerEnd < bytes.count else { break }
            let header = Array(bytes[index..<headerEnd])
            index = headerEnd
            guard bytes[headerEnd] == stx else { continue }
            index += 1
            let textEnd = next([etx, eot, soh])
            let text = Array(bytes[index..<textEnd])
            index = textEnd
            let isClosed = textEnd < bytes.count && bytes[textEnd] == etx
            if isClosed { index += 1 }
            let trailerEnd = next([eot, soh])
            frames.append(
                WireFrame(header: header, text: text, trailer: Array(bytes[index..<trailerEnd]), isClosed: isClosed)
            )
            index = trailerEnd
        }
        return frames
    }
}
