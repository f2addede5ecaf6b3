import Glibc
import News

/// When the last scheduled pass was made, kept over restarts: a pass missed while the machine was off is caught up.
struct LastPass: Sendable {
    let path: String

    /// Nil when there was none yet, or the file is not ours.
    var time: UnixTime? {
        guard let bytes = WholeFile.read(path, limit: 64) else { return nil }
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        return Int64(String(decoding: digits, as: UTF8.self)).map { UnixTime(microseconds: $0) }
    }

    func store(_ time: UnixTime) throws(ServiceError) {
        try DurableFile.replace(path, with: Array("\(time.microseconds)\n".utf8), synced: true)
    }
}
