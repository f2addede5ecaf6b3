import Glibc
import News

/// Makes a new archive: the folder and the first segment with its genesis record, each durable under its name.
///
/// mkdir, fsync parent; open(.new, O_EXCL), write, fsync, rename, fsync folder. A crash in between leaves a folder
/// without a segment, and the next start founds again.
struct Founding {
    let directory: String
    let disk: DiskCalls

    func run(archiveID: String, time: UnixTime) throws(ArchiveError) {
        let content = RecordContent.genesis(archive: archiveID)
        if let objection = RecordEncoder.objection(to: content) { throw .refused(cause: objection) }
        guard mkdir(directory, 0o750) == 0 || errno == EEXIST else {
            throw .io(call: "mkdir", path: directory, errno: errno)
        }
        try disk.syncFolder(directory + "/..")
        let path = "\(directory)/\(ArchiveFormat.segmentName(1))"
        let draft = path + ".new"
        guard unlink(draft) == 0 || errno == ENOENT else {
            throw .io(call: "unlink", path: draft, errno: errno)
        }
        let file = try File(draft, O_WRONLY | O_CREAT | O_EXCL, mode: 0o640)
        let line = RecordEncoder.line(content, seq: 1, time: time, previous: ArchiveFormat.noPrevious)
        try disk.writeAll(line, to: file.descriptor, path: draft)
        try disk.sync(file.descriptor, path: draft)
        _ = try disk.uninterrupted("rename", draft) { disk.rename(draft, path) }
        try disk.syncFolder(directory)
    }
}
