import Glibc

/// A moment of the clock that never jumps, for deadlines.
struct MonotonicTime: Sendable, Hashable, Comparable {
    var nanoseconds: Int64

    static func now() -> MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }

    func advanced(milliseconds: Int64) -> MonotonicTime {
        let (span, isTooLong) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflow) = nanoseconds.addingReportingOverflow(isTooLong ? .max : span)
        return MonotonicTime(nanoseconds: overflow ? .max : sum)
    }

    /// Milliseconds from now until then for poll(2): rounded up, 0 when it has passed.
    var pollTimeout: Int32 {
        let left = nanoseconds.subtractingReportingOverflow(Self.now().nanoseconds).partialValue
        return left <= 0 ? 0 : Int32(clamping: (left - 1) / 1_000_000 + 1)
    }

    static func < (a: MonotonicTime, b: MonotonicTime) -> Bool { a.nanoseconds < b.nanoseconds }
}
