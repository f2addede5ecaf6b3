import News

@testable import Parsing

/// Our own readers of office documents, below what a whole file needs to get to them.
enum DocumentTargets {
    static func rtf(_ bytes: UnsafeBufferPointer<UInt8>) {
        (Array("{\\rtf1\\ansi".utf8) + bytes).withUnsafeBufferPointer { ReadingTarget.text($0) }
    }

    static func compound(_ bytes: UnsafeBufferPointer<UInt8>) {
        (CompoundFile.magic + bytes).withUnsafeBufferPointer { ReadingTarget.text($0) }
    }

    /// The bytes are both streams of the document.
    static func word(_ bytes: UnsafeBufferPointer<UInt8>) {
        var text = WordText(WordBlock(bytes), ByteFields(bytes))
        try? text.read(limit: 1 << 20)
        mustHold(isText(text.text.bytes), "text is UTF-8")
        var facts = DocumentFacts(mediaType: "application/msword")
        SummaryInformation(bytes).fill(&facts)
    }

    static func layout(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var layout = PDFLayout(text)
        mustHold(isText(layout.paragraphs()), "paragraphs are UTF-8")
        _ = PDFInfo(text)
    }

    private static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
