/// The datasets of IPTC IIM (version 4.2, chapter 1): record, number, bytes.
struct IIMDatasets {
    /// By record * 256 + number, in the order of the file.
    private var values: [Int: [ArraySlice<UInt8>]] = [:]
    private let isUTF8: Bool

    private static let limit = 8_192

    init(_ blocks: [ArraySlice<UInt8>]) {
        for block in blocks {
            let view = ByteView(block)
            var offset = 0
            var count = 0
            while count < Self.limit, view.byte(offset) == 0x1C {
                count += 1
                guard let record = view.byte(offset + 1), let number = view.byte(offset + 2),
                    var length = view.word(offset + 3)
                else { break }
                offset += 5
                if length & 0x8000 != 0 {
                    // An extended dataset: so many bytes hold the length.
                    let size = length & 0x7FFF
                    guard size == 2 || size == 4, let long = size == 2 ? view.word(offset) : view.long(offset) else {
                        break
                    }
                    length = long
                    offset += size
                }
                guard let value = view.slice(offset, length) else { break }
                values[record << 8 | number, default: []].append(value)
                offset += length
            }
        }
        // 1:90: ESC % G is UTF-8. Files that say nothing are UTF-8 where all their texts are (MWG 2.0, 5.1.1).
        let declared = values[0x015A]?.first.map(Array.init)
        let application = values.lazy.filter { $0.key >> 8 == 2 }.flatMap(\.value)
        isUTF8 =
            declared == [0x1B, 0x25, 0x47]
            || application.allSatisfy { value in
                Array(value).withUnsafeBufferPointer { UTF8Check.firstFault($0) == nil }
            }
    }

    var isEmpty: Bool { values.isEmpty }

    /// All values of a dataset of the application record, clean, each on one line and once: a file may hold the same
    /// block twice.
    func texts(_ number: Int) -> [String] {
        var seen: Set<String> = []
        return (values[0x0200 | number] ?? []).compactMap(text).filter { seen.insert($0).inserted }
    }

    func text(_ number: Int) -> String? { values[0x0200 | number]?.lazy.compactMap(text).first }

    private func text(_ bytes: ArraySlice<UInt8>) -> String? {
        let bytes = bytes.prefix { $0 != 0 }
        return isUTF8 ? LatinText.line(bytes) : StatedText.line(WireCharset.windows(Array(bytes)))
    }

    /// `CCYYMMDD` with `HHMMSS±HHMM` as RFC 3339 writes it; the date alone where there is no time.
    func moment(date: Int, time: Int) -> String? {
        guard let date = text(date), date.utf8.count == 8, date.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        let digits = Array(date.utf8)
        func part(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let day = "\(part(digits, 0..<4))-\(part(digits, 4..<6))-\(part(digits, 6..<8))"
        guard let time = text(time) else { return day }
        let clock = Array(time.utf8)
        guard clock.count >= 6, clock[0..<6].allSatisfy({ $0 &- 0x30 < 10 }) else { return day }
        var moment = "\(day)T\(part(clock, 0..<2)):\(part(clock, 2..<4)):\(part(clock, 4..<6))"
        if clock.count == 11, clock[6] == UInt8(ascii: "+") || clock[6] == UInt8(ascii: "-") {
            moment += "\(part(clock, 6..<9)):\(part(clock, 9..<11))"
        }
        return moment
    }
}
