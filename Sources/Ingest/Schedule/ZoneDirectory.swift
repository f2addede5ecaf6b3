import Glibc
package import News

/// The time zones installed on the machine, normally by Debian's tzdata.
package enum ZoneDirectory {
    package static let standardPath = "/usr/share/zoneinfo"

    /// A zone file is a few kilobytes long; more than this is none.
    private static let maximumSize = 256 * 1_024

    /// The zone of an IANA name such as `Asia/Vientiane`, nil where there is none or its file is damaged.
    ///
    /// Blocking; for the start and the reading of a configuration, not for use per drop.
    package static func zone(named name: String, under path: String = standardPath) -> Zone? {
        if name == "UTC" { return .utc }
        return rules(named: name, under: path).flatMap { try? Zone(name: name, tzif: $0) }
    }

    /// The bytes of a zone's TZif file, for a worker, which may open no file itself.
    ///
    /// Blocking.
    package static func rules(named name: String, under path: String = standardPath) -> [UInt8]? {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.starts(with: ".".utf8) }), !name.utf8.contains(0) else {
            return nil
        }
        return read(path + "/" + name)
    }

    /// The machine's own zone, /etc/localtime; nil where that is missing or damaged, which means UTC (localtime(5)).
    ///
    /// Its name is that of the link's target, or `localtime` for a file without one.
    package static func local() -> Zone? {
        guard let bytes = read("/etc/localtime") else { return nil }
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let length = target.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { readlink("/etc/localtime", $0, buffer.count) } ?? 0
        }
        var name = "localtime"
        if length > 0 {
            let parts = target.prefix(length).split(separator: UInt8(ascii: "/"))
            if let root = parts.lastIndex(where: { $0.elementsEqual("zoneinfo".utf8) }), root + 1 < parts.count {
                name = parts[(root + 1)...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
            }
        }
        return try? Zone(name: name, tzif: bytes)
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= maximumSize
        else { return nil }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= maximumSize {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
        return nil
    }
}
