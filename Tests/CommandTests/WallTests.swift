import Foundation
import Glibc
import Testing

/// The wall between daemon and worker, seen from outside with strace.
@Suite(
    "The wall",
    .enabled(
        if: TestHome.program != nil && access("/usr/bin/strace", X_OK) == 0,
        "strace or the built program is not there"
    )
)
struct WallTests {
    @Test("after hashing, only a worker reads an object again")
    func objectsAreReadByWorkersOnly() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("bài.txt", "Bản tin thử\n\nSáng 5/3/2025, hai bên đã trao đổi tin, bài tại Hà Nội.\n")
        let trace = home.path + "/trace"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
        process.arguments =
            ["-f", "-y", "-o", trace, "-e", "trace=execve,read,pread64,readv,preadv,mmap,sendfile,copy_file_range"]
            + [try #require(TestHome.program), "ingest", "--home", home.path, file]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        // A worker is a process that executed this program again as `worker`; its threads have its own number only.
        let workers = Set(lines.filter { $0.contains("execve(") && $0.contains("\"worker\"") }.map(Self.pid))
        try #require(!workers.isEmpty)
        let readers = lines.filter { $0.contains("/objects/") && !$0.contains("execve(") }
        #expect(
            readers.contains { workers.contains(Self.pid($0)) },
            "no worker was seen reading: the test sees nothing"
        )
        #expect(readers.filter { !workers.contains(Self.pid($0)) } == [])
    }

    private static func pid(_ line: Substring) -> Substring { line.prefix { $0.isNumber } }
}
