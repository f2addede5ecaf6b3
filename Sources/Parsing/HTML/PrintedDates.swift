import News

/// The full dates printed in a line of text, with the time of day and zone beside each.
struct PrintedDates {
    /// How a date in figures parted by slashes is read where both may be the month.
    enum Order { case dayFirst, monthFirst, unknown }

    struct Found {
        /// Bytes of the line.
        var range: Range<Int>
        var time: PrintedTime
        var isFigures = false
        /// The year was printed with two figures.
        var isShort = false
    }

    private(set) var found: [Found] = []

    /// Dates of one line that are read.
    static let limit = 8

    /// `line` in lower case; of a long one only what stands around figures that are a year is read.
    init(_ line: [UInt8], order: Order) {
        // No date is without figures, Lao ones begin with 0xE0.
        guard line.contains(where: { $0 &- 0x30 < 10 || $0 == 0xE0 }) else { return }
        if line.count <= 300 {
            read(line, 0..<line.count, order)
            return
        }
        var i = 0
        var done = 0
        while i < line.count, found.count < Self.limit {
            guard line[i] &- 0x30 < 10 else {
                i += 1
                continue
            }
            let start = i
            while i < line.count, line[i] &- 0x30 < 10 { i += 1 }
            guard i - start == 4, start >= done else { continue }
            var from = max(done, start - 40)
            while from < start, line[from] > 0x20 { from += 1 }
            var to = min(line.count, i + 40)
            while to < line.count, line[to] & 0xC0 == 0x80 { to += 1 }
            read(line, from..<to, order)
            done = to
        }
    }

    private mutating func read(_ line: [UInt8], _ range: Range<Int>, _ order: Order) {
        let tokens = line.withUnsafeBufferPointer { TimeTokens(UnsafeBufferPointer(rebasing: $0[range])) }
        var i = 0
        while i < tokens.tokens.count, found.count < Self.limit {
            guard case .number = tokens.tokens[i] else {
                guard let (civil, end) = tokens.date(at: i, monthFirstPossible: false), let civil else {
                    i += 1
                    continue
                }
                add(tokens, civil, i..<end, range.lowerBound)
                i = end
                continue
            }
            if let civil = shortYear(tokens, i) {
                add(tokens, civil, i..<(i + 5), range.lowerBound)
                found[found.count - 1].isShort = true
                found[found.count - 1].isFigures = true
                i += 5
                continue
            }
            let isSlashed = tokens.isMark(i + 1, "/") && tokens.isMark(i + 3, "/")
            let isAmbiguous = isSlashed && order != .dayFirst
            guard let (read, end) = tokens.date(at: i, monthFirstPossible: isAmbiguous) else {
                i += 1
                continue
            }
            var civil = read
            if civil == nil, isAmbiguous, order == .monthFirst, let month = tokens.number(i, 1...12),
                let day = tokens.number(i + 2, 1...31), let year = tokens.number(i + 4, 1900...2100, width: 4...4)
            {
                civil = CivilTime(year: year, month: month, day: day)
            }
            if let civil, civil.isValid {
                add(tokens, civil, i..<end, range.lowerBound)
                found[found.count - 1].isFigures = tokens.isMark(i + 1, "/-.|") && tokens.isMark(i + 3, "/-.|")
            }
            i = end
        }
    }

    /// 12.5.22, of this century; no version number, which goes on with another dot.
    private func shortYear(_ tokens: TimeTokens, _ i: Int) -> CivilTime? {
        guard let day = tokens.number(i, 1...31), tokens.isMark(i + 1, "."), let month = tokens.number(i + 2, 1...12),
            tokens.isMark(i + 3, "."), let year = tokens.number(i + 4, 0...49, width: 2...2),
            !tokens.isMark(i + 5, "."), i == 0 || !tokens.isMark(i - 1, ".")
        else { return nil }
        let civil = CivilTime(year: 2000 + year, month: month, day: day)
        return civil.isValid ? civil : nil
    }

    private mutating func add(_ tokens: TimeTokens, _ day: CivilTime, _ range: Range<Int>, _ offset: Int) {
        var time = PrintedTime(civil: day)
        var clock: (clock: (hour: Int, minute: Int, second: Int?), twelveHour: Bool, end: Int)?
        for k in range.upperBound..<(range.upperBound + 5) where clock == nil { clock = tokens.time(at: k) }
        var isBefore = false
        if clock == nil {
            for k in max(0, range.lowerBound - 8)..<range.lowerBound where clock == nil {
                if let found = tokens.time(at: k), found.end <= range.lowerBound { clock = found }
            }
            isBefore = clock != nil
        }
        if let clock {
            (time.civil.hour, time.civil.minute) = (clock.clock.hour, clock.clock.minute)
            time.civil.second = clock.clock.second ?? 0
            time.hasClock = true
            time.hasSeconds = clock.clock.second != nil
            if let (zone, _) = tokens.zoneOffset(at: clock.end)
                ?? (isBefore ? tokens.zoneOffset(at: range.upperBound) : nil)
            {
                time.zone = zone
            }
        }
        guard time.civil.isValid, let first = tokens.ranges[range].first, let last = tokens.ranges[range].last else {
            return
        }
        found.append(Found(range: (offset + first.lowerBound)..<(offset + last.upperBound), time: time))
    }
}
