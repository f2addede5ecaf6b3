import Glibc
import News
import Testing

/// The published cases of a JSON parsing suite; not part of this tree.
private enum JSONFixtures {
    static let folder: String? = {
        var candidates: [String] = []
        if let shared = getenv("CAUNOI_SHARED") { candidates.append(String(cString: shared)) }
        candidates.append(#filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared")
        for candidate in candidates where access(candidate + "/fixtures/json", F_OK) == 0 {
            return candidate + "/fixtures/json"
        }
        print("skipped: no fixtures/json folder; set CAUNOI_SHARED to try them")
        return nil
    }()

    static func files(_ prefix: String) -> [String] {
        guard let folder, let open = opendir(folder) else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(prefix) { names.append(name) }
        }
        return names.sorted()
    }

    static func bytes(_ name: String) -> [UInt8] {
        guard let folder else { return [] }
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4 << 20)
        let got = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, got)))
    }
}

@Suite struct JSONValueTests {
    /// Cases that RFC 8259 allows and we do not: the same key twice.
    static let stricter: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    @Test("every text that must be read is read, unless it gives a key twice", .enabled(if: JSONFixtures.folder != nil))
    func mustBeRead() {
        let names = JSONFixtures.files("y_")
        #expect(names.count >= 90)
        for name in names {
            let isRead = (try? JSONValue(JSONFixtures.bytes(name))) != nil
            #expect(isRead != Self.stricter.contains(name), "\(name)")
        }
    }

    @Test("no text that must be refused is read", .enabled(if: JSONFixtures.folder != nil))
    func mustBeRefused() {
        let names = JSONFixtures.files("n_")
        #expect(names.count >= 180)
        for name in names {
            #expect(throws: JSONValue.Fault.self, "\(name)") { try JSONValue(JSONFixtures.bytes(name)) }
        }
    }

    @Test("texts that may be read or not stop nothing", .enabled(if: JSONFixtures.folder != nil))
    func mayBeRead() {
        for name in JSONFixtures.files("i_") {
            let isRead = (try? JSONValue(JSONFixtures.bytes(name))) != nil
            // Numbers keep their text, so none is too large; whatever is not Unicode is refused.
            #expect(isRead == name.hasPrefix("i_number"), "\(name)")
        }
    }

    @Test("values are read as written")
    func values() throws {
        let value = try JSONValue(
            Array(#" {"a":[1,-0.5e+10,true,false,null,""],"b":{"":"\u00e9\ud83d\ude00\n\/"},"Ж":12} "#.utf8)
        )
        #expect(
            value
                == .object([
                    .init(
                        key: "a",
                        value: .array([
                            .number("1"), .number("-0.5e+10"), .bool(true), .bool(false), .null, .string(""),
                        ])
                    ),
                    .init(key: "b", value: .object([.init(key: "", value: .string("é😀\n/"))])),
                    .init(key: "Ж", value: .number("12")),
                ])
        )
        #expect(value["a"]?.array.first?.int == 1)
        #expect(value["Ж"]?.int == 12)
        #expect(value["c"] == nil)
        #expect(value.members.map(\.key) == ["a", "b", "Ж"])
    }

    @Test("keys are compared by their bytes: the same letter composed and decomposed are two keys")
    func keysByBytes() throws {
        let value = try JSONValue(Array(#"{"e\#u{301}":1,"\#u{E9}":2}"#.utf8))
        #expect(value["\u{E9}"]?.int == 2)
        #expect(value["e\u{301}"]?.int == 1)
        let many = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(try JSONValue(Array("{\(many)}".utf8))["k99"]?.int == 99)
        for twice in ["{\"a\":1,\"\\u0061\":2}", "{\(many),\"k0\":1}", "{\(many),\"k98\":1}"] {
            #expect(throws: JSONValue.Fault.self) { try JSONValue(Array(twice.utf8)) }
        }
    }

    @Test("nesting is read to the limit and not beyond")
    func depth() {
        let limit = JSONValue.depthLimit
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONValue(nested(limit)) }
        #expect(throws: JSONValue.Fault.self) { try JSONValue(nested(limit + 2)) }
        #expect(throws: JSONValue.Fault.self) { try JSONValue([UInt8](repeating: 0x5B, count: 1_000_000)) }
    }

    @Test("values and keys are counted, and lines may be refused")
    func limits() throws {
        let text = Array(#"{"a":[1,2],"b":"c"}"#.utf8)
        var limits = JSONValue.Limits()
        limits.values = 7
        #expect(throws: Never.self) { try JSONValue(text, limits: limits) }
        limits.values = 6
        #expect(throws: JSONValue.Fault.self) { try JSONValue(text, limits: limits) }
        limits = JSONValue.Limits()
        limits.allowsLines = false
        #expect(throws: Never.self) { try JSONValue(Array("[1, 2]".utf8), limits: limits) }
        for line in ["[1,\n2]", "[1]\n", "\t[1]", "[1\r]"] {
            #expect(throws: JSONValue.Fault.self) { try JSONValue(Array(line.utf8), limits: limits) }
            #expect(throws: Never.self) { try JSONValue(Array(line.utf8)) }
        }
    }

    @Test("a fault says where and why")
    func faults() {
        for (text, offset) in [("{\"a\":1,}", 7), ("[1 2]", 3), ("\"\u{1}\"", 1), ("nul", 0), ("", 0), ("1 1", 2)] {
            let fault = #expect(throws: JSONValue.Fault.self) { try JSONValue(Array(text.utf8)) }
            #expect(fault?.offset == offset, "\(text)")
            #expect(fault?.description.contains("byte \(offset)") == true)
        }
        for bytes: [UInt8] in [
            [0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0xEF, 0xBB, 0xBF, 0x31],
        ] {
            #expect(throws: JSONValue.Fault.self) { try JSONValue(bytes) }
        }
    }
}

@Suite struct JSONWriterTests {
    private static func write(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("commas and brackets stand where they belong")
    func structure() {
        let text = Self.write { json in
            json.beginObject()
            json.member("a", 1)
            json.member("unknown", ifKnown: nil)
            json.key("b")
            json.beginArray()
            json.value("x")
            json.value(-2)
            json.beginObject()
            json.endObject()
            json.beginArray()
            json.endArray()
            json.value(raw: Array("{\"r\":1}".utf8))
            json.endArray()
            json.member("c", true)
            json.member("d", ifKnown: "e")
            json.endObject()
        }
        #expect(text == #"{"a":1,"b":["x",-2,{},[],{"r":1}],"c":true,"d":"e"}"#)
    }

    @Test("every text comes back, whatever its length and wherever a character to escape stands")
    func roundTrip() throws {
        for special in ["\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "é", "ກ", "😀", "\u{2028}"]
        {
            for length in 0...20 {
                for place in 0...length {
                    var text = String(repeating: "a", count: length)
                    text.insert(contentsOf: special, at: text.index(text.startIndex, offsetBy: place))
                    var json = JSONWriter()
                    json.value(text)
                    #expect(!json.bytes.contains { $0 < 0x20 })
                    #expect(try JSONValue(json.bytes).string?.utf8.elementsEqual(text.utf8) == true)
                }
            }
        }
        for scalar in 0..<0x100 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(scalar) else { continue }
            let text = String(repeating: Character(scalar), count: 9)
            var json = JSONWriter()
            json.value(text)
            #expect(try JSONValue(json.bytes).string?.utf8.elementsEqual(text.utf8) == true)
        }
    }

    @Test("integers are written whole", arguments: [0, 7, 10, 99, 100, -1, -10, Int64.max, Int64.min])
    func integers(_ value: Int64) {
        #expect(Self.write { $0.value(value) } == String(value))
        #expect(Self.write { $0.value(UInt64.max) } == String(UInt64.max))
    }

    @Test(
        "fractions have three decimals and no trailing zero",
        arguments: [
            (0.875, "0.875"), (1, "1"), (0, "0"), (0.1, "0.1"), (0.0004, "0"), (0.0005, "0.001"), (-0.25, "-0.25"),
            (-0.0001, "0"), (12.3456, "12.346"), (.nan, "0"), (.infinity, "0"), (1e300, "0"), (-1e300, "0"),
        ] as [(Double, String)]
    )
    func fractions(_ value: Double, _ text: String) {
        #expect(Self.write { $0.value(fraction: value) } == text)
    }
}
