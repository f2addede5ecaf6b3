import Glibc
import News

@testable import Parsing

/// Readers of small values.
enum ValueTargets {
    static func json(_ bytes: UnsafeBufferPointer<UInt8>) {
        var limits = JSONValue.Limits()
        limits.values = 1_000
        limits.allowsLines = bytes.first != UInt8(ascii: " ")
        guard let bounded = try? JSONValue(bytes, limits: limits) else {
            _ = try? JSONValue(bytes)
            return
        }
        mustHold((try? JSONValue(bytes)) == bounded, "limits change nothing of what they let pass")
    }

    static func times(_ bytes: UnsafeBufferPointer<UInt8>) {
        let folded = Scalar.folded(bytes, 0..<bytes.count)
        if let time = TimeTokens(folded).stamp() {
            mustHold(time.civil.isValid, "a printed time is one of the calendar: \(time.civil)")
            if case .offset(let offset) = time.zone {
                let text = time.civil.rfc3339(offset: offset)
                mustHold(text.utf8.count == 25 || text.utf8.count == 20, "a printed time has the form of one: \(text)")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let time = UnixTime(rfc3339: text) {
            mustHold(UnixTime(rfc3339: time.rfc3339) == time, "a time reads as it is written: \(text)")
        }
        if let span = TimeSpan.parse(text) {
            mustHold(TimeSpan.parse(TimeSpan.print(span)) == span, "a duration reads as it is printed: \(text)")
        }
        _ = AbsoluteURI.from(text)
        _ = WebAddress.host(of: text)
        let shown = displayPath(Array(bytes))
        mustHold(shown.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "what is shown has no control characters")
        mustHold(Base64.decode(Base64.encode(Array(bytes))) == Array(bytes), "Base64 reads as it is written")
        _ = Base64.decode(text)
    }

    static func zone(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let zone = try? Zone(name: "Fuzz/Zone", tzif: Array(bytes)) else { return }
        let moments: [Int64] = [
            .min, -62_135_596_800, -2_208_988_800, -1, 0, 951_782_400, 1_795_313_463, 4_102_444_800, 253_402_300_799,
            .max / 1_000_000, .max,
        ]
        for moment in moments {
            let time = UnixTime(seconds: moment)
            _ = zone.isDaylight(at: time)
            let civil = zone.local(time)
            _ = zone.offset(ofLocal: civil)
            _ = zone.offset(ofLocal: CivilTime(year: civil.year, month: civil.month, day: 31, hour: 24, minute: 60))
        }
    }
}
