import Classifying
import Glibc
import Ingest

/// A file of the desk's own, rules of the taxonomy or names, as text.
struct DeskText {
    /// Bytes; what such a file may have.
    static let limit = 1 << 20

    let text: String
    /// How the file is shown in a message.
    let name: String

    init(path: String, name: String) throws(ConfigurationError) {
        guard let bytes = WholeFile.read(path, limit: Self.limit) else {
            let cause = access(path, R_OK) == 0 ? "has more than 1 MiB" : String(cString: strerror(errno))
            throw ConfigurationError(place: name, message: "cannot be read: \(cause)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError(place: name, message: "is not UTF-8")
        }
        self.text = text
        self.name = name
    }
}

extension Classifier {
    /// Checks the desk's files, so that a wrong one is named before anything runs; nil for what ships.
    init(rules: DeskText?, names: DeskText?) throws(ConfigurationError) {
        do throws(DeskFault) {
            try self.init(rules: rules?.text, names: names?.text)
        } catch {
            let file = error.file == .rules ? rules?.name : names?.name
            throw ConfigurationError(place: "\(file ?? "shipped"):\(error.line)", message: error.message)
        }
    }
}

extension Configuration {
    /// The rules that `taxonomy.rules` names and the names of `names.book`; nil for those that ship.
    func deskTexts() throws(ConfigurationError) -> (rules: DeskText?, names: DeskText?) {
        (try deskText("taxonomy.rules"), try deskText("names.book"))
    }

    /// Who classifies as the service's workers do.
    func classifier() throws(ConfigurationError) -> Classifier {
        let desk = try deskTexts()
        var classifier = try Classifier(rules: desk.rules, names: desk.names)
        classifier.models = try deskModels().map(\.table)
        return classifier
    }

    /// Who knows the codes: they need no names and no models, so that wrong ones of these stop nobody who only asks for codes.
    func codeClassifier() throws(ConfigurationError) -> Classifier {
        try Classifier(rules: try deskText("taxonomy.rules"), names: nil)
    }

    private func deskText(_ key: String) throws(ConfigurationError) -> DeskText? {
        guard let path = text(key) else { return nil }
        return try DeskText(path: path, name: path)
    }
}
