import Glibc
import News

/// A folder held by descriptor.
///
/// Everything below it is reached from here, name by name, so that nobody can put a symlink under our feet.
final class OpenFolder: Sendable {
    let descriptor: Int32
    /// As configured, or as reached from there; for messages and for commands that people run.
    let path: [UInt8]
    /// The path escaped.
    var shown: String { displayPath(path) }

    private init(descriptor: Int32, path: [UInt8]) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens a folder of the configuration; its path may lead through symlinks.
    convenience init(path: String) throws(InboxError) {
        let descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            let failure = errno
            let shown = displayPath(Array(path.utf8))
            throw failure == ENOTDIR ? .notAFolder(path: shown) : .io(call: "open", path: shown, errno: failure)
        }
        self.init(descriptor: descriptor, path: Array(path.utf8))
    }

    /// Opens the folder `name` in this one; the errno on failure (ELOOP or ENOTDIR for a symlink).
    func folder(_ name: [UInt8]) -> Result<OpenFolder, Errno> {
        let raw = name.withCName { name in
            retrying { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        }
        guard raw >= 0 else { return .failure(Errno(errno)) }
        return .success(OpenFolder(descriptor: raw, path: path + [UInt8(ascii: "/")] + name))
    }

    /// Follows `path` (names between slashes) down; an empty path is the folder itself.
    func folder(at path: ArraySlice<UInt8>) -> Result<OpenFolder, Errno> {
        var folder = self
        for name in path.split(separator: UInt8(ascii: "/")) {
            switch folder.folder(Array(name)) {
            case .success(let next): folder = next
            case .failure(let failure): return .failure(failure)
            }
        }
        return .success(folder)
    }

    /// Opens `name`, making it first where it is not there.
    ///
    /// Says whether it was made.
    func folderMaking(_ name: String, mode: UInt32) throws(InboxError) -> (folder: OpenFolder, isNew: Bool) {
        try folderMaking(Array(name.utf8), mode: mode)
    }

    func folderMaking(_ bytes: [UInt8], mode: UInt32) throws(InboxError) -> (folder: OpenFolder, isNew: Bool) {
        if case .success(let folder) = folder(bytes) { return (folder, false) }
        let made = bytes.withCName { mkdirat(descriptor, $0, mode & 0o777) }
        guard made == 0 || errno == EEXIST else { throw failure("mkdir", bytes) }
        switch folder(bytes) {
        case .success(let folder):
            // mkdirat obeys the umask, and takes the set-group-ID bit from the parent only. What is missing is set here,
            // and nothing else: under RestrictSUIDSGID= a chmod with that bit is refused (EPERM), one without it would
            // clear an inherited one. Where it is refused the folder stays usable, so that is no failure.
            if made == 0, case .success(let facts) = folder.facts(), facts.mode & 0o7777 != mode,
                fchmod(folder.descriptor, mode) != 0, errno != EPERM
            {
                throw folder.failure("chmod", [])
            }
            return (folder, made == 0)
        case .failure(let failure):
            throw failure.value == ENOTDIR || failure.value == ELOOP
                ? .notAFolder(path: shownPath(bytes)) : .io(call: "open", path: shownPath(bytes), errno: failure.value)
        }
    }

    /// Facts of `name` in this folder; the errno on failure.
    func facts(_ name: [UInt8]) -> Result<FileFacts, Errno> {
        var status = stat()
        let result = name.withCName { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
        return result == 0 ? .success(FileFacts(status)) : .failure(Errno(errno))
    }

    /// Facts of the folder itself.
    func facts() -> Result<FileFacts, Errno> {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? .success(FileFacts(status)) : .failure(Errno(errno))
    }

    /// Calls `body` with each name but `.` and `..` and with the type the directory tells (DT_UNKNOWN where it does
    /// not), in no order.
    ///
    /// Returns nil, or the errno of a failure.
    func forEachEntry(_ body: (UnsafeBufferPointer<UInt8>, Int32) -> Void) -> Errno? {
        // A second descriptor: a directory stream owns its own, and each has its own position.
        let raw = retrying { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard raw >= 0 else { return Errno(errno) }
        guard let stream = fdopendir(raw) else {
            let failure = Errno(errno)
            close(raw)
            return failure
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                switch errno {
                case 0: return nil
                // The stream goes on where it was.
                case EINTR: continue
                default: return Errno(errno)
                }
            }
            let type = Int32(entry.pointee.d_type)
            // d_name is a C array of 256 in the import, but the record is only as long as the name.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
            let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
            let length = strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
            if start[0] == 0x2E, length == 1 || (length == 2 && start[1] == 0x2E) { continue }
            body(UnsafeBufferPointer(start: start, count: length), type)
        }
    }

    /// All names, for small folders of our own.
    func names() throws(InboxError) -> [[UInt8]] {
        var names: [[UInt8]] = []
        if let failure = forEachEntry({ name, _ in names.append(Array(name)) }) {
            throw .io(call: "readdir", path: shown, errno: failure.value)
        }
        return names
    }

    /// Removes the file `name`; one that is not there is as good as removed.
    func removeFile(_ name: [UInt8]) throws(InboxError) {
        let removed = name.withCName { unlinkat(descriptor, $0, 0) }
        guard removed == 0 || errno == ENOENT else { throw failure("unlink", name) }
    }

    /// Removes the empty folder `name`: 0 or the errno.
    func removeFolder(_ name: [UInt8]) -> Int32 {
        name.withCName { unlinkat(descriptor, $0, AT_REMOVEDIR) } == 0 ? 0 : errno
    }

    /// Renames without replacing: 0 or the errno.
    func rename(_ name: [UInt8], to folder: OpenFolder, as newName: [UInt8]) -> Int32 {
        name.withCName { name in
            newName.withCName { newName in
                SystemCalls.renameWithoutReplacing(descriptor, name, folder.descriptor, newName)
            }
        }
    }

    /// Makes a note, a symlink with `text` as target: 0 or the errno.
    ///
    /// A symlink is metadata: it is durable with the sync of its folder and needs no data block.
    func makeNote(_ name: [UInt8], _ text: [UInt8]) -> Int32 {
        text.withCName { text in name.withCName { symlinkat(text, descriptor, $0) } } == 0 ? 0 : errno
    }

    /// What the note `name` says; nil where there is none.
    func note(_ name: [UInt8]) -> [UInt8]? {
        name.withCName { name in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4_097) { buffer in
                guard let start = buffer.baseAddress else { return nil }
                let length = readlinkat(descriptor, name, start, buffer.count)
                return length < 0 ? nil : buffer[..<length].map { UInt8(bitPattern: $0) }
            }
        }
    }

    /// The error for the call that just failed; reads errno first.
    func failure(_ call: String, _ name: [UInt8]) -> InboxError {
        let value = errno
        return .io(call: call, path: shownPath(name), errno: value)
    }

    func shownPath(_ name: [UInt8]) -> String { shown + "/" + displayPath(name) }
}

/// An errno as a typed error.
struct Errno: Error, Sendable, Hashable {
    let value: Int32
    init(_ value: Int32) { self.value = value }

    /// Nothing is there, or something else than what the path says.
    var meansGone: Bool { value == ENOENT || value == ENOTDIR || value == ELOOP }
}
