import Archive
import Catalog
import News
import Synchronization
import Workers

extension Ledger {
    /// Most revisions, and most of their bytes, that share one sync.
    private static let revisionsAtOnce = (count: 256, bytes: Int64(16 << 20))

    /// Takes the oldest revisions that wait in `box`: each becomes the next version of its item, or is put aside with a
    /// reason in the log.
    ///
    /// Nothing is lost by a fault: what was not committed waits in the box, and what was is known by its id.
    ///
    /// - Returns: whether more may wait; drops may be committed before they are asked for.
    func takeRevisions(from box: RevisionBox) -> Bool {
        do {
            let names = try box.names(count: Self.revisionsAtOnce.count, bytes: Self.revisionsAtOnce.bytes)
            if !names.isEmpty { try take(names, from: box) }
            revisionFailure = nil
            return !names.isEmpty
        } catch {
            if revisionFailure != "\(error)" { desk.warn("revisions in \(box.path) wait: \(error)") }
            revisionFailure = "\(error)"
            return false
        }
    }

    private func take(_ names: [String], from box: RevisionBox) throws {
        stages.begin(.committing)
        defer { stages.end(.committing) }
        let taken = try commit(names, of: box)
        committedSeq.store(writer.nextSeq - 1, ordering: .relaxed)
        for (name, outcome) in taken {
            switch outcome {
            case .success(let line):
                try box.remove(name)
                guard let report = DropReport(line) else { continue }
                let title = report.title.map { " “\($0)”" } ?? ""
                let cause = line.value(.cause)?.string ?? ""
                desk.note("\(cause): \(report.uri ?? "") is v\(report.version ?? 0), record \(line.seq)\(title)")
            case .failure(let refusal):
                try box.refuse(name)
                desk.warn("a revision was not taken, \(refusal.cause); it is kept as \(box.path)/\(name).refused")
            }
        }
    }

    private struct Refusal: Error {
        var cause: String
    }

    private func commit(
        _ names: some Collection<String>,
        of box: RevisionBox
    ) throws -> [(name: String, outcome: Result<RecordLine, Refusal>)] {
        do {
            return try catalog.group { catalog in
                var taken: [(String, Result<RecordLine, Refusal>)] = []
                for name in names {
                    do {
                        taken.append((name, .success(try revise(name, of: box, in: catalog))))
                    } catch let refusal as Refusal {
                        taken.append((name, .failure(refusal)))
                    }
                }
                try writer.commit()
                return taken
            }
        } catch {
            writer.discard()
            throw error
        }
    }

    private func revise(_ name: String, of box: RevisionBox, in catalog: CatalogGroup) throws -> RecordLine {
        guard let revision = box.read(name) else { throw Refusal(cause: "\(name) holds none") }
        if let entry = try catalog.outcome(ofDrop: revision.id).first { return try reader.record(at: entry.place) }
        guard let current = try catalog.current(revision.uri), let version = current.item?.version else {
            throw Refusal(cause: "no item \(revision.uri) is in the archive")
        }
        guard version == revision.madeOf else {
            throw Refusal(
                cause: "\(revision.uri) is at v\(version) and it was made of v\(revision.madeOf); do it again"
            )
        }
        guard let source = try reader.record(at: current.place).value(.source).flatMap(SourceFacts.init(json:)) else {
            throw Refusal(cause: "record \(current.seq) does not say where the item came from")
        }
        do throws(AnswerCheck.Fault) {
            _ = try AnswerCheck().item(revision.item)
            _ = try AnswerCheck().analysis(revision.analysis, isRevision: true)
        } catch {
            throw Refusal(cause: "\(error)")
        }
        let content = RecordContent.item(
            RecordKey(drop: revision.id),
            cause: revision.cause,
            source: source,
            item: NinjsItem.named(revision.item, uri: revision.uri, version: version + 1),
            analysis: revision.analysis
        )
        let line: RecordLine
        do {
            line = try writer.stage(content, time: now())
        } catch {
            guard error.concernsContent else { throw error }
            throw Refusal(cause: "\(error)")
        }
        try catalog.apply(line)
        return line
    }
}
