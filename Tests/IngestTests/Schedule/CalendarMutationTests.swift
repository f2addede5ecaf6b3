import Ingest
import News
import Testing

/// Expressions with characters changed, cut, repeated, put in: each is read or refused, and what is read comes again.
@Suite("Calendar expressions, mutated")
struct CalendarMutationTests {
    private static let originals = [
        "Mon..Fri 08,13:00", "*-*~01 18:30 Asia/Ho_Chi_Minh", "daily", "@1700000000", "2026-11-22 08:30:15.250",
        "Mon,Wed..Fri *-1..12/2-1,15 */2:0/15:30", "*:0/10", "weekly UTC", "2000..2100-02-29 00:00:00/0.5",
    ]
    private static let alphabet = Array("0123456789*,.:/~-@ MonTueUTC".utf8) + [0, 0x7F, 0xC3, 0xFF]

    @Test("no text traps; what is read prints as something that reads as the same and finds a later moment")
    func mutants() {
        var draw = CalendarGenerator(seed: 1)
        func below(_ bound: Int) -> Int { draw.number(0...bound - 1) }
        var read = 0
        for number in 0..<4_000 {
            var bytes = Array(Self.originals[number % Self.originals.count].utf8)
            for _ in 0...below(3) where !bytes.isEmpty {
                let at = below(bytes.count)
                switch below(4) {
                case 0: bytes[at] = Self.alphabet[below(Self.alphabet.count)]
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(Self.alphabet[below(Self.alphabet.count)], at: at)
                default: bytes.insert(contentsOf: [UInt8](repeating: bytes[at], count: 1 + below(20)), at: at)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let expression = try? CalendarExpression(parsing: text, local: .utc, zone: { _ in .utc }) else {
                continue
            }
            read += 1
            let again = try? CalendarExpression(parsing: expression.description, local: .utc, zone: { _ in .utc })
            #expect(again?.description == expression.description, "“\(text)” prints as “\(expression)”")
            guard number.isMultiple(of: 10) else { continue }
            for seconds in [Int64(0), 951_782_400, 1_795_313_463, 7_258_118_399] {
                let time = UnixTime(seconds: seconds)
                if let next = expression.next(after: time) { #expect(next > time, "“\(text)” after \(time)") }
            }
        }
        #expect(read > 400)
    }
}
