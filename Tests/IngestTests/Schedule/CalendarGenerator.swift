/// Calendar expressions by a seeded draw, the same on every machine.
struct CalendarGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }

    /// Not among them are zones in which the clocks went back without daylight saving time, as in Volgograd in 2020:
    /// in that hour the answer of systemd depends on what its process has converted before.
    static let zones = [
        "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh", "Asia/Vientiane", "UTC",
        "America/Havana", "Asia/Beirut", "Europe/Dublin", "Africa/Casablanca", "Africa/Cairo", "America/St_Johns",
        "Atlantic/Azores", "Pacific/Apia", "Pacific/Chatham", "Asia/Tehran", "America/Asuncion", "Antarctica/Troll",
        "America/Scoresbysund", "Asia/Kathmandu", "America/Santiago", "Asia/Gaza", "Europe/London", "Asia/Amman",
    ]

    private mutating func chain(_ range: ClosedRange<Int>, star: Int, loose: Bool) -> String {
        if chance(star) { return "*" }
        let parts = pick([1, 1, 1, 2, 3])
        return (0..<parts).map { _ in
            let wide = loose && chance(8) ? max(0, range.lowerBound - 1)...range.upperBound + 2 : range
            var start = number(wide)
            var text = chance(60) && start < 10 ? "0\(start)" : "\(start)"
            if chance(25) {
                var stop = number(wide)
                if !(loose && chance(10)), stop < start { (start, stop) = (stop, start) }
                text = "\(start)..\(stop)"
            }
            if chance(20) { text += "/\(number((loose ? 0 : 1)...max(1, (range.upperBound - range.lowerBound) / 2)))" }
            return text
        }.joined(separator: ",")
    }

    private mutating func seconds(loose: Bool) -> String {
        switch number(0...9) {
        case 0: return "\(number(0...58)).\(number(0...999_999))"
        case 1: return "\(number(0...30))..\(number(31...59)).5/\(number(0...9)).\(number(1...99))"
        case 2: return "0/\(pick(["0.25", "0.5", "1.5", "7.125", "0.3333333", "13"]))"
        default: return chain(0...59, star: 10, loose: loose)
        }
    }

    private mutating func weekdays() -> String {
        let names = ["Mon", "tue", "Wednesday", "Thu", "FRI", "Saturday", "Sun"]
        return (0..<pick([1, 1, 2, 3])).map { _ in
            chance(40) ? pick(names) + pick(["..", "..", "-"]) + pick(names) : pick(names)
        }.joined(separator: ",")
    }

    /// - Parameter loose: with values out of range, ranges that go down and steps of 0 now and then.
    mutating func expression(loose: Bool) -> String {
        var parts: [String] = []
        let zone = chance(30) ? " " + pick(Self.zones) : ""
        if chance(6) {
            let name = pick([
                "minutely", "hourly", "daily", "weekly", "monthly", "yearly", "annually", "quarterly", "semiannually",
                "Semi-Annually", "biannually",
            ])
            return name + zone
        }
        if chance(3) { return "@\(number(0...4_000_000_000))" + zone }
        if chance(35) { parts.append(weekdays()) }
        if chance(55) {
            let fromEnd = chance(25)
            let year = chance(60) ? "" : chain(chance(50) ? 2019...2045 : 10...60, star: 60, loose: loose) + "-"
            let day = fromEnd ? chain(1...28, star: 5, loose: loose) : chain(1...31, star: 40, loose: loose)
            parts.append(year + chain(1...12, star: 60, loose: loose) + (fromEnd ? "~" : "-") + day)
        }
        if chance(75) || parts.isEmpty {
            // The small hours, in which clocks change, more often than others.
            let hour = chance(50) ? chain(0...3, star: 25, loose: loose) : chain(0...23, star: 30, loose: loose)
            let minute = chain(0...59, star: 25, loose: loose)
            parts.append(hour + ":" + minute + (chance(30) ? ":" + seconds(loose: loose) : ""))
        }
        return parts.joined(separator: " ") + zone
    }

    /// An expression with one or two bytes dropped, doubled or replaced.
    mutating func damaged() -> String {
        var bytes = Array(expression(loose: true).utf8)
        let alphabet = Array("0123456789*,.-~:/ @MonUTC".utf8)
        for _ in 0..<number(1...2) where !bytes.isEmpty {
            let place = number(0...bytes.count - 1)
            switch number(0...2) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(pick(alphabet), at: place)
            default: bytes[place] = pick(alphabet)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
