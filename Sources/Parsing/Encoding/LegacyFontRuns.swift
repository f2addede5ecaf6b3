/// Runs of a page in a font of TCVN3 or VNI whose bytes stand there as Latin letters: the font decides, run by run.
enum LegacyFontRuns {
    /// The page with such runs as Unicode, nil where no font of the kind is named, or where the runs are Unicode
    /// already and only the name of the font stayed.
    ///
    /// `isTCVN3`: the bytes of the whole page were decoded as TCVN3, so that only capitals are left to be made.
    static func repaired(_ page: [UInt8], isTCVN3: Bool) -> (text: [UInt8], notes: [String])? {
        page.withUnsafeBufferPointer { page in
            guard names(page) else { return nil }
            var walk = Walk(page, isTCVN3: isTCVN3)
            walk.run()
            guard !walk.notes.isEmpty, isTCVN3 || walk.legalDecoded > walk.legalAsIs else { return nil }
            return (walk.result, walk.notes.sorted())
        }
    }

    /// Whether `.Vn` or `VNI` stands anywhere behind something that may name a font.
    private static func names(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = UnsafeRawPointer(page.baseAddress) else { return false }
        let last = page.count &- 3
        var i = 0
        let small = SIMD16<UInt8>(repeating: 0x20)
        let v = SIMD16<UInt8>(repeating: UInt8(ascii: "v"))
        let n = SIMD16<UInt8>(repeating: UInt8(ascii: "n"))
        // Where "vn" stands, sixteen places at a time.
        while i &+ 17 <= page.count {
            let first = (base + i).loadUnaligned(as: SIMD16<UInt8>.self) | small .== v
            let second = (base + i + 1).loadUnaligned(as: SIMD16<UInt8>.self) | small .== n
            let found = unsafeBitCast(first, to: SIMD2<UInt64>.self) & unsafeBitCast(second, to: SIMD2<UInt64>.self)
            if found[0] | found[1] != 0 {
                for k in i..<(i &+ 16) where isName(page, at: k, last) { return true }
            }
            i &+= 16
        }
        while i < page.count {
            if isName(page, at: i, last) { return true }
            i &+= 1
        }
        return false
    }

    /// Whether the "vn" of such a name stands at `i`; `last` is the place behind the last that a name may begin at.
    private static func isName(_ page: UnsafeBufferPointer<UInt8>, at i: Int, _ last: Int) -> Bool {
        guard i &+ 1 < page.count, page[i] | 0x20 == UInt8(ascii: "v"), page[i &+ 1] | 0x20 == UInt8(ascii: "n") else {
            return false
        }
        if i > 0, i &- 1 < last, page[i &- 1] == UInt8(ascii: ".") { return true }
        return i < last && page[i &+ 2] | 0x20 == UInt8(ascii: "i")
            && (page[i &+ 3] == UInt8(ascii: "-") || page[i &+ 3] == 0x20)
    }
}
