import Foundation
import Ingest
import News
import Testing

/// Our calendar beside that of the systemd installed here.
///
/// CAUNOI_CALENDAR_ROUNDS asks for more than the usual rounds
/// of eight expressions each, CAUNOI_CALENDAR_SEED for others.
@Suite(
    "Calendar expressions against systemd-analyze",
    .enabled(if: SystemdAnalyze.isUsable, "systemd-analyze 252 is not installed")
)
struct CalendarAgainstSystemdTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let rounds = environment["CAUNOI_CALENDAR_ROUNDS"].flatMap { Int($0) } ?? 48
    private static let seed = environment["CAUNOI_CALENDAR_SEED"].flatMap { UInt64($0) } ?? 20_261_122

    /// What our code says in the form of systemd's answer.
    private func answer(_ text: String, local: Zone, baseTime: Int64, iterations: Int) -> SystemdAnalyze.Answer {
        let parsed = try? CalendarExpression(parsing: text, local: local) { ZoneDirectory.zone(named: $0) }
        guard let parsed else { return .refused }
        var elapses: [Int64] = []
        var time = UnixTime(seconds: baseTime)
        while elapses.count < iterations, let next = parsed.next(after: time) {
            guard next > time else { return .lost }
            elapses.append(next.seconds)
            time = next
        }
        return .elapses(parsed.description, elapses)
    }

    /// A moment at random, or one within hours of a change of the zone's clocks.
    private func baseTime(_ zone: Zone, _ generator: inout CalendarGenerator) -> Int64 {
        let anywhere = Int64(generator.number(1_000_000_000...2_400_000_000))
        guard generator.chance(75) else { return anywhere }
        var (low, high) = (anywhere, anywhere)
        let offset = zone.offset(at: UnixTime(seconds: anywhere))
        for _ in 0..<800 {
            high += 86_400
            guard zone.offset(at: UnixTime(seconds: high)) == offset else { break }
            low = high
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if zone.offset(at: UnixTime(seconds: middle)) == offset { low = middle } else { high = middle }
        }
        return high
            + Int64(generator.pick([0, -1, 1, generator.number(-7_300...7_300), generator.number(-90_000...3_700)]))
    }

    private func compare(loose: Bool, damaged: Bool, seed: UInt64) throws {
        var generator = CalendarGenerator(seed: seed)
        var compared = 0
        var accepted = 0
        var elapses = 0
        var lost = 0
        for round in 0..<Self.rounds {
            let name = CalendarGenerator.zones[round % CalendarGenerator.zones.count]
            guard let zone = ZoneDirectory.zone(named: name) else { continue }
            let base = baseTime(zone, &generator)
            let expressions = (0..<8).map { _ in
                damaged ? generator.damaged() : generator.expression(loose: loose)
            }
            let iterations = 6
            let answers = SystemdAnalyze.calendar(expressions, zone: name, baseTime: base, iterations: iterations)
            let theirs = try #require(answers, "no answer for \(expressions) with TZ=\(name) at @\(base)")
            for (expression, their) in zip(expressions, theirs) {
                let our = answer(expression, local: zone, baseTime: base, iterations: iterations)
                let question: Comment = "TZ=\(name) systemd-analyze calendar --base-time=@\(base) '\(expression)'"
                switch their {
                case .refused:
                    #expect(our == their, question)
                case .lost:
                    lost += 1
                    guard case .elapses(_, let found) = our else {
                        Issue.record("\(our) where systemd is lost: \(question)")
                        continue
                    }
                    if found.isEmpty { print("calendar: none found where systemd is lost: \(question)") }
                case .elapses(let normalized, let found) where zip([base] + found, found).contains(where: >):
                    // systemd 252 stepped back into the hour that the clocks show twice.
                    lost += 1
                    guard case .elapses(normalized, let better) = our else {
                        Issue.record("\(our) where systemd steps back: \(question)")
                        continue
                    }
                    #expect(!zip([base] + better, better).contains(where: >), question)
                    #expect(better.count == found.count, question)
                case .elapses(_, let found):
                    #expect(our == their, question)
                    accepted += 1
                    elapses += found.count
                }
                compared += 1
            }
        }
        print(
            "calendar: \(compared) expressions, \(accepted) taken by systemd, \(lost) lost, \(elapses) elapses compared"
        )
        #expect(compared >= 100)
        // Refused expressions alone would prove little, and so would accepted ones where damage is to be noticed.
        #expect(accepted >= compared / (damaged ? 20 : 2) && (!damaged || accepted < compared))
        #expect(elapses >= compared / 20)
    }

    @Test("next elapses and normalised forms of good expressions are equal, clock changes included")
    func goodExpressions() throws { try compare(loose: false, damaged: false, seed: Self.seed) }

    @Test("the same expressions with values out of range are refused and the same are taken")
    func looseExpressions() throws { try compare(loose: true, damaged: false, seed: Self.seed &+ 1) }

    @Test("damaged expressions are refused and taken alike")
    func damagedExpressions() throws { try compare(loose: true, damaged: true, seed: Self.seed &+ 2) }
}
