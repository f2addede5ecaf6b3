import Glibc
import News
import Workers

/// A worker that makes one part of each section of a text: no format read today holds many documents, and the parts of
/// a drop have to survive crashes all the same.
///
/// It reads nothing and classifies nothing, so that it starts at once.
enum ManyParts {
    static let separator = Array("\n=====\n".utf8)

    /// Serves the daemon as `caunoi worker` does.
    static func work() -> Never {
        let ending = WorkerLoop.run(socket: 3) { _ in { _, bytes, _ in read(Array(bytes)) } }
        _exit(ending == .hungUp ? EX_OK : EX_PROTOCOL)
    }

    static func read(_ bytes: [UInt8]) -> ReadAnswer {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            return .rejected(Reason(.notADocument, "It is no text."))
        }
        let sections = Array(text.utf8).split(separator: separator, omittingEmptySubsequences: true)
        let parts = sections.enumerated().map { index, section in
            PartAnswer.read(part(Array(section), path: sections.count == 1 ? "" : "\(index + 1)"))
        }
        return .parts(parts)
    }

    private static func part(_ section: [UInt8], path: String) -> ReadPart {
        let title = String(decoding: section.prefix { $0 != 0x0A }, as: UTF8.self)
        var item = JSONText("{\"type\":\"text\",\"language\":\"vi\",\"headlines\":[{\"role\":\"main\",\"value\":")
        item.add(title)
        item.raw("}],\"bodies\":[{\"role\":\"main\",\"contentType\":\"text/plain\",\"value\":")
        item.add(String(decoding: section, as: UTF8.self))
        item.raw("}],\"standard\":{\"name\":\"ninjs\",\"version\":\"3.1\"}}")
        return ReadPart(
            path: path,
            mediaType: "text/plain",
            charset: "UTF-8",
            item: item.bytes,
            analysis: Array("{\"pipeline\":{\"program\":\"caunoi-torture\"}}".utf8)
        )
    }

    /// JSON with strings in it.
    private struct JSONText {
        var bytes: [UInt8]
        init(_ text: String) { bytes = Array(text.utf8) }

        mutating func raw(_ text: String) { bytes += Array(text.utf8) }

        mutating func add(_ text: String) {
            raw("\"")
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\""): raw("\\\"")
                case UInt8(ascii: "\\"): raw("\\\\")
                case 0..<0x20: raw(byte == 0x0A ? "\\n" : " ")
                default: bytes.append(byte)
                }
            }
            raw("\"")
        }
    }
}
