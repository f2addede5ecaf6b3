import Classifying
import Glibc
import Ingest

/// The desk's own rules of the taxonomy, read and checked: a wrong file is named before anything runs.
struct DeskRules {
    /// Bytes; what a file of rules may have.
    static let limit = 1 << 20

    let text: String
    let classifier: Classifier

    /// - Parameter name: how the file is shown in a message.
    init(path: String, name: String) throws(ConfigurationError) {
        guard let bytes = WholeFile.read(path, limit: Self.limit) else {
            let cause = access(path, R_OK) == 0 ? "has more than 1 MiB" : String(cString: strerror(errno))
            throw ConfigurationError(place: name, message: "rules cannot be read: \(cause)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError(place: name, message: "is not UTF-8")
        }
        do throws(Classifier.RulesFault) {
            classifier = try Classifier(rules: text)
        } catch {
            throw ConfigurationError(place: "\(name):\(error.line)", message: error.message)
        }
        self.text = text
    }
}

extension Configuration {
    /// The rules that `taxonomy.rules` names; nil for those that ship.
    func deskRules() throws(ConfigurationError) -> DeskRules? {
        guard let path = text("taxonomy.rules") else { return nil }
        return try DeskRules(path: path, name: path)
    }

    /// Who classifies as the service's workers do.
    func classifier() throws(ConfigurationError) -> Classifier {
        var classifier = try deskRules()?.classifier ?? Classifier()
        classifier.models = try deskModels().map(\.table)
        return classifier
    }
}
