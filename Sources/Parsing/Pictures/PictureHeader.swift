/// What a picture file says of itself: size, and the blocks in which the field keeps its words.
///
/// No pixel is decoded.
struct PictureHeader {
    /// IANA media type.
    var mediaType: String
    /// Pixels as stored; nil where the header does not say, or says none.
    var width: Int?
    var height: Int?
    /// A TIFF structure with Exif tags (CIPA DC-008).
    var exif: ArraySlice<UInt8>?
    /// Blocks of IPTC IIM datasets.
    var iim: [ArraySlice<UInt8>] = []
    /// The packet of XMP (ISO 16684-1).
    var xmp: ArraySlice<UInt8>?
    /// Pieces of the extended packet (XMP part 3, 1.1.3.1): identifier, whole length, offset, bytes.
    var extendedXMP: [(guid: [UInt8], length: Int, offset: Int, bytes: ArraySlice<UInt8>)] = []
    /// Texts of PNG chunks by keyword (PNG 11.3.3), in UTF-8.
    var texts: [(key: String, value: [UInt8])] = []
    var notes: [String] = []

    init(mediaType: String) { self.mediaType = mediaType }

    /// Sets a size that a picture can have.
    mutating func set(width: Int?, height: Int?) {
        guard let width, let height, width > 0, height > 0 else { return }
        self.width = width
        self.height = height
    }

    /// Nil for bytes of no picture known here.
    static func read(_ bytes: ArraySlice<UInt8>) -> PictureHeader? {
        let view = ByteView(bytes)
        if view.byte(0) == 0xFF, view.byte(1) == 0xD8, view.byte(2) == 0xFF { return jpeg(view) }
        if view.byte(0) == 0x89, view.starts(with: "PNG\r\n\u{1A}\n", at: 1) { return png(view) }
        if view.starts(with: "GIF87a", at: 0) || view.starts(with: "GIF89a", at: 0) { return gif(view) }
        if view.starts(with: "RIFF", at: 0), view.starts(with: "WEBP", at: 8) { return webp(view) }
        if view.starts(with: "II*\0", at: 0) || view.starts(with: "MM\0*", at: 0) { return tiff(bytes) }
        return nil
    }
}

extension PictureHeader {
    /// Segments up to the first scan (ITU T.81, annex B); an impossible length ends the reading.
    private static func jpeg(_ view: ByteView) -> PictureHeader {
        var header = PictureHeader(mediaType: "image/jpeg")
        var photoshop: [UInt8] = []
        var offset = 2
        var segments = 0
        while segments < 4_096 {
            segments += 1
            // Any number of fill bytes may stand before a marker.
            guard view.byte(offset) == 0xFF else { break }
            while view.byte(offset + 1) == 0xFF { offset += 1 }
            guard let marker = view.byte(offset + 1) else { break }
            offset += 2
            if marker == 0xD8 || marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
            // The picture itself.
            if marker == 0xDA || marker == 0xD9 { break }
            guard let length = view.word(offset), length >= 2, let body = view.slice(offset + 2, length - 2) else {
                header.notes.append("segment-cut")
                break
            }
            let part = ByteView(body)
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                header.set(width: part.word(3), height: part.word(1))
            case 0xE1: header.takeApplication1(part)
            case 0xED:
                if part.starts(with: "Photoshop 3.0\0", at: 0) { photoshop += body.dropFirst(14) }
            default: break
            }
            offset += length
        }
        if !photoshop.isEmpty { header.iim += PhotoshopResources.iim(photoshop[...]) }
        return header
    }

    private mutating func takeApplication1(_ part: ByteView) {
        if part.starts(with: "Exif\0", at: 0) {
            if exif == nil { exif = part.bytes.dropFirst(6) }
        } else if part.starts(with: "http://ns.adobe.com/xap/1.0/\0", at: 0) {
            if xmp == nil { xmp = part.bytes.dropFirst(29) }
        } else if part.starts(with: "http://ns.adobe.com/xmp/extension/\0", at: 0) {
            guard let guid = part.slice(35, 32), let length = part.long(67), let at = part.long(71) else { return }
            extendedXMP.append((Array(guid), length, at, part.bytes.dropFirst(75)))
        } else if xmp == nil, part.starts(with: "<?xpacket", at: 0) || part.starts(with: "<x:xmpmeta", at: 0) {
            xmp = part.bytes
        }
    }

    /// Chunks (PNG 5.3); compressed ones are left packed.
    private static func png(_ view: ByteView) -> PictureHeader {
        var header = PictureHeader(mediaType: "image/png")
        var offset = 8
        var chunks = 0
        while chunks < 65_536, let length = view.long(offset), let body = view.slice(offset + 8, length) {
            chunks += 1
            let part = ByteView(body)
            if view.starts(with: "IHDR", at: offset + 4) {
                header.set(width: part.long(0), height: part.long(4))
            } else if view.starts(with: "eXIf", at: offset + 4) {
                header.exif = header.exif ?? body
            } else if view.starts(with: "tEXt", at: offset + 4) {
                header.takeText(body)
            } else if view.starts(with: "iTXt", at: offset + 4) {
                header.takeInternationalText(body)
            } else if view.starts(with: "zTXt", at: offset + 4) {
                if header.notes.isEmpty { header.notes.append("packed-text-unread") }
            } else if view.starts(with: "IEND", at: offset + 4) {
                break
            }
            offset += 12 + length
        }
        return header
    }

    /// Keyword, NUL, Latin-1.
    private mutating func takeText(_ body: ArraySlice<UInt8>) {
        guard let null = body.firstIndex(of: 0), texts.count < 256 else { return }
        let value = body[(null + 1)...].flatMap { byte in
            var scalar: [UInt8] = []
            Scalar.append(UInt32(byte), to: &scalar)
            return scalar
        }
        texts.append((String(decoding: body[..<null], as: UTF8.self), value))
    }

    /// Keyword, NUL, compression flag and method, language, NUL, translated keyword, NUL, UTF-8.
    private mutating func takeInternationalText(_ body: ArraySlice<UInt8>) {
        guard let null = body.firstIndex(of: 0), null + 2 < body.endIndex else { return }
        guard body[null + 1] == 0 else {
            if notes.isEmpty { notes.append("packed-text-unread") }
            return
        }
        let rest = body[(null + 3)...]
        guard let language = rest.firstIndex(of: 0), let translated = rest[(language + 1)...].firstIndex(of: 0) else {
            return
        }
        let value = rest[(translated + 1)...]
        let key = String(decoding: body[..<null], as: UTF8.self)
        if key == "XML:com.adobe.xmp" {
            xmp = xmp ?? value
        } else if texts.count < 256 {
            texts.append((key, Array(value)))
        }
    }

    /// The logical screen (GIF89a, section 18).
    private static func gif(_ view: ByteView) -> PictureHeader {
        var header = PictureHeader(mediaType: "image/gif")
        let little = ByteView(view.bytes, isBigEndian: false)
        header.set(width: little.word(6), height: little.word(8))
        return header
    }

    /// Chunks of the RIFF container (developers.google.com/speed/webp/docs/riff_container).
    private static func webp(_ view: ByteView) -> PictureHeader {
        var header = PictureHeader(mediaType: "image/webp")
        let view = ByteView(view.bytes, isBigEndian: false)
        var offset = 12
        var chunks = 0
        while chunks < 4_096, let length = view.long(offset + 4), let body = view.slice(offset + 8, length) {
            chunks += 1
            let part = ByteView(body, isBigEndian: false)
            if view.starts(with: "VP8X", at: offset) {
                header.set(width: part.three(4).map { $0 + 1 }, height: part.three(7).map { $0 + 1 })
            } else if view.starts(with: "VP8 ", at: offset), header.width == nil {
                header.set(width: part.word(6).map { $0 & 0x3FFF }, height: part.word(8).map { $0 & 0x3FFF })
            } else if view.starts(with: "VP8L", at: offset), header.width == nil, let bits = part.long(1) {
                header.set(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
            } else if view.starts(with: "EXIF", at: offset) {
                header.exif = header.exif ?? (part.starts(with: "Exif\0\0", at: 0) ? body.dropFirst(6) : body)
            } else if view.starts(with: "XMP ", at: offset) {
                header.xmp = header.xmp ?? body
            }
            offset += 8 + length + length % 2
        }
        return header
    }

    /// A TIFF file is its own block of Exif (TIFF 6.0); IIM, Photoshop's resources and XMP are tags of its first
    /// directory.
    private static func tiff(_ bytes: ArraySlice<UInt8>) -> PictureHeader {
        var header = PictureHeader(mediaType: "image/tiff")
        let directory = TIFFDirectories(bytes)
        header.exif = bytes
        header.set(width: directory.number(0x0100), height: directory.number(0x0101))
        header.xmp = directory.data(0x02BC)
        if let block = directory.data(0x83BB) { header.iim.append(block) }
        if let resources = directory.data(0x8649) { header.iim += PhotoshopResources.iim(resources) }
        return header
    }
}

extension ByteView {
    /// Three bytes, the lowest first.
    fileprivate func three(_ offset: Int) -> Int? {
        guard let low = word(offset), let high = byte(offset + 2) else { return nil }
        return low | high << 16
    }
}

/// Photoshop's image resource blocks (Adobe Photoshop File Formats, "Image Resource Blocks").
enum PhotoshopResources {
    /// The blocks of resource 0x0404.
    static func iim(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let view = ByteView(bytes)
        var blocks: [ArraySlice<UInt8>] = []
        var offset = 0
        while blocks.count < 64, view.starts(with: "8BIM", at: offset) || view.starts(with: "PHUT", at: offset) {
            guard let id = view.word(offset + 4), let name = view.byte(offset + 6) else { break }
            // A Pascal string, padded to an even length with its count.
            let data = offset + 6 + (name + 2) / 2 * 2
            guard let length = view.long(data) else { break }
            // The last block may be cut; what is there counts.
            let body = view.slice(data + 4, length) ?? view.slice(data + 4, max(0, view.count - data - 4))
            if id == 0x0404, let body, !body.isEmpty { blocks.append(body) }
            offset = data + 4 + length + length % 2
        }
        return blocks
    }
}
