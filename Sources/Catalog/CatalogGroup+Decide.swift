import Foundation
import GRDB
import News

extension CatalogGroup {
    /// What a document that was read becomes, in view of everything recorded and applied before it.
    ///
    /// 1. bytes equal to those of an item's current version, or of the file joined to it: a duplicate; equal to an
    ///    older version only: its next version;
    /// 2. else the item that bears one of its provider's identifiers, else the one that the document says it replaces or
    ///    calls back (a kill notice with an id of its own is a version of the item it kills), else one of the same
    ///    source and folded title with at least half of the shingles in common: the next version, or a duplicate where
    ///    all that it states is what the current version states;
    /// 3. else, for a photo or text that is all of a dropped file, the other half of a pair: the youngest item of the
    ///    other kind from a file of the same name in the same folder, not older than the window; for a photo also a
    ///    pair whose photo may be the same one before it was edited (not one taken at another time);
    /// 4. else a new item.
    ///
    /// What calls back, holds up or replaces an item acts on it only where it came through the first-level folder that
    /// the item's first version came through, names the same provider, or came through a trusted folder.
    ///
    /// Bytes that were only ever rejected or failed are new.
    package func decide(
        _ facts: ItemFacts,
        _ arrival: Arrival,
        _ rules: DecisionRules = DecisionRules()
    ) throws(CatalogError) -> Decision {
        try CatalogError.wrap("deciding on a document") {
            /// For a notice that was dropped before and not let act: it may be now.
            var repeated: Decision?
            if let found = try sameBytes(arrival) {
                let isNotice = facts.callsBack || !facts.replaces.isEmpty
                if found.isCurrent {
                    guard found.item.isBarred else { return .duplicate(of: found.item.version) }
                    repeated = .duplicate(of: found.item.version)
                } else if isNotice, !mayAct(facts, arrival.source, on: found.item, rules) {
                    return .duplicate(of: found.record)
                } else {
                    return next(facts, arrival.source, on: found.item)
                }
            }
            let itemID = ItemURI.itemID(
                original: arrival.source.parent ?? arrival.source.sha256 ?? "",
                path: arrival.partPath
            )
            let uri = ItemURI.uri(archive: progress.archive, itemID: itemID)
            switch try sameItem(facts, arrival.source, rules) {
            case .may(let item)?: return decide(facts, arrival.source, on: item)
            case .mayNot(let item)?:
                if let repeated { return repeated }
                if let own = try currentItem("uri = ?", [uri]) { return .duplicate(of: own.version) }
                return .barred(uri: uri, names: item.version, folder: item.folder)
            case nil: break
            }
            if let repeated { return repeated }
            if let item = try currentItem("uri = ?", [uri]) { return decide(facts, arrival.source, on: item) }
            if let item = try otherHalf(facts, arrival, rules) {
                return .companion(uri: item.version.uri, version: item.version.version + 1, of: item.version)
            }
            return .newItem(uri: uri)
        }
    }

    /// The current version of an item.
    private struct Current {
        static let columns =
            "item.uri, item.version, item.seq, item.content, item.signature, item.companion, item.barred, "
            + "item.folder, item.provider"

        var version: ItemVersion
        var content: Data
        var signature: Data?
        var isPair: Bool
        var isBarred: Bool
        /// Those of version 1.
        var folder: String?
        var provider: Data?

        init(_ row: Row) {
            version = ItemVersion(uri: row[0], version: row[1], seq: row[2])
            content = row[3]
            signature = row[4]
            isPair = row[5] as Int64? != nil
            isBarred = row[6]
            folder = row[7]
            provider = row[8]
        }
    }

    private func decide(_ facts: ItemFacts, _ source: SourceFacts, on item: Current) -> Decision {
        if item.content == Data(facts.contentKey) { return .duplicate(of: item.version) }
        return next(facts, source, on: item)
    }

    /// A new text takes the photo of its item along, a new photo the text.
    private func next(_ facts: ItemFacts, _ source: SourceFacts, on item: Current) -> Decision {
        let (uri, version) = (item.version.uri, item.version.version + 1)
        let isPicture = source.mediaType?.utf8.starts(with: "image/".utf8) == true && facts.type == "picture"
        return item.isPair && (isPicture || facts.type == "text")
            ? .companion(uri: uri, version: version, of: item.version)
            : .newVersion(uri: uri, version: version, of: item.version)
    }

    private func mayAct(_ facts: ItemFacts, _ source: SourceFacts, on item: Current, _ rules: DecisionRules) -> Bool {
        if source.folder == item.folder || rules.trustedFolders.contains(source.folder ?? ".") { return true }
        guard let provider = item.provider, let own = facts.providerKey else { return false }
        return provider == Data(own)
    }

    private func sameBytes(_ arrival: Arrival) throws -> (item: Current, record: ItemVersion, isCurrent: Bool)? {
        guard let sha256 = arrival.source.sha256.flatMap({ bytes(hex: $0) }) else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(Current.columns), record.version = item.version OR record.seq IS item.companion,
                    record.version, record.seq
                FROM record JOIN item ON item.id = record.item
                WHERE record.sha256 = ? AND record.kind = 'item' AND (? OR record.part = ?)
                ORDER BY 10 DESC, record.seq DESC LIMIT 1
                """
        )
        // Bytes that hold one document are the same wherever they stand; entries that share the bytes of one file are
        // told apart by their number (in a container such a file has no hash of its own in the record).
        let isOnlyDocument = arrival.source.parent != nil || arrival.key.parts == 1
        let row = try Row.fetchOne(statement, arguments: [Data(sha256), isOnlyDocument, arrival.key.part])
        return row.map { row in
            let item = Current(row)
            return (item, ItemVersion(uri: item.version.uri, version: row[10], seq: row[11]), row[9])
        }
    }

    private enum Found {
        case may(Current)
        /// It is no place of this document to act on it.
        case mayNot(Current)
    }

    private func sameItem(_ facts: ItemFacts, _ source: SourceFacts, _ rules: DecisionRules) throws -> Found? {
        var barred: Current?
        let own = facts.identifierKeys.prefix(64)
        for (index, key) in (own + facts.replacedKeys.prefix(64)).enumerated() {
            guard
                let item = try currentItem(
                    "id IN (SELECT item FROM identifier WHERE key = ?) ORDER BY seq DESC LIMIT 1",
                    [Data(key)]
                )
            else { continue }
            let isNotice = facts.callsBack || index >= own.count
            if !isNotice || mayAct(facts, source, on: item, rules) { return .may(item) }
            barred = barred ?? item
        }
        if let barred { return .mayNot(barred) }
        guard let match = facts.matchKey, let signature = facts.signature else { return nil }
        var best: (item: Current, overlap: Double)?
        // A title that returns every day ("News in brief") has many items: the latest are enough.
        for item in try currentItems("match = ? ORDER BY seq DESC LIMIT 256", [Data(match)]) {
            guard let bytes = item.signature, let other = Signature(bytes: bytes) else {
                continue
            }
            let overlap = signature.overlap(with: other)
            if overlap >= 0.5, overlap > best?.overlap ?? 0 { best = (item, overlap) }
        }
        return best.map { .may($0.item) }
    }

    private func otherHalf(_ facts: ItemFacts, _ arrival: Arrival, _ rules: DecisionRules) throws -> Current? {
        guard rules.pairingWindow > .zero,
            let side = PairSide(
                facts,
                path: arrival.source.path,
                mediaType: arrival.source.mediaType,
                isWholeFile: arrival.key.parts == 1 && arrival.source.parent == nil
            )
        else { return nil }
        let (oldest, overflow) = arrival.time.microseconds
            .subtractingReportingOverflow(rules.pairingWindow.microseconds)
        let since = overflow ? "" : UnixTime(microseconds: oldest).rfc3339
        let isYoung = "stem = ? AND (SELECT time FROM record WHERE record.seq = item.seq) > ?"
        let stem = Data(side.stem)
        let single = try currentItem(
            "\(isYoung) AND companion IS NULL AND picture = ? ORDER BY seq DESC LIMIT 1",
            [stem, since, !side.isPicture]
        )
        guard single == nil, side.isPicture else { return single }
        return try currentItem(
            "\(isYoung) AND companion IS NOT NULL AND coalesce(taken = ?, TRUE) ORDER BY seq DESC LIMIT 1",
            [stem, since, facts.taken]
        )
    }

    private func currentItem(_ condition: String, _ arguments: StatementArguments) throws -> Current? {
        try currentItems(condition, arguments).first
    }

    private func currentItems(_ condition: String, _ arguments: StatementArguments) throws -> [Current] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(Current.columns) FROM item WHERE \(condition)"
        )
        return try Row.fetchAll(statement, arguments: arguments).map(Current.init)
    }
}
