import Foundation
import Glibc
import Testing

/// The program on a kernel that seems to lack Landlock.
@Suite(
    "A kernel without Landlock",
    .enabled(if: TestHome.program != nil && TestHome.hostileWorker != nil, "the programs were not built")
)
struct ConfinementTests {
    private func run(_ home: TestHome, _ arguments: [String]) throws -> (output: String, errors: String, status: Int32)
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(TestHome.hostileWorker))
        process.arguments =
            ["hide-landlock", "--", "exec", try #require(TestHome.program)] + arguments + ["--home", home.path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, complaints, process.terminationStatus)
    }

    @Test("it is refused at the start, naming the feature and the key, with an exit status of its own")
    func refused() throws {
        let home = try TestHome()
        defer { home.remove() }
        try home.drop("tin.txt", "Bản tin thử\n\nHà Nội và Viêng Chăn trao đổi tin.\n")
        let result = try run(home, ["ingest"])
        #expect(result.status == EX_UNAVAILABLE)
        #expect(result.errors.contains("Landlock with ABI 2") && result.errors.contains("workers.confinement"))
        // Nothing was lost by it.
        #expect(access(home.path + "/inbox/tin.txt", F_OK) == 0)
    }

    @Test("with best-effort it works, and log and status say what is missing")
    func bestEffort() throws {
        let home = try TestHome()
        defer { home.remove() }
        try home.drop("tin.txt", "Bản tin thử\n\nHà Nội và Viêng Chăn trao đổi tin.\n")
        let result = try run(home, ["ingest", "--set", "workers.confinement=best-effort"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try home.outcomes()["tin.txt"] == "item")
        let log = try String(contentsOfFile: home.path + "/log/caunoi.log", encoding: .utf8)
        #expect(log.contains("! READERS ARE NOT FULLY LOCKED DOWN") && log.contains("no Landlock, seccomp filter"))
        let status = try home.run(["status"]).output
        #expect(status.contains("readers are not fully locked down: no Landlock, seccomp filter"))
    }

    @Test("on this kernel the log and status say that readers are locked down")
    func whole() throws {
        let home = try TestHome()
        defer { home.remove() }
        try home.drop("tin.txt", "Bản tin thử\n\nHà Nội và Viêng Chăn trao đổi tin.\n")
        #expect(try home.run(["ingest"]).status == 0)
        let log = try String(contentsOfFile: home.path + "/log/caunoi.log", encoding: .utf8)
        #expect(log.contains("readers are locked down: Landlock ABI"))
        #expect(try home.run(["status"]).output.contains("readers  Landlock ABI"))
    }
}

extension TestHome {
    /// Lets a program see less of the kernel; nil where it was not built beside the tests.
    fileprivate static var hostileWorker: String? {
        guard let program else { return nil }
        let path = program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/hostile-worker"
        return access(path, X_OK) == 0 ? path : nil
    }
}
