import Glibc
import Ingest
import News
import Testing

@Suite struct StateFileTests {
    @Test("a state is replaced whole, shorter or longer, and blanks after it do not matter to a reader")
    func replaced() throws {
        let folder = try StateFolder()
        let file = StateFile(path: folder.path)
        for length in [10, 3, 40_000, 10] {
            try file.publish(Self.state(length))
            let bytes = try #require(WholeFile.read(folder.path, limit: 1 << 20))
            #expect(try JSONValue(bytes)["text"]?.string?.utf8.count == length)
            #expect(bytes.last == 0x0A)
        }
    }

    @Test("once two states were published, a further one takes no new block")
    func noNewBlocks() throws {
        let folder = try StateFolder()
        let file = StateFile(path: folder.path)
        try file.publish(Self.state(10))
        try file.publish(Self.state(11))
        let before = try folder.files()
        for length in [12, 15_000, 1] {
            try file.publish(Self.state(length))
            #expect(try folder.files() == before)
        }
    }

    private static func state(_ length: Int) -> [UInt8] {
        Array("{\"text\":\"\(String(repeating: "x", count: length))\"}".utf8)
    }
}

/// A folder for the state, removed at the end.
private final class StateFolder {
    private let folder: String
    var path: String { folder + "/state.json" }

    init() throws {
        var template = Array("/tmp/caunoi-state-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
        try #require(made)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        unlink(path)
        unlink(path + ".new")
        rmdir(folder)
    }

    struct Facts: Hashable {
        let inode: UInt
        let size: Int
        let blocks: Int
    }

    /// The two files, whatever their names are at the moment.
    func files() throws -> Set<Facts> {
        var found: Set<Facts> = []
        for name in [path, path + ".new"] {
            var facts = stat()
            try #require(stat(name, &facts) == 0)
            found.insert(Facts(inode: UInt(facts.st_ino), size: facts.st_size, blocks: facts.st_blocks))
        }
        return found
    }
}
