import Archive
import Glibc
import News
import Testing

/// An archive in a folder of its own under the temporary folder, removed with the value.
final class ArchiveFolder {
    static let archiveID = "0123456789abcdef0123456789abcdef"
    static let start = UnixTime(seconds: 1_795_313_463, nanoseconds: 123_456_000)

    let home: String
    var path: String { home + "/archive" }
    var segment: String { path + "/00000001.jsonl" }

    init() {
        var template = Array("/tmp/caunoi-archive-XXXXXX".utf8CString)
        home = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        // Only what this value made: files two levels down, then the folders.
        Self.remove(home)
    }

    private static func remove(_ path: String) {
        guard path.hasPrefix("/tmp/caunoi-archive-") else { return }
        for name in names(path) {
            let child = "\(path)/\(name)"
            if unlink(child) != 0 { remove(child) }
        }
        rmdir(path)
    }

    static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func open(disk: DiskCalls = .system) throws(ArchiveError) -> ArchiveWriter {
        try ArchiveWriter.open(
            directory: path,
            newArchiveID: { Self.archiveID },
            now: { Self.start },
            disk: disk
        )
    }

    /// A disk that waits for nothing: for tests that open an archive thousands of times.
    static var hasty: DiskCalls {
        var disk = DiskCalls()
        disk.sync = { _ in 0 }
        disk.syncData = { _ in 0 }
        return disk
    }

    /// Makes the archive with the given records, each group one commit.
    func fill(_ groups: [[RecordContent]]) throws {
        var writer = try open()
        for group in groups {
            for content in group { _ = try writer.stage(content, time: Self.start) }
            try writer.commit()
        }
        writer.close()
    }

    static func read(_ path: String) -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = Glibc.read(descriptor, &buffer, buffer.count)
            if got <= 0 { return bytes }
            bytes.append(contentsOf: buffer[..<got])
        }
    }

    static func write(_ bytes: [UInt8], to path: String) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o640)
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            guard written > 0 else { break }
            done += written
        }
    }

    var bytes: [UInt8] {
        get { Self.read(segment) }
        set { Self.write(newValue, to: segment) }
    }

    /// The lines of the first segment, LF included.
    var lines: [[UInt8]] { Self.lines(bytes) }

    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(Array(bytes[start...index]))
            start = index + 1
        }
        if start < bytes.count { lines.append(Array(bytes[start...])) }
        return lines
    }

    func records() throws -> [RecordLine] {
        var records: [RecordLine] = []
        try ArchiveReader(directory: path).forEach { line in
            records.append(line)
            return true
        }
        return records
    }

    func verify(marks: [ArchiveMark] = []) throws -> VerifyReport {
        try ArchiveReader.verify(directory: path, marks: marks)
    }
}

/// Records to fill an archive with.
enum Sample {
    static func drop(_ number: Int) -> String { decimal(number, width: 32) }

    static func source(_ number: Int) -> SourceFacts {
        var source = SourceFacts(path: Array("desk/bản tin \(number).txt".utf8), bytes: Int64(number) * 100)
        source.sha256 = SHA256.digest(of: Array("original \(number)".utf8)).hex
        source.mediaType = "text/plain"
        source.charset = "UTF-8"
        source.modified = UnixTime(seconds: 1_795_313_000)
        source.owner = SourceFacts.Owner(uid: 1_000, name: "desk")
        return source
    }

    static func item(_ number: Int, part: Int = 1, of parts: Int = 1, text: String = "Nội dung") -> RecordContent {
        var json = JSONWriter()
        json.beginObject()
        json.member("uri", "urn:caunoi:\(ArchiveFolder.archiveID):\(drop(number))")
        json.member("version", "1")
        json.member("type", "text")
        json.key("headlines")
        json.beginArray()
        json.beginObject()
        json.member("role", "main")
        json.member("value", "Tin \"số\" \\ \(number)\n\u{7}")
        json.endObject()
        json.endArray()
        json.member("text", text)
        json.endObject()
        return .item(
            RecordKey(drop: drop(number), part: part, parts: parts),
            cause: .drop,
            source: source(number),
            item: json.bytes,
            analysis: Array(#"{"quality":{"score":90},"pipeline":{"program":"test/1"}}"#.utf8)
        )
    }

    static func rejection(_ number: Int) -> RecordContent {
        var source = SourceFacts(path: [0x66, 0xFF, 0x0A, 0x2E, 0x74], bytes: 0)
        source.modified = UnixTime(seconds: 1)
        return .rejection(
            RecordKey(drop: drop(number)),
            source: source,
            reason: Reason(.empty, "the file is empty; drop it again with text in it")
        )
    }

    static func duplicate(_ number: Int, of seq: Int64) -> RecordContent {
        .duplicate(
            RecordKey(drop: drop(number)),
            source: source(number),
            of: ItemVersion(uri: "urn:caunoi:x:y", version: 3, seq: seq)
        )
    }

    /// A whole line around `members` (after `kind`), with prev and crc as the format wants them.
    static func line(seq: Int64, kind: String, members: String, previous: [UInt8]?) -> [UInt8] {
        let prev = previous.map { SHA256.digest(of: $0).hex } ?? String(repeating: "0", count: 64)
        let head =
            #"{"v":1,"seq":\#(seq),"time":"2026-11-22T02:11:03.123456Z","kind":"\#(kind)"\#(members),"prev":"\#(prev)""#
        let crc = String(crc32c(Array(head.utf8)), radix: 16)
        return Array((head + #","crc":""# + String(repeating: "0", count: 8 - crc.count) + crc + "\"}\n").utf8)
    }
}

/// Runs `body` and gives the archive error it throws.
func archiveError(_ body: () throws -> Void) -> ArchiveError? {
    do {
        try body()
        return nil
    } catch {
        return error as? ArchiveError
    }
}

extension ArchiveWriter {
    /// Ends the writer; what was staged and not committed is forgotten.
    consuming func close() {}
}
