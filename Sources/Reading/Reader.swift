import Classifying
import News
import Parsing
package import Workers

/// Reads one object after another: bytes to documents, documents to classifications, both to an answer.
///
/// A class, so that nobody's code depends on the layout of what it holds of other modules.
package final class Reader {
    /// The parsers' version in every record's `pipeline`.
    package static let parserVersion = "caunoi-parsing/1"

    private let parsing: ParsingSettings
    private let classifier = Classifier()
    private let analysis: AnalysisWriter
    /// Bytes that item and analysis of one part may have together: what the answer's check lets pass.
    private let recordLimit: Int

    /// Nil where the settings' zone rules are none.
    package init?(_ settings: ReadingSettings) {
        let zone: Zone
        if settings.zoneRules.isEmpty {
            zone = .utc
        } else {
            guard let read = try? Zone(name: settings.zoneName, tzif: settings.zoneRules) else { return nil }
            zone = read
        }
        parsing = ParsingSettings(
            zoneOffset: { zone.offset(ofLocal: $0) },
            bodyLimit: settings.bodyLimit,
            lineLimit: settings.lineLimit
        )
        recordLimit = AnswerCheck().recordLimit
        analysis = AnalysisWriter(
            pipeline: AnalysisWriter.Pipeline(
                program: settings.program,
                parser: Self.parserVersion,
                zone: settings.zoneName,
                zoneRules: settings.zoneRules.isEmpty
                    ? nil : String(SHA256.digest(of: settings.zoneRules).hex.prefix(16))
            )
        )
    }

    package func read(_ request: ReadRequest, _ bytes: UnsafeBufferPointer<UInt8>) -> ReadAnswer {
        do throws(Reason) {
            let parts = try Parsers.parse(bytes, name: request.name, settings: parsing)
            if parts.count == 1, case .refused(_, let reason)? = parts.first { return .rejected(reason) }
            guard !parts.isEmpty else {
                return .rejected(Reason(.notADocument, "no document was found in it; the original is kept"))
            }
            return .parts(
                parts.map { part in
                    switch part {
                    case .document(let document): self.part(document)
                    case .refused(let path, let reason): .rejected(path: path, reason)
                    }
                }
            )
        } catch {
            return .rejected(error)
        }
    }

    private func part(_ document: Document) -> PartAnswer {
        let classification = classifier.classify(document)
        let item = NinjsItem(document, classification).json()
        let analysis = analysis.json(document, classification)
        guard item.count + analysis.count <= recordLimit else {
            let size = item.count + analysis.count
            let message = "its record would have \(size) bytes, more than \(recordLimit); divide the text"
            return .rejected(path: document.path, Reason(.textTooLong, message))
        }
        return .read(
            ReadPart(
                path: document.path,
                mediaType: document.mediaType,
                charset: document.charset,
                item: item,
                analysis: analysis
            )
        )
    }
}
