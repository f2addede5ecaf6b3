import Archive
import Glibc
import Ingest
import News
import Workers

/// Reads originals again and compares what comes out with what the archive says.
struct Reprocessing: Sendable {
    let pool: WorkerPool
    /// The folder of the originals.
    let objects: String
    /// Where new versions are left; nil to leave none.
    let box: RevisionBox?
    let json: Bool

    struct Sums {
        var read = 0
        var changed = 0
        var failed = 0
        /// By code: how many items gain it, and lose it.
        var gained: [String: Int] = [:]
        var lost: [String: Int] = [:]
    }

    /// Takes records in order; originals are read as many at a time as there are workers.
    func take(_ records: [RecordLine], into sums: inout Sums) async {
        let results = await withTaskGroup(of: (Int, Outcome).self) { group in
            for (index, record) in records.enumerated() { group.addTask { (index, await again(record)) } }
            var results = [Outcome?](repeating: nil, count: records.count)
            for await (index, outcome) in group { results[index] = outcome }
            return results
        }
        for (record, outcome) in zip(records, results) {
            guard let outcome else { continue }
            tell(record, outcome, &sums)
        }
        if isatty(STDERR_FILENO) == 1 {
            let line = "\r\(sums.read + sums.failed) read again, \(sums.changed) changed, \(sums.failed) not read "
            _ = Array(line.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }

    private enum Outcome: Sendable {
        case same
        case changed(ItemChange, Revision)
        case failed(String)
    }

    private func again(_ record: RecordLine) async -> Outcome {
        guard let key = record.key, let source = record.value(.source), let item = record.value(.item),
            let analysis = record.value(.analysis), let uri = item["uri"]?.string,
            let version = item["version"]?.string.flatMap({ Int($0) })
        else { return .failed("record \(record.seq) holds no item") }
        do throws(NotRead) {
            let read: ReadPart
            // Of a photo and a text that were joined, the text is read again; the photo stays as it was joined.
            if let text = analysis["companion"], text["type"]?.string == "text", let sha256 = text["sha256"]?.string {
                read = try await readPart(original: sha256, name: "", uri: uri, key: RecordKey(drop: key.drop))
            } else {
                guard let sha256 = source["parent"]?.string ?? source["sha256"]?.string else {
                    throw NotRead(cause: "record \(record.seq) names no original")
                }
                let name = source["path"]?.string?.split(separator: "/").last.map(String.init) ?? ""
                read = try await readPart(original: sha256, name: name, uri: uri, key: key)
            }
            let made = try Self.kept(of: item, analysis, source, seq: record.seq, in: read)
            // Named as the archive has it, so that what bears the item's name compares.
            let named = try Self.value(NinjsItem.named(made.item, uri: uri, version: version))
            let change = ItemChange(before: (item, analysis), after: (named, try Self.value(made.analysis)))
            guard !change.isEmpty else { return .same }
            return .changed(
                change,
                Revision(
                    id: DropID.random(),
                    uri: uri,
                    madeOf: version,
                    cause: .reprocess,
                    item: made.item,
                    analysis: made.analysis
                )
            )
        } catch {
            return .failed(error.cause)
        }
    }

    private struct NotRead: Error {
        var cause: String
    }

    private static func value(_ json: [UInt8]) throws(NotRead) -> JSONValue {
        do throws(JSONValue.Fault) {
            return try JSONValue(json)
        } catch {
            throw NotRead(cause: "what was made of it is \(error)")
        }
    }

    /// What was read, with what the archive's own side gave the item: the photo that was joined to it, the notice that
    /// was not let act, what people said of its codes.
    private static func kept(
        of item: JSONValue,
        _ analysis: JSONValue,
        _ source: JSONValue,
        seq: Int64,
        in read: ReadPart
    ) throws(NotRead) -> (item: [UInt8], analysis: [UInt8]) {
        var made = (item: read.item, analysis: read.analysis)
        if let companion = analysis["companion"] {
            let pair = CompanionPair(
                CompanionPair.Side(item: read.itemValue, analysis: read.analysisValue, name: "", sha256: nil),
                isPicture: false,
                current: CompanionPair.Side(item: item, analysis: analysis, name: "", sha256: nil),
                seq: seq
            )
            var json = JSONWriter(reserving: pair.analysis.count)
            json.beginObject()
            for member in try value(pair.analysis).members {
                json.member(field: member.key, value: member.key == "companion" ? companion : member.value)
            }
            json.endObject()
            made = (pair.item, json.bytes)
        }
        if let note = NotApplied(analysis: analysis), let source = SourceFacts(json: source) {
            made.analysis = note.written(into: try value(made.analysis), source: source)
        }
        let corrections = Corrections(analysis: analysis)
        guard !corrections.all.isEmpty else { return made }
        return corrections.apply(item: try value(made.item), analysis: try value(made.analysis))
    }

    private func readPart(
        original sha256: String,
        name: String,
        uri: String,
        key: RecordKey
    ) async throws(NotRead) -> ReadPart {
        let descriptor = open("\(objects)/\(sha256.prefix(2))/\(sha256)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            let cause = String(cString: strerror(errno))
            throw NotRead(cause: "its original objects/…/\(sha256) cannot be opened: \(cause)")
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw NotRead(cause: "its original cannot be read") }
        let answer: ReadAnswer
        do throws(WorkerFault) {
            answer = try await pool.read(
                descriptor: descriptor,
                sha256: sha256,
                name: name,
                bytes: Int64(facts.st_size)
            )
        } catch {
            throw NotRead(cause: "\(error)")
        }
        switch answer {
        case .rejected(let reason): throw NotRead(cause: "today it is rejected: \(reason.message)")
        case .parts(let parts):
            switch Self.part(parts, uri: uri, sha256: sha256, key: key) {
            case .read(let part)?: return part
            case .rejected(_, let reason, _)?: throw NotRead(cause: "today it is rejected: \(reason.message)")
            case nil: throw NotRead(cause: "none of its original's \(parts.count) parts is this item any more")
            }
        }
    }

    /// The part that is the item: by the name that version 1 of these bytes got, else by its number.
    private static func part(_ parts: [PartAnswer], uri: String, sha256: String, key: RecordKey) -> PartAnswer? {
        let id = uri.split(separator: ":").last.map(String.init)
        if let part = parts.first(where: { ItemURI.itemID(original: sha256, path: $0.path) == id }) { return part }
        return parts.count == key.parts ? parts[key.part - 1] : nil
    }

    private func tell(_ record: RecordLine, _ outcome: Outcome, _ sums: inout Sums) {
        let name = DropReport(record).map { "\($0.uri ?? "") v\($0.version ?? 0) “\($0.title ?? "")”" } ?? ""
        switch outcome {
        case .same: sums.read += 1
        case .failed(let cause):
            sums.failed += 1
            Console.complain("record \(record.seq) \(name): not read again: \(cause)")
        case .changed(let change, let revision):
            sums.read += 1
            sums.changed += 1
            for code in change.gained { sums.gained[code, default: 0] += 1 }
            for code in change.lost { sums.lost[code, default: 0] += 1 }
            Console.print(
                bytes: json
                    ? change.json(uri: revision.uri, version: revision.madeOf)
                    : Array("\(name)\n\(change.lines.map { "    \($0)\n" }.joined())".utf8)
            )
            do throws(ServiceError) {
                try box?.put(revision, now: .systemNow)
            } catch {
                Console.complain("\(error)")
                sums.changed -= 1
                sums.failed += 1
            }
        }
    }

    func finish(_ sums: Sums) {
        if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
        let codes = Set(sums.gained.keys).union(sums.lost.keys).sorted()
        if json {
            var json = JSONWriter()
            json.beginObject()
            json.member("read", sums.read)
            json.member("changed", sums.changed)
            json.member("failed", sums.failed)
            json.member("dryRun", box == nil)
            json.endObject()
            Console.print(bytes: json.bytes + [0x0A])
            return
        }
        let verb = box == nil ? "would change" : "changed"
        Console.print("\(sums.read) items read again, \(sums.changed) \(verb), \(sums.failed) could not be read")
        for code in codes {
            Console.print("    \(code): +\(sums.gained[code] ?? 0) -\(sums.lost[code] ?? 0)")
        }
    }
}
