import News

extension DocumentParser {
    /// Photos and drawings: their headers, never their pixels.
    static let picture = DocumentParser(
        mediaType: "image/jpeg",
        form: .binary(
            recognises: { bytes in PictureReader.recognises(bytes) },
            parse: { (bytes, context) throws(Reason) in
                [.document(try PictureReader.document(bytes, context.settings))]
            }
        )
    )
}

/// Makes a picture item out of the fields in a picture file.
enum PictureReader {
    static func recognises(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func starts(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
        return starts([0xFF, 0xD8, 0xFF]) || starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            || starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) || starts([0x49, 0x49, 0x2A, 0])
            || starts([0x4D, 0x4D, 0, 0x2A])
            || starts(Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    }

    static func document(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ settings: ParsingSettings
    ) throws(Reason) -> Document {
        guard let header = PictureHeader.read(Array(bytes)[...]), let width = header.width, let height = header.height
        else {
            throw Reason(
                .damaged,
                "The file begins like a picture and does not say how large it is; get it again from where it came."
            )
        }
        let fields = PictureFields(header)
        var document = Document(mediaType: header.mediaType, body: "")
        fields.fill(&document, settings)
        var rendition = Rendition(name: "original")
        // Turned by a quarter, its sides change places (Exif orientation 5 to 8).
        (rendition.width, rendition.height) = fields.isTurned ? (height, width) : (width, height)
        rendition.contentType = header.mediaType
        rendition.sizeInBytes = bytes.count
        document.provided.renditions = [rendition]
        document.quality.notes += header.notes
        return document
    }
}
