import Glibc
import News

/// What must hold once everything dropped has been taken: looked at from outside, file by file.
struct HomeAudit {
    /// Drops without a record, or gone from `done/` and `rejected/`.
    private(set) var lost: [String] = []
    /// Drops with more than one record, or records of what nobody dropped.
    private(set) var twice: [String] = []
    /// Objects that are missing or hold other bytes than were dropped.
    private(set) var mismatched: [String] = []
    /// Receipts that are missing or say nothing.
    private(set) var receipts: [String] = []
    /// Drops whose parts do not stand together.
    private(set) var torn: [String] = []
    /// How the catalog differs from a rebuild.
    private(set) var catalog: [String] = []
    /// Everything else that is not as it must be.
    private(set) var other: [String] = []

    /// What is wrong, by the invariant that it breaks.
    var byInvariant: [(invariant: Invariant, faults: [String])] {
        [
            (.nothingLost, lost), (.nothingTwice, twice), (.objectsWhole, mismatched), (.partsTogether, torn),
            (.catalogOfArchive, catalog), (.other, other), (.receiptsThere, receipts),
        ].filter { !$0.1.isEmpty }
    }

    var broken: Set<Invariant> { Set(byInvariant.map(\.invariant)) }
    var isClean: Bool { broken.isEmpty }

    /// Whether the archive and the folders are right, whatever the receipts say.
    var isSound: Bool { broken.isSubset(of: [.receiptsThere]) }

    var summary: [String] { byInvariant.flatMap { entry in entry.faults.map { "\(entry.invariant.rawValue): \($0)" } } }

    /// - Parameter mayFail: a drop may have ended as `failed` (its worker was killed under it, or it was begun
    ///   in several runs that crashed).
    init(_ bed: TestBed, journal: Journal, mayFail: Bool = false) {
        let archive = ArchiveAudit(segment: bed.segment)
        other += archive.faults
        torn += archive.torn
        twice += archive.repeated
        match(archive.drops, journal, mayFail: mayFail)
        checkObjects(archive.drops, bed)
        checkFiled(archive.drops, journal, bed)
        for file in Folder.files(below: bed.inbox) { other.append("left in the inbox: \(file)") }
        for name in Folder.names(bed.claimed) {
            other.append("left in claimed/: \(name) \(Folder.files(below: bed.claimed + "/" + name))")
        }
        for name in Folder.names(bed.spool) { other.append("left in spool/: \(name)") }
    }

    /// A fault without a look at the home.
    init(fault: String) { other = [fault] }

    /// Adds a fault that was found by other means.
    mutating func add(_ fault: String) { other.append(fault) }
    mutating func add(catalog fault: String) { catalog.append(fault) }

    private mutating func match(_ recorded: [RecordedDrop], _ journal: Journal, mayFail: Bool) {
        let byKey = Dictionary(grouping: recorded, by: \.key)
        let dropped = Dictionary(grouping: journal.drops, by: \.key)
        for (key, drops) in dropped {
            let found = byKey[key] ?? []
            if found.count < drops.count { lost.append("\(key): dropped \(drops.count), recorded \(found.count)") }
            if found.count > drops.count {
                twice.append("\(key): dropped \(drops.count), recorded \(found.count): \(found.map(\.seqs))")
            }
            for record in found
            where record.isFiledAsRejected != drops[0].isRejected
                && !(mayFail && record.kinds.contains("failure"))
            {
                other.append("\(key): outcome \(record.kinds), dropped as \(drops[0])")
            }
        }
        for (key, found) in byKey where dropped[key] == nil {
            twice.append("\(key): recorded as \(found.map(\.seqs)), never dropped")
        }
    }

    private mutating func checkObjects(_ recorded: [RecordedDrop], _ bed: TestBed) {
        let wanted = Set(recorded.map(\.sha256).filter { !$0.isEmpty })
        for sha256 in wanted.sorted() {
            let path = "\(bed.objects)/\(sha256.prefix(2))/\(sha256)"
            guard let bytes = try? Folder.read(path) else {
                mismatched.append("object \(sha256) is missing")
                continue
            }
            if SHA256.digest(of: bytes).hex != sha256 { mismatched.append("object \(sha256) holds other bytes") }
        }
    }

    /// Every original stands in `done/` or `rejected/` once, with a receipt that says something.
    private mutating func checkFiled(_ recorded: [RecordedDrop], _ journal: Journal, _ bed: TestBed) {
        let bytes = Dictionary(grouping: journal.drops, by: \.key)
        for (folder, isRejected) in [(bed.done, false), (bed.rejected, true)] {
            var expected: [String: Int] = [:]
            for drop in recorded where drop.isFiledAsRejected == isRejected {
                guard let dropped = bytes[drop.key]?.first else { continue }
                expected[dropped.sha256, default: 0] += 1
            }
            var found: [String: Int] = [:]
            for day in Folder.names(folder) {
                let names = Folder.names(folder + "/" + day)
                let beside = Set(names.filter { $0.hasSuffix(".receipt.txt") })
                for name in names where !beside.contains(name) {
                    let path = "\(folder)/\(day)/\(name)"
                    guard name.first != ".", let content = try? Folder.read(path) else {
                        other.append("left over: \(path)")
                        continue
                    }
                    found[SHA256.digest(of: content).hex, default: 0] += 1
                    guard beside.contains(name + ".receipt.txt") else {
                        receipts.append("no receipt beside \(path)")
                        continue
                    }
                    if (try? Folder.read(path + ".receipt.txt"))?.count ?? 0 < 40 {
                        receipts.append("the receipt of \(path) is empty")
                    }
                }
                let originals = names.count - beside.count
                if beside.count > originals {
                    receipts.append("\(beside.count - originals) receipts too many in \(day)")
                }
            }
            for (sha256, count) in expected where found[sha256, default: 0] < count {
                lost.append("original \(sha256.prefix(8)): \(found[sha256, default: 0]) of \(count) in \(folder)")
            }
            for (sha256, count) in found where expected[sha256, default: 0] < count {
                other.append(
                    "original \(sha256.prefix(8)) stands \(count) times in \(folder), recorded \(expected[sha256] ?? 0)"
                )
            }
        }
    }
}
