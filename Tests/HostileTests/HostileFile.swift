/// One thing to drop, and what may become of it.
struct HostileFile {
    enum Content {
        case bytes([UInt8])
        /// A size without blocks.
        case sparse(Int)
        case symlink(to: String)
        /// A second name of a file that stays outside of the inbox.
        case hardLink([UInt8])
        case pipe
        case socket
    }

    /// Inbox-relative, bytes as the file system has them.
    var path: [UInt8]
    var content: Content
    /// Permission bits of a regular file.
    var mode: UInt32 = 0o644
    /// Codes of a rejection, or `item`; empty for whatever outcome of its own.
    var allowed: Set<String> = []

    init(_ path: String, _ content: Content, _ allowed: Set<String> = []) {
        self.init(bytes: Array(path.utf8), content, allowed)
    }

    init(bytes path: [UInt8], _ content: Content, _ allowed: Set<String> = []) {
        self.path = path
        self.content = content
        self.allowed = allowed
    }

    /// The usual case: bytes under a name.
    static func file(
        _ path: String,
        _ bytes: [UInt8],
        _ allowed: Set<String> = []
    ) -> HostileFile {
        HostileFile(path, .bytes(bytes), allowed)
    }

    static func text(
        _ path: String,
        _ text: String,
        _ allowed: Set<String> = []
    ) -> HostileFile {
        HostileFile(path, .bytes(Array(text.utf8)), allowed)
    }
}

extension [UInt8] {
    /// `pattern` again and again.
    static func repeated(_ pattern: String, _ count: Int) -> [UInt8] {
        let piece = Array(pattern.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(piece.count * count)
        for _ in 0..<count { bytes.append(contentsOf: piece) }
        return bytes
    }
}

/// Text or bytes, to be put together.
protocol Piece { var pieceBytes: [UInt8] { get } }

extension String: Piece { var pieceBytes: [UInt8] { Array(utf8) } }
extension [UInt8]: Piece { var pieceBytes: [UInt8] { self } }

/// The pieces one after the other.
func bytes(_ pieces: any Piece...) -> [UInt8] { pieces.flatMap(\.pieceBytes) }

extension FixedWidthInteger {
    var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
    var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
