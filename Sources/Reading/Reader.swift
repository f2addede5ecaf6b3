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
    private let classifier: Classifier
    private let analysis: AnalysisWriter
    /// Bytes that item and analysis of one part may have together: what the answer's check lets pass.
    private let recordLimit: Int

    /// Nil where the settings' zone rules, the desk's rules of the taxonomy, its names or its models are none.
    package init?(_ settings: ReadingSettings) {
        let zone: Zone
        if settings.zoneRules.isEmpty {
            zone = .utc
        } else {
            guard let read = try? Zone(name: settings.zoneName, tzif: settings.zoneRules) else { return nil }
            zone = read
        }
        var classifier = Classifier()
        if !settings.rules.isEmpty || !settings.names.isEmpty {
            let rules = settings.rules.isEmpty ? nil : settings.rules
            let names = settings.names.isEmpty ? nil : settings.names
            guard let desk = try? Classifier(rules: rules, names: names) else { return nil }
            classifier = desk
        }
        for file in settings.models {
            guard let model = try? ModelTable(file: file) else { return nil }
            classifier.models.append(model)
        }
        self.classifier = classifier
        var parsing = ParsingSettings(
            zoneOffset: { zone.offset(ofLocal: $0) },
            bodyLimit: settings.bodyLimit,
            lineLimit: settings.lineLimit
        )
        parsing.memberLimit = settings.memberLimit
        parsing.unpackedLimit = settings.unpackedLimit
        parsing.depthLimit = settings.depthLimit
        parsing.ratioLimit = settings.ratioLimit
        parsing.pageTextLimit = settings.pageTextLimit
        parsing.ocrPageLimit = settings.ocrPageLimit
        self.parsing = parsing
        recordLimit = AnswerCheck().recordLimit
        var pipeline = AnalysisWriter.Pipeline(
            program: settings.program,
            parser: Self.parserVersion,
            zone: settings.zoneName,
            zoneRules: settings.zoneRules.isEmpty
                ? nil : String(SHA256.digest(of: settings.zoneRules).hex.prefix(16))
        )
        pipeline.names = classifier.names
        pipeline.models = classifier.models.map(\.identity)
        analysis = AnalysisWriter(pipeline: pipeline)
    }

    /// - Parameter tools: runs programs of others; nil where there are none.
    package func read(
        _ request: ReadRequest,
        _ bytes: UnsafeBufferPointer<UInt8>,
        tools: WorkerLoop.Tools? = nil
    ) -> ReadAnswer {
        var parsingTools: ParsingTools?
        if let tools { parsingTools = Self.parsingTools(tools) }
        do throws(Reason) {
            let object = try Parsers.object(bytes, name: request.name, settings: parsing, tools: parsingTools)
            if object.parts.count == 1, case .refused("", let reason)? = object.parts.first { return .rejected(reason) }
            guard !object.parts.isEmpty else {
                return .rejected(Reason(.notADocument, "no document was found in it; the original is kept"))
            }
            return .parts(
                object.parts.map { part in
                    let member = object.member(at: part.path)
                    return switch part {
                    case .document(let document): self.part(document, member)
                    case .refused(let path, let reason): .rejected(path: path, reason, member: member)
                    }
                }
            )
        } catch {
            return .rejected(error)
        }
    }

    private static func parsingTools(_ tools: @escaping WorkerLoop.Tools) -> ParsingTools {
        func run(_ tool: ParsingTool, _ bytes: [UInt8]?) throws(ParsingTool.Failure) -> [UInt8] {
            do throws(ToolFault) {
                return try tools(Tool(tool), bytes)
            } catch {
                throw ParsingTool.Failure(error)
            }
        }
        return run
    }

    private func part(_ document: Document, _ member: ContainerMember?) -> PartAnswer {
        let classification = classifier.classify(document)
        let item = NinjsItem(document, classification).json()
        let analysis = analysis.json(document, classification)
        guard item.count + analysis.count <= recordLimit else {
            let size = item.count + analysis.count
            let message = "its record would have \(size) bytes, more than \(recordLimit); divide the text"
            return .rejected(path: document.path, Reason(.textTooLong, message), member: member)
        }
        return .read(
            ReadPart(
                path: document.path,
                mediaType: document.mediaType,
                charset: document.charset,
                member: member,
                item: item,
                analysis: analysis
            )
        )
    }
}

extension Tool {
    fileprivate init(_ tool: ParsingTool) {
        switch tool {
        case .pdfText: self = .pdfText
        case .pdfInfo: self = .pdfInfo
        case .pdfPage(let page): self = .pdfPage(page)
        case .textRecognition: self = .textRecognition
        }
    }
}

extension ParsingTool.Failure {
    fileprivate init(_ fault: ToolFault) {
        switch fault {
        case .missing(let packages): self = .missing(packages: packages)
        case .exited(let status, let said): self = .exited(status: status, said: said)
        case .failed(let sentence): self = .failed(sentence)
        }
    }
}
