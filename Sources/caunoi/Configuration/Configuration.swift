import Glibc
import Ingest
import News
import Yams

/// Every key's value and where it came from: arguments before environment before file before default.
struct Configuration: Sendable {
    private(set) var values: [String: ConfigurationValue] = [:]
    /// `default`, or the place the value was written at.
    private(set) var origins: [String: String] = [:]
    /// The text to show for a value, as it was written.
    private(set) var texts: [String: String] = [:]
    private(set) var layout = HomeLayout.service
    /// The file that was read, when there is one.
    private(set) var file: String?

    /// - Parameters:
    ///   - environment: names and values, `CAUNOI_…` are used.
    ///   - settings: `key=value` of `--set`, the strongest.
    init(
        home: String?,
        file: String?,
        inbox: String?,
        settings: [String],
        environment: [String: String]
    ) throws(ConfigurationError) {
        for key in ConfigurationKey.all {
            guard let text = key.defaultText else { continue }
            try set(key, text: text, place: "default")
        }
        let home = home ?? environment["CAUNOI_HOME"]
        self.file = try Self.find(file: file ?? environment["CAUNOI_CONFIG"], home: home)
        if let path = self.file {
            guard let bytes = WholeFile.read(path, limit: 1 << 20) else {
                throw ConfigurationError(place: path, message: "cannot be read: \(String(cString: strerror(errno)))")
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw ConfigurationError(place: path, message: "is not UTF-8")
            }
            let shown = path.split(separator: "/").last.map(String.init) ?? path
            let read = try ConfigurationFile(text: text, fileName: shown)
            for (name, value) in read.values.sorted(by: { $0.key < $1.key }) {
                guard let key = ConfigurationKey.named(name) else { continue }
                try set(key, value: value)
            }
        }
        for key in ConfigurationKey.all {
            guard let text = environment[key.environmentName] else { continue }
            try set(key, text: text, place: key.environmentName)
        }
        for setting in settings {
            guard let equals = setting.firstIndex(of: "="),
                let key = ConfigurationKey.named(String(setting[..<equals]))
            else {
                throw ConfigurationError(
                    place: "--set",
                    message: "\(setting): expected KEY=VALUE with a key of `caunoi config show`"
                )
            }
            try set(key, text: String(setting[setting.index(after: equals)...]), place: "--set")
        }
        if let inbox, let key = ConfigurationKey.named("inbox.path") { try set(key, text: inbox, place: "--inbox") }
        if let home { layout = HomeLayout(home: home) }
        if case .text(let path)? = values["inbox.path"] { layout.move(inbox: path) }
    }

    /// The file to read: the one named, else `caunoi.yaml` in the home or /etc/caunoi, when it is there.
    private static func find(file: String?, home: String?) throws(ConfigurationError) -> String? {
        if let file {
            guard access(file, R_OK) == 0 else {
                throw ConfigurationError(place: file, message: "cannot be read: \(String(cString: strerror(errno)))")
            }
            return file
        }
        let usual = (home ?? "/etc/caunoi") + "/caunoi.yaml"
        return access(usual, F_OK) == 0 ? usual : nil
    }

    private mutating func set(_ key: ConfigurationKey, text: String, place: String) throws(ConfigurationError) {
        let node: Node
        switch key.kind {
        case .list, .folders, .paths, .schedule:
            guard let composed = (try? Yams.compose(yaml: text)) ?? nil else {
                throw ConfigurationError(place: place, message: "\(key.name): expected \(key.kind.expectation)")
            }
            node = composed
        default: node = Node(text)
        }
        try set(key, value: ConfigurationFile.Value(place: place, node: node))
        texts[key.name] = text
    }

    private mutating func set(_ key: ConfigurationKey, value: ConfigurationFile.Value) throws(ConfigurationError) {
        values[key.name] = try ConfigurationValue(value, for: key)
        origins[key.name] = value.place
        switch value.node {
        case .scalar(let scalar): texts[key.name] = scalar.string
        default: texts[key.name] = (try? Yams.serialize(node: value.node, width: -1))?.flowLine
        }
    }

    func text(_ name: String) -> String? {
        guard case .text(let text)? = values[name] else { return nil }
        return text
    }

    func duration(_ name: String) -> Duration {
        guard case .duration(let duration)? = values[name] else { return .zero }
        return duration
    }

    func count(_ name: String) -> Int64 {
        guard case .count(let count)? = values[name] else { return 0 }
        return count
    }

    func list(_ name: String) -> [String] {
        guard case .list(let list)? = values[name] else { return [] }
        return list
    }

    var scheduleItems: [ConfigurationValue.ScheduleItem] {
        guard case .schedule(let items)? = values["schedule"] else { return [] }
        return items
    }
}

extension String {
    /// A block of YAML as one line, for showing.
    fileprivate var flowLine: String {
        split(separator: "\n").joined(separator: " ")
    }
}
