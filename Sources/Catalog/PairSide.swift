import News

/// A dropped file that is a photo or a text and nothing else: what can be one half of a pair.
///
/// Only whole files have a name that their sender gave to the document: members of containers and parts of mails have
/// none here.
struct PairSide {
    /// Equal for two files of one folder whose names differ in their ending only.
    let stem: [UInt8]
    let isPicture: Bool

    /// - Parameters:
    ///   - path: inbox-relative, the bytes as dropped.
    ///   - isWholeFile: whether the document is all that was dropped.
    init?(_ facts: ItemFacts, path: [UInt8], mediaType: String?, isWholeFile: Bool) {
        guard isWholeFile, !facts.isBarred else { return nil }
        // The record of a pair is of either file; the item is the text.
        let isPictureFile = facts.companion == nil && mediaType?.utf8.starts(with: "image/".utf8) == true
        switch facts.type {
        case "picture" where isPictureFile: isPicture = true
        case "text" where !isPictureFile: isPicture = false
        default: return nil
        }
        stem = Self.stem(of: path)
    }

    /// Folder and name up to the last dot, which a name's first byte is not; as a hash of one length.
    private static func stem(of path: [UInt8]) -> [UInt8] {
        let name = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
        let dot = path.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > name ? $0 : nil }
        var hash = SHA256()
        hash.add(Array("stem/".utf8))
        hash.add(Array(path[..<(dot ?? path.count)]))
        return Array(hash.digest.prefix(16))
    }
}
