import Ingest
import News
import Yams

/// A checked value of one key.
enum ConfigurationValue: Sendable {
    case text(String)
    case duration(Duration)
    case count(Int64)
    case list([String])
    /// Entries of `schedule`, each a mapping of strings such as `at` or `from` and `for`, with its place.
    case schedule([ScheduleItem])

    struct ScheduleItem: Sendable {
        var place: String
        var fields: [String: String]
    }

    init(_ value: ConfigurationFile.Value, for key: ConfigurationKey) throws(ConfigurationError) {
        let refusal = ConfigurationError(place: value.place, message: "\(key.name): expected \(key.kind.expectation)")
        switch key.kind {
        case .path:
            guard let text = Self.scalar(value.node), text.hasPrefix("/") else { throw refusal }
            self = .text(text)
        case .zone:
            guard let text = Self.scalar(value.node), ZoneDirectory.rules(named: text) != nil else { throw refusal }
            self = .text(text)
        case .choice(let names):
            guard let text = Self.scalar(value.node), names.contains(text) else { throw refusal }
            self = .text(text)
        case .suffix:
            guard let text = Self.scalar(value.node), text.utf8.first == UInt8(ascii: "."), text.utf8.count > 1,
                text.utf8.dropFirst().allSatisfy(Self.isInSuffix)
            else { throw refusal }
            self = .text(text)
        case .duration:
            guard let text = Self.scalar(value.node), let duration = TimeSpan.parse(text), duration >= .zero else {
                throw refusal
            }
            self = .duration(duration)
        case .bytes:
            guard let text = Self.scalar(value.node), let count = ByteCount.parse(text), count > 0 else {
                throw refusal
            }
            self = .count(count)
        case .count(let range):
            guard let text = Self.scalar(value.node), let count = Int(text), range.contains(count) else {
                throw refusal
            }
            self = .count(Int64(count))
        case .list:
            self = .list(try Self.list(value.node, refusal: refusal))
        case .folders:
            let names = try Self.list(value.node, refusal: refusal)
            guard !names.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) else { throw refusal }
            self = .list(names)
        case .paths:
            let paths = try Self.list(value.node, refusal: refusal)
            guard paths.allSatisfy({ $0.hasPrefix("/") }) else { throw refusal }
            self = .list(paths)
        case .schedule:
            self = .schedule(try Self.schedule(value, refusal: refusal))
        }
    }

    private static func isInSuffix(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func scalar(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { return nil }
        return scalar.string
    }

    private static func list(_ node: Node, refusal: ConfigurationError) throws(ConfigurationError) -> [String] {
        guard case .sequence(let sequence) = node else { throw refusal }
        var values: [String] = []
        for element in sequence {
            guard let text = scalar(element) else { throw refusal }
            values.append(text)
        }
        return values
    }

    private static func schedule(
        _ value: ConfigurationFile.Value,
        refusal: ConfigurationError
    ) throws(ConfigurationError) -> [ScheduleItem] {
        guard case .sequence(let sequence) = value.node else { throw refusal }
        // A place in a file names its entry; one in the environment or an argument has no lines.
        let fileName = value.place.split(separator: ":").count == 3 ? value.place.split(separator: ":")[0] : ""
        var items: [ScheduleItem] = []
        for element in sequence {
            guard case .mapping(let mapping) = element else { throw refusal }
            var fields: [String: String] = [:]
            for (key, node) in mapping {
                guard let name = scalar(key), ["at", "from", "for"].contains(name), let text = scalar(node) else {
                    throw refusal
                }
                fields[name] = text
            }
            let place =
                fileName.isEmpty
                ? value.place : element.mark.map { "\(fileName):\($0.line):\($0.column)" } ?? value.place
            items.append(ScheduleItem(place: place, fields: fields))
        }
        return items
    }
}
