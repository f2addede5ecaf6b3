package import News

/// The one gate between a worker and the archive: an answer is hostile until it has passed here.
///
/// Pure: bytes in, checked values or a fault out. What passes can be spliced into a record's line as it is: each item
/// and analysis is exactly one JSON object without a raw control character (so no line end), in valid UTF-8, without
/// duplicate keys, without null, of bounded depth, size and number of values, with the top-level keys of our record
/// only and each of the kind it must have.
package struct AnswerCheck: Sendable {
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String
    }

    /// Most parts of one object.
    package var partLimit = 10_000
    /// Most bytes of item and analysis together, so that a record stays below the archive's 32 MiB line.
    package var recordLimit = 31 << 20
    /// Most JSON values and keys in an item or an analysis: what reading it costs in memory.
    package var valueLimit = 500_000
    /// Longest number, in characters; longer ones are read differently, or not at all, by other programs.
    package var numberLimit = 32

    package init() {}

    /// The answer that an `answer` frame's payload holds.
    package func answer(_ payload: [UInt8]) throws(Fault) -> ReadAnswer {
        var fields = FieldReader(payload)
        switch fields.takeUInt8() {
        case 0:
            guard let count = fields.takeUInt32() else { throw Fault("the answer ends early") }
            guard count >= 1, count <= partLimit else { throw Fault("\(count) parts, allowed are 1 to \(partLimit)") }
            var parts: [PartAnswer] = []
            var paths: Set<String> = []
            for number in 1...count {
                do throws(Fault) {
                    let part = try part(&fields)
                    guard paths.insert(part.path).inserted else { throw Fault("its path is another's too") }
                    parts.append(part)
                } catch {
                    throw Fault("part \(number) of \(count): \(error.description)")
                }
            }
            guard fields.isAtEnd else { throw Fault("bytes after the last part") }
            return .parts(parts)
        case 1:
            let reason = try reason(&fields)
            guard fields.isAtEnd else { throw Fault("bytes after the reason") }
            return .rejected(reason)
        default: throw Fault("neither parts nor a rejection")
        }
    }

    private func part(_ fields: inout FieldReader) throws(Fault) -> PartAnswer {
        let kind = fields.takeUInt8()
        guard let path = fields.takeText(limit: 255), Self.isPath(path) else { throw Fault("its path is none") }
        let member = try member(&fields, path)
        switch kind {
        case 0: break
        case 1: return .rejected(path: path, try reason(&fields), member: member)
        default: throw Fault("neither read nor rejected")
        }
        guard let mediaType = fields.takeText(limit: 127), Self.isMediaType(mediaType) else {
            throw Fault("its media type is none")
        }
        guard let hasCharset = fields.takeUInt8(), hasCharset <= 1, let charset = fields.takeText(limit: 64),
            hasCharset == 1 ? Self.isToken(charset) : charset.isEmpty
        else { throw Fault("its character set is none") }
        guard let item = fields.takeBytes(limit: recordLimit).map(Array.init),
            let analysis = fields.takeBytes(limit: recordLimit - item.count).map(Array.init)
        else { throw Fault("item and analysis are longer than \(recordLimit) bytes, or end early") }
        return .read(
            ReadPart(
                path: path,
                mediaType: mediaType,
                charset: hasCharset == 1 ? charset : nil,
                member: member,
                item: item,
                analysis: analysis,
                itemValue: try self.item(item),
                analysisValue: try self.analysis(analysis)
            )
        )
    }

    private func member(_ fields: inout FieldReader, _ path: String) throws(Fault) -> ContainerMember? {
        switch fields.takeUInt8() {
        case 0: return nil
        case 1 where !path.isEmpty: break
        default: throw Fault("neither a member of a container nor none")
        }
        guard let name = fields.takeText(limit: 4_096), Self.isOneLine(name) else {
            throw Fault("its member's name is none")
        }
        guard let bytes = fields.takeUInt64(), bytes <= UInt64(Int64.max) else { throw Fault("its member has no size") }
        guard let hash = fields.takeText(limit: 64), hash.isEmpty || Self.isHash(hash) else {
            throw Fault("its member's hash is none")
        }
        guard let documents = fields.takeUInt32(), documents <= partLimit else {
            throw Fault("its member has too many documents")
        }
        return ContainerMember(
            name: name,
            bytes: Int64(bytes),
            sha256: hash.isEmpty ? nil : hash,
            documents: Int(documents)
        )
    }

    private func reason(_ fields: inout FieldReader) throws(Fault) -> Reason {
        guard let code = fields.takeText(limit: 64).flatMap(Reason.Code.init(rawValue:)), code.isReaders else {
            throw Fault("a rejection without a code of a rejection")
        }
        guard let message = fields.takeText(limit: 2_048), !message.isEmpty, Self.isOneLine(message)
        else { throw Fault("a rejection without a sentence") }
        return Reason(code, message)
    }

    /// The value of a ninjs item without `uri` and `version`.
    package func item(_ json: [UInt8]) throws(Fault) -> JSONValue {
        let value = try object(json, named: "item", keys: Self.itemKeys)
        guard let type = value["type"]?.string, ProvidedFacts.NewsType(rawValue: type) != nil else {
            throw Fault("the item's type is none")
        }
        guard value["language"] != nil else { throw Fault("the item has no language") }
        return value
    }

    /// The value of an analysis.
    ///
    /// - Parameter isRevision: whether it may have what only the archive's own side gives: what people said of the
    ///   codes, the companion.
    package func analysis(_ json: [UInt8], isRevision: Bool = false) throws(Fault) -> JSONValue {
        let keys = isRevision ? Self.analysisKeys.merging(Self.revisionKeys) { $1 } : Self.analysisKeys
        return try object(json, named: "analysis", keys: keys)
    }

    private static let revisionKeys: [String: Shape] = [
        "corrections": .list, "companion": .object, "notApplied": .object,
    ]

    // MARK: JSON

    private enum Shape { case text, number, list, object }

    /// What an item may have at its top, but for the `uri` and `version` that only the archive's writer gives.
    private static let itemKeys: [String: Shape] = [
        "type": .text, "language": .text, "headlines": .list, "descriptions": .list, "bodies": .list, "by": .text,
        "people": .list, "organisations": .list, "places": .list, "subjects": .list, "genres": .list,
        "infoSources": .list, "contentCreated": .text, "firstCreated": .text, "versionCreated": .text,
        "pubStatus": .text, "embargoedUntil": .text, "altIds": .list, "associations": .list, "standard": .object,
        "slugline": .text, "located": .text, "edNote": .text, "usageTerms": .text, "copyrightHolder": .text,
        "copyrightNotice": .text, "urgency": .number, "expires": .text, "events": .list, "objects": .list,
        "renditions": .list, "digitalSourceType": .object,
    ]

    private static let analysisKeys: [String: Shape] = [
        "subjects": .list, "mediaTopics": .list, "instruments": .list, "agreements": .list, "people": .list,
        "organisations": .list,
        "places": .list, "dates": .list, "captions": .list, "signature": .object, "quality": .object,
        "pipeline": .object, "provider": .object,
    ]

    private func object(_ json: [UInt8], named name: String, keys: [String: Shape]) throws(Fault) -> JSONValue {
        guard json.first == UInt8(ascii: "{"), json.last == UInt8(ascii: "}") else {
            throw Fault("the \(name) is not one JSON object")
        }
        var limits = JSONValue.Limits()
        limits.values = valueLimit
        limits.allowsLines = false
        let value: JSONValue
        do throws(JSONValue.Fault) {
            value = try JSONValue(json, limits: limits)
        } catch {
            throw Fault("the \(name) is \(error.description)")
        }
        for member in value.members {
            guard let shape = keys[member.key] else { throw Fault("the \(name) has a member it may not have") }
            let fits =
                switch (shape, member.value) {
                case (.text, .string), (.number, .number), (.list, .array), (.object, .object): true
                default: false
                }
            guard fits else { throw Fault("the \(name)'s \(member.key) is of the wrong kind") }
        }
        guard isSound(value) else { throw Fault("the \(name) has a null or a number too long") }
        return value
    }

    private func isSound(_ value: JSONValue) -> Bool {
        switch value {
        case .null: false
        case .bool, .string: true
        case .number(let text): text.utf8.count <= numberLimit
        case .array(let values): values.allSatisfy(isSound)
        case .object(let members): members.allSatisfy { isSound($0.value) }
        }
    }

    // MARK: Small texts

    private static func isOneLine(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    }

    /// SHA-256 in lower-case hex.
    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Empty, or numbers from 1 joined by slashes.
    private static func isPath(_ path: String) -> Bool {
        path.isEmpty
            || path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
                $0.count <= 9 && $0.first.map { (0x31...0x39).contains($0) } == true
                    && $0.allSatisfy { (0x30...0x39).contains($0) }
            }
    }

    /// `type/subtype` of RFC 6838 section 4.2, lower case, without parameters.
    private static func isMediaType(_ text: String) -> Bool {
        let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return names.count == 2 && text.utf8.allSatisfy { !(0x41...0x5A).contains($0) }
            && names.allSatisfy { isToken(String(decoding: $0, as: UTF8.self)) }
    }

    /// A name of RFC 6838 section 4.2 (also every IANA character set's; those may hold `:` and brackets too).
    private static func isToken(_ text: String) -> Bool {
        guard let first = text.utf8.first, isAlphanumeric(first) else { return false }
        return text.utf8.allSatisfy { isAlphanumeric($0) || "!#$&-^_.+:()".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}

extension AnswerCheck.Fault {
    fileprivate init(_ description: String) { self.description = description }
}
