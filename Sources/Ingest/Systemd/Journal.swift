import CSystemd
import Glibc

/// Structured entries for systemd's journal (sd_journal_sendv, sd-journal(3)).
package enum Journal {
    /// syslog(3) priorities as the journal uses them.
    enum Priority: Int { case error = 3, warning = 4, notice = 5, info = 6 }

    /// Whether our standard error is connected to the journal, that is, systemd started us.
    ///
    /// `JOURNAL_STREAM` is `device:inode` of the stream (systemd.exec(5)); a terminal's children inherit the variable
    /// without the stream.
    package static let isConnected: Bool = {
        var status = stat()
        guard let stream = getenv("JOURNAL_STREAM"), fstat(STDERR_FILENO, &status) == 0 else { return false }
        return String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
    }()

    /// One entry; field names are upper case, values may hold any bytes.
    static func send(_ message: String, priority: Priority, fields: [(name: String, value: String)]) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        func add(_ name: String, _ value: String) {
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: value.utf8)
            ends.append(bytes.count)
        }
        add("MESSAGE", message)
        add("PRIORITY", String(priority.rawValue))
        for field in fields { add(field.name, field.value) }
        bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            let vectors = ends.map { end in
                defer { start = end }
                return iovec(iov_base: base + start, iov_len: end - start)
            }
            _ = sd_journal_sendv(vectors, Int32(vectors.count))
        }
    }
}
