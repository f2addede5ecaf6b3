import Foundation
import Glibc
import Testing

/// Reading takes time in proportion to the length, whatever the text is made of: four times as much of the same may
/// take six times as long, not sixteen.
///
/// By command only, because it measures time: CAUNOI_HOSTILE=all.
@Suite(
    "Time grows as the length",
    .enabled(if: HostileHome.program != nil, "the program is not built beside the tests"),
    .enabled(if: ProcessInfo.processInfo.environment["CAUNOI_HOSTILE"] == "all", "a long run: deploy/hostile"),
    .serialized
)
struct LinearTimeTests {
    private static let scale = 50_000

    @Test("of every shape in the catalogue of texts and pages")
    func shapes() throws {
        let home = try HostileHome()
        let small = TextRows.sized(Self.scale, "a") + PageRows.sized(Self.scale, "b")
        let large = TextRows.sized(Self.scale * 4, "a") + PageRows.sized(Self.scale * 4, "b")
        // The time that a start takes, which is none of the text's.
        let start = try Self.seconds(KindRows.files(large: false)[0], home)
        for (small, large) in zip(small, large) {
            let name = String(decoding: small.path, as: UTF8.self)
            // The better of two where it matters: other programs run beside this one.
            var times = (try Self.seconds(small, home) - start, try Self.seconds(large, home) - start)
            if times.1 > max(0.05, times.0) * 6 {
                times = (try Self.seconds(small, home) - start, min(times.1, try Self.seconds(large, home) - start))
            }
            #expect(times.1 <= max(0.05, times.0) * 6, "\(name): \(times.0) s, four times as much \(times.1) s")
            if times.1 > 2 { print("HostileTests: \(name) takes \(times.1) s of CPU at scale \(Self.scale * 4)") }
        }
    }

    /// CPU time of reading one file, start and worker included.
    private static func seconds(_ file: HostileFile, _ home: HostileHome) throws -> Double {
        guard case .bytes(let bytes) = file.content else { return 0 }
        let path = home.path + "/outside/linear.html"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let before = childTime()
        let run = try home.run(["parse", path, "--set", "workers.deadline=10min", "--set", "workers.count=1"])
        // A text over the limits is refused, which is an answer too.
        #expect(run.output.contains("\"outcome\":\"archived\"") || run.output.contains("\"outcome\":\"rejected\""))
        return childTime() - before
    }

    private static func childTime() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
