import Glibc
package import News

/// What the service counted and how long things took since its start; a value owned by the ledger.
package struct Figures: Sendable {
    package private(set) var byOutcome: [Outcome: Int] = [:]
    package private(set) var bytes: Int64 = 0
    /// Drop to durable of the last 1,024 drops, microseconds: a ring.
    private var latencies: [Int64] = []
    private var nextLatency = 0

    package init() {}

    package var drops: Int { byOutcome.values.reduce(0, +) }

    package mutating func count(_ report: DropReport, times: StepTimes) {
        byOutcome[report.outcome, default: 0] += 1
        bytes += report.bytes
        let latency = times.total.microseconds
        if latencies.count < 1_024 {
            latencies.append(latency)
        } else {
            latencies[nextLatency] = latency
        }
        nextLatency = (nextLatency + 1) % 1_024
    }

    /// The latency that `share` (0-1) of the recent drops did not exceed, nearest rank; nil before the first drop.
    package func latency(share: Double) -> Duration? {
        guard !latencies.isEmpty else { return nil }
        let rank = Int((share * Double(latencies.count)).rounded(.up)) - 1
        return .microseconds(latencies.sorted()[max(0, min(rank, latencies.count - 1))])
    }

    /// Resident memory of this process in bytes; nil where /proc does not tell.
    static func residentMemory() -> Int64? {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var text = [UInt8](repeating: 0, count: 128)
        let count = read(descriptor, &text, text.count)
        guard count > 0 else { return nil }
        let fields = text[..<count].split(separator: UInt8(ascii: " "))
        guard fields.count > 1, let pages = Int64(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }
}
