/// Values of NewsML-G2's simple types (XML Schema part 2, and the standard's own).
enum G2Value {
    /// Why a value is not of its kind (`G2Schema.types`); nil where it is.
    static func fault(of value: String, kind: UInt8) -> String? {
        let bytes = collapsed(value)
        switch kind {
        case UInt8(ascii: "q"): return isQCode(bytes[...]) ? nil : "is no QCode"
        case UInt8(ascii: "Q"):
            return bytes.split(separator: 0x20).allSatisfy(isQCode) ? nil : "is no list of QCodes"
        case UInt8(ascii: "u"): return isIRI(bytes[...]) ? nil : "is no IRI"
        case UInt8(ascii: "U"): return bytes.split(separator: 0x20).allSatisfy(isIRI) ? nil : "is no list of IRIs"
        case UInt8(ascii: "d"): return isDateTime(bytes) || isDate(bytes) ? nil : "is no date or date and time"
        case UInt8(ascii: "n"): return integer(bytes).map { $0 >= 0 } ?? false ? nil : "is no whole number from 0 on"
        case UInt8(ascii: "p"): return integer(bytes).map { $0 >= 1 } ?? false ? nil : "is no whole number from 1 on"
        case UInt8(ascii: "i"): return integer(bytes) != nil ? nil : "is no whole number"
        case UInt8(ascii: "f"): return isNumber(bytes) ? nil : "is no number"
        case UInt8(ascii: "b"):
            return ["true", "false", "0", "1"].contains(String(decoding: bytes, as: UTF8.self))
                ? nil : "is not true or false"
        case UInt8(ascii: "c"):
            return integer(bytes).map { (0...100).contains($0) } ?? false ? nil : "is no whole number from 0 to 100"
        case UInt8(ascii: "9"):
            return integer(bytes).map { (1...9).contains($0) } ?? false ? nil : "is no whole number from 1 to 9"
        default: return nil
        }
    }

    /// The same for what an element holds, by its name.
    static func fault(ofContent element: XMLElement) -> String? {
        switch element.local {
        case "versionCreated", "firstCreated", "sent":
            return isDateTime(collapsed(element.text)) ? nil : "is no date and time"
        case "embargoed":
            let text = collapsed(element.text)
            return text.isEmpty || isDateTime(text) ? nil : "is neither a date and time nor empty"
        case "contentCreated", "contentModified":
            let text = collapsed(element.text)
            return isDateTime(text) || isDate(text) || isMonthOrYear(text) ? nil : "is no date, month or year"
        case "expires":
            let text = collapsed(element.text)
            return isDateTime(text) || isDate(text) ? nil : "is no date or date and time"
        case "urgency", "priority":
            return fault(of: element.text, kind: UInt8(ascii: "9"))
        default: return nil
        }
    }

    /// White space collapsed (XML Schema part 2, section 4.3.6).
    private static func collapsed(_ text: String) -> [UInt8] {
        Array(text.utf8.split(whereSeparator: { $0 <= 0x20 }).joined(separator: [0x20]))
    }

    /// `alias:code`: neither with white space, the alias without a colon.
    private static func isQCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.contains(0x20), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return colon > bytes.startIndex && colon + 1 < bytes.endIndex
    }

    /// XML Schema's anyURI: what may stand in no address, and a `%` without two figures after it; a relative address, an
    /// empty one and one with spaces are allowed.
    private static func isIRI(_ bytes: ArraySlice<UInt8>) -> Bool {
        var i = bytes.startIndex
        while i < bytes.endIndex {
            switch bytes[i] {
            case 0...0x1F, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: return false
            case UInt8(ascii: "%"):
                guard i + 2 < bytes.endIndex, isHex(bytes[i + 1]), isHex(bytes[i + 2]) else { return false }
                i += 3
            default: i += 1
            }
        }
        return true
    }

    private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

    private static func integer(_ bytes: [UInt8]) -> Int? {
        let digits =
            bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, bytes.contains(where: { $0 &- 0x30 < 10 }) else { return false }
        return Double(String(decoding: bytes, as: UTF8.self))?.isFinite ?? false
    }

    private static func isDateTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T") else { return false }
        return isDate(Array(bytes[..<10]))
            && StatedTime.stamp(String(decoding: bytes, as: UTF8.self), "", .reading) != nil
    }

    /// `2020-06-22`, a zone after it or not.
    private static func isDate(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        return (bytes.count == 10 || bytes[10] != UInt8(ascii: "T"))
            && StatedTime.stamp(String(decoding: bytes, as: UTF8.self), "", .reading) != nil
    }

    /// `2020-06` or `2020`, a zone after it or not.
    private static func isMonthOrYear(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4, bytes[..<4].allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        var rest = bytes[4...]
        if rest.count >= 3, rest[4] == 0x2D, rest[5] &- 0x30 < 10, rest[6] &- 0x30 < 10 {
            guard let month = Int(String(decoding: rest[5...6], as: UTF8.self)), (1...12).contains(month) else {
                return false
            }
            rest = rest.dropFirst(3)
        }
        let zone = String(decoding: rest, as: UTF8.self)
        return zone.isEmpty || StatedTime.stamp("2020-01-01" + zone, "", .reading) != nil
    }
}
