/// The large East Asian encodings, by tables of our own: a worker can open no files, so iconv's modules are not to be had.
enum EastAsianText {
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> CharsetDecoder.Decoded {
        var output = Output()
        output.decoded.bytes.reserveCapacity(bytes.count * 3 / 2)
        switch charset {
        case .gb18030: gb18030(bytes, &output)
        case .big5: big5(bytes, &output)
        case .shiftJIS: shiftJIS(bytes, &output)
        case .eucJP: eucJP(bytes, &output)
        case .iso2022JP: iso2022JP(bytes, &output)
        default: eucKR(bytes, &output)
        }
        return output.decoded
    }

    private struct Output {
        var decoded = CharsetDecoder.Decoded(bytes: [], faults: 0)

        mutating func put(_ scalar: UInt32) {
            if scalar == 0xFFFD { decoded.faults += 1 }
            Scalar.append(scalar, to: &decoded.bytes)
        }
    }

    private static let jis = table(JISTable.rows, width: 94)
    private static let ks = table(KSTable.rows, width: 94)
    private static let big5Table = table(Big5Table.rows, width: 157)
    private static let gbk = table(GBKTable.rows, width: 190)

    private static func table(_ rows: StaticString, width: Int) -> [UInt16] {
        var table: [UInt16] = []
        var end = width
        for scalar in rows.description.unicodeScalars {
            if scalar == "\n" {
                while table.count < end { table.append(0xFFFD) }
                end += width
            } else {
                table.append(scalar == "␀" ? 0xFFFD : UInt16(truncatingIfNeeded: scalar.value))
            }
        }
        while table.count < end { table.append(0xFFFD) }
        return table
    }

    private static func at(_ table: [UInt16], _ index: Int) -> UInt32 {
        index >= 0 && index < table.count ? UInt32(table[index]) : 0xFFFD
    }

    /// Walks over pairs: `pair` gives the scalar of two bytes, `single` that of one beyond ASCII, nil for a first byte.
    private static func walk(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ output: inout Output,
        single: (UInt8) -> UInt32?,
        pair: (Int, Int) -> UInt32
    ) {
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            if first < 0x80 {
                output.put(UInt32(first))
            } else if let scalar = single(first) {
                output.put(scalar)
            } else if i < bytes.count {
                let scalar = pair(Int(first), Int(bytes[i]))
                output.put(scalar)
                // A byte of ASCII behind a broken first one is itself.
                if scalar != 0xFFFD || bytes[i] >= 0x80 { i += 1 }
            } else {
                output.put(0xFFFD)
            }
        }
    }

    private static func shiftJIS(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        walk(
            bytes,
            &output,
            single: { byte in
                byte >= 0xA1 && byte <= 0xDF
                    ? 0xFF61 + UInt32(byte - 0xA1) : byte == 0x80 || byte == 0xA0 ? 0xFFFD : nil
            },
            pair: { lead, trail in
                guard trail >= 0x40, trail != 0x7F, trail <= 0xFC, lead <= 0xFC else { return 0xFFFD }
                let row = (lead < 0xE0 ? lead - 0x81 : lead - 0xC1) * 2 + (trail >= 0x9F ? 1 : 0)
                let column = trail >= 0x9F ? trail - 0x9F : trail - 0x40 - (trail > 0x7F ? 1 : 0)
                if row < 94 { return at(jis, row * 94 + column) }
                return row >= 114 ? at(jis, (row - 20) * 94 + column) : 0xFFFD
            }
        )
    }

    private static func eucJP(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        var i = 0
        while i < bytes.count {
            let first = Int(bytes[i])
            let second = i + 1 < bytes.count ? Int(bytes[i + 1]) : 0
            if first < 0x80 {
                output.put(UInt32(first))
                i += 1
            } else if first == 0x8E, second >= 0xA1, second <= 0xDF {
                output.put(0xFF61 + UInt32(second - 0xA1))
                i += 2
            } else if first == 0x8F, second >= 0xA1, i + 2 < bytes.count {
                // JIS X 0212, which news text does without.
                output.put(0xFFFD)
                i += 3
            } else if first >= 0xA1, first <= 0xFE, second >= 0xA1, second <= 0xFE {
                output.put(at(jis, (first - 0xA1) * 94 + second - 0xA1))
                i += 2
            } else {
                output.put(0xFFFD)
                i += 1
            }
        }
    }

    /// RFC 1468, with half-width katakana.
    private static func iso2022JP(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        enum Mode { case single, double, katakana }
        var mode = Mode.single
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte == 0x1B, i + 2 < bytes.count {
                switch (bytes[i + 1], bytes[i + 2]) {
                case (0x28, 0x42), (0x28, 0x4A): mode = .single
                case (0x28, 0x49): mode = .katakana
                case (0x24, 0x40), (0x24, 0x42): mode = .double
                default: output.put(0xFFFD)
                }
                i += 3
            } else if byte < 0x21 || byte >= 0x7F || mode == .single {
                if byte == 0x0A { mode = .single }
                output.put(byte < 0x80 ? UInt32(byte) : 0xFFFD)
                i += 1
            } else if mode == .katakana {
                output.put(byte <= 0x5F ? 0xFF61 + UInt32(byte - 0x21) : 0xFFFD)
                i += 1
            } else if i + 1 < bytes.count, bytes[i + 1] >= 0x21, bytes[i + 1] < 0x7F {
                output.put(at(jis, Int(byte - 0x21) * 94 + Int(bytes[i + 1] - 0x21)))
                i += 2
            } else {
                output.put(0xFFFD)
                i += 1
            }
        }
    }

    /// EUC-KR with the syllables that windows-949 adds: in Unicode's order, those that KS X 1001 lacks.
    private static func eucKR(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        walk(
            bytes,
            &output,
            single: { $0 == 0x80 || $0 == 0xFF ? 0xFFFD : nil },
            pair: { lead, trail in
                if lead >= 0xA1, trail >= 0xA1 {
                    return trail == 0xFF ? 0xFFFD : at(ks, (lead - 0xA1) * 94 + trail - 0xA1)
                }
                let column: Int
                switch trail {
                case 0x41...0x5A: column = trail - 0x41
                case 0x61...0x7A: column = trail - 0x61 + 26
                case 0x81...0xFE: column = trail - 0x81 + 52
                default: return 0xFFFD
                }
                return at(
                    addedSyllables,
                    lead < 0xA1 ? (lead - 0x81) * 178 + column : 5_696 + (lead - 0xA1) * 84 + column
                )
            }
        )
    }

    private static let addedSyllables: [UInt16] = {
        var known = [Bool](repeating: false, count: 0x10000)
        for scalar in ks { known[Int(scalar)] = true }
        return (UInt16(0xAC00)...0xD7A3).filter { !known[Int($0)] }
    }()

    private static func big5(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        walk(
            bytes,
            &output,
            single: { $0 == 0x80 || $0 == 0xFF ? 0xFFFD : nil },
            pair: { lead, trail in
                switch trail {
                case 0x40...0x7E: at(big5Table, (lead - 0xA1) * 157 + trail - 0x40)
                case 0xA1...0xFE: at(big5Table, (lead - 0xA1) * 157 + trail - 0xA1 + 63)
                default: 0xFFFD
                }
            }
        )
    }

    private static func gb18030(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout Output) {
        var i = 0
        while i < bytes.count {
            let first = Int(bytes[i])
            let second = i + 1 < bytes.count ? Int(bytes[i + 1]) : 0
            if first < 0x80 {
                output.put(UInt32(first))
                i += 1
            } else if first == 0x80 {
                output.put(0x20AC)
                i += 1
            } else if first == 0xFF {
                output.put(0xFFFD)
                i += 1
            } else if second >= 0x30, second <= 0x39, i + 3 < bytes.count, bytes[i + 2] >= 0x81, bytes[i + 2] < 0xFF,
                bytes[i + 3] >= 0x30, bytes[i + 3] <= 0x39
            {
                let pointer =
                    ((first - 0x81) * 10 + second - 0x30) * 1_260 + Int(bytes[i + 2] - 0x81) * 10
                    + Int(bytes[i + 3] - 0x30)
                output.put(fourBytes(pointer))
                i += 4
            } else if second >= 0x40, second != 0x7F, second <= 0xFE {
                output.put(at(gbk, (first - 0x81) * 190 + second - 0x40 - (second > 0x7F ? 1 : 0)))
                i += 2
            } else {
                output.put(0xFFFD)
                i += 1
            }
        }
    }

    /// Four bytes: in Unicode's order, the rest of the first plane, then the other planes.
    private static func fourBytes(_ pointer: Int) -> UInt32 {
        if pointer < rest.count { return UInt32(rest[pointer]) }
        guard pointer >= 189_000, pointer - 189_000 <= 0xFFFFF else { return 0xFFFD }
        return 0x10000 + UInt32(pointer - 189_000)
    }

    private static let rest: [UInt16] = {
        var known = [Bool](repeating: false, count: 0x10000)
        for scalar in gbk where scalar != 0xFFFD { known[Int(scalar)] = true }
        for scalar in 0xD800...0xDFFF { known[scalar] = true }
        // Private use that two bytes stand for.
        for range in [
            0xE000...0xE76B, 0xE76D...0xE7C7, 0xE7C9...0xE7E6, 0xE7F4...0xE814, 0xE816...0xE818, 0xE81E...0xE81E,
            0xE826...0xE826, 0xE82B...0xE82C, 0xE831...0xE832, 0xE83B...0xE83B, 0xE843...0xE843, 0xE854...0xE855,
            0xE864...0xE864,
        ] {
            for scalar in range { known[scalar] = true }
        }
        return (UInt16(0x80)...0xFFFF).filter { !known[Int($0)] }
    }()
}
