/// Sizes as people write them: `64MiB`, `1.5GiB`, `512`, also `K`, `M`, `G`, `T` as powers of 1024.
package enum ByteCount {
    private static let units: [(suffix: String, factor: Double)] = [
        ("KiB", 1_024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("TiB", 1_099_511_627_776),
        ("K", 1_024), ("M", 1_048_576), ("G", 1_073_741_824), ("T", 1_099_511_627_776), ("B", 1), ("", 1),
    ]

    /// Bytes, or nil where `text` is no size.
    package static func parse(_ text: String) -> Int64? {
        for unit in units where text.hasSuffix(unit.suffix) {
            let digits = text.dropLast(unit.suffix.count).trimmingSpaces
            guard let value = Double(digits), value >= 0, value * unit.factor < 9e15,
                digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
            else { return nil }
            return Int64(value * unit.factor)
        }
        return nil
    }

    /// For people: `16.8 kB`, decimal units as file managers show them.
    package static func print(_ bytes: Int64) -> String {
        guard bytes >= 1_000 else { return "\(bytes) B" }
        var value = Double(bytes) / 1_000
        for unit in ["kB", "MB", "GB"] {
            if value < 999.95 { return "\(oneDecimal(value)) \(unit)" }
            value /= 1_000
        }
        return "\(oneDecimal(value)) TB"
    }

    private static func oneDecimal(_ value: Double) -> String {
        let tenths = Int64((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
