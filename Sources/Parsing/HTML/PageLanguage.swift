/// The language a page declares (BCP 47), and how its dates in figures are read.
enum PageLanguage {
    static func stated(_ scan: MetadataScan, _ fields: MetadataFields) -> String? {
        let tree = scan.tree
        let html = scan.html
        let data = scan.data
        let values: [[UInt8]?] = [
            html.flatMap { tree.attribute($0, .lang) }, html.flatMap { tree.attribute($0, .xmlLang) },
            fields.first("og:locale"),
            fields.first("content-language", "language", "dc.language", "dcterms.language", "inlanguage"),
            data.nodes.indices.first { data.hasKey($0, "inLanguage") && data.nodes[$0].kind == .string }.flatMap {
                data.text($0)
            },
        ]
        for value in values {
            if let value, let tag = tag(value) { return tag }
        }
        return nil
    }

    /// Letters, figures and hyphens as BCP 47 writes them; `vi_VN` and a list's first entry are read too.
    static func tag(_ printed: [UInt8]) -> String? {
        let first = printed.drop { $0 <= 0x20 }.prefix {
            $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
        }
        let bytes = first.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard bytes.count <= 35, let language = parts.first, (2...3).contains(language.count),
            language.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
            parts.allSatisfy({ part in
                (1...8).contains(part.count) && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
            })
        else { return nil }
        // Case as in RFC 5646, section 2.1.1.
        var result: [String] = []
        for (index, part) in parts.enumerated() {
            let lower = part.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if index > 0, lower.count == 2 {
                result.append(String(decoding: lower.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self))
            } else if index > 0, lower.count == 4, lower[0] &- 0x61 < 26 {
                result.append(String(decoding: [lower[0] & 0xDF] + lower.dropFirst(), as: UTF8.self))
            } else {
                result.append(String(decoding: lower, as: UTF8.self))
            }
        }
        return result.joined(separator: "-")
    }

    /// Months come first in the United States and where they lead; of English without a country nobody can tell.
    static func dayOrder(_ language: String?, _ fields: MetadataFields) -> PrintedDates.Order {
        var tag = language ?? ""
        if tag == "en" || tag.isEmpty, let locale = fields.first("og:locale").flatMap({ Self.tag($0) }) { tag = locale }
        guard tag == "en" || tag.hasPrefix("en-") else { return tag.isEmpty ? .unknown : .dayFirst }
        if tag == "en-US" || tag == "en-PH" { return .monthFirst }
        return tag == "en" ? .unknown : .dayFirst
    }
}
