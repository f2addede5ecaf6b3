import Glibc

/// A limit of inotify(7), as a sentence for whoever may raise it: its name, its number now and the number wanted.
enum WatchLimit {
    case watches
    case instances

    /// - Parameters:
    ///   - folders: in the inbox, each of which wants one watch.
    ///   - known: the number now, by the name of the sysctl; nil where it cannot be read (ProcSubset=pid hides it).
    func sentence(folders: Int, known: (String) -> Int? = Self.number) -> String {
        // In a container the limit of its user namespace may be the smaller one (namespaces(7)).
        let (global, own) =
            switch self {
            case .watches: ("fs.inotify.max_user_watches", "user.max_inotify_watches")
            case .instances: ("fs.inotify.max_user_instances", "user.max_inotify_instances")
            }
        let numbers = (global: known(global), own: known(own))
        let isOwn = (numbers.own ?? .max) < (numbers.global ?? .max)
        let name = isOwn ? own : global
        let now = isOwn ? numbers.own : numbers.global
        let shown = now.map(String.init) ?? "unknown here"
        switch self {
        case .watches:
            let wanted = Self.rounded((now ?? 0) + folders)
            return "The limit of watched folders is reached: \(name) is \(shown). What is beyond is scanned instead. "
                + "Wanted: \(wanted), to watch every folder of the inbox. Run: sysctl -w \(name)=\(wanted)"
        case .instances:
            let wanted = now.map { $0 + 128 } ?? 256
            return "No inotify instance is left for this user: \(name) is \(shown). Files are found by scanning. "
                + "Wanted: one more. Run: sysctl -w \(name)=\(wanted)"
        }
    }

    /// A power of two, so that the advice does not change with every folder.
    private static func rounded(_ count: Int) -> Int {
        var wanted = 1_024
        while wanted < count, wanted < 1 << 40 { wanted *= 2 }
        return wanted
    }

    private static func number(_ name: String) -> Int? {
        let path = "/proc/sys/" + name.split(separator: ".").joined(separator: "/")
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let file = OwnedDescriptor(descriptor)
        return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
            let count = Glibc.read(file.raw, buffer.baseAddress, buffer.count)
            return Int(String(decoding: buffer[..<max(0, count)].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
        }
    }
}
