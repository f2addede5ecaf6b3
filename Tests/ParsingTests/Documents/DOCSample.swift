/// A Word 97 document in a compound file, written by a test: one piece of 8-bit text, fonts by range.
struct DOCSample {
    var text: [UInt8]
    /// Characters of the main text; the rest are footnotes.
    var mainCount: Int?
    var fonts: [String] = ["Times New Roman"]
    /// Ends of runs in the text, and the number of their font.
    var runs: [(end: Int, font: Int)] = []
    var flags = 0x0200
    var title: String?

    private func put(_ value: Int, _ size: Int, at place: Int, _ bytes: inout [UInt8]) {
        for k in 0..<size { bytes[place + k] = UInt8(truncatingIfNeeded: value >> (8 * k)) }
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// The stream WordDocument: head, text at 1024, one page of character properties behind it.
    private var main: [UInt8] {
        let page = (1_024 + text.count + 511) / 512
        var bytes = [UInt8](repeating: 0, count: (page + 1) * 512)
        put(0xA5EC, 2, at: 0, &bytes)
        put(0x00C1, 2, at: 2, &bytes)
        put(flags, 2, at: 10, &bytes)
        let count = mainCount ?? text.count
        put(count, 4, at: 0x4C, &bytes)
        put(text.count - count, 4, at: 0x50, &bytes)
        for (k, byte) in text.enumerated() { bytes[1_024 + k] = byte }
        put(0, 4, at: 0x1A2, &bytes)
        put(21, 4, at: 0x1A6, &bytes)
        put(32, 4, at: 0xFA, &bytes)
        put(12, 4, at: 0xFE, &bytes)
        put(64, 4, at: 0x112, &bytes)
        put(1_000, 4, at: 0x116, &bytes)
        // The page: places, then where each run's properties stand, then those from the end backwards.
        let start = page * 512
        put(1_024, 4, at: start, &bytes)
        for (k, run) in runs.enumerated() {
            put(1_024 + run.end, 4, at: start + 4 * (k + 1), &bytes)
            let place = 496 - 8 * k
            bytes[start + 4 * (runs.count + 1) + k] = UInt8(place / 2)
            bytes[start + place] = 4
            put(0x4A4F, 2, at: start + place + 1, &bytes)
            put(run.font, 2, at: start + place + 3, &bytes)
        }
        bytes[start + 511] = UInt8(runs.count)
        return bytes
    }

    /// The stream 1Table: one piece at 0, the page of characters at 32, the fonts at 64.
    private var table: [UInt8] {
        var bytes: [UInt8] = [2] + number(16, 4) + number(0, 4) + number(text.count, 4)
        bytes += number(0, 2) + number(0x4000_0000 | 2_048, 4) + number(0, 2)
        bytes += [UInt8](repeating: 0, count: 32 - bytes.count)
        bytes += number(1_024, 4) + number(1_024 + text.count, 4) + number((1_024 + text.count + 511) / 512, 4)
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
        bytes += number(fonts.count, 2) + [0, 0]
        for font in fonts {
            let entry = [UInt8](repeating: 0, count: 39) + font.utf16.flatMap { number(Int($0), 2) } + [0, 0]
            bytes += [UInt8(entry.count)] + entry
        }
        return bytes
    }

    private var summary: [UInt8] {
        let title = Array((title ?? "").utf8) + [0]
        return [UInt8](repeating: 0, count: 44) + number(48, 4) + number(100, 4) + number(2, 4)
            + number(1, 4) + number(24, 4) + number(2, 4) + number(32, 4)
            + number(2, 4) + number(65_001, 4) + number(30, 4) + number(title.count, 4) + title
    }

    /// The compound file, of sectors of 512 bytes; its streams have no small ones among them.
    var bytes: [UInt8] {
        var streams = [("WordDocument", main), ("1Table", table)]
        if title != nil { streams.append(("\u{5}SummaryInformation", summary)) }
        streams = streams.map { ($0.0, $0.1 + [UInt8](repeating: 0, count: max(0, 4_096 - $0.1.count))) }
        var numbers: [Int] = [0xFFFF_FFFD, 0xFFFF_FFFE]
        var data: [UInt8] = []
        var starts: [Int] = []
        for (_, stream) in streams {
            let count = (stream.count + 511) / 512
            starts.append(numbers.count)
            for k in 0..<count { numbers.append(k == count - 1 ? 0xFFFF_FFFE : numbers.count + 1) }
            data += stream + [UInt8](repeating: 0, count: count * 512 - stream.count)
        }
        var head = [UInt8](repeating: 0, count: 512)
        for (k, byte) in [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].enumerated() { head[k] = UInt8(byte) }
        let fields = [
            (24, 0x3E, 2), (26, 3, 2), (28, 0xFFFE, 2), (30, 9, 2), (32, 6, 2), (44, 1, 4), (48, 1, 4), (56, 4_096, 4),
        ]
        for (place, value, size) in fields { put(value, size, at: place, &head) }
        put(0xFFFF_FFFE, 4, at: 60, &head)
        put(0xFFFF_FFFE, 4, at: 68, &head)
        for k in 0..<109 { put(k == 0 ? 0 : 0xFFFF_FFFF, 4, at: 76 + 4 * k, &head) }
        var table = [UInt8](repeating: 0xFF, count: 512)
        for (k, value) in numbers.prefix(128).enumerated() { put(value, 4, at: 4 * k, &table) }
        var directory = [UInt8](repeating: 0, count: 512)
        func entry(_ k: Int, _ name: String, _ type: UInt8, right: Int, child: Int, start: Int, size: Int) {
            let units = name.utf16.flatMap { number(Int($0), 2) }
            for (i, byte) in units.enumerated() { directory[128 * k + i] = byte }
            put(units.count + 2, 2, at: 128 * k + 64, &directory)
            directory[128 * k + 66] = type
            for (place, value) in [(68, 0xFFFF_FFFF), (72, right), (76, child), (116, start), (120, size)] {
                put(value, 4, at: 128 * k + place, &directory)
            }
        }
        entry(0, "Root Entry", 5, right: 0xFFFF_FFFF, child: 1, start: 0xFFFF_FFFE, size: 0)
        for (k, (name, stream)) in streams.enumerated() {
            let right = k + 1 < streams.count ? k + 2 : 0xFFFF_FFFF
            entry(k + 1, name, 2, right: right, child: 0xFFFF_FFFF, start: starts[k], size: stream.count)
        }
        return head + table + directory + data
    }
}
