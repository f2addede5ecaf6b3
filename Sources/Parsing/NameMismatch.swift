import News

/// Whether a name's ending says another format than the content has: recorded, never believed.
enum NameMismatch {
    /// Endings and the media types they promise; an ending that is not here promises nothing.
    private static let promises: [(endings: [String], types: [String])] = [
        (["txt", "text"], ["text/plain"]),
        (["htm", "html", "xhtml"], ["text/html"]),
        (["pdf"], ["application/pdf"]),
        (["doc"], ["application/msword"]),
        (["docx", "docm"], ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]),
        (["odt"], ["application/vnd.oasis.opendocument.text"]),
        (["rtf"], ["application/rtf", "text/rtf"]),
        (["epub"], ["application/epub+zip"]),
        (["eml"], ["message/rfc822"]),
        (["mbox"], ["application/mbox", "message/rfc822"]),
        (["jpg", "jpeg"], ["image/jpeg"]),
        (["png"], ["image/png"]),
        (["tif", "tiff"], ["image/tiff"]),
        (["webp"], ["image/webp"]),
    ]

    /// The note `named-as:ENDING` where the ending of `name` promises another type than `mediaType`, else nil.
    static func note(name: String, mediaType: String) -> String? {
        let bytes = Array(name.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0, bytes.count - dot <= 6 else { return nil }
        let ending = String(
            decoding: bytes[(dot + 1)...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
            as: UTF8.self
        )
        guard let promise = promises.first(where: { $0.endings.contains(ending) }) else { return nil }
        return promise.types.contains(mediaType) ? nil : "named-as:\(ending)"
    }
}
