/// One message on a worker's socket: a 16-byte header and a payload.
///
/// Header, integers little-endian: magic `caWF` (4 bytes), format version (1), kind (1), zero (2), payload length (8).
/// The daemon sends `hello` once and then one `request` at a time; the worker answers `ready` and then one `answer`
/// for each request, and may ask for tools before it does: one `toolRequest` at a time, each answered with a
/// `toolResult`. Nobody sends anything else, so bytes that follow a frame unasked are a fault of the sender.
package struct Frame: Sendable, Hashable {
    package enum Kind: UInt8, Sendable {
        /// Daemon to worker: `Hello`.
        case hello = 1
        /// Worker to daemon: the hello was understood; `Confinement`.
        case ready = 2
        /// Daemon to worker: `ReadRequest`, the object's descriptor beside its first byte.
        case request = 3
        /// Worker to daemon: the request's token (64 bits), then `ReadAnswer`.
        case answer = 4
        /// Worker to daemon, between `request` and `answer`: `ToolRequest`.
        case toolRequest = 5
        /// Daemon to worker: `ToolResult`, the output's descriptor beside its first byte.
        case toolResult = 6
    }

    package static let headerSize = 16
    package static let version: UInt8 = 1
    private static let magic: [UInt8] = Array("caWF".utf8)

    package var kind: Kind
    package var payload: [UInt8]

    package init(_ kind: Kind, _ payload: [UInt8] = []) {
        self.kind = kind
        self.payload = payload
    }

    package var header: [UInt8] {
        var bytes = FieldWriter()
        bytes.append(raw: Self.magic)
        bytes.append(Self.version)
        bytes.append(kind.rawValue)
        bytes.append(UInt16(0))
        bytes.append(UInt64(payload.count))
        return bytes.bytes
    }

    /// Kind and payload length that 16 bytes of header name.
    package static func parse(header: [UInt8]) throws(FrameFault) -> (kind: Kind, length: UInt64) {
        var fields = FieldReader(header)
        guard let magic = fields.take(count: 4), magic.elementsEqual(Self.magic) else { throw .wrongMagic }
        guard let version = fields.takeUInt8(), version == Self.version else { throw .wrongVersion }
        guard let code = fields.takeUInt8(), let kind = Kind(rawValue: code), fields.takeUInt16() == 0 else {
            throw .unknownKind
        }
        guard let length = fields.takeUInt64() else { throw .endedInside }
        return (kind, length)
    }
}

/// What is wrong with the bytes that a peer sent.
package enum FrameFault: Error, Sendable, Hashable, CustomStringConvertible {
    case wrongMagic
    case wrongVersion
    case unknownKind
    case unexpected(Frame.Kind)
    case tooLong(length: UInt64, limit: Int)
    /// More bytes than the frame says.
    case bytesAfterFrame
    case endedInside

    package var description: String {
        switch self {
        case .wrongMagic: "the bytes are no frame"
        case .wrongVersion: "the frame is of another version"
        case .unknownKind: "the frame is of an unknown kind"
        case .unexpected(let kind): "a frame of kind \(kind) where another was expected"
        case .tooLong(let length, let limit): "a frame of \(length) bytes, more than the \(limit) allowed"
        case .bytesAfterFrame: "bytes after the frame that nobody asked for"
        case .endedInside: "the bytes end inside a frame"
        }
    }
}
