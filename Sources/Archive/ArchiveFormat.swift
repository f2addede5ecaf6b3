/// The archive on disk, format version 1.
///
/// ```
/// archive/00000001.jsonl …   segments; the one with the highest number is open and grows, the others never change
/// archive/MANIFEST.jsonl     one line a sealed segment (written by later versions; not a segment, skipped here)
/// archive/torn/<segment>-<offset>-<time>   tails that a repair cut off; never deleted
/// ```
///
/// A **segment** is UTF-8 text, one record a line, each line ended by one LF (0x0A). A **record** is one JSON object
/// without white space between tokens and without raw control characters, its members in this order:
///
/// | member | in | value |
/// |---|---|---|
/// | `v` | all | 1, the format version; a reader refuses a greater one |
/// | `seq` | all | 1, 2, 3 … dense over all segments |
/// | `time` | all | when the record was made, UTC, `2026-11-22T02:11:03.123456Z`; order is by `seq`, never by `time` |
/// | `kind` | all | `genesis` `item` `duplicate` `rejection` `failure` `repair`; `withdrawal` and `seal` are read |
/// | `archive` | genesis | 32 hex digits, the archive's id |
/// | `drop` | item, duplicate, rejection, failure | 32 hex digits, the drop's id |
/// | `part` | the same | `[n,of]`, 1-based |
/// | `cause` | item | `drop`, `reprocess` or `correction` |
/// | `source` | item, duplicate, rejection, failure | the dropped file seen from outside, see `SourceFacts` |
/// | `item` | item | an IPTC ninjs 3.1 news item |
/// | `analysis` | item | what ninjs has no place for |
/// | `of` | duplicate | `{"uri","version","seq"}`: the record that is repeated; `version` is a string as in ninjs |
/// | `reason` | rejection, failure | `{"code","message"}` |
/// | `repair` | repair | `{"segment","offset","bytes","kept"}`: what was cut off, where it is kept |
/// | `prev` | all | SHA-256, 64 hex digits, of the previous line with its LF; 64 zeros in genesis |
/// | `crc` | all | CRC-32C, 8 hex digits, of this line's bytes before `,"crc"` |
///
/// A value that is unknown is absent, never null. Hex digits are lower case. Members that this version does not know
/// may stand anywhere between `kind` and `prev`; they are kept, as are kinds that it does not know.
///
/// **Checks.** `crc` tells an accident in one line; `prev` binds every line to all lines before it, over the segments'
/// borders; `seq` is dense. The records of one drop's parts are contiguous, `[1,n]` to `[n,n]`, and are written in one
/// commit. (Records whose `cause` is not `drop` stand outside of this rule.) What the chain cannot show by itself is
/// the loss of the newest records or a rewrite of everything: compare with an `ArchiveMark` kept elsewhere.
///
/// **Commit.** A group of lines is appended by one write and one `fdatasync`; when that returned the records are
/// durable. After a failed sync nothing is known: the writer ends, and what is on disk is found out by reading it
/// again. A write that found no room is taken back by cutting the segment where the last commit ended, which is
/// synced; nothing of it was acknowledged, so the same records may be written later.
///
/// **Torn tail.** What a crash can leave behind the last commit: a piece of a line, zeros, garbage, or the first lines
/// of a drop without its last. Only at the end of the last segment, behind the last record whose crc, seq and prev
/// fit and which ends its drop, and only when no good record of a higher seq follows. The start copies it to `torn/`,
/// cuts it off and says so in a `repair` record. Anything else that does not fit is damage: the start refuses and
/// changes nothing.
package enum ArchiveFormat {
    package static let version: Int64 = 1
    /// Most bytes of a line, LF included.
    package static let lineLimit = 32 << 20
    /// `prev` of the first record.
    package static let noPrevious = String(repeating: "0", count: 64)

    package static let tornFolder = "torn"
    package static let manifest = "MANIFEST.jsonl"

    /// File name of segment `number`: `00000001.jsonl`.
    package static func segmentName(_ number: Int) -> String { "\(paddedNumber(number)).jsonl" }

    static func paddedNumber(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }

    /// The number in a segment's file name, and whether it is a sealed, compressed one; nil for other names.
    static func segmentNumber(_ name: String) -> (number: Int, isCompressed: Bool)? {
        for (suffix, isCompressed) in [(".jsonl", false), (".jsonl.zst", true)] where name.hasSuffix(suffix) {
            let digits = name.utf8.dropLast(suffix.utf8.count)
            guard digits.count >= 8, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
            else { return nil }
            return (number, isCompressed)
        }
        return nil
    }
}
