import News
import Yams

/// Reads the YAML file into values by key, keeping the place of each for messages.
struct ConfigurationFile {
    struct Value {
        var place: String
        var node: Node
    }

    /// Values by full key name, such as `inbox.settle`.
    private(set) var values: [String: Value] = [:]
    private let fileName: String

    /// `text` is the whole file; `fileName` is only printed.
    init(text: String, fileName: String) throws(ConfigurationError) {
        self.fileName = fileName
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw Self.syntaxError(error, fileName: fileName)
        } catch {
            throw ConfigurationError(place: fileName, message: "cannot be read as YAML: \(error)")
        }
        guard let root else { return }
        if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
        guard case .mapping(let mapping) = root else {
            throw ConfigurationError(place: place(of: root), message: "expected keys such as inbox: or zone:")
        }
        try add(mapping, prefix: "")
    }

    private mutating func add(_ mapping: Node.Mapping, prefix: String) throws(ConfigurationError) {
        for (keyNode, node) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                throw ConfigurationError(place: place(of: keyNode), message: "expected a key")
            }
            let name = prefix + scalar.string
            if ConfigurationKey.named(name) != nil {
                values[name] = Value(place: place(of: node), node: node)
            } else if ConfigurationKey.all.contains(where: { $0.name.hasPrefix(name + ".") }) {
                guard case .mapping(let inner) = node else {
                    throw ConfigurationError(
                        place: place(of: node),
                        message: "\(name): expected keys below it such as \(Self.example(below: name))"
                    )
                }
                try add(inner, prefix: name + ".")
            } else {
                throw ConfigurationError(
                    place: place(of: keyNode),
                    message: "\(name): no such key; `caunoi config show` lists them"
                )
            }
        }
    }

    private static func example(below name: String) -> String {
        let first = ConfigurationKey.all.first { $0.name.hasPrefix(name + ".") }
        return first.map { String($0.name.dropFirst(name.count + 1)) } ?? ""
    }

    private func place(of node: Node) -> String {
        guard let mark = node.mark else { return fileName }
        return "\(fileName):\(mark.line):\(mark.column)"
    }

    private static func syntaxError(_ error: YamlError, fileName: String) -> ConfigurationError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ConfigurationError(place: "\(fileName):\(mark.line):\(mark.column)", message: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\($0)" }.joined(separator: ", ")
            return ConfigurationError(
                place: "\(fileName):\(context.mark.line):\(context.mark.column)",
                message: "key given twice: \(names)"
            )
        default:
            return ConfigurationError(place: fileName, message: "cannot be read as YAML: \(error)")
        }
    }
}
