package import News

/// A program of others that a parser may have run; where and how is not a parser's business.
package enum ParsingTool: Sendable, Hashable {
    /// The text of a PDF document, laid out as on its pages, a form feed after each.
    case pdfText
    /// What a PDF document states of itself, `Key: value` a line.
    case pdfInfo
    /// Picture of a page (from 1) of a PDF document.
    case pdfPage(Int)
    /// The text in a picture.
    case textRecognition

    package enum Failure: Error, Sendable, Hashable {
        /// Not on this machine; the Debian packages that bring it.
        case missing(packages: String)
        /// It ended by itself with a status, saying something.
        case exited(status: Int32, said: String)
        /// It was ended, or could not be run; a sentence without its end.
        case failed(String)

        /// As a reason of `failed`: nobody says that the file is at fault.
        package var reason: Reason {
            switch self {
            case .missing(let packages):
                Reason(
                    .toolMissing,
                    "A program that reads files of this kind is not installed; install the Debian packages \(packages), "
                        + "then run `caunoi retry --failed`."
                )
            case .exited(let status, let said):
                Reason(
                    .toolFailed,
                    "A program that reads files of this kind ended with status \(status)\(Self.quoted(said)); the original "
                        + "is kept."
                )
            case .failed(let sentence): Reason(.toolFailed, "\(Self.clean(sentence)); the original is kept.")
            }
        }

        private static func quoted(_ said: String) -> String {
            let text = clean(said)
            return text.isEmpty ? "" : " (\(text))"
        }

        private static func clean(_ said: String) -> String {
            String(
                String.UnicodeScalarView(
                    said.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }.prefix(300)
                )
            )
        }
    }
}

/// Has a tool run on the object that is being read (nil), or on bytes.
package typealias ParsingTools = (ParsingTool, [UInt8]?) throws(ParsingTool.Failure) -> [UInt8]
