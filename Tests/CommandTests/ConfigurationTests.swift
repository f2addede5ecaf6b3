import Testing

@testable import caunoi

@Suite("Configuration")
struct ConfigurationTests {
    private func values(_ yaml: String) throws -> [String: ConfigurationFile.Value] {
        try ConfigurationFile(text: yaml, fileName: "caunoi.yaml").values
    }

    private func refusal(_ yaml: String) -> String {
        do {
            let file = try ConfigurationFile(text: yaml, fileName: "caunoi.yaml")
            for (name, value) in file.values {
                guard let key = ConfigurationKey.named(name) else { continue }
                _ = try ConfigurationValue(value, for: key)
            }
            return "accepted"
        } catch {
            return "\(error)"
        }
    }

    @Test("nested and dotted keys name the same value")
    func nestedAndDotted() throws {
        #expect(try values("inbox:\n  settle: 1s\n")["inbox.settle"] != nil)
        #expect(try values("inbox.settle: 1s\n")["inbox.settle"] != nil)
    }

    @Test("a wrong value is named with file, line, column, key and what was expected")
    func wrongValue() {
        let yaml = "zone: Asia/Vientiane\ninbox:\n  settle: soon\n"
        #expect(refusal(yaml) == "caunoi.yaml:3:11: inbox.settle: expected a duration such as 250ms")
    }

    @Test("an unknown key is named with its place")
    func unknownKey() {
        #expect(
            refusal("inbox:\n  sette: 1s\n")
                == "caunoi.yaml:2:3: inbox.sette: no such key; `caunoi config show` lists them"
        )
    }

    @Test("broken YAML is named with its place", arguments: ["inbox: [1", "inbox: {a: b", "\tzone: UTC"])
    func brokenYAML(text: String) {
        #expect(refusal(text).hasPrefix("caunoi.yaml:"))
        #expect(refusal(text) != "accepted")
    }

    @Test("a key given twice is refused")
    func twice() {
        #expect(refusal("zone: UTC\nzone: Asia/Vientiane\n") != "accepted")
    }

    @Test("every default is a value its own key accepts, and every key has words")
    func defaults() throws {
        let configuration = try Configuration(home: "/nowhere", file: nil, inbox: nil, settings: [], environment: [:])
        for key in ConfigurationKey.all where key.defaultText != nil {
            #expect(configuration.values[key.name] != nil, "\(key.name)")
        }
        #expect(ConfigurationKey.all.allSatisfy { !$0.about.isEmpty })
        #expect(Set(ConfigurationKey.all.map(\.name)).count == ConfigurationKey.all.count)
    }

    @Test("arguments go before the environment, which goes before the default")
    func precedence() throws {
        let environment = ["CAUNOI_INBOX_SETTLE": "3s", "CAUNOI_DONE_KEEP": "5d"]
        let configuration = try Configuration(
            home: "/nowhere",
            file: nil,
            inbox: nil,
            settings: ["inbox.settle=1s"],
            environment: environment
        )
        #expect(configuration.duration("inbox.settle") == .seconds(1))
        #expect(configuration.duration("done.keep") == .seconds(5 * 86_400))
        #expect(configuration.duration("inbox.rescan") == .seconds(60))
        #expect(configuration.origins["inbox.settle"] == "--set")
        #expect(configuration.origins["done.keep"] == "CAUNOI_DONE_KEEP")
    }

    @Test("a schedule entry that is none is refused with its place")
    func schedule() throws {
        let configuration = try Configuration(
            home: "/nowhere",
            file: nil,
            inbox: nil,
            settings: ["schedule=[{at: \"Mon..Fri 25:00\"}]"],
            environment: [:]
        )
        #expect(throws: ConfigurationError.self) { try configuration.ingestSettings() }
    }
}
