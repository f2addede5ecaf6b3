import News

/// Makes the line of a record: the one place that writes the format of `ArchiveFormat`.
enum RecordEncoder {
    /// The line, LF included.
    ///
    /// `previous` is the 64 digits of the line before.
    static func line(_ content: RecordContent, seq: Int64, time: UnixTime, previous: String) -> [UInt8] {
        var json = JSONWriter(reserving: 1_024 + size(of: content))
        json.beginObject()
        json.member("v", ArchiveFormat.version)
        json.member("seq", seq)
        json.member("time", time.rfc3339)
        json.member("kind", content.kind.rawValue)
        switch content {
        case .genesis(let archive):
            json.member("archive", archive)
        case .item(let key, let cause, let source, let item, let analysis):
            write(key, to: &json)
            json.member("cause", cause.rawValue)
            write(source, to: &json)
            json.key("item")
            json.value(raw: item)
            json.key("analysis")
            json.value(raw: analysis)
        case .duplicate(let key, let source, let original):
            write(key, to: &json)
            write(source, to: &json)
            json.key("of")
            json.beginObject()
            json.member("uri", original.uri)
            json.member("version", String(original.version))
            json.member("seq", original.seq)
            json.endObject()
        case .rejection(let key, let source, let reason), .failure(let key, let source, let reason):
            write(key, to: &json)
            write(source, to: &json)
            json.key("reason")
            json.beginObject()
            json.member("code", reason.code.rawValue)
            json.member("message", reason.message)
            json.endObject()
        case .repair(let note):
            json.key("repair")
            json.beginObject()
            json.member("segment", note.segment)
            json.member("offset", note.offset)
            json.member("bytes", note.bytes)
            json.member("kept", note.kept)
            json.endObject()
        }
        json.member("prev", previous)
        var line = json.bytes
        let crc = crc32c(line)
        line.append(contentsOf: ",\"crc\":\"".utf8)
        for shift in stride(from: 28, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: crc >> UInt32(shift)) & 15
            line.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        line.append(contentsOf: "\"}\n".utf8)
        return line
    }

    private static func write(_ key: RecordKey, to json: inout JSONWriter) {
        json.member("drop", key.drop)
        json.key("part")
        json.beginArray()
        json.value(key.part)
        json.value(key.parts)
        json.endArray()
    }

    private static func write(_ source: SourceFacts, to json: inout JSONWriter) {
        json.key("source")
        source.write(to: &json)
    }

    private static func size(of content: RecordContent) -> Int {
        guard case .item(_, _, _, let item, let analysis) = content else { return 0 }
        return item.count + analysis.count
    }

    /// Why `content` may not become a line; nil when it may.
    ///
    /// The JSON of item and analysis was read strictly before
    /// it came here: only what would break the framing is looked for again.
    static func objection(to content: RecordContent) -> String? {
        switch content {
        case .genesis(let archive): isHex(archive, count: 32) ? nil : "the archive id is not 32 hexadecimal digits"
        case .item(let key, _, let source, let item, let analysis):
            objection(to: key) ?? objection(to: source) ?? objection(to: item, called: "item")
                ?? objection(to: analysis, called: "analysis")
        case .duplicate(let key, let source, _), .rejection(let key, let source, _), .failure(let key, let source, _):
            objection(to: key) ?? objection(to: source)
        case .repair: nil
        }
    }

    private static func objection(to key: RecordKey) -> String? {
        if !isHex(key.drop, count: 32) { return "the drop id is not 32 hexadecimal digits" }
        let fits = key.part >= 1 && key.part <= key.parts && key.parts <= Int(Int32.max)
        return fits ? nil : "part \(key.part) of \(key.parts) does not exist"
    }

    private static func objection(to source: SourceFacts) -> String? {
        for hash in [source.sha256, source.parent] {
            if let hash, !isHex(hash, count: 64) { return "a hash of the source is not 64 hexadecimal digits" }
        }
        return nil
    }

    private static func objection(to json: [UInt8], called name: String) -> String? {
        guard json.first == UInt8(ascii: "{"), json.last == UInt8(ascii: "}") else {
            return "\(name) is not a JSON object"
        }
        return hasControlByte(json) ? "\(name) has a control character or line feed between its tokens" : nil
    }

    private static func hasControlByte(_ bytes: [UInt8]) -> Bool {
        var found: UInt8 = 0
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes { found |= byte < 0x20 ? 1 : 0 }
        }
        return found != 0
    }

    private static func isHex(_ text: String, count: Int) -> Bool {
        text.utf8.count == count
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
