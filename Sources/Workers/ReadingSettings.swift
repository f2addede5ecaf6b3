import News

/// What the reader behind the wall needs to know, as it travels in the hello: written by the daemon, read by the worker.
package struct ReadingSettings: Sendable, Hashable {
    /// Such as `caunoi/0.1`, goes into every record's `pipeline`.
    package var program: String
    /// Name of the zone for printed times that name none.
    package var zoneName: String
    /// The zone's rules as a TZif file (RFC 8536) holds them; empty for UTC.
    ///
    /// The worker may open no file.
    package var zoneRules: [UInt8]
    /// Bytes of main text.
    package var bodyLimit = 8 << 20
    /// Bytes between two line ends.
    package var lineLimit = 32 << 20
    /// Files in the containers of one object, all together.
    package var memberLimit = 10_000
    /// Bytes that they may have unpacked, all together.
    package var unpackedLimit = 256 << 20
    /// Containers, one in the other, that are opened.
    package var depthLimit = 4
    /// Times its packed size that a file may have unpacked.
    package var ratioLimit = 200
    /// Pieces of text in one web page.
    package var pageTextLimit = 250_000
    /// Scanned pages of a document whose text is recognised; 0 for none.
    package var ocrPageLimit = 10

    /// The desk's own rules of the taxonomy, checked by who sends them; empty for those that ship.
    package var rules = ""
    /// The desk's own names, checked by who sends them; empty where there are none.
    package var names = ""
    /// Files of models (`caunoi train`), checked by who sends them.
    package var models: [[UInt8]] = []

    package init(program: String, zoneName: String, zoneRules: [UInt8]) {
        self.program = program
        self.zoneName = zoneName
        self.zoneRules = zoneRules
    }

    package var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("program", program)
        json.key("zone")
        json.beginObject()
        json.member("name", zoneName)
        json.member("rules", Base64.encode(zoneRules))
        json.endObject()
        json.member("bodyLimit", bodyLimit)
        json.member("lineLimit", lineLimit)
        json.member("memberLimit", memberLimit)
        json.member("unpackedLimit", unpackedLimit)
        json.member("depthLimit", depthLimit)
        json.member("ratioLimit", ratioLimit)
        json.member("pageTextLimit", pageTextLimit)
        json.member("ocrPageLimit", ocrPageLimit)
        json.member("rules", rules)
        json.member("names", names)
        json.key("models")
        json.beginArray()
        for model in models { json.value(Base64.encode(model)) }
        json.endArray()
        json.endObject()
        return json.bytes
    }

    /// Nil for anything but what `json` writes.
    package init?(json: [UInt8]) {
        guard let value = try? JSONValue(json), let program = value["program"]?.string,
            let name = value["zone"]?["name"]?.string,
            let rules = value["zone"]?["rules"]?.string.flatMap(Base64.decode),
            let body = value["bodyLimit"]?.int.flatMap(Int.init(exactly:)), body > 0,
            let line = value["lineLimit"]?.int.flatMap(Int.init(exactly:)), line > 0,
            let members = value["memberLimit"]?.int.flatMap(Int.init(exactly:)), members > 0,
            let unpacked = value["unpackedLimit"]?.int.flatMap(Int.init(exactly:)), unpacked > 0,
            let depth = value["depthLimit"]?.int.flatMap(Int.init(exactly:)), depth >= 0,
            let ratio = value["ratioLimit"]?.int.flatMap(Int.init(exactly:)), ratio > 0,
            let pageTexts = value["pageTextLimit"]?.int.flatMap(Int.init(exactly:)), pageTexts > 0,
            let ocrPages = value["ocrPageLimit"]?.int.flatMap(Int.init(exactly:)), ocrPages >= 0,
            let desk = value["rules"]?.string, let names = value["names"]?.string,
            case .array(let files)? = value["models"]
        else { return nil }
        self.init(program: program, zoneName: name, zoneRules: rules)
        bodyLimit = body
        lineLimit = line
        memberLimit = members
        unpackedLimit = unpacked
        depthLimit = depth
        ratioLimit = ratio
        pageTextLimit = pageTexts
        ocrPageLimit = ocrPages
        self.rules = desk
        self.names = names
        for file in files {
            guard let model = file.string.flatMap(Base64.decode) else { return nil }
            models.append(model)
        }
    }
}
