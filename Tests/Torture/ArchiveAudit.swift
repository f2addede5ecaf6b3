import CDigest
import Foundation
import News

/// Reads an archive by the format's description alone, without any of the product's readers: framing, checksum, chain,
/// numbers, parts.
struct ArchiveAudit {
    private(set) var drops: [RecordedDrop] = []
    /// Framing, checksums, numbers, chain.
    private(set) var faults: [String] = []
    /// Drops whose parts do not stand together.
    private(set) var torn: [String] = []
    /// Drops that have two runs of records.
    private(set) var repeated: [String] = []
    private(set) var records = 0
    private var previous = String(repeating: "0", count: 64)
    private var run: RecordedDrop?

    init(segment: String) {
        guard let bytes = try? Folder.read(segment) else {
            faults.append("the segment \(segment) cannot be read")
            return
        }
        if let last = bytes.last, last != 0x0A { faults.append("the segment ends in half a line") }
        for line in bytes.split(separator: 0x0A) { add(Array(line) + [0x0A]) }
        if let run { torn.append("drop \(run.id) has \(run.kinds.count) of \(run.parts) parts") }
        let twice = Dictionary(grouping: drops, by: \.id).filter { $0.value.count > 1 }
        for id in twice.keys.sorted() { repeated.append("drop \(id) is recorded \(twice[id]?.count ?? 0) times") }
    }

    private mutating func add(_ line: [UInt8]) {
        records += 1
        let tail = Array(",\"crc\":\"".utf8)
        // …,"crc":"01234567"}\n
        let cut = line.count - tail.count - 11
        guard cut > 0, Array(line[cut..<(cut + tail.count)]) == tail else {
            faults.append("line \(records) has no crc at its end")
            return
        }
        let crc = line.withUnsafeBytes { cdigest_crc32c(0, $0.baseAddress, cut) }
        let written = String(decoding: line[(cut + tail.count)..<(cut + tail.count + 8)], as: UTF8.self)
        let expected = String(crc, radix: 16)
        if written != String(repeating: "0", count: 8 - expected.count) + expected {
            faults.append("line \(records) has a wrong crc")
        }
        guard let parsed = try? JSONSerialization.jsonObject(with: Data(line)), let object = parsed as? [String: Any]
        else {
            faults.append("line \(records) is no JSON object")
            return
        }
        if object["seq"] as? Int != records { faults.append("line \(records) has seq \(object["seq"] ?? "none")") }
        if object["prev"] as? String != previous { faults.append("line \(records) does not continue the chain") }
        previous = SHA256.digest(of: line).hex
        addPart(object)
    }

    private mutating func addPart(_ object: [String: Any]) {
        guard let kind = object["kind"] as? String, let id = object["drop"] as? String else {
            if let run { torn.append("drop \(run.id) is interrupted at line \(records)") }
            run = nil
            return
        }
        let source = object["source"] as? [String: Any] ?? [:]
        let part = object["part"] as? [Int] ?? []
        guard part.count == 2, part[0] >= 1, part[0] <= part[1] else {
            faults.append("line \(records) has part \(part)")
            return
        }
        var current =
            run
            ?? RecordedDrop(id: id, path: Self.path(source), sha256: source["sha256"] as? String ?? "", parts: part[1])
        if current.id != id || current.parts != part[1] || part[0] != current.kinds.count + 1 {
            torn.append("line \(records): part \(part) of drop \(id) is out of its place")
        }
        current.kinds.append(kind)
        current.seqs.append(records)
        if current.kinds.count >= current.parts {
            drops.append(current)
            run = nil
        } else {
            run = current
        }
    }

    /// As the file system has it; the base64 form only where the bytes are no UTF-8.
    private static func path(_ source: [String: Any]) -> String {
        source["path"] as? String ?? ""
    }
}
