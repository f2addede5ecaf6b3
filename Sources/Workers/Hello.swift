/// The first frame to a worker: the limits of its work and the settings of its reader.
package struct Hello: Sendable, Hashable {
    /// Longest answer in bytes.
    package var answerLimit: UInt64
    /// Longest object in bytes.
    package var objectLimit: UInt64
    /// For the reader, as the program that started the worker wrote it.
    package var settings: [UInt8]

    package init(answerLimit: UInt64, objectLimit: UInt64, settings: [UInt8]) {
        self.answerLimit = answerLimit
        self.objectLimit = objectLimit
        self.settings = settings
    }

    /// Longest payload of a hello: models of a desk may be in it.
    package static let limit = 64 << 20

    package var payload: [UInt8] {
        var fields = FieldWriter()
        fields.append(answerLimit)
        fields.append(objectLimit)
        fields.append(settings)
        return fields.bytes
    }

    package init?(payload: [UInt8]) {
        var fields = FieldReader(payload)
        guard let answer = fields.takeUInt64(), let object = fields.takeUInt64(),
            let settings = fields.takeBytes(limit: Self.limit), fields.isAtEnd
        else { return nil }
        self.init(answerLimit: answer, objectLimit: object, settings: Array(settings))
    }
}
