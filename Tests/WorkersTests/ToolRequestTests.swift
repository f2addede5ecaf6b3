import Glibc
import News
import Testing

@testable import Workers

/// Tools by way of the worker's socket: what a worker may ask for, and that nothing else gets anywhere.
///
/// The programs are links to echo(1), which tells what it was called with.
@Suite("Tools asked for", .enabled(if: HostilePool.program != nil, "hostile-worker was not built beside the tests"))
struct ToolRequestTests {
    /// A folder whose pdftotext and pdfinfo are other programs.
    private struct Folder: ~Copyable {
        let path: String

        init(_ programs: [String: String]) throws {
            let template = try #require(strdup("/tmp/caunoi-tools-XXXXXX"))
            defer { free(template) }
            try #require(mkdtemp(template) != nil)
            path = String(cString: template)
            for (name, target) in programs { symlink(target, "\(path)/\(name)") }
        }

        deinit {
            for name in ["pdftotext", "pdfinfo"] { unlink("\(path)/\(name)") }
            rmdir(path)
        }
    }

    private func pool(_ folder: String, _ change: (inout WorkerSettings) -> Void = { _ in }) throws -> HostilePool {
        let program = try #require(HostilePool.program)
        return try HostilePool { settings in
            var shelf = ToolShelf(launcher: [program, "--", "tool"])
            shelf.programs = folder
            settings.tools = shelf
            change(&settings)
        }
    }

    private func text(_ answer: ReadAnswer) -> String {
        guard case .rejected(let reason) = answer else { return "\(answer)" }
        return reason.message
    }

    private static let echoes = ["pdftotext": "/bin/echo", "pdfinfo": "/bin/echo"]

    @Test("on the object and on bytes, each with its own arguments only")
    func honest() async throws {
        let folder = try Folder(Self.echoes)
        let pool = try pool(folder.path)
        try await pool.pool.start()
        let answer = await pool.result("tool-honest")
        guard case .success(let told) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(text(told) == "-isodates -enc UTF-8 - -layout -enc UTF-8 -eol unix - - ")
        await pool.pool.stop()
    }

    @Test("what nobody may ask for ends the worker; the next file is read by another")
    func refused() async throws {
        let folder = try Folder(Self.echoes)
        for deed in ["unknown", "page-0", "stale", "trailing", "two-at-once", "result", "large-frame"] {
            let fault = try await pool(folder.path).fault("tool-\(deed)")
            #expect(fault?.tries == 2 && fault?.reason?.code == .workerAnswer, "\(deed): \(String(describing: fault))")
        }
    }

    @Test("no more than the limit, and none where there is no shelf")
    func limits() async throws {
        let folder = try Folder(Self.echoes)
        let many = try await pool(folder.path) { $0.tools?.runLimit = 3 }.fault("tool-many")
        #expect(many?.reason?.code == .workerAnswer)
        let none = try await pool(folder.path) { $0.tools = nil }.fault("tool-honest")
        #expect(none?.reason?.code == .workerAnswer)
    }

    @Test("a program that is missing, an input that is too long, and no time are told to the worker")
    func faults() async throws {
        let folder = try Folder([:])
        let pool = try pool(folder.path)
        try await pool.pool.start()
        #expect(text(try await pool.read("tool-honest")).contains("poppler-utils"))
        #expect(text(try await pool.read("tool-large")).contains("more than the"))
        await pool.pool.stop()
        let hasty = try self.pool(folder.path) { $0.deadline = 900 }
        try await hasty.pool.start()
        #expect(text(try await hasty.read("tool-honest")).contains("poppler-utils"))
        await hasty.pool.stop()
    }

    @Test("request and result survive the wire; a cut one is none")
    func wire() {
        let requests = [
            ToolRequest(token: .max, tool: .pdfPage(7), bytes: nil),
            ToolRequest(token: 1, tool: .textRecognition, bytes: [1, 2, 3]),
            ToolRequest(token: 0, tool: .pdfText, bytes: []),
        ]
        for request in requests {
            #expect(ToolRequest(payload: request.payload) == request)
            for count in 0..<request.payload.count {
                #expect(ToolRequest(payload: Array(request.payload.prefix(count))) == nil)
            }
            #expect(ToolRequest(payload: request.payload + [0]) == nil)
        }
        let results: [ToolResult] = [
            .output(bytes: 5), .fault(.missing(package: "poppler-utils")), .fault(.exited(status: -1, said: "đã")),
            .fault(.failed("x")),
        ]
        for result in results {
            #expect(ToolResult(payload: result.payload) == result)
            for count in 0..<result.payload.count {
                #expect(ToolResult(payload: Array(result.payload.prefix(count))) == nil)
            }
        }
    }
}
