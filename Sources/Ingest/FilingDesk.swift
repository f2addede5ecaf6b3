import Archive
import Inbox
import News

/// What is done with a drop once it is durable: its file goes to `done/` or `rejected/` with a receipt, the log gets
/// its line, the figures their count.
///
/// Nothing here can undo the archive; a failure is logged and repeated at a start.
///
/// Owned by the ledger and used on its thread only.
final class FilingDesk {
    /// Told of every drop, after its filing; for `caunoi ingest`, which prints receipts.
    typealias Observer = @Sendable (DropReport, _ receipt: String) -> Void

    private let filing: Filing
    private let log: DropLog
    private let zone: Zone
    private let language: ReceiptLanguage
    private let observer: Observer?
    private let now: @Sendable () -> UnixTime
    private(set) var figures = Figures()
    /// Drops that are recorded and could not be filed away yet.
    private(set) var unfiled: [Claim] = []

    init(
        filing: Filing,
        log: DropLog,
        zone: Zone,
        language: ReceiptLanguage,
        observer: Observer?,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.filing = filing
        self.log = log
        self.zone = zone
        self.language = language
        self.observer = observer
        self.now = now
    }

    /// - Parameter times: nil where the filing of a drop recorded before is repeated: it is not counted again.
    func file(_ claim: Claim, records: [RecordLine], times: StepTimes?) {
        let reports = records.compactMap { DropReport($0) }
        guard let first = reports.first else { return }
        let local = zone.local(now())
        var text = ""
        let place = place(reports)
        do {
            let recorded =
                // One that never stopped changing was told so; it goes to `rejected/` as it is.
                first.knownReason?.code == .changing
                ? nil
                : Filing.Recorded(
                    bytes: first.parent == nil ? first.bytes : nil,
                    modified: first.modified,
                    sha256: first.parent ?? first.sha256
                )
            let record = Filing.Record(seq: first.seq, time: first.time)
            let filed = try filing.file(claim, to: place, date: local.date, recorded: recorded, record: record) {
                filed in
                text = self.text(reports, filed.fate)
                return text
            }
            switch filed?.fate {
            case .leftInPlace: log.note("left in place: \(displayPath(claim.path)), record \(first.seq)")
            case .putBack:
                log.warn("\(displayPath(claim.path)) was written to after it was read; it is back in the inbox")
            case .moved, nil: break
            }
            unfiled.removeAll { $0.drop == claim.drop }
        } catch {
            if !unfiled.contains(claim) {
                unfiled.append(claim)
                warn("\(displayPath(claim.path)) is recorded but could not be filed away: \(error) It is tried again.")
            }
            if times == nil { return }
        }
        if text.isEmpty { text = self.text(reports, .moved) }
        for report in reports {
            if let times {
                figures.count(report, times: times)
                log.drop(report, times: times)
            } else {
                log.note("filed away now: \(displayPath(report.path)), record \(report.seq)")
            }
        }
        observer?(first, text)
    }

    private func place(_ reports: [DropReport]) -> FilingPlace {
        reports.contains { $0.outcome == .archived || $0.outcome == .duplicate } ? .done : .rejected
    }

    /// Receipts that stand without their text; only those of records since `time` are looked into, empty ones always.
    func damagedReceipts(since time: UnixTime) throws -> [Filing.DamagedReceipt] {
        try filing.damagedReceipts(since: time)
    }

    /// Writes a receipt again from the records of its drop.
    ///
    /// - Returns: whether the records are those that it spoke of.
    func mend(_ receipt: Filing.DamagedReceipt, from records: [RecordLine]) throws -> Bool {
        let reports = records.compactMap { DropReport($0) }
        guard let first = reports.first, first.time.seconds == receipt.stamp.second,
            place(reports) == receipt.place, receipt.belongs(to: first.path, drop: first.drop)
        else { return false }
        try filing.write(text(reports, receipt.stamp.fate), again: receipt, drop: first.drop)
        return true
    }

    private func text(_ reports: [DropReport], _ fate: FiledDrop.Fate) -> String {
        let receipts = reports.map { report in
            let isOne = reports.count == 1 && report.member == nil
            let part = report.member.map { "\(report.part) (\(displayPath(Array($0.utf8))))" } ?? report.part
            var receipt = receipt(report, part: isOne ? nil : part)
            receipt.fate = fate
            return receipt
        }
        return Receipt.text(of: receipts, language: language)
    }

    private func receipt(_ report: DropReport, part: String?) -> Receipt {
        var receipt = Receipt(
            outcome: report.outcome,
            name: report.name,
            bytes: report.bytes,
            seq: report.seq,
            time: report.time,
            zoneOffset: zone.offset(at: report.time),
            zoneName: zone.name
        )
        receipt.part = part
        receipt.reason = report.knownReason
        receipt.isJoined = report.isJoined
        receipt.notApplied = report.notApplied
        receipt.title = report.title
        receipt.language = report.language
        receipt.sha256 = report.sha256
        receipt.topics = report.codes.map { Receipt.Topic(code: $0.code, label: $0.label, words: $0.words) }
        if report.outcome == .duplicate, let uri = report.uri {
            receipt.duplicateOf = ItemVersion(uri: uri, version: report.version ?? 1, seq: report.originalSeq ?? 0)
        } else {
            receipt.uri = report.uri
            receipt.version = report.version
        }
        return receipt
    }

    func flush() { log.flush() }
    func warn(_ text: String) { log.warn(text) }
    func note(_ text: String) { log.note(text) }

    /// Removes filed originals and receipts older than their time; the objects stay.
    func prune(doneKeep: Duration, rejectedKeep: Duration) {
        for (folder, keep) in [(FilingPlace.done, doneKeep), (.rejected, rejectedKeep)] {
            let oldest = UnixTime(microseconds: now().microseconds - keep.microseconds)
            do {
                let removed = try filing.prune(folder, before: zone.local(oldest).date)
                if removed > 0 {
                    log.note("removed \(removed) files from \(folder.rawValue)/, kept for \(TimeSpan.print(keep))")
                }
            } catch {
                warn("cannot remove old days from \(folder.rawValue)/: \(error)")
            }
        }
    }
}
