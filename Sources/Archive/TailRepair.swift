import Glibc
import News

/// Cuts a torn tail off and keeps it: copy to `torn/`, sync, cut, sync.
///
/// Every step can be cut short by a crash and done again: a copy is complete when it has its final name, and a copy
/// whose offset is the segment's end is one that no `repair` record names yet.
struct TailRepair {
    let directory: String
    let segment: String
    let disk: DiskCalls

    private var folder: String { "\(directory)/\(ArchiveFormat.tornFolder)" }

    /// Copies what is behind `tail.end` to `torn/` and cuts the segment there.
    func cut(_ tail: Tail, of file: borrowing File, time: UnixTime) throws(ArchiveError) {
        let path = "\(directory)/\(segment)"
        try makeFolder()
        let torn = try file.bytes(tail.end..<tail.size, path: path)
        if try !isKept(torn, offset: tail.end) { try keep(torn, offset: tail.end, time: time) }
        _ = try disk.uninterrupted("ftruncate", path) { disk.truncate(file.descriptor, tail.end) }
        try disk.sync(file.descriptor, path: path)
    }

    /// The kept tails that were cut off where the segment ends now, oldest name first.
    ///
    /// Nothing was written behind that place since, so no record names them.
    func unnamed(end: Int64) throws(ArchiveError) -> [RepairNote] {
        var notes: [RepairNote] = []
        for name in try keptNames(offset: end) {
            let path = "\(folder)/\(name)"
            let bytes = try File(path, O_RDONLY).size(path: path)
            notes.append(
                RepairNote(segment: segment, offset: end, bytes: bytes, kept: "\(ArchiveFormat.tornFolder)/\(name)")
            )
        }
        return notes
    }

    private func makeFolder() throws(ArchiveError) {
        guard mkdir(folder, 0o750) == 0 || errno == EEXIST else {
            throw .io(call: "mkdir", path: folder, errno: errno)
        }
        try disk.syncFolder(directory)
    }

    private func keptNames(offset: Int64) throws(ArchiveError) -> [String] {
        let names: [String]
        do {
            names = try SegmentList.names(in: folder)
        } catch .io("opendir", _, ENOENT) {
            return []
        }
        let prefix = "\(segment)-\(offset)-"
        return names.filter { $0.hasPrefix(prefix) && !$0.hasSuffix(Self.unfinished) }.sorted()
    }

    private func isKept(_ torn: [UInt8], offset: Int64) throws(ArchiveError) -> Bool {
        for name in try keptNames(offset: offset) {
            let path = "\(folder)/\(name)"
            let file = try File(path, O_RDONLY)
            let size = try file.size(path: path)
            if size == Int64(torn.count), try file.bytes(0..<size, path: path) == torn {
                // It has its final name, but the crash may have come before that name was durable.
                try disk.syncFolder(folder)
                return true
            }
        }
        return false
    }

    private func keep(_ torn: [UInt8], offset: Int64, time: UnixTime) throws(ArchiveError) {
        let draft = "\(folder)/\(segment)-\(offset)\(Self.unfinished)"
        // Of an attempt that ended early; read-only, so it is replaced, not opened.
        guard unlink(draft) == 0 || errno == ENOENT else {
            throw .io(call: "unlink", path: draft, errno: errno)
        }
        let copy = try File(draft, O_WRONLY | O_CREAT | O_EXCL, mode: 0o440)
        try disk.writeAll(torn, to: copy.descriptor, path: draft)
        try disk.sync(copy.descriptor, path: draft)
        let taken = Set(try keptNames(offset: offset))
        let stem = "\(segment)-\(offset)-\(Self.stamp(time))"
        var name = stem
        var attempt = 2
        while taken.contains(name) {
            name = "\(stem)-\(attempt)"
            attempt += 1
        }
        _ = try disk.uninterrupted("rename", draft) { disk.rename(draft, "\(folder)/\(name)") }
        try disk.syncFolder(folder)
    }

    private static let unfinished = ".part"

    /// `20261122T021103Z`.
    private static func stamp(_ time: UnixTime) -> String {
        let text = CivilTime(secondsSinceEpoch: time.seconds).description
        return text.filter { $0 != "-" && $0 != ":" } + "Z"
    }
}
