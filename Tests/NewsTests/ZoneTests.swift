import News
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite("Time zones")
struct ZoneTests {
    // MARK: Zones made here

    /// The bytes of a TZif file.
    struct File {
        var version = UInt8(ascii: "2")
        var transitions: [(time: Int64, type: UInt8)] = []
        var types: [(offset: Int32, isDaylight: Bool)] = [(0, false)]
        var leaps = 0
        var footer: String? = ""

        private func block(timeSize: Int) -> [UInt8] {
            func integer(_ value: Int64, _ size: Int) -> [UInt8] {
                (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
            }
            var bytes: [UInt8] = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
            for count in [0, 0, leaps, transitions.count, types.count, 4] { bytes += integer(Int64(count), 4) }
            for transition in transitions { bytes += integer(transition.time, timeSize) }
            bytes += transitions.map(\.type)
            for type in types { bytes += integer(Int64(type.offset), 4) + [type.isDaylight ? 1 : 0, 0] }
            bytes += Array("LMT\0".utf8)
            for leap in 0..<leaps { bytes += integer(Int64(leap) * 78_796_800, timeSize) + integer(Int64(leap + 1), 4) }
            return bytes
        }

        var bytes: [UInt8] {
            guard version != 0 else { return block(timeSize: 4) }
            return block(timeSize: 4) + block(timeSize: 8) + Array((footer.map { "\n\($0)\n" } ?? "").utf8)
        }
    }

    private func ruled(_ footer: String) throws -> Zone {
        try Zone(name: "Test/Rule", tzif: File(footer: footer).bytes)
    }

    private func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> UnixTime {
        UnixTime(
            seconds: CivilTime(year: year, month: month, day: day, hour: hour, minute: minute).secondsSinceEpoch
        )
    }

    @Test("version 1 and 2 give the type that the last transition began")
    func transitions() throws {
        for version in [0, UInt8(ascii: "2"), UInt8(ascii: "4")] {
            let file = File(
                version: version,
                transitions: [(-100, 1), (1_000, 2), (2_000, 0)],
                types: [(3_600, false), (7_200, true), (-1_800, false)]
            )
            let zone = try Zone(name: "Test/Steps", tzif: file.bytes)
            let seconds: [Int64] = [.min / 1_000_000, -101, -100, 999, 1_000, 1_999, 2_000, .max / 1_000_000 - 1]
            let offsets = seconds.map { zone.offset(at: UnixTime(seconds: $0)) }
            #expect(offsets == [3_600, 3_600, 7_200, 7_200, -1_800, -1_800, 3_600, 3_600])
            #expect(zone.isDaylight(at: UnixTime(seconds: 0)))
            #expect(zone.local(UnixTime(seconds: 999)).clock == "02:16:39")
        }
    }

    @Test("the rules of POSIX and their extensions")
    func rules() throws {
        let paris = try ruled("CET-1CEST,M3.5.0,M10.5.0/3")
        #expect(paris.offset(at: at(2026, 3, 29, 0, 59)) == 3_600)
        #expect(paris.offset(at: at(2026, 3, 29, 1)) == 7_200)
        #expect(paris.offset(at: at(2026, 10, 25, 0, 59)) == 7_200)
        #expect(paris.offset(at: at(2026, 10, 25, 1)) == 3_600)
        let south = try ruled("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")
        #expect(south.offset(at: at(2026, 1, 1)) == 39_600)
        #expect(south.offset(at: at(2026, 7, 1)) == 37_800)
        #expect(south.offset(at: at(2026, 12, 31, 23)) == 39_600)
        // Godthab: two hours before midnight, so on the day before.
        let early = try ruled("<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
        #expect(early.offset(at: at(2026, 3, 29, 0, 59)) == -7_200)
        #expect(early.offset(at: at(2026, 3, 29, 1)) == -3_600)
        let always = try ruled("EST5EDT,0/0,J365/25")
        for month in 1...12 { #expect(always.offset(at: at(2026, month, 1, 4, 30)) == -14_400) }
        #expect(always.offset(at: at(2027, 1, 1, 5)) == -14_400)
        let julian = try ruled("AAA0BBB-2:30:15,J60/0,60/0")
        #expect(julian.offset(at: at(2024, 2, 29, 23, 59)) == 0)
        #expect(julian.offset(at: at(2024, 3, 1)) == 9_015)
        #expect(julian.offset(at: at(2025, 3, 1)) == 9_015)
        #expect(julian.offset(at: at(2025, 3, 1, 21, 29)) == 9_015)
        #expect(julian.offset(at: at(2025, 3, 1, 21, 30)) == 0)
        let fixed = try ruled("<+0545>-5:45")
        #expect(fixed.offset(at: at(2300, 1, 1)) == 20_700)
    }

    @Test(
        "footers that are no rule are refused",
        arguments: [
            "CE-1", "CET", "CET-", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M13.5.0",
            "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,J1,366",
            "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0 ", "<+01", "<+0", "CET-1:60", "CET-1:00:60",
            ":Europe/Paris", "CET-99999999999999999999",
        ]
    )
    func badRules(footer: String) {
        #expect(throws: ZoneError.self) { try ruled(footer) }
    }

    @Test("damaged files are refused with their fault")
    func damaged() throws {
        let good = File(transitions: [(0, 1)], types: [(0, false), (3_600, true)], footer: "AAA0")
        #expect(throws: ZoneError.notTZif) { try Zone(name: "x", tzif: []) }
        #expect(throws: ZoneError.notTZif) { try Zone(name: "x", tzif: Array(repeating: 7, count: 100)) }
        for length in 4..<good.bytes.count {
            #expect(throws: ZoneError.self) { try Zone(name: "x", tzif: Array(good.bytes[..<length])) }
        }
        #expect(throws: ZoneError.leapSeconds) { try Zone(name: "x", tzif: File(leaps: 2).bytes) }
        for file in [
            File(transitions: [(5, 0), (5, 0)]), File(transitions: [(0, 1)]), File(types: []),
            File(types: [(.min, false)]), File(types: [(93_600, false)]),
        ] {
            #expect(throws: ZoneError.self) { try Zone(name: "x", tzif: file.bytes) }
        }
    }

    @Test("no bytes make it trap")
    func hostile() throws {
        let good = File(
            transitions: [(-4_000_000_000, 1), (0, 0), (1_000_000_000, 1)],
            types: [(0, false), (3_600, true)],
            footer: "CET-1CEST,M3.5.0,M10.5.0/3"
        ).bytes
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var taken = 0
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0...random(4) {
                bytes[random(bytes.count)] = UInt8([0, 1, 0x7F, 0x80, 0xFF, random(256)][random(6)])
            }
            guard let zone = try? Zone(name: "x", tzif: bytes) else { continue }
            taken += 1
            for microseconds in [Int64.min, -1, 0, 1_774_746_000_000_000, .max] {
                let time = UnixTime(microseconds: microseconds)
                _ = zone.instant(of: zone.local(time))
            }
            _ = zone.instant(of: CivilTime(year: .max, month: .min, day: .max, hour: .max, minute: .max, second: .max))
            _ = zone.instant(of: CivilTime(year: .min, month: .max, day: .min, hour: .min, minute: .min, second: .min))
        }
        #expect(taken > 100)
    }

    // MARK: From the wall

    @Test("in a gap the daylight side, in an overlap the earlier showing or the one hinted at")
    func fromTheWall() throws {
        let paris = try ruled("CET-1CEST,M3.5.0,M10.5.0/3")
        func instant(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int, hint: Int? = nil) -> UnixTime {
            paris.instant(
                of: CivilTime(year: 2026, month: month, day: day, hour: hour, minute: minute),
                hint: hint
            )
        }
        for hint in [nil, 0, 3_600, 7_200, -36_000] {
            #expect(instant(3, 29, 2, 30, hint: hint) == at(2026, 3, 29, 1, 30))
            #expect(instant(3, 29, 1, 59, hint: hint) == at(2026, 3, 29, 0, 59))
            #expect(instant(3, 29, 3, 0, hint: hint) == at(2026, 3, 29, 1))
            #expect(instant(7, 1, 12, 0, hint: hint) == at(2026, 7, 1, 10))
        }
        #expect(instant(10, 25, 2, 30) == at(2026, 10, 25, 0, 30))
        #expect(instant(10, 25, 2, 30, hint: 7_200) == at(2026, 10, 25, 0, 30))
        #expect(instant(10, 25, 2, 30, hint: 3_600) == at(2026, 10, 25, 1, 30))
        #expect(paris.offset(ofLocal: CivilTime(year: 2026, month: 10, day: 25, hour: 2, minute: 30)) == 7_200)
        // A winter that is called daylight saving time, as in Dublin: before the gap.
        let dublin = try ruled("IST-1GMT0,M10.5.0,M3.5.0/1")
        let skipped = CivilTime(year: 2026, month: 3, day: 29, hour: 1, minute: 30)
        #expect(dublin.instant(of: skipped) == at(2026, 3, 29, 0, 30))
        // Fields carry over.
        #expect(paris.instant(of: CivilTime(year: 2025, month: 13, day: 32, hour: 24)) == at(2026, 2, 1, 23))
        #expect(Zone.utc.instant(of: CivilTime(year: 1969, month: 12, day: 31)) == at(1969, 12, 31))
    }

    @Test("there and back is the same instant wherever the clocks show it once")
    func thereAndBack() throws {
        let zone = try ruled("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")
        for step in 0..<20_000 {
            let time = UnixTime(seconds: 1_700_000_000 + Int64(step) * 4_001)
            let back = zone.instant(of: zone.local(time), hint: zone.offset(at: time))
            #expect(back == time)
        }
    }

    // MARK: The zones of this machine

    private static let folder = "/usr/share/zoneinfo"
    private static let hasZones = access(folder + "/Europe/Paris", R_OK) == 0

    private static func installed(_ name: String) throws -> Zone? {
        guard let file = fopen(folder + "/" + name, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return try Zone(name: name, tzif: Array(bytes[..<count]))
    }

    /// Offsets as Python's zoneinfo gives them.
    private static let known: [(zone: String, seconds: Int64, offset: Int, local: String)] = [
        ("Asia/Ho_Chi_Minh", -315_619_200, 28_800, "1960-01-01T08:00:00"),
        ("Asia/Ho_Chi_Minh", 1_782_864_000, 25_200, "2026-07-01T07:00:00"),
        ("Asia/Vientiane", 1_767_225_600, 25_200, "2026-01-01T07:00:00"),
        ("Europe/Paris", 1_774_745_999, 3_600, "2026-03-29T01:59:59"),
        ("Europe/Paris", 1_774_746_000, 7_200, "2026-03-29T03:00:00"),
        ("Europe/Paris", 1_792_889_999, 7_200, "2026-10-25T02:59:59"),
        ("Europe/Paris", 1_792_890_000, 3_600, "2026-10-25T02:00:00"),
        ("Europe/Paris", 3_802_550_400, 7_200, "2090-07-01T02:00:00"),
        ("America/New_York", 1_772_953_199, -18_000, "2026-03-08T01:59:59"),
        ("America/New_York", 1_772_953_200, -14_400, "2026-03-08T03:00:00"),
        ("America/New_York", -839_030_400, -14_400, "1943-05-31T20:00:00"),
        ("America/New_York", 5_709_139_200, -18_000, "2150-11-30T19:00:00"),
        ("Australia/Lord_Howe", 1_775_314_799, 39_600, "2026-04-05T01:59:59"),
        ("Australia/Lord_Howe", 1_775_314_800, 37_800, "2026-04-05T01:30:00"),
        ("Australia/Lord_Howe", 4_126_174_200, 39_600, "2100-10-03T02:30:00"),
        ("Australia/Lord_Howe", 4_102_444_800, 39_600, "2100-01-01T11:00:00"),
        ("Pacific/Apia", 1_325_239_199, -36_000, "2011-12-29T23:59:59"),
        ("Pacific/Apia", 1_325_239_200, 50_400, "2011-12-31T00:00:00"),
        ("Asia/Kathmandu", 1_767_225_600, 20_700, "2026-01-01T05:45:00"),
        ("America/St_Johns", 1_162_087_260, -9_000, "2006-10-28T23:31:00"),
        ("Africa/Casablanca", 1_772_323_200, 0, "2026-03-01T00:00:00"),
        ("America/Godthab", 2_531_953_800, -7_200, "2050-03-26T22:30:00"),
        ("America/Godthab", 2_531_955_600, -3_600, "2050-03-27T00:00:00"),
        ("Europe/Dublin", 2_840_140_800, 0, "2060-01-01T00:00:00"),
        ("Antarctica/Troll", 2_855_865_600, 7_200, "2060-07-01T02:00:00"),
        ("Asia/Tehran", 1_600_630_200, 12_600, "2020-09-20T23:00:00"),
    ]

    @Test("offsets of installed zones", .enabled(if: hasZones, "tzdata is not installed"))
    func installedZones() throws {
        for (name, seconds, offset, local) in Self.known {
            guard let zone = try Self.installed(name) else {
                print("zone \(name) is not installed: left out")
                continue
            }
            let time = UnixTime(seconds: seconds)
            #expect(zone.offset(at: time) == offset, "\(name) at \(seconds)")
            #expect(zone.local(time).description == local, "\(name) at \(seconds)")
        }
    }
}
