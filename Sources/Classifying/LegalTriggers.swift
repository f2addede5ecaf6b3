import News

/// The words from which mentions are read on, found in one pass.
///
/// Outside Lao every one of them follows a byte below `0` (space, bracket, quote, dash): the pass steps from one such
/// byte to the next, eight bytes at a time, and looks on where a word's first six bytes begin one of them.
struct LegalTriggers: Sendable {
    static let shared = LegalTriggers()

    private let matcher: PhraseMatcher
    private let triggers: [Trigger]
    private let trie: PhraseTrie
    /// By a hash of a word's first six bytes: whether a phrase begins so.
    private let prefixes: [Bool]

    private enum Trigger: Sendable {
        case relative(RelativeDay.Kind)
        case named(NamedInstruments.Kind)
        case agreement(AgreementKinds.Kind)
        case country(String)
    }

    struct Found {
        var relative: [RelativeDay.Match] = []
        /// The longest where several begin together.
        var named: [(kind: NamedInstruments.Kind, range: Range<Int>)] = []
        var agreements: [(kind: AgreementKinds.Kind, range: Range<Int>)] = []
        var countries: [(code: String, range: Range<Int>)] = []
    }

    private init() {
        let all =
            RelativeDay.phrases.map { ($0.0, Trigger.relative($0.1)) }
            + NamedInstruments.phrases.map { ($0.0, Trigger.named($0.1)) }
            + AgreementKinds.phrases.map { ($0.0, Trigger.agreement($0.1)) }
            + CountryNames.phrases.map { ($0.0, Trigger.country($0.1)) }
        let phrases = all.map { TextFold.fold($0.0).bytes }
        matcher = PhraseMatcher(phrases: phrases)
        trie = PhraseTrie(phrases: phrases)
        triggers = all.map(\.1)
        var prefixes = [Bool](repeating: false, count: 4_096)
        for phrase in phrases {
            var key: UInt64 = 0
            for (index, byte) in phrase.prefix(Self.prefix).prefix(while: { $0 >= 0x30 }).enumerated() {
                key |= UInt64(byte) << UInt64(8 * index)
            }
            prefixes[Self.slot(key)] = true
        }
        self.prefixes = prefixes
    }

    private static let prefix = 6

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 52) }

    /// - Parameter isLao: words of Lao are not parted, so each syllable may begin a phrase.
    func matches(in bytes: [UInt8], isLao: Bool) -> Found {
        var found = Found()
        if isLao {
            for match in matcher.matches(in: bytes) { take(match.phrase, match.range, &found) }
            return found
        }
        bytes.withUnsafeBufferPointer { bytes in
            trie.withWalker { walker in
                prefixes.withUnsafeBufferPointer { prefixes in
                    let raw = UnsafeRawBufferPointer(bytes)
                    var start = 0
                    while start < bytes.count {
                        var word: UInt64 = 0
                        if start &+ 8 <= bytes.count {
                            word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                        } else {
                            for index in start..<bytes.count {
                                word |= UInt64(bytes[index]) << UInt64(8 * (index - start))
                            }
                        }
                        let length = ByteSkip.wordLength(word)
                        let kept = min(length, Self.prefix)
                        if prefixes[Self.slot(word & (1 << UInt64(8 &* kept) &- 1))] {
                            walker.walk(bytes, from: start) { phrase, end in
                                guard end == bytes.count || !PhraseMatcher.isWord(bytes[end]) else { return }
                                take(phrase, start..<end, &found)
                            }
                        }
                        start &+= length
                        if length == 8 { start = ByteSkip.toSpace(bytes, from: start, to: bytes.count) }
                        start &+= 1
                    }
                }
            }
        }
        return found
    }

    private func take(_ phrase: Int, _ range: Range<Int>, _ found: inout Found) {
        switch triggers[phrase] {
        case .relative(let kind): found.relative.append(RelativeDay.Match(range: range, kind: kind))
        case .named(let kind):
            // `bộ luật` ends with `luật`: the longer stands first.
            if let last = found.named.last, last.range.upperBound == range.upperBound { return }
            found.named.append((kind, range))
        case .agreement(let kind):
            // Of two that end together the longer stands first.
            if let last = found.agreements.last, last.range.upperBound == range.upperBound { return }
            found.agreements.append((kind, range))
        case .country(let code): found.countries.append((code, range))
        }
    }
}
