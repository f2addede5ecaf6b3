import Archive
import Catalog
import News
import Workers

/// What a document that was read is recorded as.
extension Ledger {
    /// - Returns: the record's content, and the facts of its item where they were read already.
    func content(
        of answer: PartAnswer,
        key: RecordKey,
        source: SourceFacts,
        in catalog: CatalogGroup
    ) throws -> (RecordContent, ItemFacts?) {
        var source = answer.member.map { source.inside($0) } ?? source
        switch answer {
        case .rejected(_, let reason, _):
            let isFault = reason.code.isRejection
            return (
                isFault
                    ? .rejection(key, source: source, reason: reason) : .failure(key, source: source, reason: reason),
                nil
            )
        case .read(let part):
            source.mediaType = part.mediaType
            source.charset = part.charset
            let facts = ItemFacts(item: part.itemValue, analysis: part.analysisValue, folder: source.folder)
            let arrival = Arrival(source: source, key: key, partPath: part.path, time: now())
            switch try catalog.decide(facts, arrival, rules) {
            case .duplicate(let original): return (.duplicate(key, source: source, of: original), nil)
            case .newItem(let uri):
                return (item(part.item, part.analysis, uri: uri, version: 1, key: key, source: source), facts)
            case .newVersion(let uri, let version, _):
                return (item(part.item, part.analysis, uri: uri, version: version, key: key, source: source), facts)
            case .companion(let uri, let version, let current):
                let pair = try pair(part, source, with: current, in: catalog)
                return (item(pair.item, pair.analysis, uri: uri, version: version, key: key, source: source), nil)
            case .barred(let uri, let names, let folder):
                let note = NotApplied(names, folder: folder)
                let analysis = note.written(into: part.analysisValue, source: source)
                return (item(part.item, analysis, uri: uri, version: 1, key: key, source: source), nil)
            }
        }
    }

    /// The writer's own two members go in front of what the worker made.
    private func item(
        _ item: [UInt8],
        _ analysis: [UInt8],
        uri: String,
        version: Int,
        key: RecordKey,
        source: SourceFacts
    ) -> RecordContent {
        let item = NinjsItem.named(item, uri: uri, version: version)
        return .item(key, cause: .drop, source: source, item: item, analysis: analysis)
    }

    /// The document and the item's current version, one a text and the other a photo or both already, as one.
    private func pair(
        _ part: ReadPart,
        _ source: SourceFacts,
        with current: ItemVersion,
        in catalog: CatalogGroup
    ) throws -> CompanionPair {
        let line = try recorded(current.seq, in: catalog)
        guard let item = line.value(.item), let analysis = line.value(.analysis), let from = line.value(.source) else {
            throw CatalogError.record(seq: current.seq, cause: "its item or analysis is no strict JSON")
        }
        let path = from["pathBytes"]?.string.flatMap { Base64.decode($0) } ?? Array((from["path"]?.string ?? "").utf8)
        return CompanionPair(
            CompanionPair.Side(
                item: part.itemValue,
                analysis: part.analysisValue,
                name: source.name,
                sha256: source.sha256
            ),
            isPicture: part.itemValue["type"]?.string == "picture",
            current: CompanionPair.Side(
                item: item,
                analysis: analysis,
                name: SourceFacts(path: path, bytes: 0).name,
                sha256: from["sha256"]?.string
            ),
            seq: current.seq
        )
    }

    /// A record of the archive or of the group under way.
    private func recorded(_ seq: Int64, in catalog: CatalogGroup) throws -> RecordLine {
        if let line = staged[seq] { return line }
        guard let entry = try catalog.entry(seq: seq) else {
            throw CatalogError.record(seq: seq, cause: "the catalog names it and does not hold it")
        }
        return try reader.record(at: entry.place)
    }
}
