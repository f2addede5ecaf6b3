import News

/// Times as items and records state them.
enum StatedTime {
    /// Seconds since 1970 of `2026-11-22T09:11:03+07:00` or with `Z`, a fraction or none; nil for anything else.
    static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") else { return nil }
        func number(_ from: Int, _ to: Int) -> Int? {
            guard to <= bytes.count, bytes[from..<to].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            return bytes[from..<to].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        guard let year = number(0, 4), let month = number(5, 7), let day = number(8, 10), let hour = number(11, 13),
            let minute = number(14, 16), let second = number(17, 19)
        else { return nil }
        let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard civil.isValid else { return nil }
        var index = 19
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
        }
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "Z") { return index + 1 == bytes.count ? civil.secondsSinceEpoch : nil }
        guard bytes.count == index + 6, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"),
            let hours = number(index + 1, index + 3), let minutes = number(index + 4, index + 6)
        else { return nil }
        let offset = Int64(hours * 3_600 + minutes * 60)
        return civil.secondsSinceEpoch - (bytes[index] == UInt8(ascii: "+") ? offset : -offset)
    }
}
