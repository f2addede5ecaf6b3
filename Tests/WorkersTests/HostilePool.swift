import Glibc
import News
import Testing

@testable import Workers

/// A pool of one hostile worker; a request's object is the name of a deed.
struct HostilePool {
    let pool: WorkerPool

    /// The hostile worker; nil where it was not built beside the tests.
    static var program: String? {
        let folder = CommandLine.arguments[0].split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let path = folder + "/hostile-worker"
        return access(path, X_OK) == 0 ? path : nil
    }

    init(
        before: [String] = [],
        demand: LockDown.Demand = .required,
        _ change: (inout WorkerSettings) -> Void = { _ in }
    ) throws {
        let program = try #require(Self.program)
        var settings = WorkerSettings(
            command: [program] + before + ["--"] + LockDown(.text, demand: demand).arguments,
            size: 1,
            hello: []
        )
        change(&settings)
        pool = try WorkerPool(settings)
    }

    func read(_ deed: String) async throws -> ReadAnswer {
        let object = try TemporaryFile(Array(deed.utf8))
        defer { object.close() }
        // For reading only, as the daemon hands its objects over.
        let readable = open("/proc/self/fd/\(object.descriptor)", O_RDONLY | O_CLOEXEC)
        defer { close(readable) }
        return try await pool.read(
            descriptor: readable,
            sha256: "00",
            name: "tin.txt",
            bytes: Int64(deed.utf8.count)
        )
    }

    func result(_ deed: String) async -> Result<ReadAnswer, any Error> {
        do { return .success(try await read(deed)) } catch { return .failure(error) }
    }

    /// What a deed comes to; afterwards the next worker reads honestly, and after the stop no process is left.
    func fault(_ deed: String) async throws -> WorkerFault? {
        try await pool.start()
        var processes = Set(pool.figures.processes)
        var found: WorkerFault?
        do {
            let answer = try await read(deed)
            Issue.record("answered: \(answer)")
        } catch let fault as WorkerFault {
            found = fault
        }
        guard case .parts = try await read("honest") else {
            Issue.record("the next file suffers")
            return found
        }
        processes.formUnion(pool.figures.processes)
        await pool.stop()
        for process in processes { #expect(kill(process, 0) == -1 && errno == ESRCH) }
        return found
    }
}

/// A small text file, read whole.
enum TextFile {
    static func lines(_ path: String) throws -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        try #require(descriptor >= 0, "\(path): \(String(cString: strerror(errno)))")
        defer { close(descriptor) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            text.append(contentsOf: chunk[..<count])
        }
        return text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
