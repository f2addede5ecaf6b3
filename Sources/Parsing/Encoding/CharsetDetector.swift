/// Tells an encoding that nothing names, by reading the text in each and judging its words (reference/domain.md B5).
///
/// Vietnamese: the share of words beyond ASCII that are legal syllables. Others: the share of letters beyond ASCII that
/// belong to the language's alphabet and stand where letters stand, and of punctuation that stands where it may.
enum CharsetDetector {
    struct Finding {
        var charset: Charset
        /// 0 to 1000.
        var score: Int
        /// Before the next other reading.
        var margin: Int
        var isVietnamese: Bool
        /// Whether score, margin and the amount of text suffice to read it so.
        var isCertain: Bool
    }

    private static let vietnamese: [Charset] = [.windows1258, .viscii, .tcvn3, .vni]
    private static let leastScore = 850
    private static let leastMargin = 100
    /// Words beyond ASCII that a short Vietnamese text must have, and letters any text must have where those are few.
    private static let fewWords = 12
    private static let fewLetters = 200

    /// The best reading, nil where there is no text beyond ASCII.
    ///
    /// Linear: at most 64 KiB around the bytes beyond ASCII are read in each encoding.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
        let sample = sample(bytes)
        guard !sample.bytes.isEmpty else { return nil }
        return sample.bytes.withUnsafeBufferPointer { judge($0, letters: sample.letters) }
    }

    /// A Vietnamese encoding that speaks up against what the text says of itself: certain and far before the others.
    static func findVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
        // The answer is no for nearly all, which the Vietnamese readings alone show.
        let isPossible = highWords(bytes).withUnsafeBufferPointer { sample in
            let western = CharsetDecoder.scalars(sample, .windows1252)
            return vietnamese.contains { charset in
                let scalars = CharsetDecoder.scalars(sample, charset)
                return differsEnough(scalars, western) && isWhole(scalars) && WordJudge.vietnamese(scalars).score >= 900
            }
        }
        guard isPossible, let found = find(bytes), found.isVietnamese, found.isCertain, found.score >= 900,
            found.margin >= 300
        else { return nil }
        return found
    }

    private struct Reading {
        var charset: Charset
        var scalars: [UInt32]
        var score: Int
        var events: Int
        var isVietnamese: Bool
    }

    private static func vietnameseReadings(_ sample: UnsafeBufferPointer<UInt8>, western: [UInt32]) -> [Reading] {
        var readings: [Reading] = []
        for charset in vietnamese {
            let scalars = CharsetDecoder.scalars(sample, charset)
            // Letters that stand in the same places everywhere (à, ô, ý …) are no sign of any of these.
            guard differsEnough(scalars, western), isWhole(scalars) else { continue }
            let found = WordJudge.vietnamese(scalars)
            let french = WordJudge.alphabet(scalars, .french)
            let isVietnamese = found.score >= french.score
            readings.append(
                Reading(
                    charset: charset,
                    scalars: scalars,
                    score: max(found.score, french.score),
                    events: isVietnamese ? found.count : french.count,
                    isVietnamese: isVietnamese
                )
            )
        }
        return readings
    }

    private static func judge(_ sample: UnsafeBufferPointer<UInt8>, letters: Int) -> Finding? {
        let western = CharsetDecoder.scalars(sample, .windows1252)
        var readings = vietnameseReadings(sample, western: western)
        for (charset, alphabets) in Alphabet.byCharset {
            let scalars = charset == .windows1252 ? western : CharsetDecoder.scalars(sample, charset)
            guard isWhole(scalars) else { continue }
            var best = charset == .windows1252 ? WordJudge.vietnamese(scalars) : (score: -1_000, count: 0)
            for alphabet in alphabets {
                let found = WordJudge.alphabet(scalars, alphabet)
                if found.score > best.score { best = found }
            }
            readings.append(
                Reading(charset: charset, scalars: scalars, score: best.score, events: best.count, isVietnamese: false)
            )
        }
        // Of equal ones the Western reading, which is the usual name for what they share.
        guard var best = readings.last(where: { $0.charset == .windows1252 }) ?? readings.first else { return nil }
        for reading in readings where reading.score > best.score { best = reading }
        if !best.isVietnamese, best.scalars == western,
            let reading = readings.last(where: { $0.charset == .windows1252 })
        {
            best = reading
        }
        var next = -1_000
        for reading in readings where reading.charset != best.charset && reading.score > next {
            if reading.scalars != best.scalars { next = reading.score }
        }
        let margin = best.score - next
        // Of many words a smaller share is as many signs.
        let isApart = margin >= leastMargin || best.score >= 950 && margin * best.events >= 6_000
        let isClear = best.score >= 950 && margin >= 300
        let enough =
            best.isVietnamese
            ? best.events >= fewWords || best.events >= 5 && (letters >= fewLetters || isClear)
            : letters >= fewLetters || best.events >= 60 || best.events >= 5 && letters >= fewLetters / 3 && isClear
        return Finding(
            charset: best.charset,
            score: max(0, best.score),
            margin: margin,
            isVietnamese: best.isVietnamese,
            isCertain: enough && best.score >= leastScore && isApart
        )
    }

    /// Whether every byte has a character: control codes from 0x80 on have none.
    private static func isWhole(_ scalars: [UInt32]) -> Bool {
        scalars.allSatisfy { flagged in
            let scalar = flagged & CharsetDecoder.scalarMask
            return scalar != 0xFFFD && !(scalar >= 0x80 && scalar < 0xA0)
        }
    }

    /// Whether at least one in seven scalars beyond ASCII is another one than in windows-1252.
    private static func differsEnough(_ scalars: [UInt32], _ western: [UInt32]) -> Bool {
        let flagged = scalars.reduce(0) { $0 + ($1 >> 31) }
        guard scalars.count == western.count else { return true }
        var others: UInt32 = 0
        for (scalar, western) in zip(scalars, western) where scalar != western { others += 1 }
        return others * 7 >= flagged
    }

    /// The words with bytes beyond ASCII, one after the other, and how many letters the text's beginning has.
    private static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], letters: Int) {
        var sample: [UInt8] = []
        var letters = 0
        var i = 0
        var inTag = false
        while i < bytes.count, sample.count < 65_536 {
            let start = i
            var isHigh = false
            var count = 0
            while i < bytes.count, bytes[i] != 0x20, bytes[i] != 0x0A, bytes[i] != 0x0D, bytes[i] != 0x09,
                i - start < 400
            {
                let byte = bytes[i]
                if byte == 0x3C { inTag = true }
                if byte == 0x3E { inTag = false }
                if byte >= 0x80 { isHigh = true }
                if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { count &+= inTag ? 0 : 1 }
                i &+= 1
            }
            letters &+= count
            if isHigh {
                // A space on either side, as in the text.
                sample.append(0x20)
                sample.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
                sample.append(0x20)
            }
            if i == start { i &+= 1 }
        }
        return (sample, letters)
    }

    /// The bytes of `sample` alone, which costs little where the text is ASCII.
    private static func highWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        var sample: [UInt8] = []
        var i = 0
        while i < bytes.count, sample.count < 65_536 {
            let high = UTF8Check.asciiEnd(bytes, i)
            guard high < bytes.count else { break }
            var start = high
            while start > i, !isSpace(bytes[start &- 1]) { start &-= 1 }
            // Words are cut every 400 bytes.
            start &+= (high &- start) / 400 &* 400
            let end = min(bytes.count, start &+ 400)
            i = high
            while i < end, !isSpace(bytes[i]) { i &+= 1 }
            sample.append(0x20)
            sample.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
            sample.append(0x20)
        }
        return sample
    }
}
