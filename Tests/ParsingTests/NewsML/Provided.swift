import News
import Testing

@testable import Parsing

/// Documents out of a text, with the desk in Viet Nam.
func documents(_ text: String) throws -> [Document] {
    try parts(Array(text.utf8)).map { part in
        switch part {
        case .document(let document): document
        case .refused(_, let reason): throw reason
        }
    }
}

func document(_ text: String) throws -> Document {
    try #require(try documents(text).first)
}

func refusal(_ text: String) -> Reason? {
    do throws(any Error) {
        _ = try documents(text)
        return nil
    } catch {
        return error as? Reason
    }
}

extension Document {
    /// `role:value` of each.
    var identifiers: [String] { providerIdentifiers.map { "\($0.role)=\($0.value)" } }

    /// `kind name uri|literal rel` of each, `-` for what is not there.
    var concepts: [String] {
        provided.concepts.map { concept in
            "\(concept.kind.rawValue) \(concept.name ?? "-") \(concept.uri ?? concept.literal ?? "-") \(concept.rel ?? "-")"
        }
    }
}
