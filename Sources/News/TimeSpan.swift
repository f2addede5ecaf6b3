/// Time spans as people write them in configuration: `250ms`, `2s`, `1h 30min`, `30 d` (systemd.time(7), PARSING
/// TIME SPANS).
package enum TimeSpan {
    /// Sum of all numbers with their units.
    ///
    /// A number without a unit counts seconds; a fraction is cut to the microsecond. A month is 30.4375 days, a year 365.25.
    ///
    /// - Returns: nil for an empty text, an unknown unit, a sign, `infinity`, or more than 2^63 microseconds.
    package static func parse(_ text: String) -> Duration? {
        var text = text
        return text.withUTF8 { bytes in microseconds(bytes) }.map { .microseconds($0) }
    }

    /// What `parse` reads back: whole microseconds in units from `d` down to `us`, `1min 30s`; nothing is `0s`.
    package static func print(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        // Both parts have the sign of the duration.
        let sign = seconds < 0 || attoseconds < 0 ? "-" : ""
        let whole = seconds.magnitude
        let fraction = (attoseconds / 1_000_000_000_000).magnitude
        let parts: [(UInt64, String)] = [
            (whole / 86_400, "d"), (whole / 3_600 % 24, "h"), (whole / 60 % 60, "min"), (whole % 60, "s"),
            (fraction / 1_000, "ms"), (fraction % 1_000, "us"),
        ]
        let printed = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
        return printed.isEmpty ? "0s" : sign + printed.joined(separator: " ")
    }

    private static func microseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var total: Int64 = 0
        var position = 0
        var numbers = 0
        func skipSpace() {
            while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        }
        while true {
            skipSpace()
            guard position < bytes.count else { return numbers > 0 ? total : nil }
            guard let (whole, fraction) = number(bytes, &position) else { return nil }
            skipSpace()
            guard let unit = unit(bytes, &position) else { return nil }
            let (product, overflow) = whole.multipliedReportingOverflow(by: unit)
            var value = product
            if overflow { return nil }
            var place = unit / 10
            for digit in fraction where place > 0 {
                let (sum, overflow) = value.addingReportingOverflow(Int64(digit) * place)
                if overflow { return nil }
                value = sum
                place /= 10
            }
            let (sum, sumOverflow) = total.addingReportingOverflow(value)
            if sumOverflow { return nil }
            total = sum
            numbers += 1
        }
    }

    /// Digits with an optional fraction, `.5` included.
    private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ position: inout Int
    ) -> (whole: Int64, fraction: [UInt8])? {
        var whole: Int64 = 0
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflow) = product.addingReportingOverflow(Int64(bytes[position] - 0x30))
            if overflow || sumOverflow { return nil }
            whole = sum
            position += 1
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else {
            return position > start ? (whole, []) : nil
        }
        position += 1
        var fraction: [UInt8] = []
        let firstDigit = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            // No unit has more than 14 decimal places of microseconds.
            if fraction.count < 20 { fraction.append(bytes[position] - 0x30) }
            position += 1
        }
        // `1.2.3s` is not two numbers.
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") { return nil }
        return position > firstDigit ? (whole, fraction) : nil
    }

    /// Microseconds of the unit at `position`; of one second where a number, space or the end follows.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int64? {
        let start = position
        while position < bytes.count, (0x61...0x7A).contains(bytes[position] | 0x20) || bytes[position] >= 0x80 {
            position += 1
        }
        let second: Int64 = 1_000_000
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "", "s", "sec", "second", "seconds": return second
        case "us", "usec", "\u{B5}s", "\u{3BC}s": return 1
        case "ms", "msec": return 1_000
        case "m", "min", "minute", "minutes": return 60 * second
        case "h", "hr", "hour", "hours": return 3_600 * second
        case "d", "day", "days": return 86_400 * second
        case "w", "week", "weeks": return 7 * 86_400 * second
        case "M", "month", "months": return 2_629_800 * second
        case "y", "year", "years": return 31_557_600 * second
        default: return nil
        }
    }
}

extension Duration {
    /// Whole microseconds.
    package var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
