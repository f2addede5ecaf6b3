import News

/// The formats of texts and numbers that the ninjs schema asks for.
enum NinjsFormats {
    /// RFC 3986 section 3: a scheme, and after it only characters a URI has.
    static func isURI(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, isLetter(first),
            bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) })
        else { return false }
        var index = colon + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.count, isHex(bytes[index + 1]), isHex(bytes[index + 2]) else { return false }
            case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...: return false
            default: break
            }
            index += 1
        }
        return true
    }

    /// RFC 3339 section 5.6, a real date included.
    static func isMoment(_ text: String) -> Bool {
        var scan = Scan(text)
        guard let date = scan.date(), scan.take("Tt "), scan.clock(), scan.fraction() else { return false }
        return date && scan.zone() && scan.isAtEnd
    }

    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date and time whose zone may be missing.
    static func isTruncatedDate(_ text: String) -> Bool {
        var scan = Scan(text)
        _ = scan.take("-")
        guard scan.year() else { return false }
        if scan.isAtEnd { return true }
        guard scan.take("-"), scan.number(1...12) else { return false }
        if scan.isAtEnd { return true }
        guard scan.take("-"), scan.number(1...31) else { return false }
        if scan.isAtEnd { return true }
        guard scan.take("T"), scan.clock(), scan.fraction() else { return false }
        return scan.isAtEnd || scan.zone() && scan.isAtEnd
    }

    /// JSON Schema's integer: `5`, `5.0` and `5e0` are one, `5.1` is none; nil too for what is beyond 64 bits.
    static func whole(_ text: String) -> Int64? {
        if let number = Int64(text) { return number }
        guard let number = Double(text), number.rounded() == number, number.magnitude < 9e15 else { return nil }
        return Int64(number)
    }

    /// RFC 7946 section 3: a type with the members it must have.
    static func isGeometry(_ value: JSONValue) -> Bool {
        guard case .object = value else { return false }
        switch value["type"]?.string {
        case "Point": return isPosition(value["coordinates"])
        case "MultiPoint", "LineString": return isNested(value["coordinates"], 1)
        case "MultiLineString", "Polygon": return isNested(value["coordinates"], 2)
        case "MultiPolygon": return isNested(value["coordinates"], 3)
        case "GeometryCollection":
            guard case .array(let parts)? = value["geometries"] else { return false }
            return parts.allSatisfy(isGeometry)
        case "Feature":
            guard let geometry = value["geometry"], value["properties"] != nil else { return false }
            return geometry == .null || isGeometry(geometry)
        case "FeatureCollection":
            guard case .array(let parts)? = value["features"] else { return false }
            return parts.allSatisfy { $0["type"]?.string == "Feature" && isGeometry($0) }
        default: return false
        }
    }

    private static func isPosition(_ value: JSONValue?) -> Bool {
        guard case .array(let numbers)? = value, numbers.count >= 2 else { return false }
        return numbers.allSatisfy { number in
            if case .number = number { true } else { false }
        }
    }

    private static func isNested(_ value: JSONValue?, _ depth: Int) -> Bool {
        guard depth > 0 else { return isPosition(value) }
        guard case .array(let values)? = value else { return false }
        return values.allSatisfy { isNested($0, depth - 1) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

    /// Reads a date or time from its start.
    private struct Scan {
        private let bytes: [UInt8]
        private var index = 0

        init(_ text: String) { bytes = Array(text.utf8) }

        var isAtEnd: Bool { index == bytes.count }

        mutating func take(_ marks: String) -> Bool {
            guard index < bytes.count, marks.utf8.contains(bytes[index]) else { return false }
            index += 1
            return true
        }

        /// Two digits; they are read whether or not they are in the range.
        mutating func number(_ range: ClosedRange<Int>) -> Bool { digits(2).map(range.contains) ?? false }

        private mutating func digits(_ count: Int) -> Int? {
            guard index + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[index..<(index + count)] {
                guard isDigit(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            index += count
            return value
        }

        /// Whether the date is one of the calendar; nil where it is none in form.
        mutating func date() -> Bool? {
            guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else {
                return nil
            }
            return CivilTime(year: year, month: month, day: day).isValid
        }

        /// Four digits, or more that do not begin with 0.
        mutating func year() -> Bool {
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            let count = index - start
            return count == 4 || count > 4 && bytes[start] != 0x30
        }

        mutating func clock() -> Bool {
            number(0...23) && take(":") && number(0...59) && take(":") && number(0...60)
        }

        mutating func fraction() -> Bool {
            guard take(".") else { return true }
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            return index > start
        }

        mutating func zone() -> Bool {
            take("Zz") || take("+-") && number(0...23) && take(":") && number(0...59)
        }
    }
}
