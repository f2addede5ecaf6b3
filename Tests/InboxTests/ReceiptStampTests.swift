import Glibc
import News
import Testing

@testable import Inbox

@Suite struct ReceiptStampTests {
    @Test("A receipt's time says which record it speaks of and what became of the file")
    func roundTrip() throws {
        let time = UnixTime(microseconds: 1_800_000_000_123_456)
        for fate in [FiledDrop.Fate.moved, .leftInPlace, .putBack] {
            for seq: Int64 in [1, 99_999_999, 100_000_000, 1_234_567_890] {
                let stamp = ReceiptStamp(seq: seq, time: time, fate: fate)
                let modified = Int64(stamp.time.tv_sec) * 1_000_000_000 + Int64(stamp.time.tv_nsec)
                let read = try #require(ReceiptStamp(modified: modified))
                #expect(read == stamp && read.second == 1_800_000_000)
                #expect(read.seq(upTo: seq) == seq)
                #expect(read.seq(upTo: seq + 99_999_999) == seq)
                #expect(read.seq(upTo: seq - 1) == (seq > 100_000_000 ? seq - 100_000_000 : nil))
            }
        }
    }

    @Test(
        "A time that is no stamp names nothing",
        arguments: [0, 1_800_000_000_000_000_000, 1_800_000_000_000_000_009, -1]
    )
    func foreign(modified: Int64) { #expect(ReceiptStamp(modified: modified) == nil) }
}
