import Archive
import Glibc
import News

extension Seeds {
    /// One small archive, whole and broken in several ways, under each way of mending it.
    static var archives: [[UInt8]] {
        let whole = segment
        let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
        let variants: [[UInt8]] = [
            whole, Array(whole.dropLast(40)), whole + Array("{\"v\":1,\"seq\":".utf8), whole + [0, 0, 0, 0],
            Array(lines.prefix(2).joined()), Array(lines.dropFirst().joined()),
            Array((Array(lines.prefix(3)) + Array(lines.dropFirst(4))).joined()), [],
        ]
        return variants.flatMap { variant in [0, 2, 4, 6].map { [UInt8($0)] + variant } }
    }

    private static var segment: [UInt8] {
        var template = Array("/tmp/caunoi-seeds-XXXXXX".utf8CString)
        guard template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil else {
            return []
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink(folder + "/00000001.jsonl")
            rmdir(folder)
        }
        do {
            var writer = try ArchiveWriter.open(
                directory: folder,
                newArchiveID: { String(repeating: "0123456789abcdef", count: 2) },
                now: { UnixTime(seconds: 1_795_313_463) }
            )
            for content in contents { _ = try writer.stage(content, time: UnixTime(seconds: 1_795_313_464)) }
            try writer.commit()
            _ = consume writer
        } catch {
            fatalError("no archive to begin with: \(error)")
        }
        return WholeFile.read(folder + "/00000001.jsonl")
    }

    private static func drop(_ number: Int) -> String { decimal(number, width: 32) }

    private static var source: SourceFacts {
        var source = SourceFacts(path: Array("tin/bản.txt".utf8), bytes: 12)
        source.sha256 = SHA256.digest(of: [1]).hex
        return source
    }

    private static var contents: [RecordContent] {
        let item = Array(#"{"uri":"urn:caunoi:a:b","version":"1","type":"text"}"#.utf8)
        let analysis = Array(#"{"quality":{"score":90}}"#.utf8)
        return [
            .item(RecordKey(drop: drop(1)), cause: .drop, source: source, item: item, analysis: analysis),
            .item(
                RecordKey(drop: drop(2), part: 1, parts: 2),
                cause: .drop,
                source: source,
                item: item,
                analysis: analysis
            ),
            .rejection(
                RecordKey(drop: drop(2), part: 2, parts: 2),
                source: source,
                reason: Reason(.empty, "the file is empty; drop it again")
            ),
            .duplicate(
                RecordKey(drop: drop(3)),
                source: source,
                of: ItemVersion(uri: "urn:caunoi:a:b", version: 1, seq: 2)
            ),
        ]
    }
}
