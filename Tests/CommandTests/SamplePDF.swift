/// A PDF document written by a test: lines of ASCII at places of pages of 595 by 842 points.
struct SamplePDF {
    struct Line {
        var x: Int
        var y: Int
        var text: String
        var size = 11
    }

    var pages: [[Line]]
    /// Entries of the information dictionary, such as `/Title (Tin thu)`.
    var info = ""
    /// Draws the page's text so small that it is none, under a filled square: a page as scanners make it.
    var isPicture = false

    var bytes: [UInt8] {
        let font = 3
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count \(pages.count)/Kids["
                + pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ") + "]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
            "<<\(info)>>",
        ]
        for (index, lines) in pages.enumerated() {
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 \(font) 0 R>>>>"
                    + "/Contents \(6 + 2 * index) 0 R>>"
            )
            let content =
                isPicture
                ? "0 0 0 rg 100 100 300 300 re f"
                : lines.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        var bytes = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\(object)endobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        bytes += Array("trailer<</Size \(objects.count + 1)/Root 1 0 R/Info 4 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }
}
