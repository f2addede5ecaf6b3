import News
import Testing

@testable import Parsing

/// DOCX, ODT and EPUB made here: what is text, what is left out, what the documents state.
@Suite("Office documents in zip files")
struct OfficeTests {
    private let types = (name: "[Content_Types].xml", text: "<Types/>")

    private func paragraphs(_ document: Document) -> [String] {
        var all = document.body.split(separator: "\n\n").map(String.init)
        if let title = document.title { all.insert(title, at: 0) }
        return all
    }

    private func docx(_ body: String, _ more: [(name: String, text: String)] = []) throws -> Document {
        let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let main = "<?xml version=\"1.0\"?><w:document \(w)><w:body>\(body)</w:body></w:document>"
        return try parsed(StoredZip.archive([types, ("word/document.xml", main)] + more))
    }

    private func p(_ text: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private let long =
        "Sáng nay tại Hà Nội, hai cơ quan báo chí đã ký biên bản ghi nhớ về trao đổi tin và ảnh trong năm tới."

    @Test("paragraphs, breaks, tabs, links and insertions; deletions, hidden text and instructions are left out")
    func word() throws {
        let document = try docx(
            p("Hai cơ quan ký biên bản", "<w:pStyle w:val=\"Title\"/>") + p(long)
                + "<w:p><w:r><w:t xml:space=\"preserve\">Một </w:t></w:r><w:ins><w:r><w:t>hai</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>, ba</w:t></w:r></w:hyperlink>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        )
        #expect(document.mediaType == DOCXDocument.mediaType)
        #expect(document.title == "Hai cơ quan ký biên bản")
        #expect(paragraphs(document) == ["Hai cơ quan ký biên bản", long, "Một hai, ba"])
        #expect(document.quality.notes.contains("deletions-left-out:1"))
    }

    @Test("a table's rows are lines; footnotes follow the text; headers and comments are left out")
    func tables() throws {
        let document = try docx(
            p(long)
                + "<w:tbl><w:tr><w:tc>\(p("Tên"))</w:tc><w:tc>\(p("Số"))</w:tc></w:tr><w:tr><w:tc>\(p("Tin"))</w:tc>"
                + "<w:tc>\(p("10"))</w:tc></w:tr></w:tbl><w:p><w:r><w:t>Hết</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            [
                (
                    "word/footnotes.xml",
                    "<f xmlns:w=\"w\"><w:footnote w:id=\"2\">\(p("Theo hai hãng."))</w:footnote></f>"
                ),
                ("word/header1.xml", "<h xmlns:w=\"w\">\(p("Đầu trang"))</h>"),
                ("word/comments.xml", "<c xmlns:w=\"w\">\(p("Góp ý"))</c>"), ("word/vbaProject.bin", "x"),
            ]
        )
        #expect(paragraphs(document) == [long, "Tên Số", "Tin 10", "Hết", "[1] Theo hai hãng."])
        #expect(document.quality.notes.contains("macros"))
    }

    @Test("numbered lists have the numbers that Word prints")
    func lists() throws {
        let numbering =
            "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/>"
            + "<w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
        func item(_ text: String, _ level: Int) -> String {
            p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"7\"/></w:numPr>")
        }
        let document = try docx(
            p(long) + item("Phạm vi", 0) + item("tin", 1) + item("ảnh", 1) + item("Hiệu lực", 0) + item("ngay", 1),
            [("word/numbering.xml", numbering)]
        )
        #expect(paragraphs(document) == [long, "Điều 3. Phạm vi", "a) tin", "b) ảnh", "Điều 4. Hiệu lực", "a) ngay"])
    }

    @Test("runs in a font of TCVN3 are read as it shows them")
    func fonts() throws {
        let run = "<w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>B¸o chÝ ViÖt Nam vµ Lµo</w:t></w:r>"
        let document = try docx(p(long) + "<w:p>\(run)</w:p>")
        #expect(paragraphs(document).last == "Báo chí Việt Nam và Lào")
        #expect(document.quality.notes.contains("repaired:tcvn3-font"))
    }

    @Test("what the document states: author, dates with their zone, keywords; a file's name is no title")
    func properties() throws {
        let core =
            "<cp xmlns:dc=\"d\" xmlns:t=\"t\"><dc:title>ban-tin.docx</dc:title><dc:creator>Nguyễn Văn Thử</dc:creator>"
            + "<t:created>2025-11-03T01:30:00Z</t:created><t:modified>2025-11-04T00:00:00</t:modified><keywords>tin; ảnh</keywords></cp>"
        let document = try docx(p(long) + p(long), [("docProps/core.xml", core)])
        #expect(document.authors == ["Nguyễn Văn Thử"])
        #expect(document.provided.firstCreated?.rfc3339 == "2025-11-03T01:30:00Z")
        #expect(document.modified == nil)
        #expect(document.provided.concepts.map(\.name) == ["tin", "ảnh"])
        #expect(document.title != "ban-tin.docx")
    }

    @Test("ODT: headings, spaces, lists, notes; deletions are left out; a password is told apart")
    func openDocument() throws {
        let content =
            "<o xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:text><text:tracked-changes>"
            + "<text:p>xóa</text:p></text:tracked-changes><text:h>Hai cơ quan ký biên bản</text:h><text:p>\(long)</text:p>"
            + "<text:p>A<text:s text:c=\"2\"/>B<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú"
            + " thích.</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>một</text:p>"
            + "</text:list-item></text:list></office:text></office:body></o>"
        let members = [
            (name: "mimetype", text: ODTDocument.mediaType), ("content.xml", content),
        ]
        let document = try parsed(StoredZip.archive(members))
        #expect(document.mediaType == ODTDocument.mediaType)
        #expect(paragraphs(document) == ["Hai cơ quan ký biên bản", long, "A B", "- một", "[1] Chú thích."])
        let manifest =
            "<m xmlns:manifest=\"m\"><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
            + "</manifest:file-entry></m>"
        #expect(refusal(StoredZip.archive(members + [("META-INF/manifest.xml", manifest)])) == .encrypted)
    }

    @Test("EPUB: one document, its chapters in reading order, without the navigation")
    func book() throws {
        let package =
            "<package><metadata><title>Sách thử</title><creator>Nguyễn Văn Thử</creator><language>vi</language></metadata>"
            + "<manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"a\" href=\"a%201.xhtml\"/>"
            + "<item id=\"b\" href=\"../b.xhtml\"/></manifest><spine><itemref idref=\"b\"/><itemref idref=\"n\"/>"
            + "<itemref idref=\"a\"/><itemref idref=\"x\"/></spine></package>"
        let document = try parsed(
            StoredZip.archive([
                ("mimetype", EPUBDocument.mediaType),
                ("META-INF/container.xml", "<c><rootfiles><rootfile full-path=\"OEBPS/p.opf\"/></rootfiles></c>"),
                ("OEBPS/p.opf", package), ("OEBPS/nav.xhtml", "<html><body><p>Mục lục</p></body></html>"),
                (
                    "OEBPS/a 1.xhtml",
                    "<html><head><title>x</title></head><body><h1>Hai</h1><p>\(long)</p></body></html>"
                ),
                ("b.xhtml", "<html><body><h1>Một</h1><p>\(long)</p><script>y</script></body></html>"),
            ])
        )
        #expect(document.title == "Sách thử" && document.authors == ["Nguyễn Văn Thử"])
        #expect(document.body.split(separator: "\n\n").map(String.init) == ["Một", long, "Hai", long])
        #expect(document.declaredLanguage == "vi")
    }

    @Test("without its text a document is damaged; a workbook is named")
    func faults() {
        #expect(refusal(StoredZip.archive([types, ("word/x.xml", "<a/>")])) == .damaged)
        #expect(refusal(StoredZip.archive([types, ("xl/workbook.xml", "<a/>")])) == .unsupportedFormat)
        #expect(ZipPackage.resolve("../../../etc/passwd", in: "word") == nil)
        #expect(ZipPackage.resolve("/word/a.xml", in: "x") == "word/a.xml")
    }
}
