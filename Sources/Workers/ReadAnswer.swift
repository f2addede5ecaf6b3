package import News

/// What a worker found in an object.
package enum ReadAnswer: Sendable, Hashable {
    /// The documents of the object, in order; at least one.
    case parts([PartAnswer])
    /// The object as a whole is at fault.
    case rejected(Reason)
}

/// What became of one document of an object.
package enum PartAnswer: Sendable, Hashable {
    case read(ReadPart)
    case rejected(path: String, Reason, member: ContainerMember? = nil)

    /// Empty for a plain file, `3` or `2/1` inside a container (1-based).
    package var path: String {
        switch self {
        case .read(let part): part.path
        case .rejected(let path, _, _): path
        }
    }

    /// The file inside a container that it comes from; nil for what lies in none.
    package var member: ContainerMember? {
        switch self {
        case .read(let part): part.member
        case .rejected(_, _, let member): member
        }
    }
}

/// One document as the archive will hold it.
package struct ReadPart: Sendable, Hashable {
    package var path: String
    package var mediaType: String
    package var charset: String?
    /// The file inside a container that it comes from; nil for what lies in none.
    package var member: ContainerMember?
    /// A ninjs item without `uri` and `version`: one JSON object in one line.
    package var item: [UInt8]
    /// One JSON object in one line.
    package var analysis: [UInt8]
    /// The values of `item` and `analysis` as the answer's check read them, so that nobody reads them again; null
    /// where no check has seen them.
    package var itemValue: JSONValue
    package var analysisValue: JSONValue

    package init(
        path: String,
        mediaType: String,
        charset: String?,
        member: ContainerMember? = nil,
        item: [UInt8],
        analysis: [UInt8],
        itemValue: JSONValue = .null,
        analysisValue: JSONValue = .null
    ) {
        self.path = path
        self.mediaType = mediaType
        self.charset = charset
        self.member = member
        self.item = item
        self.analysis = analysis
        self.itemValue = itemValue
        self.analysisValue = analysisValue
    }
}

extension ReadAnswer {
    /// Payload of an `answer` frame.
    ///
    /// 0 and the number of parts (32 bits), then for each 0, path, member, media type,
    /// whether there is a charset, charset, item, analysis, or 1, path, member, code, message; or 1, code, message for a
    /// rejection. A member is 0, or 1 and name, bytes (64 bits), hash (empty where unknown), documents (32 bits).
    package var payload: [UInt8] {
        var fields = FieldWriter()
        switch self {
        case .rejected(let reason):
            fields.append(UInt8(1))
            fields.append(reason.code.rawValue)
            fields.append(reason.message)
        case .parts(let parts):
            fields.append(UInt8(0))
            fields.append(UInt32(clamping: parts.count))
            for part in parts { part.write(&fields) }
        }
        return fields.bytes
    }
}

extension PartAnswer {
    fileprivate func write(_ fields: inout FieldWriter) {
        switch self {
        case .read(let part):
            fields.append(UInt8(0))
            fields.append(part.path)
            Self.write(part.member, &fields)
            fields.append(part.mediaType)
            fields.append(UInt8(part.charset == nil ? 0 : 1))
            fields.append(part.charset ?? "")
            fields.append(part.item)
            fields.append(part.analysis)
        case .rejected(let path, let reason, let member):
            fields.append(UInt8(1))
            fields.append(path)
            Self.write(member, &fields)
            fields.append(reason.code.rawValue)
            fields.append(reason.message)
        }
    }

    private static func write(_ member: ContainerMember?, _ fields: inout FieldWriter) {
        fields.append(UInt8(member == nil ? 0 : 1))
        guard let member else { return }
        fields.append(member.name)
        fields.append(UInt64(bitPattern: max(0, member.bytes)))
        fields.append(member.sha256 ?? "")
        fields.append(UInt32(clamping: member.documents))
    }
}
