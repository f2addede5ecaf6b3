import Archive
import Foundation
import Glibc
import News
import Testing

/// A throw-away home with the real program over it.
final class HostileHome {
    let path: String
    private var socketCount = 0
    private var linkCount = 0

    /// CAUNOI_PROGRAM, or what was built beside the tests.
    static var program: String? {
        if let named = ProcessInfo.processInfo.environment["CAUNOI_PROGRAM"] { return named }
        let folder = CommandLine.arguments[0].split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let path = folder + "/caunoi"
        return access(path, X_OK) == 0 ? path : nil
    }

    init() throws {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(base)/caunoi-hostile-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
        for folder in ["inbox", "outside"] { try #require(mkdir(path + "/" + folder, 0o755) == 0) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes the file outside and moves it into the inbox in one step.
    func drop(_ file: HostileFile) throws {
        let outside = Array((path + "/outside/file").utf8)
        let inbox = Array((path + "/inbox/").utf8)
        for (index, byte) in file.path.enumerated() where byte == UInt8(ascii: "/") {
            _ = Self.call(inbox + file.path[..<index]) { mkdir($0, 0o755) }
        }
        switch file.content {
        case .bytes(let bytes): try write(bytes, to: path + "/outside/file", mode: file.mode)
        case .sparse(let size):
            try write([], to: path + "/outside/file", mode: file.mode)
            try #require(truncate(path + "/outside/file", size) == 0)
        case .symlink(let target): try #require(symlink(target, path + "/outside/file") == 0)
        case .hardLink(let bytes):
            linkCount += 1
            let other = "\(path)/outside/linked-\(linkCount)"
            try write(bytes, to: other, mode: file.mode)
            try #require(link(other, path + "/outside/file") == 0)
        case .pipe: try #require(mkfifo(path + "/outside/file", 0o644) == 0)
        case .socket: try bindSocket(path + "/outside/file")
        }
        let result = Self.call(outside) { from in Self.call(inbox + file.path) { rename(from, $0) } }
        try #require(result == 0, "cannot move \(displayPath(file.path)) into the inbox: errno \(errno)")
    }

    private static func call(_ path: some Sequence<UInt8>, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map(body) ?? -1
        }
    }

    private func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0, "\(path): errno \(errno)")
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            }
            try #require(count > 0, "\(path): errno \(errno)")
            done += count
        }
        try #require(fchmod(descriptor, mode) == 0)
    }

    private func bindSocket(_ path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        try #require(result == 0)
    }

    /// Runs the program to its end with `--home`; all it said and its exit status.
    func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.program))
        process.arguments = arguments + ["--home", path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    /// What the archive says of each dropped path.
    struct Told {
        /// A reason's code, or the record's kind.
        var code: String
        var message: String
    }

    func told() throws -> [[UInt8]: [Told]] {
        var told: [[UInt8]: [Told]] = [:]
        try ArchiveReader(directory: path + "/archive").forEach { line in
            guard let source = line.value(.source), let path = source["path"]?.string else { return true }
            let bytes = source["pathBytes"]?.string.flatMap(Base64.decode) ?? Array(path.utf8)
            let reason = line.value(.reason)
            told[bytes, default: []].append(
                Told(code: reason?["code"]?.string ?? line.kindName, message: reason?["message"]?.string ?? "")
            )
            return true
        }
        return told
    }

    /// The regular files below a folder of the home, with their permission bits.
    func files(below folder: String) -> [(path: String, mode: UInt32)] {
        guard let walk = FileManager.default.enumerator(atPath: path + "/" + folder) else { return [] }
        return walk.compactMap { name in
            guard let name = name as? String else { return nil }
            var status = stat()
            let file = "\(path)/\(folder)/\(name)"
            guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            return (file, status.st_mode & 0o7777)
        }
    }
}
