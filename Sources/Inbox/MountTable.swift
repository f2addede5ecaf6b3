import Glibc
import News

/// What is mounted at the inbox and below it, as the kernel says in `/proc/self/mountinfo` (proc(5)).
///
/// Paths alone do not tell: a later mount hides an earlier one at its place and everything mounted below that. So the
/// walk goes from mount to mount by the kernel's own numbers, as a path lookup does.
package struct MountTable: Sendable, Hashable {
    package struct Mount: Sendable, Hashable {
        /// The kernel's number of it, the `mnt_id` of a descriptor opened there.
        package let id: Int
        /// Inbox-relative; empty for the mount that the inbox itself is on.
        package let path: [UInt8]
        /// The kernel's name, such as `ext4` or `fuse.sshfs`.
        package let fileSystem: String
        /// Changes made elsewhere (on the server, the host, another node) raise no events here, so it is polled.
        package let isSilent: Bool
        package let isReadOnly: Bool
        fileprivate let parent: Int
    }

    /// Those that can be reached from the inbox; the inbox's own is first, the others stand in the order of their
    /// paths.
    package let mounts: [Mount]

    /// The mount a file or folder is on, by its inbox-relative path, whether it is there or not.
    package func mount(of path: [UInt8]) -> Mount {
        var current = mounts[0]
        guard mounts.count > 1 else { return current }
        for mount in mounts.dropFirst() where Self.isSame(mount.path, orAbove: path) {
            // In the order of their paths a mount comes after the ones it lies in.
            current = mount
        }
        return current
    }

    /// Those where changes made elsewhere raise no events.
    package var silent: [Mount] { mounts.filter(\.isSilent) }

    /// Reads what is mounted now.
    ///
    /// - Throws: `InboxError.io` where the inbox or `/proc` cannot be read.
    package static func read(below inbox: String) throws(InboxError) -> MountTable {
        let folder = try OpenFolder(path: inbox)
        guard let resolved = realpath(inbox, nil) else {
            throw .io(call: "realpath", path: displayPath(Array(inbox.utf8)), errno: errno)
        }
        defer { free(resolved) }
        let path = Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map { UInt8(bitPattern: $0) }
        let about = try content("/proc/thread-self/fdinfo/\(folder.descriptor)")
        return MountTable(mountInfo: try content("/proc/thread-self/mountinfo"), inbox: path, id: mountID(about))
    }

    /// - Parameters:
    ///   - mountInfo: the lines of `/proc/self/mountinfo`; a line of another form is passed over.
    ///   - inbox: absolute, without symlinks.
    ///   - id: the mount the inbox is on; nil where the kernel does not tell, then its path decides.
    init(mountInfo: [UInt8], inbox: [UInt8], id: Int?) {
        var all: [(mount: Mount, place: [UInt8])] = []
        for line in mountInfo.split(separator: UInt8(ascii: "\n")) {
            if let entry = Self.parse(line) { all.append(entry) }
        }
        // A later line hides an earlier one at the same place.
        let own =
            all.last { $0.mount.id == id }
            ?? all.enumerated().filter { Self.isSame($0.element.place, orAbove: inbox) }
            .max { ($0.element.place.count, $0.offset) < ($1.element.place.count, $1.offset) }?.element
        guard let own else {
            // An inbox that no line covers: one mount of an unknown kind, so polled.
            mounts = [
                Mount(id: id ?? -1, path: [], fileSystem: "unknown", isSilent: true, isReadOnly: false, parent: -1)
            ]
            return
        }
        var reached = [own.mount.moved(to: [])]
        // A mount lies in another that is at its place or above it, so the shorter place is known first.
        let below = all.filter { $0.place.count > inbox.count && Self.isSame(inbox, orAbove: $0.place) }
            .sorted { $0.place.count < $1.place.count }
        for start in below.indices where start == 0 || below[start - 1].place != below[start].place {
            let stack = below[start...].prefix { $0.place == below[start].place }
            let path = Array(below[start].place.dropFirst(inbox == [Self.slash] ? 1 : inbox.count + 1))
            guard var top = reached.last(where: { Self.isSame($0.path, orAbove: path) }) else { continue }
            var isCovered = false
            for _ in stack {
                guard let next = stack.first(where: { $0.mount.parent == top.id })?.mount else { break }
                top = next.moved(to: path)
                isCovered = true
            }
            if isCovered { reached.append(top) }
        }
        mounts = reached.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    }

    private static let slash = UInt8(ascii: "/")

    /// One line: `36 35 98:0 /root /place rw,noatime master:1 - ext4 /dev/sda1 rw`.
    private static func parse(_ line: ArraySlice<UInt8>) -> (mount: Mount, place: [UInt8])? {
        let fields = line.split(separator: UInt8(ascii: " "))
        guard fields.count >= 9, let id = number(fields[0]), let parent = number(fields[1]),
            let dash = fields.dropFirst(6).firstIndex(where: { $0.elementsEqual([UInt8(ascii: "-")]) }),
            fields.count > dash + 1
        else { return nil }
        let fileSystem = String(decoding: unescaped(fields[dash + 1]), as: UTF8.self)
        let options = [fields[5]] + (fields.count > dash + 3 ? [fields[dash + 3]] : [])
        let isReadOnly = options.contains {
            $0.split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual("ro".utf8) }
        }
        let mount = Mount(
            id: id,
            path: [],
            fileSystem: fileSystem,
            isSilent: isSilent(fileSystem),
            isReadOnly: isReadOnly,
            parent: parent
        )
        return (mount, unescaped(fields[4]))
    }

    /// Whether changes can be made behind the kernel's back.
    ///
    /// Every FUSE file system can do so; `fuseblk` (NTFS, exFAT) is a disk of this machine and cannot. An overlay's
    /// lower folder may change silently, but writing to it is undefined anyway, so the slow scan is enough for it.
    static func isSilent(_ fileSystem: String) -> Bool {
        switch fileSystem {
        case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse", "virtiofs",
            "vboxsf", "prl_fs", "vmhgfs", "gfs2", "ocfs2", "coda", "ncpfs", "orangefs", "beegfs", "gpfs":
            true
        default: fileSystem.hasPrefix("fuse.")
        }
    }

    /// Undoes `\040` and the like, which the kernel writes for blanks, tabs, line ends and backslashes.
    static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        var index = field.startIndex
        while index < field.endIndex {
            let digits = field[(index + 1)...].prefix(3)
            if field[index] == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) })
            {
                bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 << 3 | Int($1 & 7) }))
                index += 4
            } else {
                bytes.append(field[index])
                index += 1
            }
        }
        return bytes
    }

    /// Whether `folder` is `path` or one of the folders it lies in.
    private static func isSame(_ folder: [UInt8], orAbove path: [UInt8]) -> Bool {
        if folder.isEmpty || folder == [slash] { return true }
        guard path.starts(with: folder) else { return false }
        return path.count == folder.count || path[folder.count] == slash
    }

    /// The line `mnt_id:` of a descriptor's fdinfo.
    private static func mountID(_ about: [UInt8]) -> Int? {
        for line in about.split(separator: UInt8(ascii: "\n")) where line.starts(with: "mnt_id:".utf8) {
            return number(line.dropFirst(7).drop { $0 == 0x09 || $0 == 0x20 })
        }
        return nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

    private static func content(_ path: String) throws(InboxError) -> [UInt8] {
        let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .io(call: "open", path: path, errno: errno) }
        let file = OwnedDescriptor(descriptor)
        var bytes: [UInt8] = []
        var failure: Int32 = 0
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
            while true {
                let count = retrying { Glibc.read(file.raw, buffer.baseAddress, buffer.count) }
                if count < 0 { failure = errno }
                if count <= 0 { return }
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
        guard failure == 0 else { throw .io(call: "read", path: path, errno: failure) }
        return bytes
    }
}

extension MountTable.Mount {
    fileprivate func moved(to path: [UInt8]) -> Self {
        Self(
            id: id,
            path: path,
            fileSystem: fileSystem,
            isSilent: isSilent,
            isReadOnly: isReadOnly,
            parent: parent
        )
    }
}
