import Classifying
import News

/// Why a code is given or not, in lines that a person reads.
struct TraceText {
    let lines: [String]

    /// - Parameter analysis: the item's: a model or a person may have spoken too.
    init(_ trace: CodeTrace, document: Document, analysis: JSONValue, _ highlight: Highlight) {
        var lines: [String] = []
        let figures = "\(Explanation.score(trace.score)) of the \(Explanation.score(trace.threshold)) it needs"
        lines.append("\(trace.code)  \(trace.name): \(trace.isGiven ? "given" : "not given"), \(figures)")
        if trace.findings.isEmpty {
            lines.append("    none of its phrases stands in the text")
        }
        for finding in trace.findings {
            let place = finding.evidence.place.rawValue
            let passage = Passage(finding.evidence.span, in: document.part(place))
            lines.append("    \(place): \(highlight(passage))")
            lines.append(
                "        rule \(finding.rule), \(Explanation.score(finding.weight)): \(Self.sentence(finding.verdict))"
            )
        }
        for context in trace.missingContexts {
            let score = "\(Explanation.score(context.score)) of \(Explanation.score(context.threshold))"
            lines.append("    the document is not about `\(context.name)` (\(score)), which this code needs")
        }
        if let winner = trace.losesTo {
            lines.append("    \(winner) has a higher score, and only one of the facet is given")
        }
        if !trace.sources.isEmpty, !trace.isGiven {
            lines.append("    it would follow from \(trace.sources.joined(separator: ", "))")
        }
        self.lines = lines + Self.others(trace.code, analysis)
    }

    /// What others than the rules say of the code.
    private static func others(_ code: String, _ analysis: JSONValue) -> [String] {
        let subjects = (analysis["subjects"]?.array ?? []) + (analysis["mediaTopics"]?.array ?? [])
        let by = subjects.first { $0["code"]?.string == code }?["by"]?.string
        if let by, !by.hasPrefix("rule:") { return ["    the item has it by \(by)"] }
        let removed = Corrections(analysis: analysis).all.last { $0.code == code && !$0.isGiven }
        return removed.map { ["    taken from the item by \($0.by)" + ($0.note.map { ": \($0)" } ?? "")] } ?? []
    }

    private static func sentence(_ verdict: CodeTrace.Verdict) -> String {
        switch verdict {
        case .counts: "counts"
        case .masked(let phrase): "does not count, it is part of the set phrase “\(phrase)”"
        case .otherLanguage: "does not count, the rule is for another language"
        case .noWeightHere: "does not count here, only in another part of the document"
        case .excluded(let set): "does not count, words of `\(set)` stand in the same sentence"
        case .denied(let words): "does not count, “\(words)” denies it"
        case .missing(let sets): "does not count, the sentence has no word of `\(sets.joined(separator: "` nor of `"))`"
        }
    }

    static func write(_ trace: CodeTrace, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("code", trace.code)
        json.member("given", trace.isGiven)
        json.key("score")
        json.value(fraction: trace.score)
        json.key("threshold")
        json.value(fraction: trace.threshold)
        json.key("findings")
        json.beginArray()
        for finding in trace.findings {
            json.beginObject()
            json.member("rule", finding.rule)
            json.member("in", finding.evidence.place.rawValue)
            json.key("span")
            json.beginArray()
            json.value(finding.evidence.span.start)
            json.value(finding.evidence.span.length)
            json.endArray()
            json.member("text", finding.evidence.text)
            json.key("weight")
            json.value(fraction: finding.weight)
            json.member("counts", finding.verdict == .counts)
            json.member("verdict", sentence(finding.verdict))
            json.endObject()
        }
        json.endArray()
        if !trace.missingContexts.isEmpty {
            json.key("missing")
            json.beginArray()
            for context in trace.missingContexts { json.value(context.name) }
            json.endArray()
        }
        json.member("losesTo", ifKnown: trace.losesTo)
        json.endObject()
    }
}
