/// The languages receipts are written in; the key `receipt.language`.
package enum ReceiptLanguage: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case lao = "lo"
    case english = "en"

    /// What receipts are written in unless configured.
    package static let standard = ReceiptLanguage.vietnamese

    var words: ReceiptWords {
        switch self {
        case .vietnamese: .vietnamese
        case .lao: .lao
        case .english: .english
        }
    }
}
