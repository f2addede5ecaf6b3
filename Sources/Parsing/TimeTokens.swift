import News

/// The words and figures of one line in lower case.
struct TimeTokens {
    enum Token: Equatable {
        case number(Int, width: Int)
        case word([UInt8])
        case mark(UInt8)
    }

    private(set) var tokens: [Token] = []
    /// Where each token begins and ends in the bytes given.
    private(set) var ranges: [Range<Int>] = []

    init(_ folded: [UInt8]) { self = folded.withUnsafeBufferPointer { TimeTokens($0) } }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let table = ScalarTable.shared
        var i = 0
        do {
            while i < bytes.count {
                let byte = bytes[i]
                if byte >= 0x30 && byte <= 0x39 {
                    var value = 0
                    let start = i
                    while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39 {
                        if i - start < 9 { value = value * 10 + Int(bytes[i] - 0x30) }
                        i += 1
                    }
                    tokens.append(.number(value, width: i - start))
                    ranges.append(start..<i)
                    continue
                }
                let start = i
                let scalar = Scalar.next(bytes, &i, bytes.count)
                // Lao digits read as figures.
                if scalar >= 0xED0 && scalar <= 0xED9 {
                    var value = Int(scalar - 0xED0)
                    var width = 1
                    while i < bytes.count {
                        var k = i
                        let digit = Scalar.next(bytes, &k, bytes.count)
                        guard digit >= 0xED0, digit <= 0xED9, width < 9 else { break }
                        value = value * 10 + Int(digit - 0xED0)
                        width += 1
                        i = k
                    }
                    tokens.append(.number(value, width: width))
                    ranges.append(start..<i)
                    continue
                }
                let kind = table.kind(scalar)
                if kind.isWord {
                    var stop = i
                    while i < bytes.count {
                        let after = table.kind(Scalar.next(bytes, &i, bytes.count))
                        guard after.isWord, after != .digit else { break }
                        stop = i
                    }
                    i = stop
                    tokens.append(.word(Array(bytes[start..<stop])))
                    ranges.append(start..<i)
                } else if kind == .hyphen {
                    tokens.append(.mark(UInt8(ascii: "-")))
                    ranges.append(start..<i)
                } else if scalar < 0x80 && kind != .space {
                    tokens.append(.mark(UInt8(truncatingIfNeeded: scalar)))
                    ranges.append(start..<i)
                }
            }
        }
    }

    func number(_ i: Int, _ range: ClosedRange<Int>, width: ClosedRange<Int> = 1...2) -> Int? {
        guard tokens.indices.contains(i), case .number(let value, let digits) = tokens[i], range.contains(value),
            width.contains(digits)
        else { return nil }
        return value
    }

    func isMark(_ i: Int, _ marks: StaticString) -> Bool {
        guard tokens.indices.contains(i), case .mark(let mark) = tokens[i] else { return false }
        return UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount).contains(mark)
    }

    func word(_ i: Int) -> [UInt8]? {
        guard tokens.indices.contains(i), case .word(let word) = tokens[i] else { return nil }
        return word
    }

    func isWord(_ i: Int, _ words: StaticString...) -> Bool {
        guard let word = word(i) else { return false }
        return words.contains { MetadataFields.equals(word, $0) }
    }

    func stamp() -> PrintedTime? {
        var date: CivilTime?
        var result: PrintedTime?
        var used = [Bool](repeating: false, count: tokens.count)
        var twelveHour = false
        // Time of day and zone first: they tell how an ambiguous date in figures is to be read.
        var clock: (hour: Int, minute: Int, second: Int?)?
        var zone = PrintedTime.Zone.none
        var i = 0
        while i < tokens.count {
            if clock == nil, let found = time(at: i) {
                clock = found.clock
                twelveHour = found.twelveHour
                for k in i..<found.end { used[k] = true }
                i = found.end
                if let (offset, end) = zoneOffset(at: i) {
                    zone = offset
                    for k in i..<end { used[k] = true }
                    i = end
                }
                continue
            }
            i += 1
        }
        i = 0
        while i < tokens.count, date == nil {
            if !used[i], let (found, end) = self.date(at: i, monthFirstPossible: twelveHour) {
                guard let found else { return nil }
                date = found
                for k in i..<end { used[k] = true }
                // Figures that were read as the time of day are no zone: "May 9, 2026 - 10:15".
                if zone == .none, clock != nil, let (offset, zoneEnd) = zoneOffset(at: end),
                    !used[end..<zoneEnd].contains(true)
                {
                    zone = offset
                    for k in end..<zoneEnd { used[k] = true }
                }
            }
            i += 1
        }
        guard var day = date else { return nil }
        if let clock {
            day.hour = clock.hour
            day.minute = clock.minute
            day.second = clock.second ?? 0
        }
        guard day.isValid, day.second < 60 else { return nil }
        result = PrintedTime(civil: day)
        result?.hasClock = clock != nil
        result?.hasSeconds = clock?.second != nil
        result?.zone = zone
        var others = 0
        for (index, token) in tokens.enumerated() where !used[index] {
            guard case .word(let word) = token else {
                if case .number = token { others += 1 }
                continue
            }
            if TimeWords.updating.contains(word) {
                result?.isUpdate = true
            } else if TimeWords.publishing.contains(word) {
                result?.isLabelled = true
            } else if !TimeWords.fillers.contains(word) {
                others += 1
            }
        }
        result?.otherWords = others
        return others <= 5 ? result : nil
    }

    /// 13:56, 13:56:07, 3:26 pm, 16h30, 16 giờ 30, 7h.
    func time(at i: Int) -> (clock: (hour: Int, minute: Int, second: Int?), twelveHour: Bool, end: Int)? {
        guard var hour = number(i, 0...23) else { return nil }
        var end = i + 1
        var minute = 0
        var second: Int?
        if isMark(end, ":"), let m = number(end + 1, 0...59, width: 2...2) {
            minute = m
            end += 2
            if isMark(end, ":"), let s = number(end + 1, 0...59, width: 2...2) {
                second = s
                end += 2
                // Fractions of a second are not kept.
                if isMark(end, "."), number(end + 1, 0...999_999_999, width: 1...9) != nil { end += 2 }
            }
        } else if isWord(end, "h", "giờ", "g", "heures", "ໂມງ") {
            end += 1
            if let m = number(end, 0...59, width: 2...2), !isMark(end + 1, "/-") {
                minute = m
                end += 1
                if isWord(end, "phút", "p", "ນາທີ") { end += 1 }
            }
        } else if isWord(end, "am", "pm") {
            // The hour alone, as in "5 pm".
        } else {
            return nil
        }
        var twelveHour = false
        let afternoon: Bool? =
            isWord(end, "am")
            ? false
            : isWord(end, "pm")
                ? true
                : isWord(end, "a", "p") && isMark(end + 1, ".") && isWord(end + 2, "m") ? isWord(end, "p") : nil
        if let afternoon {
            guard hour <= 12 || hour > 12 && afternoon else { return nil }
            end += isWord(end, "a", "p") ? 3 : 1
            if isMark(end, ".") { end += 1 }
            if hour <= 12 { hour = hour % 12 + (afternoon ? 12 : 0) }
            twelveHour = true
        }
        return ((hour, minute, second), twelveHour, end)
    }

    /// Z, GMT+7, UTC+07:00, +0700, (GMT+7); a zone by letters that are not world-wide unambiguous is `unknown`.
    func zoneOffset(at start: Int) -> (PrintedTime.Zone, Int)? {
        var i = start
        while isMark(i, "(,|") { i += 1 }
        var isUniversal = false
        if isWord(i, "gmt", "utc", "z") {
            isUniversal = true
            i += 1
        } else if let word = word(i), let offset = TimeWords.zones[word] {
            return (.offset(offset), i + 1)
        } else if isWord(i, "ist", "cst", "bst", "ast", "et", "pt", "ct", "sgt", "hkt", "kst", "jst", "mst", "wib") {
            return (.unknown, i + 1)
        }
        let isMinus = isMark(i, "-")
        if isMark(i, "+") || isMinus, let hours = number(i + 1, 0...1_400, width: 1...4) {
            var seconds: Int
            var end = i + 2
            if case .number(_, let width) = tokens[i + 1], width == 4 {
                guard hours % 100 < 60 else { return nil }
                seconds = (hours / 100 * 60 + hours % 100) * 60
            } else {
                guard hours <= 14 else { return nil }
                seconds = hours * 3_600
                if isMark(end, ":"), let minutes = number(end + 1, 0...59, width: 2...2) {
                    seconds += minutes * 60
                    end += 2
                }
            }
            // A bare "- 5" is a dash before something else.
            guard isUniversal || (!isMinus || end > i + 2) else { return nil }
            return (.offset(isMinus ? -seconds : seconds), end)
        }
        return isUniversal ? (.offset(0), i) : nil
    }
}
