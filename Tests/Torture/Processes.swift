import Glibc

/// Processes as /proc tells them.
enum Processes {
    struct Child: Sendable {
        var pid: pid_t
        var arguments: [String]
    }

    static func children(of parent: pid_t) -> [Child] {
        Folder.names("/proc").compactMap { pid_t($0) }.compactMap { pid in
            guard let status = text("/proc/\(pid)/stat"), let end = status.lastIndex(of: ")") else { return nil }
            // After the name in brackets: state, parent.
            let fields = status[status.index(after: end)...].split(separator: " ")
            guard fields.count > 1, pid_t(fields[1]) == parent else { return nil }
            let line = text("/proc/\(pid)/cmdline") ?? ""
            return Child(pid: pid, arguments: line.split(separator: "\0").map(String.init))
        }
    }

    /// Files of /proc have no size.
    private static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}
