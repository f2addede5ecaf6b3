/// Puts a frame together from the pieces a stream socket gives, one frame at a time.
package struct FrameReceiver: Sendable {
    /// Longest payload of each kind this side may be sent; a kind that is missing is refused.
    private let limits: [Frame.Kind: Int]
    private var header: [UInt8] = []
    private var payload: [UInt8] = []
    /// Kind and payload length once the header is there.
    private var expected: (kind: Frame.Kind, length: Int)?

    package init(limits: [Frame.Kind: Int]) { self.limits = limits }

    /// Whether part of a frame has come.
    package var isInside: Bool { !header.isEmpty }

    /// Takes the next bytes of the stream; gives the frame they complete.
    ///
    /// A frame's length is checked before memory is taken for it, and memory is taken only as bytes come.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) throws(FrameFault) -> Frame? {
        var rest = bytes[...]
        if expected == nil {
            let piece = rest.prefix(Frame.headerSize - header.count)
            header.append(contentsOf: piece)
            rest = rest.dropFirst(piece.count)
            guard header.count == Frame.headerSize else { return nil }
            let (kind, length) = try Frame.parse(header: header)
            guard let limit = limits[kind] else { throw .unexpected(kind) }
            guard length <= UInt64(limit) else { throw .tooLong(length: length, limit: limit) }
            expected = (kind, Int(length))
        }
        guard let expected else { return nil }
        let missing = expected.length - payload.count
        guard rest.count <= missing else { throw .bytesAfterFrame }
        payload.append(contentsOf: rest)
        guard rest.count == missing else { return nil }
        let frame = Frame(expected.kind, payload)
        header = []
        payload = []
        self.expected = nil
        return frame
    }
}
