import News

/// The time at the end of a wire message.
enum WireClock {
    private static let months: [[String]] = [
        ["jan", "ene", "gen", "janv"], ["feb", "fev", "fév", "févr"], ["mar", "mär", "mrz", "mars", "maa"],
        ["apr", "avr", "abr", "avril"], ["may", "mai", "mag", "mei"], ["jun", "giu", "juin"],
        ["jul", "lug", "juil"], ["aug", "aou", "aoû", "ago", "août"], ["sep", "set", "sept"],
        ["oct", "okt", "ott", "out"], ["nov"], ["dec", "dez", "déc", "dic"],
    ]

    /// `212101 GMT Nov 18` and its variants in any order: day and time of day, zone, month, year.
    ///
    /// Nil without year and month. Where no zone is named, or one that is not the world's time, only the day is known.
    static func sevenNineOhOne(_ trailer: [UInt8], _ settings: ParsingSettings) -> Stamp? {
        var group: [Int]?
        var month: Int?
        var year: Int?
        var isUniversal = false
        let words = trailer.prefix(200).split(whereSeparator: { $0 <= 0x20 || $0 == 0x7F }).map { word in
            String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        for word in words.prefix(8) {
            let digits = word.utf8.prefix { $0 &- 0x30 < 10 }
            if digits.count == 6, group == nil {
                let numbers = digits.map { Int($0) - 0x30 }
                group = [0, 2, 4].map { numbers[$0] * 10 + numbers[$0 + 1] }
                if ["gmt", "utc", "z"].contains(String(word.dropFirst(6))) { isUniversal = true }
            } else if ["gmt", "utc", "z"].contains(word) {
                isUniversal = true
            } else if digits.count == word.utf8.count, digits.count == 2 || digits.count == 4, month != nil, year == nil
            {
                let number = Int(word) ?? 0
                year = digits.count == 4 ? number : number < 70 ? 2_000 + number : 1_900 + number
            } else if month == nil {
                let letters = word.hasSuffix(".") ? String(word.dropLast()) : word
                month = months.firstIndex { names in
                    names.contains(letters) || names.contains(String(letters.prefix(3)))
                }.map { $0 + 1 }
            }
        }
        guard let group, let month, let year else { return nil }
        let civil = CivilTime(year: year, month: month, day: group[0], hour: group[1], minute: group[2])
        guard civil.isValid else { return nil }
        guard isUniversal else {
            let day = CivilTime(year: year, month: month, day: group[0])
            return Stamp(
                civil: day,
                offset: settings.zoneOffset(day),
                precision: .day,
                reason: "wire:date-time-group-zone-assumed"
            )
        }
        return Stamp(civil: civil, offset: 0, precision: .minute, reason: "wire:date-time-group")
    }

    /// `AP-WF-11-13-13 1509GMT<`: services, month, day, year of two figures, time of day in the world's time.
    static func anpa(_ trailer: [UInt8]) -> (source: String?, stamp: Stamp?) {
        let line = trailer.drop { $0 <= 0x20 }.prefix { $0 >= 0x20 && $0 != UInt8(ascii: "<") }
        let pieces = line.split(whereSeparator: { $0 == 0x2D || $0 == 0x20 }).map {
            String(decoding: $0, as: UTF8.self)
        }
        let source = pieces.first.flatMap { $0.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } ? $0 : nil }
        for index in pieces.indices where index + 3 < pieces.count {
            guard let month = two(pieces[index]), let day = two(pieces[index + 1]), let year = two(pieces[index + 2])
            else {
                continue
            }
            let clock = Array(pieces[index + 3].utf8)
            guard clock.count >= 7, clock[4...].elementsEqual("GMT".utf8) || clock[4...].elementsEqual("UTC".utf8),
                let hour = two(String(decoding: clock[0..<2], as: UTF8.self)),
                let minute = two(String(decoding: clock[2..<4], as: UTF8.self))
            else { continue }
            let civil = CivilTime(
                year: year < 70 ? 2_000 + year : 1_900 + year,
                month: month,
                day: day,
                hour: hour,
                minute: minute
            )
            guard civil.isValid else { continue }
            return (source, Stamp(civil: civil, offset: 0, precision: .minute, reason: "wire:date-time-group"))
        }
        return (source, nil)
    }

    private static func two(_ text: String) -> Int? {
        text.utf8.count == 2 && text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(text) : nil
    }
}
