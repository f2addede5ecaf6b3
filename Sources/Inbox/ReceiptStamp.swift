import Glibc
import News

/// Names, in a receipt's modification time, the record that it speaks of, so that a receipt whose text a power loss
/// took can be written again.
///
/// A receipt is not synced: its name and times become durable with the file system's log, its bytes some seconds later.
/// The time's second is that of the record, which is what a listing shows; below the second stand the last eight digits
/// of the record's seq and one digit for what became of the file. Where times are kept to the second only (0 below it)
/// nothing is named.
package struct ReceiptStamp: Sendable, Hashable {
    private static let modulus: Int64 = 100_000_000
    private static let fates: [FiledDrop.Fate] = [.moved, .leftInPlace, .putBack]

    /// Seconds since 1970.
    package var second: Int64
    /// The last eight digits of the seq.
    var digits: Int64
    package var fate: FiledDrop.Fate

    /// - Parameters:
    ///   - seq: of the drop's first record, with its time.
    init(seq: Int64, time: UnixTime, fate: FiledDrop.Fate) {
        second = time.seconds
        digits = seq % Self.modulus
        self.fate = fate
    }

    /// - Parameter modified: nanoseconds since 1970; nil where they name no record.
    init?(modified: Int64) {
        second = modified.flooredQuotient(1_000_000_000)
        let rest = modified - second * 1_000_000_000
        let (digits, fate) = rest.quotientAndRemainder(dividingBy: 10)
        guard (1...Int64(Self.fates.count)).contains(fate) else { return nil }
        self.digits = digits
        self.fate = Self.fates[Int(fate) - 1]
    }

    var time: timespec {
        let fate = Int64((Self.fates.firstIndex(of: fate) ?? 0) + 1)
        return timespec(tv_sec: Int(second), tv_nsec: Int(digits * 10 + fate))
    }

    /// The newest seq up to `last` that ends with these digits; nil for none.
    package func seq(upTo last: Int64) -> Int64? {
        guard last >= digits else { return nil }
        let seq = last - (last - digits) % Self.modulus
        return seq > 0 ? seq : nil
    }
}
