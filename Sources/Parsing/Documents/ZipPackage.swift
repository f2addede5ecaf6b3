import News

/// A zip file that is one document: its parts by name, read as they are needed.
struct ZipPackage {
    let directory: ZipDirectory
    private let context: ParsingContext
    /// Places in `directory.entries` by name in small letters, since programs differ in how they write them.
    private let places: [[UInt8]: Int]

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) {
        directory = try ZipDirectory(bytes)
        self.context = context
        var places: [[UInt8]: Int] = [:]
        for (i, entry) in directory.entries.enumerated() {
            let name = Self.folded(bytes[entry.name].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })
            if places[name] == nil { places[name] = i }
        }
        self.places = places
    }

    func has(_ name: String) -> Bool { places[Self.folded(name.utf8)] != nil }

    /// Nil where there is no such part.
    func bytes(_ name: String) throws(Reason) -> [UInt8]? {
        guard let place = places[Self.folded(name.utf8)] else { return nil }
        return try directory.bytes(of: directory.entries[place], context)
    }

    /// The part as XML; nil where there is none.
    func xml(_ name: String, mode: XMLReader.Mode = .recovering) throws(Reason) -> XMLTree? {
        guard let bytes = try bytes(name) else { return nil }
        // Parts are UTF-8; a few programs write UTF-16.
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let text =
            isWide
            ? try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
                try TextDecoder.decode(buffer, name: name, settings: context.settings).bytes
            } : Array(String(decoding: bytes, as: UTF8.self).utf8)
        return try XMLReader.read(text, mode: mode)
    }

    /// `target` as it stands in a part in `folder`: a name in the package without `..`; nil where it leads out.
    static func resolve(_ target: String, in folder: String) -> String? {
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        let joined = isAbsolute ? target : folder + "/" + target
        var result: [[UInt8]] = []
        for component in joined.utf8.split(separator: UInt8(ascii: "/")) {
            if component.elementsEqual(".".utf8) { continue }
            if component.elementsEqual("..".utf8) {
                guard !result.isEmpty else { return nil }
                result.removeLast()
            } else {
                result.append(Array(component))
            }
        }
        guard !result.isEmpty, result.count <= 64 else { return nil }
        return String(decoding: Array(result.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
    }

    /// The folder of a part's name, empty for one at the top.
    static func folder(of name: String) -> String {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(name[..<slash])
    }

    private static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
        name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }
}
