import Glibc
import News

/// The state a start finds, besides the files in the inbox and what earlier crashes left.
enum Situation: String, CaseIterable, Sendable {
    case plain
    /// Nothing is there yet: everything is founded.
    case newHome
    /// Half a line at the archive's end.
    case tornTail
    case catalogGone
    case catalogDamaged
    /// More files at a time than one sync each is worth.
    case burst
    /// Under the name of a coming object there is something else, or already the same.
    case objectThere
    /// A dropped name is taken in done/ already, and a half-written spool file is left.
    case leftOvers

    /// Prepares `bed`; the service is not running.
    func prepare(_ bed: TestBed, _ dropper: inout Dropper, _ random: inout SeededGenerator) throws(TortureError) {
        switch self {
        case .plain, .newHome: try dropper.drop(count: 1 + random.below(3), &random)
        case .tornTail:
            if Folder.kind(bed.segment) == S_IFREG {
                let torn = Array("{\"v\":1,\"seq\":9,\"time\":\"2026-11-22T02:11:03.12".utf8)
                try Folder.write(Array(torn.prefix(1 + random.below(torn.count))), to: bed.segment, flags: O_APPEND)
            }
            try dropper.drop(count: 1, &random)
        case .catalogGone:
            for suffix in ["", "-wal", "-shm"] { unlink(bed.catalog + suffix) }
            try dropper.drop(count: 1, &random)
        case .catalogDamaged:
            if Folder.kind(bed.catalog) == S_IFREG {
                for suffix in ["-wal", "-shm"] { unlink(bed.catalog + suffix) }
                try Folder.write([UInt8](repeating: 0, count: 3_000), to: bed.catalog)
            }
            try dropper.drop(count: 1, &random)
        case .burst: for _ in 0..<90 { try dropper.drop(.movedIn, &random) }
        case .objectThere:
            try dropper.drop(.movedIn, &random)
            guard let drop = dropper.journal.drops.last else { return }
            let folder = bed.objects + "/" + drop.sha256.prefix(2)
            // Without an archive it would be a trace of one that was lost.
            guard Folder.kind(bed.segment) == S_IFREG, Folder.kind(bed.objects) == S_IFDIR else { return }
            try Folder.make(folder)
            let object = folder + "/" + drop.sha256
            guard Folder.kind(object) == nil else { return }
            let bytes = try Folder.read(bed.inbox + "/" + drop.path)
            let isGood = random.chance(0.5)
            try Folder.write(isGood ? bytes : [UInt8](repeating: 0, count: bytes.count), to: object)
        case .leftOvers:
            if Folder.kind(bed.spool) == S_IFDIR {
                try Folder.write([1, 2, 3], to: "\(bed.spool)/\(String(repeating: "0a", count: 16)).part")
            }
            for _ in 0..<2 { try dropper.drop(.equalName, &random) }
        }
    }
}
