import News

/// Reads times as programs write them into attributes and JSON: ISO 8601 in its extended, basic and week forms, seconds
/// or milliseconds since 1970, RFC 822 and the wording of dates; times relative to another are none.
enum MachineTime {
    /// Nil for what is no full date, names a day that does not exist, or can be read two ways.
    static func read(_ value: [UInt8]) -> PrintedTime? {
        var value = value[...]
        while let first = value.first, first <= 0x20 || first == 0x22 || first == 0x27 { value.removeFirst() }
        while let last = value.last, last <= 0x20 || last == 0x22 || last == 0x27 { value.removeLast() }
        guard value.count >= 6, value.count <= 80 else { return nil }
        let bytes = Array(value)
        if bytes.allSatisfy({ $0 &- 0x30 < 10 }) { return digits(bytes) }
        var reader = Reader(bytes: bytes)
        if let time = reader.iso() { return time }
        let folded = bytes.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        guard let time = TimeTokens(folded).stamp(), isPlausible(time.civil.year) else { return nil }
        return time
    }

    /// Years that a document of the press can have.
    static func isPlausible(_ year: Int) -> Bool { (1_700...2_100).contains(year) }

    /// The value as a stamp: without a zone it is read in the desk's, and its reason says so.
    static func stamp(_ time: PrintedTime, _ reason: String, _ settings: ParsingSettings) -> Stamp {
        let precision: Stamp.Precision = !time.hasClock ? .day : time.hasSeconds ? .second : .minute
        switch time.zone {
        case .offset(let offset):
            return Stamp(civil: time.civil, offset: offset, precision: precision, reason: reason)
        case .none:
            let offset = settings.zoneOffset(time.civil)
            return Stamp(civil: time.civil, offset: offset, precision: precision, reason: reason + "-zone-assumed")
        case .unknown:
            // The hour is in a zone we cannot tell: only the day is kept.
            let day = CivilTime(year: time.civil.year, month: time.civil.month, day: time.civil.day)
            let offset = settings.zoneOffset(day)
            return Stamp(civil: day, offset: offset, precision: .day, reason: reason + "-zone-assumed")
        }
    }

    /// 20240517, 202405170830, 20240517083000; 10 figures are seconds since 1970, 13 are milliseconds.
    private static func digits(_ bytes: [UInt8]) -> PrintedTime? {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        if bytes.count == 10 || bytes.count == 13 {
            let seconds = number(0..<10)
            // Before 1995 nobody published on the web.
            guard seconds >= 788_918_400 else { return nil }
            var time = PrintedTime(civil: CivilTime(secondsSinceEpoch: Int64(seconds)))
            (time.hasClock, time.hasSeconds, time.zone) = (true, true, .offset(0))
            return time
        }
        guard [8, 12, 14].contains(bytes.count) else { return nil }
        var civil = CivilTime(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        if bytes.count >= 12 { (civil.hour, civil.minute) = (number(8..<10), number(10..<12)) }
        if bytes.count == 14 { civil.second = number(12..<14) }
        guard civil.isValid, isPlausible(civil.year) else { return nil }
        var time = PrintedTime(civil: civil)
        (time.hasClock, time.hasSeconds) = (bytes.count >= 12, bytes.count == 14)
        return time
    }

    private struct Reader {
        let bytes: [UInt8]
        var i = 0

        private func byte(_ offset: Int = 0) -> UInt8? { i + offset < bytes.count ? bytes[i + offset] : nil }

        private mutating func take(_ options: StaticString) -> Bool {
            guard let byte = byte() else { return false }
            let wanted = UnsafeBufferPointer(start: options.utf8Start, count: options.utf8CodeUnitCount)
            guard wanted.contains(byte) else { return false }
            i += 1
            return true
        }

        private mutating func number(_ widths: ClosedRange<Int>) -> Int? {
            let start = i
            var value = 0
            while let byte = byte(), byte &- 0x30 < 10, i - start < widths.upperBound {
                value = value * 10 + Int(byte - 0x30)
                i += 1
            }
            return i - start >= widths.lowerBound ? value : nil
        }

        /// `2024-05-17T08:30:00.123+07:00` and its relatives; what follows in words is left to others.
        mutating func iso() -> PrintedTime? {
            guard let year = number(4...4), MachineTime.isPlausible(year) else { return nil }
            var civil: CivilTime
            if take("-/.") {
                if take("W") {
                    guard let week = week(year) else { return nil }
                    civil = week
                } else {
                    guard let month = number(1...2), take("-/."), let day = number(1...2) else { return nil }
                    civil = CivilTime(year: year, month: month, day: day)
                    // Some print the day before the month; only what cannot be the other way is told.
                    if month > 12, day <= 12 { civil = CivilTime(year: year, month: day, day: month) }
                }
            } else if take("W") {
                guard let week = week(year) else { return nil }
                civil = week
            } else {
                guard let month = number(2...2), let day = number(2...2) else { return nil }
                civil = CivilTime(year: year, month: month, day: day)
            }
            guard civil.isValid else { return nil }
            if let byte = byte(), byte &- 0x30 < 10 { return nil }
            var time = PrintedTime(civil: civil)
            readClock(&time)
            return time
        }

        /// ISO 8601 weeks: week 1 holds 4 January, day 1 is Monday.
        private mutating func week(_ year: Int) -> CivilTime? {
            guard let week = number(2...2), (1...53).contains(week) else { return nil }
            var day = 1
            if take("-") || byte().map({ $0 &- 0x30 < 10 }) == true {
                guard let printed = number(1...1), (1...7).contains(printed) else { return nil }
                day = printed
            }
            let fourth = CivilTime(year: year, month: 1, day: 4)
            let days = fourth.daysSinceEpoch - Int64(fourth.weekday) + Int64((week - 1) * 7 + day - 1)
            return CivilTime(secondsSinceEpoch: days * 86_400)
        }

        private mutating func readClock(_ time: inout PrintedTime) {
            let start = i
            _ = take(",")
            guard take("Tt ") || take("_") else { return i = start }
            while take(" ") {}
            guard let hour = number(1...2), hour < 25 else { return i = start }
            let isBasic = byte().map { $0 &- 0x30 < 10 } == true
            guard isBasic || take(":"), let minute = number(2...2), minute < 60 else { return i = start }
            time.civil.hour = hour
            time.civil.minute = minute
            time.hasClock = true
            if isBasic ? byte().map({ $0 &- 0x30 < 10 }) == true : take(":"), let second = number(2...2), second <= 60 {
                time.civil.second = min(second, 59)
                time.hasSeconds = true
                // Fractions of a second are not kept; some print them behind a colon.
                if take(".,:") { _ = number(1...9) }
            }
            while take(" ") {}
            readAfternoon(&time)
            if hour == 24 {
                guard minute == 0 else { return time.hasClock = false }
                time.civil = CivilTime(secondsSinceEpoch: time.civil.secondsSinceEpoch)
            }
            readZone(&time)
        }

        private mutating func readAfternoon(_ time: inout PrintedTime) {
            guard let first = byte(), let second = byte(1), second | 0x20 == UInt8(ascii: "m") else { return }
            let isAfternoon = first | 0x20 == UInt8(ascii: "p")
            guard isAfternoon || first | 0x20 == UInt8(ascii: "a"), time.civil.hour <= 12 else { return }
            i += 2
            time.civil.hour = time.civil.hour % 12 + (isAfternoon ? 12 : 0)
            while take(" ") {}
        }

        private mutating func readZone(_ time: inout PrintedTime) {
            if take("Zz") { return time.zone = .offset(0) }
            var word: [UInt8] = []
            while let byte = byte(), byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A, word.count < 5 {
                word.append(byte | 0x20)
                i += 1
            }
            let isUniversal = word.elementsEqual("gmt".utf8) || word.elementsEqual("utc".utf8)
            if !word.isEmpty, !isUniversal {
                time.zone = TimeWords.zones[word].map { .offset($0) } ?? .unknown
                return
            }
            if isUniversal { time.zone = .offset(0) }
            // A plus that an address's encoding made a space.
            let isMinus = byte() == UInt8(ascii: "-")
            guard take("+-"), let hours = number(1...2), hours <= 14 else { return }
            var seconds = hours * 3_600
            if take(":") || byte().map({ $0 &- 0x30 < 10 }) == true {
                guard let minutes = number(2...2), minutes < 60 else { return }
                seconds += minutes * 60
            }
            time.zone = .offset(isMinus ? -seconds : seconds)
        }
    }
}
