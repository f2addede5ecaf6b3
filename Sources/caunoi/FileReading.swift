import Glibc
import Inbox
import News
import Workers

/// Reads one file through the pool and prints its lines: `{"path","outcome","reason"?,"source","item","analysis"}`.
struct FileReading: Sendable {
    let pool: WorkerPool
    /// Bytes; a larger file is not read.
    let limit: Int64

    /// Reads one file after another and prints each before the next is asked for; whether all were read.
    func printAll(_ paths: consuming PathSource) async -> Bool {
        var allRead = true
        while let path = paths.next() {
            let result = await read(path)
            Console.print(bytes: result.lines)
            allRead = allRead && result.wasRead
        }
        return allRead
    }

    /// Reads several at a time and prints in the given order.
    func printAll(_ paths: [String], atOnce: Int) async -> Bool {
        await withTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            var printed = 0
            var waiting: [Int: Result] = [:]
            var allRead = true
            while printed < paths.count {
                while next < paths.count, next - printed < atOnce * 2 {
                    let index = next
                    group.addTask { (index, await read(paths[index])) }
                    next += 1
                }
                guard let (index, result) = await group.next() else { break }
                waiting[index] = result
                while let ready = waiting.removeValue(forKey: printed) {
                    Console.print(bytes: ready.lines)
                    allRead = allRead && ready.wasRead
                    printed += 1
                }
            }
            return allRead
        }
    }

    struct Result: Sendable {
        var lines: [UInt8]
        var wasRead: Bool
    }

    func read(_ path: String) async -> Result {
        // As `ingest FILE` would record it: the name alone.
        var source = SourceFacts(
            path: path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? [],
            bytes: 0
        )
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason = Reason(.unreadable, "cannot open it: \(String(cString: strerror(errno)))")
            return line(path, "failed", reason, source)
        }
        defer { close(descriptor) }
        do throws(Reason) {
            try measure(descriptor, into: &source)
        } catch {
            return line(path, error.code.isRejection ? "rejected" : "failed", error, source)
        }
        do throws(WorkerFault) {
            let answer = try await pool.read(
                descriptor: descriptor,
                sha256: source.sha256 ?? "",
                name: source.name,
                bytes: source.bytes
            )
            switch answer {
            case .rejected(let reason): return line(path, Self.outcome(reason), reason, source)
            case .parts(let parts): return lines(path, parts, source)
            }
        } catch {
            return line(path, "failed", error.reason ?? Reason(.workerCrashed, error.description), source)
        }
    }

    /// Size, time and hash; refuses what the service would refuse before reading.
    private func measure(_ descriptor: Int32, into source: inout SourceFacts) throws(Reason) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Reason(.notARegularFile, "it is no regular file; name a file")
        }
        source.bytes = Int64(status.st_size)
        source.modified = UnixTime(seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
        guard status.st_size > 0 else { throw Reason(.empty, "it has no bytes") }
        guard source.bytes <= limit else {
            throw Reason(.tooLarge, "it has \(source.bytes) bytes, over limits.file of \(limit)")
        }
        var hash = SHA256()
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
        defer { chunk.deallocate() }
        var offset: off_t = 0
        while offset < status.st_size {
            let count = pread(descriptor, chunk.baseAddress, chunk.count, offset)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            hash.add(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
            offset += off_t(count)
        }
        source.sha256 = hash.digest.hex
    }

    private func line(_ path: String, _ outcome: String, _ reason: Reason, _ source: SourceFacts) -> Result {
        var json = begin(path, outcome, source, reason: reason)
        json.endObject()
        return Result(lines: json.bytes + [0x0A], wasRead: false)
    }

    private func lines(_ path: String, _ parts: [PartAnswer], _ source: SourceFacts) -> Result {
        var bytes: [UInt8] = []
        var wasRead = true
        for part in parts {
            let object = source
            let source = part.member.map { object.inside($0) } ?? object
            switch part {
            case .rejected(_, let reason, _):
                wasRead = false
                bytes += line(path, Self.outcome(reason), reason, source).lines
            case .read(let part):
                var source = source
                source.mediaType = part.mediaType
                source.charset = part.charset
                let id = ItemURI.itemID(original: object.sha256 ?? "", path: part.path)
                let uri = ItemURI.uri(archive: "unfiled", itemID: id)
                var json = begin(path, "archived", source, reason: nil)
                json.key("item")
                json.value(raw: NinjsItem.named(part.item, uri: uri, version: 1))
                json.key("analysis")
                json.value(raw: part.analysis)
                json.endObject()
                bytes += json.bytes + [0x0A]
            }
        }
        return Result(lines: bytes, wasRead: wasRead)
    }

    private static func outcome(_ reason: Reason) -> String { reason.code.isRejection ? "rejected" : "failed" }

    private func begin(_ path: String, _ outcome: String, _ source: SourceFacts, reason: Reason?) -> JSONWriter {
        var json = JSONWriter(reserving: 4_096)
        json.beginObject()
        json.member("path", path)
        json.member("outcome", outcome)
        if let reason {
            json.key("reason")
            json.beginObject()
            json.member("code", reason.code.rawValue)
            json.member("message", reason.message)
            json.endObject()
        }
        json.key("source")
        source.write(to: &json)
        return json
    }
}
