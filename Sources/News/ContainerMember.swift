/// A file inside a dropped container, such as a zip file: what a record says of where its part comes from.
package struct ContainerMember: Sendable, Hashable {
    /// Its name in the container, after those of the containers around it, such as `tin/anh.zip/ban-tin.txt`.
    ///
    /// One line of valid UTF-8, never used as a path.
    package var name: String
    /// Unpacked; as the container states it where it could not be unpacked.
    package var bytes: Int64
    /// Lower-case hex of SHA-256 of the unpacked bytes; nil where they were never read.
    package var sha256: String?
    /// Documents found in it; a feed in a zip file holds many.
    package var documents = 0

    package init(name: String, bytes: Int64, sha256: String? = nil, documents: Int = 0) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
        self.documents = documents
    }
}
