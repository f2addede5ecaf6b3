import News

/// A time as formats of data write it: ISO 8601 in its long and short form, RFC 822 with all that is made of it, and
/// what `TimeTokens` reads of printed ones.
enum StatedTime {
    /// Nil for what is no full date or does not exist.
    ///
    /// A time without a zone is read in the desk's, and its reason ends in `-zone-assumed`.
    static func stamp(_ text: String?, _ reason: String, _ settings: ParsingSettings) -> Stamp? {
        guard let text else { return nil }
        var bytes = Array(text.utf8)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        bytes = Array(bytes.drop { $0 <= 0x20 })
        guard bytes.count >= 6, bytes.count <= 80 else { return nil }
        let found = iso(bytes) ?? words(bytes)
        guard let found else {
            let folded = bytes.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            guard let time = TimeTokens(folded).stamp() else { return nil }
            let precision: Stamp.Precision = !time.hasClock ? .day : time.hasSeconds ? .second : .minute
            var found = Found(civil: time.civil, offset: nil, precision: precision)
            switch time.zone {
            case .offset(let seconds): found.offset = seconds
            case .none: break
            case .unknown:
                // The hour is in a zone we cannot tell: only the day is kept.
                (found.civil.hour, found.civil.minute, found.civil.second) = (0, 0, 0)
                found.precision = .day
            }
            return stamp(found, reason, settings)
        }
        return stamp(found, reason, settings)
    }

    private struct Found {
        var civil: CivilTime
        /// Nil without a zone.
        var offset: Int?
        var precision: Stamp.Precision
    }

    private static func stamp(_ found: Found, _ reason: String, _ settings: ParsingSettings) -> Stamp? {
        var found = found
        if found.civil.hour == 24, found.civil.minute == 0, found.civil.second == 0 {
            found.civil = CivilTime(secondsSinceEpoch: found.civil.secondsSinceEpoch)
        }
        guard found.civil.isValid, (1...9_999).contains(found.civil.year) else { return nil }
        if let offset = found.offset, (-64_800...64_800).contains(offset) {
            return Stamp(civil: found.civil, offset: offset, precision: found.precision, reason: reason)
        }
        let offset = settings.zoneOffset(found.civil)
        return Stamp(
            civil: found.civil,
            offset: offset,
            precision: found.precision,
            reason: reason + "-zone-assumed"
        )
    }

    // MARK: ISO 8601

    /// `2014-08-29T13:50:06.5Z`, `20140829T135006+0700`, `2014-08-29 13:50`, `2014-08-29`, `20140829`.
    private static func iso(_ bytes: [UInt8]) -> Found? {
        var reader = Digits(bytes)
        guard let year = reader.number(4) else { return nil }
        let isLong = reader.take(UInt8(ascii: "-"))
        guard let month = reader.number(2), !isLong || reader.take(UInt8(ascii: "-")), let day = reader.number(2)
        else { return nil }
        var found = Found(civil: CivilTime(year: year, month: month, day: day), precision: .day)
        if reader.isAtEnd { return found }
        // A zone may follow a date alone (XML Schema).
        if let offset = reader.zone(), reader.isAtEnd {
            found.offset = offset
            return found
        }
        guard reader.take(UInt8(ascii: "T")) || reader.take(UInt8(ascii: "t")) || reader.take(0x20) else { return nil }
        while reader.take(0x20) {}
        guard let hour = reader.number(2) else { return nil }
        let hasColons = reader.take(UInt8(ascii: ":"))
        guard let minute = reader.number(2) else { return nil }
        (found.civil.hour, found.civil.minute, found.precision) = (hour, minute, .minute)
        if !hasColons || reader.take(UInt8(ascii: ":")), let second = reader.number(2) {
            found.civil.second = second
            found.precision = .second
            if reader.take(UInt8(ascii: ".")) || reader.take(UInt8(ascii: ",")) { reader.skipDigits() }
        }
        while reader.take(0x20) {}
        if reader.isAtEnd { return found }
        guard let offset = reader.zone() ?? reader.namedZone(), reader.isAtEnd else { return nil }
        found.offset = offset
        return found
    }

    // MARK: RFC 822

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// `Thu, 01 Jan 2004 19:48:21 GMT` (RFC 822, RFC 5322), `Thu Jan  1 19:48:21 2004` (asctime), with the weekday, the
    /// seconds and the zone left out or not.
    private static func words(_ bytes: [UInt8]) -> Found? {
        var parts = bytes.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }).map { Array($0) }
        // "01-Jan-2004" is three.
        parts = parts.flatMap { part -> [[UInt8]] in
            let pieces = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            return pieces.count == 3 && month(Array(pieces[1])) != nil ? pieces.map { Array($0) } : [part]
        }
        if let first = parts.first, !first.contains(where: { $0 &- 0x30 < 10 }), month(first) == nil {
            parts.removeFirst()
        }
        guard parts.count >= 3 else { return nil }
        var day: Int?
        var monthNumber: Int?
        var year: Int?
        var clock: (hour: Int, minute: Int, second: Int?)?
        var offset: Int?
        for part in parts {
            if clock == nil, part.contains(UInt8(ascii: ":")), let found = Self.clock(part) {
                clock = found
            } else if monthNumber == nil, let found = month(part) {
                monthNumber = found
            } else if let value = number(part), part.count <= 4 {
                if day == nil, value <= 31, part.count <= 2 {
                    day = value
                } else if year == nil, part.count == 4 || part.count == 2 || part.count == 3 {
                    // RFC 2822 section 4.3: two figures below 50 are of this century, three are counted from 1900.
                    year =
                        part.count == 4 ? value : part.count == 3 ? value + 1_900 : value + (value < 50 ? 2_000 : 1_900)
                } else {
                    return nil
                }
            } else if clock != nil, offset == nil {
                var reader = Digits(part)
                guard let found = reader.zone() ?? reader.namedZone() else { return nil }
                offset = found
            } else if offset == nil {
                return nil
            }
        }
        guard let day, let monthNumber, let year else { return nil }
        var found = Found(civil: CivilTime(year: year, month: monthNumber, day: day), precision: .day)
        if let clock {
            (found.civil.hour, found.civil.minute, found.civil.second) = (clock.hour, clock.minute, clock.second ?? 0)
            found.precision = clock.second == nil ? .minute : .second
            found.offset = offset
        }
        return found
    }

    private static func month(_ word: [UInt8]) -> Int? {
        guard word.count >= 3, word.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        let start = String(decoding: word.prefix(3).map { $0 | 0x20 }, as: UTF8.self)
        return months.firstIndex(of: start).map { $0 + 1 }
    }

    private static func number(_ word: [UInt8]) -> Int? {
        var reader = Digits(word)
        guard let value = reader.number(word.count), reader.isAtEnd else { return nil }
        return value
    }

    private static func clock(_ word: [UInt8]) -> (hour: Int, minute: Int, second: Int?)? {
        let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 2 || parts.count == 3, let hour = number(parts[0]), let minute = number(parts[1]) else {
            return nil
        }
        guard parts.count == 3 else { return (hour, minute, nil) }
        guard let second = number(Array(parts[2].prefix { $0 != UInt8(ascii: ".") })) else { return nil }
        return (hour, minute, second)
    }

    /// Reads figures one after the other.
    private struct Digits {
        let bytes: [UInt8]
        var i = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { i == bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard i < bytes.count, bytes[i] == byte else { return false }
            i += 1
            return true
        }

        /// Exactly `width` figures, at most nine.
        mutating func number(_ width: Int) -> Int? {
            guard width > 0, width <= 9, i + width <= bytes.count else { return nil }
            var value = 0
            for k in i..<(i + width) {
                guard bytes[k] &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(bytes[k] - 0x30)
            }
            i += width
            return value
        }

        mutating func skipDigits() {
            while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
        }

        /// `Z`, `+07:00`, `+0700`, `+07`: seconds east of UTC.
        mutating func zone() -> Int? {
            if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
            let start = i
            let isMinus = take(UInt8(ascii: "-"))
            guard isMinus || take(UInt8(ascii: "+")), let hours = number(2) else {
                i = start
                return nil
            }
            var minutes = 0
            let hasColon = take(UInt8(ascii: ":"))
            if let found = number(2) {
                minutes = found
            } else if hasColon {
                i = start
                return nil
            }
            guard hours <= 14, minutes < 60 else {
                i = start
                return nil
            }
            let seconds = (hours * 60 + minutes) * 60
            return isMinus ? -seconds : seconds
        }

        /// RFC 822 section 5 and the zones of Indochina; `GMT+7` too.
        mutating func namedZone() -> Int? {
            let start = i
            while i < bytes.count, (bytes[i] | 0x20) &- 0x61 < 26 { i += 1 }
            let name = String(decoding: bytes[start..<i].map { $0 | 0x20 }, as: UTF8.self)
            let hours: Int? =
                switch name {
                case "gmt", "ut", "utc", "z": 0
                case "est": -5
                case "edt": -4
                case "cst": -6
                case "cdt": -5
                case "mst": -7
                case "mdt": -6
                case "pst": -8
                case "pdt": -7
                case "ict": 7
                case "cet": 1
                case "cest": 2
                default: nil
                }
            guard let hours else {
                i = start
                return nil
            }
            if hours == 0, !isAtEnd {
                if let offset = zone() { return offset }
                // "GMT+7".
                let isMinus = take(UInt8(ascii: "-"))
                guard isMinus || take(UInt8(ascii: "+")), let digit = number(1) else { return nil }
                return (isMinus ? -digit : digit) * 3_600
            }
            return hours * 3_600
        }
    }
}
