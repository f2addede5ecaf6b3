import Glibc
import News
import Parsing
import Reading
import Workers

@testable import Classifying

/// The way of dropped bytes through a worker: whatever they are, there is an answer and the daemon takes it.
enum ReadingTarget {
    /// One thread runs a target.
    nonisolated(unsafe) private static let reader: Reader = {
        let settings = ReadingSettings(
            program: "caunoi/fuzz",
            zoneName: "Asia/Ho_Chi_Minh",
            zoneRules: WholeFile.read("/usr/share/zoneinfo/Asia/Ho_Chi_Minh")
        )
        guard let reader = Reader(settings) else { fatalError("no reader: is tzdata installed?") }
        return reader
    }()
    private static let classifier = Classifier()
    private static let parsing = ParsingSettings()

    static func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        check(reader.read(ReadRequest(sha256: "", name: "a.txt", bytes: Int64(bytes.count)), bytes))
    }

    static func page(_ bytes: UnsafeBufferPointer<UInt8>) { text(Array("<!doctype html>".utf8), bytes, []) }

    static func structuredData(_ bytes: UnsafeBufferPointer<UInt8>) {
        text(
            Array("<!doctype html><script type=\"application/ld+json\">".utf8),
            bytes,
            Array("</script><h1>Tin</h1><p>Nội dung của bản tin thử này.</p>".utf8)
        )
    }

    /// Names read or do not; rules that read classify any text, with a trace for each code that agrees.
    static func rules(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = "caunoi-rules 1\nfacet a 0.5\nclass b 0.9 0.8 0.7\n" + String(decoding: bytes, as: UTF8.self)
        _ = try? NameBookReader.read("caunoi-names 1\n" + String(decoding: bytes, as: UTF8.self))
        guard let classifier = try? Classifier(rules: text) else { return }
        var document = Document(mediaType: "text/plain", body: text)
        document.title = "caunoi-rules"
        let result = classifier.classify(document)
        let given = Set((result.subjects + result.mediaTopics).map(\.code))
        for code in classifier.codes.prefix(8) {
            let trace = classifier.trace(code.code, in: document)
            mustHold(trace?.isGiven == given.contains(code.code), "a trace says what the classifier gives")
        }
    }

    static func text(_ before: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ after: [UInt8] = []) {
        (before + bytes + after).withUnsafeBufferPointer { text($0) }
    }

    /// The first line is the title; the rest the text, whose lead is its first line where the first byte is even.
    static func classify(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return }
        let lines = bytes.dropFirst().split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        var document = Document(
            mediaType: "text/plain",
            body: lines.count > 1 ? String(decoding: lines[1], as: UTF8.self) : ""
        )
        document.title = lines.first.map { String(decoding: $0, as: UTF8.self) }
        document.lead =
            first.isMultiple(of: 2)
            ? document.body.utf8.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) }
            : document.title
        let classification = classifier.classify(document)
        mustHold((try? JSONValue(NinjsItem(document, classification).json())) != nil, "the item is JSON")
    }

    /// What a worker says must pass the daemon's gate, and a person must be told something.
    private static func check(_ answer: ReadAnswer) {
        if case .rejected(let reason) = answer { mustHold(reason.message.utf8.count > 20, "a reason says something") }
        do {
            let checked = try AnswerCheck().answer(answer.payload)
            mustHold(checked.payload == answer.payload, "an answer passes unchanged")
        } catch {
            fatalError("does not hold: the daemon takes what its worker answers: \(error)")
        }
    }
}
