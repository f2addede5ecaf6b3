import Glibc
import News
import Synchronization

/// What was taken and lies where it was, because nothing may be moved there: a small file of JSON lines in the home.
///
/// A file counts as taken while path, inode, size and both times are those remembered. The device number is written
/// down and not compared: the kernel gives it out anew at every mount, so after a restart it may be another's. Where
/// something else differs the bytes are read again, and only other bytes are another drop.
///
/// When the file is lost, or its last line is torn, the worst is that files are taken once more and recorded as
/// `duplicate`.
package final class LeftInPlace: Sendable {
    struct Entry: Sendable, Hashable {
        /// The drop it was taken as.
        var drop: String
        var device: UInt64
        var inode: UInt64
        var size: Int64
        /// Nanoseconds since 1970.
        var modified: Int64
        var changed: Int64
        /// nil for what was refused unread.
        var sha256: String?

        init(drop: String, facts: FileFacts, sha256: String?) {
            self.drop = drop
            device = facts.device
            inode = facts.inode
            size = facts.size
            modified = facts.modified
            changed = facts.changed
            self.sha256 = sha256
        }

        func isExactly(_ facts: FileFacts) -> Bool {
            inode == facts.inode && size == facts.size && modified == facts.modified && changed == facts.changed
        }

        func with(_ facts: FileFacts) -> Entry { Entry(drop: drop, facts: facts, sha256: sha256) }
    }

    fileprivate struct State: Sendable {
        var entries: [[UInt8]: Entry] = [:]
        /// Paths of an earlier run's entries, whose drops were not looked for yet.
        var unconfirmed: Set<[UInt8]> = []
        var lines = 0
        var descriptor: Int32 = -1
    }

    private let path: String
    private let isRecorded: @Sendable (String) -> Bool
    private let state = Mutex(State())
    /// More lines than this and twice the entries are written anew at a start.
    private static let spareLines = 1_000

    /// - Parameters:
    ///   - path: of the file; made with the first entry.
    ///   - isRecorded: whether the archive has a drop.
    /// - Throws: `InboxError` where a file is there and cannot be read.
    package init(path: String, isRecorded: @escaping @Sendable (String) -> Bool) throws(InboxError) {
        self.path = path
        self.isRecorded = isRecorded
        let loaded = try Self.load(path)
        state.withLock { $0 = loaded }
        if loaded.lines > 2 * loaded.entries.count + Self.spareLines { try compact() }
    }

    deinit {
        let descriptor = state.withLock { $0.descriptor }
        if descriptor >= 0 { close(descriptor) }
    }

    /// What is remembered of `path`; of an earlier run only what the archive has, or `isClaimed`.
    func entry(_ path: [UInt8], isClaimed: (String) -> Bool) -> Entry? {
        let (entry, isOld) = state.withLock { ($0.entries[path], $0.unconfirmed.contains(path)) }
        guard let entry else { return nil }
        guard isOld else { return entry }
        let isTaken = isRecorded(entry.drop) || isClaimed(entry.drop)
        state.withLock { state in
            state.unconfirmed.remove(path)
            if !isTaken { state.entries[path] = nil }
        }
        return isTaken ? entry : nil
    }

    /// Remembers; on disk when it returns.
    func remember(_ path: [UInt8], _ entry: Entry) throws(InboxError) {
        let result = state.withLock { state in
            Result { () throws(InboxError) in try append(path, entry, &state) }
        }
        try result.get()
    }

    private func append(_ path: [UInt8], _ entry: Entry, _ state: inout State) throws(InboxError) {
        let shown = displayPath(Array(self.path.utf8))
        var isNew = false
        if state.descriptor < 0 {
            isNew = access(self.path, F_OK) != 0
            state.descriptor = retrying {
                open(self.path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o640)
            }
            guard state.descriptor >= 0 else { throw .io(call: "open", path: shown, errno: errno) }
        }
        let line = Self.line(path, entry)
        do throws(ByteCopy.Fault) {
            try line.withBytes { bytes throws(ByteCopy.Fault) in try ByteCopy.write(bytes, to: state.descriptor) }
        } catch {
            // Half a line may stand there: the next one begins with a line end, and a reader passes it over.
            close(state.descriptor)
            state.descriptor = -1
            throw .io(call: "write", path: shown, errno: error.errnoValue)
        }
        guard retrying({ fdatasync(state.descriptor) }) == 0 else {
            throw .io(call: "fdatasync", path: shown, errno: errno)
        }
        if isNew { try Self.syncFolder(of: self.path) }
        state.entries[path] = entry
        state.unconfirmed.remove(path)
        state.lines += 1
    }

    /// Writes the entries alone into a new file and puts it in the place of the old one.
    private func compact() throws(InboxError) {
        let temporary = path + ".new"
        let shown = displayPath(Array(temporary.utf8))
        let raw = retrying { open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o640) }
        guard raw >= 0 else { throw .io(call: "create", path: shown, errno: errno) }
        let file = OwnedDescriptor(raw)
        let entries = state.withLock { $0.entries }
        var bytes: [UInt8] = []
        for (path, entry) in entries { bytes += Self.line(path, entry) }
        do throws(ByteCopy.Fault) {
            try bytes.withBytes { bytes throws(ByteCopy.Fault) in try ByteCopy.write(bytes, to: file.raw) }
        } catch {
            unlink(temporary)
            throw .io(call: "write", path: shown, errno: error.errnoValue)
        }
        guard retrying({ fsync(file.raw) }) == 0 else { throw .io(call: "fsync", path: shown, errno: errno) }
        guard rename(temporary, path) == 0 else { throw .io(call: "rename", path: shown, errno: errno) }
        try Self.syncFolder(of: path)
        state.withLock { $0.lines = entries.count }
    }

    // MARK: Lines

    /// `{"path","pathBytes"?,"drop","device","inode","size","modified","changed","sha256"?}`, a line end before it
    /// and after it.
    private static func line(_ path: [UInt8], _ entry: Entry) -> [UInt8] {
        var json = JSONWriter(reserving: 320)
        json.beginObject()
        json.member("path", String(decoding: path, as: UTF8.self))
        if String(validating: path, as: UTF8.self) == nil { json.member("pathBytes", Base64.encode(path)) }
        json.member("drop", entry.drop)
        json.member("device", entry.device)
        json.member("inode", entry.inode)
        json.member("size", entry.size)
        json.member("modified", entry.modified)
        json.member("changed", entry.changed)
        json.member("sha256", ifKnown: entry.sha256)
        json.endObject()
        return [0x0A] + json.bytes + [0x0A]
    }

    private static func load(_ path: String) throws(InboxError) -> State {
        var state = State()
        let shown = displayPath(Array(path.utf8))
        let raw = retrying { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
        guard raw >= 0 else {
            guard errno == ENOENT else { throw .io(call: "open", path: shown, errno: errno) }
            return state
        }
        let file = OwnedDescriptor(raw)
        var rest: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = retrying { read(file.raw, &piece, piece.count) }
            guard count >= 0 else { throw .io(call: "read", path: shown, errno: errno) }
            rest += piece[..<count]
            guard count > 0 else { break }
            guard let end = rest.lastIndex(of: 0x0A) else { continue }
            state.add(rest[..<end])
            rest = Array(rest[(end + 1)...])
        }
        state.add(rest[...])
        return state
    }

    private static func syncFolder(of path: String) throws(InboxError) {
        let parent = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
        let folder = try OpenFolder(path: parent.isEmpty ? "/" : parent)
        guard retrying({ fsync(folder.descriptor) }) == 0 else { throw folder.failure("fsync", []) }
    }
}

extension LeftInPlace.State {
    private func number(_ value: JSONValue?) -> UInt64? {
        if case .number(let digits)? = value { UInt64(digits) } else { nil }
    }

    /// Reads whole lines; one that cannot be read (torn, a disk's zeros) is passed over.
    fileprivate mutating func add(_ text: ArraySlice<UInt8>) {
        for line in text.split(separator: 0x0A) {
            lines += 1
            guard let value = try? JSONValue(Array(line)), let drop = value["drop"]?.string,
                let inode = number(value["inode"]), let size = value["size"]?.int,
                let modified = value["modified"]?.int, let changed = value["changed"]?.int,
                let path = value["pathBytes"]?.string.flatMap({ Base64.decode($0) })
                    ?? value["path"]?.string.map({ Array($0.utf8) })
            else { continue }
            var facts = FileFacts(stat())
            facts.device = number(value["device"]) ?? 0
            facts.inode = inode
            facts.size = size
            facts.modified = modified
            facts.changed = changed
            entries[path] = .init(drop: drop, facts: facts, sha256: value["sha256"]?.string)
            unconfirmed.insert(path)
        }
    }
}

extension Array where Element == UInt8 {
    fileprivate func withBytes(
        _ body: (UnsafeRawBufferPointer) throws(ByteCopy.Fault) -> Void
    ) throws(ByteCopy.Fault) {
        let result = withUnsafeBytes { bytes in Result { () throws(ByteCopy.Fault) in try body(bytes) } }
        try result.get()
    }
}
