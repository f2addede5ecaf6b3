import CInotifyTools
import Glibc

/// Watches a folder and all below it through libinotifytools and prints records.
///
/// The library is used only where it is sound: `initialize`, `watch_file`, `next_events(0, 1)`, `filename_from_wd`,
/// `remove_watch_by_wd`. Its recursion aborts when files vanish meanwhile, and its renaming of watches corrupts its
/// tree, so both are done here. It keeps about 300 bytes of each deleted folder for ever; after `restartAfter`
/// more watches this program ends and is started again, which is followed by a scan.
struct TreeWatch {
    private static let mask =
        IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_ATTRIB | IN_MOVE_SELF | IN_ONLYDIR
        | IN_DONT_FOLLOW
    private static let restartAfter: Int32 = 100_000
    private static let slash = CChar(0x2F)

    /// Without a slash at the end.
    private let root: [CChar]
    private var records = RecordBuffer()
    /// Watch numbers are given upwards from 1, at most one each attempt: the largest that may be in use.
    private var attempts: Int32 = 0
    /// Folders below this many others are not watched.
    private let depth: Int
    /// Folders that could not be watched, tried again when their attributes change and when asked to.
    private var unwatched: Set<[CChar]> = []
    /// With more than these the whole is reported as not watched, and a new start looks for them once it can.
    private static let unwatchedLimit = 1_000
    private var isCrowded = false
    private var requests = RequestReader()
    private var attemptLimit = Int32.max
    private var isOver = false

    init(root: [CChar], depth: Int) {
        var root = root
        while root.count > 1, root.last == Self.slash { root.removeLast() }
        self.root = root
        self.depth = depth
    }

    /// Runs until standard input or output hangs up: the exit status.
    mutating func run() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        guard inotifytools_initialize() != 0, let descriptor = Self.inotifyDescriptor() else {
            let failure = inotifytools_error()
            records.add(.unwatched, [], errno: failure == 0 ? EMFILE : failure)
            _ = records.write(to: STDOUT_FILENO)
            return EX_UNAVAILABLE
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // The library complains on standard error of what is told in records here.
        let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if null >= 0 { dup2(null, STDERR_FILENO) }

        guard watchTree(root) else {
            records.add(.rootLost, [])
            _ = records.write(to: STDOUT_FILENO)
            return EX_NOINPUT
        }
        attemptLimit = attempts.addingReportingOverflow(Self.restartAfter).partialValue
        records.add(.ready, [])
        while !isOver, records.write(to: STDOUT_FILENO) {
            var waits = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                // Without a requested event only a hang-up of the reader is told.
                pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
            ]
            if poll(&waits, 3, -1) < 0, errno != EINTR { return EX_OSERR }
            if waits[2].revents != 0 || (waits[1].revents != 0 && !readRequests()) { return EX_OK }
            if waits[0].revents != 0 { drain() }
        }
        _ = records.write(to: STDOUT_FILENO)
        return EX_OK
    }

    /// The library hides its descriptor; the name it has under /proc does not.
    private static func inotifyDescriptor() -> Int32? {
        for descriptor in Int32(3)..<1_024 {
            let target = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
                guard let start = buffer.baseAddress else { return "" }
                let length = readlink("/proc/self/fd/\(descriptor)", start, buffer.count)
                return String(decoding: buffer[..<max(0, length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            if target == "anon_inode:inotify" || target == "anon_inode:[inotify]" || target == "inotify" {
                return descriptor
            }
        }
        return nil
    }

    /// Does what standard input asks for; false at its end.
    private mutating func readRequests() -> Bool {
        var asked: [[CChar]] = []
        let isOpen = withUnsafeTemporaryAllocation(byteCount: 1 << 13, alignment: 1) { buffer in
            let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            if count > 0 { asked = requests.add(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
        }
        for path in asked where !isOver {
            if path.isEmpty {
                tryAgain()
                records.add(.alive, [])
            } else {
                let folder = root + [Self.slash] + path
                removeWatches(below: folder)
                if watchTree(folder) { records.add(.folderMade, path[...]) }
            }
        }
        return isOpen
    }

    /// Tries what could not be watched, until the first that still cannot be for want of watches.
    private mutating func tryAgain() {
        for folder in unwatched.sorted(by: { $0.count < $1.count }) where unwatched.contains(folder) {
            let failure = watchAndReport(folder)
            if failure == ENOENT || failure == ENOTDIR { unwatched.remove(folder) }
            if failure == ENOSPC { return }
            // What else was missed is not known one by one.
            if failure == 0, isCrowded { isOver = true }
            if isOver { return }
        }
    }

    /// Watches a folder that could not be watched before: 0 or the errno.
    private mutating func watchAndReport(_ folder: [CChar]) -> Int32 {
        let failure = watch(folder)
        guard failure == 0 else { return failure }
        // It was taken out of the ones that are not watched; what is below it was never looked at.
        for subfolder in subfolders(of: folder) { _ = watchTree(subfolder) }
        if !unwatched.contains(folder) { records.add(.watched, relative(folder)) }
        return 0
    }

    /// All that is queued.
    ///
    /// Asking the library for more than one event, or with another time-out, would block.
    private mutating func drain() {
        while !isOver, let event = inotifytools_next_events(0, 1) {
            handle(event)
            if records.isFull, !records.write(to: STDOUT_FILENO) { isOver = true }
        }
    }

    private mutating func handle(_ event: UnsafeMutablePointer<inotify_event>) {
        let mask = Int32(bitPattern: event.pointee.mask)
        if mask & IN_Q_OVERFLOW != 0 { return records.add(.overflow, []) }
        let watch = event.pointee.wd
        guard let name = inotifytools_filename_from_wd(watch) else { return }
        var folder = Array(UnsafeBufferPointer(start: name, count: strlen(name)))
        while folder.count > 1, folder.last == Self.slash { folder.removeLast() }
        guard !folder.isEmpty else { return }

        if mask & (IN_IGNORED | IN_UNMOUNT) != 0 {
            if folder == root { loseRoot() }
            return
        }
        if mask & IN_MOVE_SELF != 0 {
            if folder == root { return loseRoot() }
            removeWatches(below: folder)
            if Self.isFolder(folder), watchTree(folder) { records.add(.folderMade, relative(folder)) }
            return
        }
        // The flexible array member `name` is not imported; it follows the fixed part.
        let start = UnsafeRawPointer(event).advanced(by: MemoryLayout<inotify_event>.size)
            .assumingMemoryBound(to: CChar.self)
        guard event.pointee.len > 0, start.pointee != 0 else {
            if mask & IN_ATTRIB != 0 { records.add(.folderChanged, relative(folder)) }
            return
        }
        let path = folder + [Self.slash] + Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        if mask & IN_ISDIR != 0 {
            handleFolder(path, mask, isHidden: start.pointee == 0x2E)
        } else if mask & IN_MOVED_TO != 0 {
            records.add(.movedIn, relative(path))
        } else if mask & IN_CLOSE_WRITE != 0 {
            records.add(.closed, relative(path))
        } else if mask & IN_MODIFY != 0 {
            records.add(.beingWritten, relative(path))
        } else if mask & (IN_CREATE | IN_ATTRIB) != 0 {
            records.add(.changed, relative(path))
        }
    }

    private mutating func handleFolder(_ path: [CChar], _ mask: Int32, isHidden: Bool) {
        if isHidden { return }
        if mask & IN_MOVED_FROM != 0 {
            removeWatches(below: path)
        } else if mask & IN_MOVED_TO != 0 {
            if watchTree(path) { records.add(.folderMovedIn, relative(path)) }
        } else if mask & IN_CREATE != 0 {
            if watchTree(path) { records.add(.folderMade, relative(path)) }
        } else if mask & IN_ATTRIB != 0 {
            if unwatched.contains(path) { _ = watchAndReport(path) }
            records.add(.folderChanged, relative(path))
        }
    }

    private mutating func loseRoot() {
        records.add(.rootLost, [])
        isOver = true
    }

    /// The part of `path` below the root.
    private func relative(_ path: [CChar]) -> ArraySlice<CChar> { path.dropFirst(root.count + 1) }

    /// Watches `path` and the folders below it, each before it is listed.
    ///
    /// False when it is not there any more.
    private mutating func watchTree(_ path: [CChar]) -> Bool {
        var stack = [path]
        var isThere = true
        while let folder = stack.popLast(), !isOver {
            if isWithinDepth(folder), watch(folder) == 0 {
                stack += subfolders(of: folder)
            } else if folder == path {
                isThere = Self.isFolder(path)
            }
        }
        return isThere
    }

    private func isWithinDepth(_ folder: [CChar]) -> Bool {
        relative(folder).isEmpty || relative(folder).count(where: { $0 == Self.slash }) < depth
    }

    /// 0, or why the folder cannot be watched; that is reported once.
    private mutating func watch(_ folder: [CChar]) -> Int32 {
        attempts += 1
        if attempts >= attemptLimit { isOver = true }
        let isWatched = (folder + [0]).withUnsafeBufferPointer {
            inotifytools_watch_file($0.baseAddress, Self.mask) != 0
        }
        if isWatched {
            unwatched.remove(folder)
            return 0
        }
        let failure = inotifytools_error()
        if failure != ENOENT, failure != ENOTDIR { miss(folder, failure) }
        return failure
    }

    private mutating func miss(_ folder: [CChar], _ failure: Int32) {
        if unwatched.contains(folder) { return }
        if unwatched.count < Self.unwatchedLimit {
            unwatched.insert(folder)
            records.add(.unwatched, relative(folder), errno: failure)
        } else if !isCrowded {
            isCrowded = true
            records.add(.unwatched, [], errno: failure)
        }
    }

    /// Removes the watch of `path` and those of all below it, whose paths the kernel does not correct.
    private mutating func removeWatches(below path: [CChar]) {
        for watch in 1...max(1, attempts) {
            guard let name = inotifytools_filename_from_wd(watch) else { continue }
            let length = strlen(name)
            guard length >= path.count, memcmp(name, path, path.count) == 0,
                length == path.count || name[path.count] == Self.slash
            else { continue }
            inotifytools_remove_watch_by_wd(watch)
        }
    }

    private static func isFolder(_ path: [CChar]) -> Bool {
        var facts = stat()
        return lstat(path + [0], &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// The visible folders in `path`, symlinks not counted.
    private mutating func subfolders(of path: [CChar]) -> [[CChar]] {
        guard let stream = opendir(path + [0]) else {
            if errno != ENOENT, errno != ENOTDIR { miss(path, errno) }
            return []
        }
        defer { closedir(stream) }
        var folders: [[CChar]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                switch errno {
                case 0: return folders
                case EINTR: continue
                default:
                    miss(path, errno)
                    return folders
                }
            }
            let type = Int32(entry.pointee.d_type)
            guard type == 4 || type == 0 else { continue }  // DT_DIR, DT_UNKNOWN
            let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 19)
                .assumingMemoryBound(to: CChar.self)
            guard start.pointee != 0x2E else { continue }
            let child = path + [Self.slash] + Array(UnsafeBufferPointer(start: start, count: strlen(start)))
            if type == 4 || Self.isFolder(child) { folders.append(child) }
        }
    }
}
