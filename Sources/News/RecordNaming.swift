/// Names of items: `urn:caunoi:<archive id>:<item id>`.
package enum ItemURI {
    /// First 32 hex digits of SHA-256 over the original's hash (64 hex digits), a slash and the part path.
    package static func itemID(original sha256: String, path: String) -> String {
        String(SHA256.digest(of: Array("\(sha256)/\(path)".utf8)).hex.prefix(32))
    }

    /// `archive` is 32 hex digits, or `unfiled` for an item that no archive holds.
    package static func uri(archive: String, itemID: String) -> String { "urn:caunoi:\(archive):\(itemID)" }
}
