/// What is known of a dropped file from outside: its name, bytes, times and owner.
package struct SourceFacts: Sendable, Hashable {
    package struct Owner: Sendable, Hashable {
        package var uid: UInt32
        package var name: String?

        package init(uid: UInt32, name: String?) {
            self.uid = uid
            self.name = name
        }
    }

    /// Inbox-relative path, the bytes as the file system holds them, without a leading slash.
    package var path: [UInt8]
    /// Lower-case hex of SHA-256 of the bytes; nil where they were never read.
    package var sha256: String?
    package var bytes: Int64
    package var mediaType: String?
    package var charset: String?
    package var modified: UnixTime?
    package var owner: Owner?
    /// SHA-256 of the container this part was taken from.
    package var parent: String?
    /// Its name there (`ContainerMember.name`).
    package var member: String?

    package init(path: [UInt8], bytes: Int64) {
        self.path = path
        self.bytes = bytes
    }

    /// The same for a part that comes from `member` of this file, a container.
    ///
    /// A member of several documents lends its hash to none of them: equal hashes mean equal documents.
    package func inside(_ member: ContainerMember) -> SourceFacts {
        var facts = self
        facts.parent = sha256
        facts.member = member.name.isEmpty ? nil : member.name
        facts.sha256 = member.documents > 1 ? nil : member.sha256
        facts.bytes = member.bytes
        return facts
    }

    /// The first-level folder, valid UTF-8; nil for a file at the inbox's top.
    package var folder: String? {
        guard let slash = path.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(decoding: path[..<slash], as: UTF8.self)
    }

    /// The last path component, valid UTF-8 (U+FFFD for bad bytes).
    package var name: String {
        String(decoding: path.suffix(from: (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1), as: UTF8.self)
    }
}
