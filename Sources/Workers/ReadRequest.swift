/// What a worker is asked to read; the object's descriptor goes beside it.
package struct ReadRequest: Sendable, Hashable {
    /// Lower-case hex of SHA-256 of the object's bytes.
    package var sha256: String
    /// The dropped file's name, only a hint.
    package var name: String
    /// How many bytes the object has.
    package var bytes: Int64
    /// Drawn anew for each asking; the answer begins with it, so that one made up before the question is none.
    package var token: UInt64 = 0

    package init(sha256: String, name: String, bytes: Int64) {
        self.sha256 = sha256
        self.name = name
        self.bytes = bytes
    }

    /// Longest payload of a request: room for the longest name of a file several times over.
    package static let limit = 8_192
    private static let nameLimit = 4_096

    package var payload: [UInt8] {
        var fields = FieldWriter()
        fields.append(String(decoding: sha256.utf8.prefix(64), as: UTF8.self))
        fields.append(String(decoding: name.utf8.prefix(Self.nameLimit / 3), as: UTF8.self))
        fields.append(bytes)
        fields.append(token)
        return fields.bytes
    }

    package init?(payload: [UInt8]) {
        var fields = FieldReader(payload)
        guard let sha256 = fields.takeText(limit: 64), let name = fields.takeText(limit: Self.nameLimit),
            let bytes = fields.takeUInt64(), bytes <= UInt64(Int64.max), let token = fields.takeUInt64(), fields.isAtEnd
        else { return nil }
        self.init(sha256: sha256, name: name, bytes: Int64(bytes))
        self.token = token
    }
}
