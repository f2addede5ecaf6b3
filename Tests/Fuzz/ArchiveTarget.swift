import Glibc
import News

@testable import Archive

/// Bytes as a segment of an archive in a folder of this process.
final class ArchiveTarget {
    nonisolated(unsafe) static let shared = ArchiveTarget()

    private let home: String
    private var folder: String { home + "/archive" }
    private var disk = DiskCalls()

    private init() {
        let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(base)/caunoi-fuzz-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress.unsafelyUnwrapped) != nil }
        guard made else { fatalError("\(base): \(String(cString: strerror(errno)))") }
        home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        mkdir(folder, 0o755)
        // Nothing here is to survive a power cut.
        disk.sync = { _ in 0 }
        disk.syncData = { _ in 0 }
        atexit { ArchiveTarget.shared.remove() }
    }

    private func remove() {
        empty()
        rmdir(folder)
        rmdir(home)
    }

    private func empty() {
        for name in (try? SegmentList.names(in: folder + "/torn")) ?? [] { unlink("\(folder)/torn/\(name)") }
        rmdir(folder + "/torn")
        for name in (try? SegmentList.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    }

    /// The first byte says what is mended before it is read: 1 every line's crc, 2 its prev as well; 4 cuts the lines
    /// into two segments.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let flags = bytes.first else { return }
        var content = Array(bytes.dropFirst())
        if flags & 3 != 0 { content = Self.mended(content, chain: flags & 2 != 0) }
        empty()
        if flags & 4 != 0, let cut = content.firstIndex(of: 0x0A) {
            WholeFile.write(Array(content[...cut]), to: "\(folder)/00000001.jsonl")
            WholeFile.write(Array(content[(cut + 1)...]), to: "\(folder)/00000002.jsonl")
        } else {
            WholeFile.write(content, to: "\(folder)/00000001.jsonl")
        }
        if flags & 4 == 0 { examineEnd() }
        let before = try? ArchiveReader.verify(directory: folder)
        read()
        guard open() != nil else { return }
        guard let again = open() else { fatalError("does not hold: what was opened and mended opens again") }
        mustHold(again == 0, "a second opening has nothing to mend")
        let after = try? ArchiveReader.verify(directory: folder)
        mustHold(after != nil, "an archive that opens can be verified")
        if let before, let after, before.faults.isEmpty {
            mustHold(after.faults.isEmpty, "opening a whole archive leaves it whole: \(after.faults)")
        }
        read()
    }

    /// Where all of a segment fits, its end must look the same through a window that shows little of it.
    private func examineEnd() {
        guard let whole = tail(window: 1 << 20) else { return }
        // A narrow window may come upon a line with a fitting crc and no known format before it sees the bad bytes
        // that stand before that line, and refuses it: no crash leaves such a line, and refusing loses nothing.
        guard let narrow = tail(window: 128) else { return }
        mustHold(
            narrow.end == whole.end && narrow.seq == whole.seq && narrow.hash == whole.hash,
            "the end is the same through a narrow window: \(whole), \(narrow)"
        )
    }

    private func tail(window: Int) -> Tail? {
        let path = "\(folder)/00000001.jsonl"
        var examination = TailExamination(segment: "00000001.jsonl", isFirst: true, predecessor: nil)
        examination.firstWindow = window
        guard let file = try? File(path, O_RDONLY) else { return nil }
        return try? examination.run(file, path: path)
    }

    /// How many repairs the opening made; nil when it refuses.
    private func open() -> Int? {
        do {
            let writer = try ArchiveWriter.open(
                directory: folder,
                newArchiveID: { String(repeating: "0123456789abcdef", count: 2) },
                now: { UnixTime(seconds: 1_795_313_463) },
                disk: disk
            )
            let repairs = writer.repairs.count
            _ = consume writer
            return repairs
        } catch {
            mustHold(!error.description.isEmpty, "a refusal says why")
            return nil
        }
    }

    private func read() {
        guard let reader = try? ArchiveReader(directory: folder) else { return }
        try? reader.forEach { line in
            _ = try? line.value()
            _ = line.key
            _ = line.time
            _ = line.kindName
            for member in RecordMember.allCases { _ = line.value(member) }
            return true
        }
        try? reader.forEach(from: .seq(2)) { _ in false }
    }

    /// Lines that have `prev` and `crc` with right ones: what lies behind these checks is to be reached too.
    private static func mended(_ content: [UInt8], chain: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var previous = ArchiveFormat.noPrevious
        let marker = Array(",\"prev\":\"".utf8)
        for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // `,"prev":"` 64 `","crc":"` 8 `"}`
            guard line.count >= 92, line[(line.endIndex - 92)...].starts(with: marker) else {
                result += line + [0x0A]
                continue
            }
            var bytes = Array(line.prefix(line.count - 92))
            bytes += marker
            bytes += chain ? Array(previous.utf8) : Array(line[(line.endIndex - 83)..<(line.endIndex - 19)])
            bytes.append(UInt8(ascii: "\""))
            let crc = String(crc32c(bytes), radix: 16)
            bytes += Array((",\"crc\":\"" + String(repeating: "0", count: 8 - crc.count) + crc + "\"}\n").utf8)
            previous = SHA256.digest(of: bytes).hex
            result += bytes
        }
        // The last piece had no LF.
        result.removeLast()
        return result
    }
}
