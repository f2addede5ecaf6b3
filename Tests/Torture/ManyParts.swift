import Glibc
import News
import Reading
import Workers

/// A worker that makes one part of each section of a text: no format read today holds many documents, and the parts of
/// a drop have to survive crashes all the same.
enum ManyParts {
    static let separator = Array("\n=====\n".utf8)

    /// Serves the daemon as `caunoi worker` does.
    static func work() -> Never {
        let ending = WorkerLoop.run(socket: ReadingMain.socket) { settings in
            guard let reader = ReadingSettings(json: settings).flatMap(Reader.init) else { return nil }
            return { request, bytes in read(request, bytes, reader) }
        }
        _exit(ending == .hungUp ? EX_OK : EX_PROTOCOL)
    }

    private static func read(
        _ request: ReadRequest,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ reader: Reader
    ) -> ReadAnswer {
        let sections = Array(bytes).split(separator: separator, omittingEmptySubsequences: true)
        guard sections.count > 1 else { return reader.read(request, bytes) }
        var parts: [PartAnswer] = []
        for (index, section) in sections.enumerated() {
            let path = "\(index + 1)"
            let answer = Array(section).withUnsafeBufferPointer { reader.read(request, $0) }
            switch answer {
            case .rejected(let reason): parts.append(.rejected(path: path, reason))
            case .parts(let found):
                for part in found {
                    if case .read(var read) = part {
                        read.path = path
                        parts.append(.read(read))
                    }
                }
            }
        }
        return .parts(parts)
    }
}
