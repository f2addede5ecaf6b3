/// Character properties of a Word document (Word 97 and later): fonts, hidden and deleted text, by place in the file.
struct WordFormats {
    struct Run {
        var end: Int
        /// Number in the font table.
        var font: Int?
        var isHidden = false
        var isDeleted = false
    }

    /// Names of the fonts, by number.
    private(set) var fonts: [String] = []
    /// Of the style for ordinary text.
    private(set) var standardFont: Int?
    /// In the order of their ends.
    private(set) var runs: [Run] = []

    private static let mostRuns = 2_000_000

    init(_ block: WordBlock, _ table: ByteFields) {
        guard !block.isOld else { return }
        readFonts(table, block.fonts)
        readStandard(table, block.styles)
        readRuns(block, table)
    }

    /// SttbfFfn: names behind 39 bytes of each entry.
    private mutating func readFonts(_ table: ByteFields, _ at: (offset: Int, count: Int)) {
        guard let count = table.int16(at.offset), count <= 10_000 else { return }
        var place = at.offset + 4
        for _ in 0..<count {
            guard let length = table.byte(place), table.has(Int(length), at: place + 1) else { return }
            var units: [UInt16] = []
            var k = 39
            while k + 1 < Int(length), let unit = table.int16(place + 1 + k), unit != 0, units.count < 64 {
                units.append(UInt16(unit))
                k += 2
            }
            fonts.append(String(decoding: units, as: UTF16.self))
            place += 1 + Int(length)
        }
    }

    /// STSH: the font that style 0 sets, or the sheet's own.
    private mutating func readStandard(_ table: ByteFields, _ at: (offset: Int, count: Int)) {
        guard let head = table.int16(at.offset) else { return }
        // stshif: cstd, cbSTDBaseInFile, …, and at 12 the fonts of the document's defaults.
        let base = table.int16(at.offset + 4) ?? 10
        if head >= 14 { standardFont = table.int16(at.offset + 2 + 12) }
        let place = at.offset + 2 + head
        guard let length = table.int16(place), length > base else { return }
        let std = place + 2
        guard let papxCount = table.int16(std + 4) else { return }
        let upxs = papxCount & 0xF
        // The name: its length in UTF-16 units, the units, a zero.
        guard let nameLength = table.int16(std + base) else { return }
        var at = std + base + 2 + 2 * nameLength + 2
        for k in 0..<min(upxs, 3) {
            if at & 1 != std & 1 { at += 1 }
            guard let size = table.int16(at), table.has(size, at: at + 2) else { return }
            // A paragraph style has paragraph properties first, then those of characters.
            if k == 1, let bytes = table.slice(at + 2, size) {
                let run = Self.properties(ByteFields(bytes))
                if let font = run.font { standardFont = font }
            }
            at += 2 + size
        }
    }

    /// PlcfBteChpx, and the pages of 512 bytes it names.
    private mutating func readRuns(_ block: WordBlock, _ table: ByteFields) {
        let (offset, length) = block.characterPages
        guard length >= 8 else { return }
        let count = (length - 4) / 8
        for k in 0..<min(count, block.fields.bytes.count / 512 + 1) {
            guard let number = table.int32(offset + 4 * (count + 1) + 4 * k) else { return }
            let page = (number & 0x3F_FFFF) * 512
            guard block.fields.has(512, at: page), let runCount = block.fields.byte(page + 511) else { continue }
            for r in 0..<Int(runCount) {
                guard let end = block.fields.int32(page + 4 * (r + 1)),
                    let word = block.fields.byte(page + 4 * (Int(runCount) + 1) + r), runs.count < Self.mostRuns
                else { break }
                var run = Run(end: end)
                if word > 0, let size = block.fields.byte(page + 2 * Int(word)),
                    2 * Int(word) + 1 + Int(size) <= 511,
                    let bytes = block.fields.slice(page + 2 * Int(word) + 1, Int(size))
                {
                    run = Self.properties(ByteFields(bytes))
                    run.end = end
                }
                // Ends go up; a page that goes back is not believed.
                guard end >= runs.last?.end ?? 0 else { continue }
                runs.append(run)
            }
        }
    }

    /// A list of single properties (MS-DOC 2.6.1).
    private static func properties(_ bytes: ByteFields) -> Run {
        var run = Run(end: 0)
        var place = 0
        while let code = bytes.int16(place) {
            place += 2
            let size: Int
            switch code >> 13 {
            case 0, 1: size = 1
            case 2, 4, 5: size = 2
            case 3: size = 4
            case 7: size = 3
            default: size = 1 + Int(bytes.byte(place) ?? 0)
            }
            switch code {
            case 0x0800: run.isDeleted = bytes.byte(place) == 1
            case 0x083C: run.isHidden = bytes.byte(place) == 1
            case 0x4A4F: run.font = bytes.int16(place)
            default: break
            }
            place += size
        }
        return run
    }
}
