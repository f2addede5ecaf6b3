package import News

/// What the parsers need to know of the desk, and the limits of what they read.
package struct ParsingSettings: Sendable {
    /// Seconds east of UTC of a local time in the desk's zone: read for printed times that name no zone.
    package var zoneOffset: @Sendable (CivilTime) -> Int
    /// Bytes of main text; a longer one is refused as `text-too-long`, never cut.
    package var bodyLimit: Int
    /// Bytes between two line ends; a longer one is refused as `line-too-long`.
    package var lineLimit: Int

    /// Documents that one object may hold, in all its containers together.
    package var memberLimit = 10_000
    /// Bytes that the members of one object may have unpacked, all together.
    package var unpackedLimit = 256 << 20
    /// Containers, one in the other, that are opened.
    package var depthLimit = 4
    /// Times its packed size that a member may have unpacked.
    package var ratioLimit = 200
    /// Pieces of text in one web page (`PageBlock`), 1.6 KB of memory each; more are refused as `too-complex`.
    package var pageTextLimit = 250_000
    /// Scanned pages of a document whose text is recognised; 0 for none.
    package var ocrPageLimit = 10

    package init(
        zoneOffset: @escaping @Sendable (CivilTime) -> Int = { _ in 7 * 3_600 },
        bodyLimit: Int = 8 << 20,
        lineLimit: Int = 32 << 20
    ) {
        self.zoneOffset = zoneOffset
        self.bodyLimit = bodyLimit
        self.lineLimit = lineLimit
    }
}

extension ParsingSettings {
    /// Throws `text-too-long` for a main text of more bytes than the limit.
    func check(bodyBytes: Int) throws(Reason) {
        guard bodyBytes <= bodyLimit else {
            throw Reason(
                .textTooLong,
                "The main text is longer than the limit of \(bodyLimit) bytes; split the file or raise the limit."
            )
        }
    }
}
