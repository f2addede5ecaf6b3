import Glibc
import News

@testable import Inbox

/// A home in a temporary folder, removed with the value.
final class TestHome: Sendable {
    let path: String
    let settings: InboxSettings

    init(watch: Bool = false, _ change: (inout InboxSettings) -> Void = { _ in }) throws {
        var template = Array("/tmp/caunoi-inbox-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(what: "mkdtemp", errno: errno) }
        let path = String(cString: made)
        self.path = path
        var settings = InboxSettings(
            folders: .init(
                inbox: path + "/inbox",
                claimed: path + "/claimed",
                done: path + "/done",
                rejected: path + "/rejected",
                spool: path + "/spool",
                objects: path + "/objects"
            )
        )
        settings.settling.afterClose = .milliseconds(20)
        settings.settling.otherwise = .milliseconds(60)
        settings.settling.emptiedFolder = .milliseconds(50)
        if watch { settings.watchProgram = Self.watchProgram }
        change(&settings)
        self.settings = settings
        try InboxFolders.prepare(settings)
    }

    deinit {
        // Only what `mkdtemp` made above.
        _ = run("rm", "-rf", path)
    }

    /// `caunoi-watch` beside the test program; nil where it was not built.
    static let watchProgram: String? = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { return nil }
        let own = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let program = own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/caunoi-watch"
        if access(program, X_OK) == 0 { return program }
        print("caunoi-watch is not beside the tests: skipped what needs it")
        return nil
    }()

    struct Failure: Error {
        var what: String
        var errno: Int32
    }

    func inbox(_ name: String) -> String { settings.folders.inbox + "/" + name }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), at: Array(inbox(name).utf8)) }

    func write(_ bytes: [UInt8], at path: [UInt8], flags: Int32 = O_WRONLY | O_CREAT | O_TRUNC) throws {
        let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], flags | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw Failure(what: displayPath(path), errno: errno) }
        defer { close(descriptor) }
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw Failure(what: "write", errno: errno)
        }
    }

    func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure(what: path, errno: errno) }
    }

    func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    func bytes(_ path: String) -> [UInt8]? { bytes(Array(path.utf8)) }

    func bytes(_ path: [UInt8]) -> [UInt8]? {
        let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count <= 0 { return count == 0 ? all : nil }
            all += piece[..<count]
        }
    }

    func names(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// What the kernel says of an inbox file now, as a candidate.
    func candidate(_ path: [UInt8]) throws -> Candidate {
        var status = stat()
        let full = Array(settings.folders.inbox.utf8) + [UInt8(ascii: "/")] + path
        guard lstat(full.map { CChar(bitPattern: $0) } + [0], &status) == 0 else {
            throw Failure(what: "lstat", errno: errno)
        }
        return Candidate(path: path, facts: FileFacts(status), firstSeen: UnixTime(microseconds: 0))
    }

    func candidate(_ path: String) throws -> Candidate { try candidate(Array(path.utf8)) }

    static func drop(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}

/// Runs a program to its end: its exit status.
@discardableResult
func run(_ words: String...) -> Int32 {
    var pid: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    guard posix_spawnp(&pid, words[0], nil, nil, arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return status
}
