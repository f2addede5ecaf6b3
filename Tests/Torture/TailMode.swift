import Archive
import Glibc
import News

/// A damaged archive: torn ends are mended, everything else is found.
///
/// Torn at every byte of its last records, garbage behind it, every byte flipped, records tampered with.
struct TailMode {
    let shop: Workshop
    /// Every so many bytes.
    let step: Int

    func run(seed: UInt64) throws(TortureError) {
        var random = SeededGenerator(seed: seed)
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        for form in Dropper.Form.allCases { try dropper.drop(form, &random) }
        _ = try shop.service.pass(bed)
        let good = try Folder.read(bed.segment)
        try torn(good, bed, dropper.journal, seed, &random)
        try flips(good, bed, seed, &random)
        try tampering(good, bed, seed, &random)
    }

    /// Starts of lines.
    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: 0x0A).map { $0 + [0x0A] } }

    private func torn(
        _ good: [UInt8],
        _ bed: TestBed,
        _ journal: Journal,
        _ seed: UInt64,
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        var tally = Tally("torn tail", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        let lines = Self.lines(good)
        let start = lines.dropLast(3).reduce(0) { $0 + $1.count }
        var checkedByProgram = 0
        for (index, cut) in stride(from: start, to: good.count, by: step).enumerated() {
            let kept = Array(good[..<cut])
            let whole = kept.last == 0x0A ? cut : (kept.lastIndex(of: 0x0A) ?? 0) + 1
            for tail in [[], [UInt8](repeating: 0, count: 1 + random.below(3_000)), Self.garbage(&random)] {
                if tail.isEmpty, cut == whole { continue }
                tally.points += 1
                if let fault = mend(kept + tail, keeping: Array(good[..<whole])) {
                    tally.other += 1
                    tally.notes.append("cut at \(cut), \(tail.count) bytes behind: \(fault)")
                }
            }
            // The program itself, where a start costs more: its drops are taken again from the claims.
            guard index % 40 == 0 else { continue }
            checkedByProgram += 1
            let copy = try shop.newBed()
            defer { Folder.remove(copy.home) }
            Folder.remove(copy.home)
            try Folder.copy(bed.home, to: copy.home)
            try Folder.write(kept, to: copy.segment)
            let end = try shop.service.pass(copy)
            let verified = try shop.service.tool(["verify", "--data"], copy)
            let mended = try Folder.read(copy.segment)
            if end != .exited(0) || verified != .exited(0) || !mended.starts(with: good[..<whole]) {
                tally.other += 1
                tally.notes.append("cut at \(cut): pass \(end), verify \(verified)")
            }
        }
        tally.notes.append("\(checkedByProgram) of them by starting the program")
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        shop.finish(tally)
    }

    private static func garbage(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<(1 + random.below(2_000))).map { _ in UInt8(random.below(256)) }
    }

    /// What is wrong with the archive that is opened from `bytes`; nil when it was mended.
    private func mend(_ bytes: [UInt8], keeping kept: [UInt8]) -> String? {
        let folder = shop.scratch + "/mended"
        Folder.remove(folder)
        do {
            try Folder.make(folder)
            try Folder.write(bytes, to: folder + "/00000001.jsonl")
            _ = try ArchiveWriter.open(directory: folder, newArchiveID: { "" }, now: { UnixTime(microseconds: 0) })
            let report = try ArchiveReader.verify(directory: folder)
            guard report.isSound else { return "verify: \(report.faults.first.map(\.description) ?? "")" }
            guard try Folder.read(folder + "/00000001.jsonl").starts(with: kept) else { return "the good part changed" }
            let torn = Folder.names(folder + "/torn")
            guard torn.count == 1, try Folder.read(folder + "/torn/" + torn[0]) == Array(bytes[kept.count...]) else {
                return "the tail was not kept as it was: \(torn)"
            }
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func verify(_ bytes: [UInt8], marks: [ArchiveMark] = []) -> Bool { verify(segments: [bytes], marks: marks) }

    private func verify(segments: [[UInt8]], marks: [ArchiveMark] = []) -> Bool {
        let folder = shop.scratch + "/flipped"
        Folder.remove(folder)
        do {
            try Folder.make(folder)
            for (index, bytes) in segments.enumerated() {
                try Folder.write(bytes, to: "\(folder)/0000000\(index + 1).jsonl")
            }
            return try ArchiveReader.verify(directory: folder, marks: marks).isSound
        } catch {
            return false
        }
    }

    private func flips(_ good: [UInt8], _ bed: TestBed, _ seed: UInt64, _ random: inout SeededGenerator)
        throws(TortureError)
    {
        var tally = Tally("bit flips", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        guard verify(good) else { throw TortureError("the archive to be damaged does not verify") }
        var bytes = good
        for at in stride(from: 0, to: good.count, by: max(1, step / 4)) {
            let bit = UInt8(1) << UInt8(random.below(8))
            bytes[at] ^= bit
            tally.points += 1
            if verify(bytes) {
                tally.other += 1
                tally.notes.append("bit \(bit) of byte \(at) was not found")
            }
            bytes[at] ^= bit
        }
        tally.notes.append(
            "\(good.count) bytes; by the program itself: \(try flipsByProgram(good, bed, &tally, &random))"
        )
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        shop.finish(tally)
    }

    private func flipsByProgram(
        _ good: [UInt8],
        _ bed: TestBed,
        _ tally: inout Tally,
        _ random: inout SeededGenerator
    ) throws(TortureError) -> Int {
        for _ in 0..<20 {
            var bytes = good
            bytes[random.below(good.count)] ^= 1 << UInt8(random.below(8))
            try Folder.write(bytes, to: bed.segment)
            if try shop.service.tool(["verify"], bed) == .exited(0) {
                tally.other += 1
                tally.notes.append("caunoi verify did not find a flipped bit")
            }
        }
        try Folder.write(good, to: bed.segment)
        return 20
    }

    /// Somebody changes records, with and without making their checksums anew.
    private func tampering(_ good: [UInt8], _ bed: TestBed, _ seed: UInt64, _ random: inout SeededGenerator)
        throws(TortureError)
    {
        var tally = Tally("tampering", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        let lines = Self.lines(good)
        let mark = try? ArchiveReader.verify(directory: bed.archive).mark
        for index in 1..<(lines.count - 1) {
            var changed = lines
            changed.remove(at: index)
            tamper("delete \(index)", changed, &tally)
            changed = lines
            changed.insert(lines[index], at: index)
            tamper("repeat \(index)", changed, &tally)
            changed = lines
            changed.swapAt(index, index + 1)
            tamper("exchange \(index)", changed, &tally)
            changed = lines
            changed.insert(lines[1], at: index + 1)
            tamper("insert behind \(index)", changed, &tally)
            changed = lines
            changed[index] = Self.edited(lines[index])
            tamper("edit \(index)", changed, &tally)
            changed = lines
            changed.append(changed.remove(at: index))
            tamper("move \(index) to the end", changed, &tally)
            guard let mark else { continue }
            // What was cut off the end shows only against a mark kept elsewhere.
            tally.points += 1
            if verify(Array(lines[..<index].joined()), marks: [mark]) {
                tally.other += 1
                tally.notes.append("rolled back to \(index) records: not found against the mark")
            }
        }
        swapSegments(lines, &tally)
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        shop.finish(tally)
    }

    /// The same archive in three segments, of which whole ones are exchanged, left out, doubled or rolled back.
    private func swapSegments(_ lines: [[UInt8]], _ tally: inout Tally) {
        let third = lines.count / 3
        let parts = [lines[..<third], lines[third..<(2 * third)], lines[(2 * third)...]].map { Array($0.joined()) }
        guard third > 0, verify(segments: parts) else {
            tally.other += 1
            return tally.notes.append("an archive of three segments does not verify")
        }
        let swaps: [(String, [Int])] = [
            ("1 and 2 exchanged", [1, 0, 2]), ("2 and 3 exchanged", [0, 2, 1]), ("1 and 3 exchanged", [2, 1, 0]),
            ("2 left out", [0, 2]), ("1 left out", [1, 2]), ("2 twice", [0, 1, 1, 2]),
            ("2 in the place of 3", [0, 1, 1]),
            ("1 in the place of 2", [0, 0, 2]), ("1 behind the last", [0, 1, 2, 0]),
        ]
        for (what, order) in swaps {
            tally.points += 1
            if verify(segments: order.map { parts[$0] }) {
                tally.other += 1
                tally.notes.append("segments, \(what): not found")
            }
        }
    }

    private func tamper(_ what: String, _ lines: [[UInt8]], _ tally: inout Tally) {
        tally.points += 1
        if verify(Array(lines.joined())) {
            tally.other += 1
            tally.notes.append("\(what): not found")
        }
    }

    /// A letter of the record is another one, and its checksum is right again.
    private static func edited(_ line: [UInt8]) -> [UInt8] {
        let cut = line.count - 19
        var body = Array(line[..<cut])
        guard let at = body.lastIndex(where: { $0 == UInt8(ascii: "a") }) else { return body }
        body[at] = UInt8(ascii: "e")
        let crc = String(crc32c(body), radix: 16)
        return body + Array(",\"crc\":\"\(String(repeating: "0", count: 8 - crc.count))\(crc)\"}\n".utf8)
    }
}
