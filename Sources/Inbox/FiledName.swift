import News

/// Names under which drops are filed: at most 255 bytes, never cut inside a UTF-8 sequence.
package enum FiledName {
    private static let limit = 255
    private static let receiptSuffix = Array(".receipt.txt".utf8)

    /// `name` itself for 1, else `stem (2).ext`.
    package static func numbered(_ name: [UInt8], _ number: Int) -> [UInt8] {
        guard number > 1 else { return name }
        var stem = name[...]
        var ending: ArraySlice<UInt8> = []
        // What stands behind the last dot is an ending unless it is the whole name or too long for one.
        if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0, name.count - dot <= 17 {
            stem = name[..<dot]
            ending = name[dot...]
        }
        let mark = Array(" (\(number))".utf8)
        return prefixOnScalarBoundary(Array(stem), limit: limit - mark.count - ending.count) + mark + ending
    }

    static func isReceipt(_ name: [UInt8]) -> Bool { name.suffix(receiptSuffix.count).elementsEqual(receiptSuffix) }

    /// `<name>.receipt.txt`; a name too long for that is cut and made distinct with the drop id.
    package static func receipt(of name: [UInt8], drop: String) -> [UInt8] {
        if name.count + receiptSuffix.count <= limit { return name + receiptSuffix }
        let ending = Array("~\(drop)".utf8) + receiptSuffix
        return prefixOnScalarBoundary(name, limit: limit - ending.count) + ending
    }
}
