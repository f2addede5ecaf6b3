import News
import Parsing

/// Parses text held in a test, with the desk seven hours east of UTC.
func parsed(_ text: String, settings: ParsingSettings = ParsingSettings()) throws -> Document {
    try parsed(Array(text.utf8), settings: settings)
}

func parsed(_ bytes: [UInt8], settings: ParsingSettings = ParsingSettings()) throws -> Document {
    let parts = try bytes.withUnsafeBufferPointer { buffer throws(Reason) in
        try Parsers.parse(buffer, name: "test.txt", settings: settings)
    }
    switch parts.first {
    case .document(let document): return document
    case .refused(_, let reason): throw reason
    case nil: throw Reason(.empty, "no document")
    }
}

/// The code of the reason for which the bytes are refused, nil where they are read.
func refusal(_ bytes: [UInt8], settings: ParsingSettings = ParsingSettings()) -> Reason.Code? {
    do {
        _ = try bytes.withUnsafeBufferPointer { buffer throws(Reason) in
            try Parsers.parse(buffer, name: "test", settings: settings)
        }
        return nil
    } catch {
        return error.code
    }
}

func labels(_ text: String) throws -> [ArticleLines.Line] {
    try Array(text.utf8).withUnsafeBufferPointer { buffer throws(Reason) in
        try Parsers.lines(buffer, name: "test.txt", settings: ParsingSettings())
    }?.lines ?? []
}
