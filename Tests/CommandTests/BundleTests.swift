import Foundation
import Glibc
import News
import Testing

/// A dropped archive: one drop, a record for each file in it, one receipt.
@Suite("Bundles", .enabled(if: TestHome.program != nil, "the program is not built beside the tests"))
struct BundleTests {
    private static let articles = ["hai", "ba"].map { word in
        "Hai cơ quan ký biên bản số \(word)\n\nSáng 3/11, tại Hà Nội, cơ quan báo chí thứ \(word) đã ký biên bản ghi nhớ về trao đổi "
            + "tin và ảnh trong năm tới, mỗi bên gửi \(word) mươi tin một tuần.\n"
    }

    /// ustar headers, each with its check sum.
    static func tar(_ members: [(name: String, text: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, text) in members {
            let data = Array(text.utf8)
            var header = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at place: Int) {
                for (k, byte) in text.utf8.enumerated() { header[place + k] = byte }
            }
            put(name, at: 0)
            put("0000644", at: 100)
            let octal = String(data.count, radix: 8)
            put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
            put("        ", at: 148)
            put("0", at: 156)
            put("ustar", at: 257)
            let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
            put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
            bytes += header + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
        }
        return bytes + [UInt8](repeating: 0, count: 1_024)
    }

    @Test(
        "records name their file and its container; the same again is a duplicate; the original is filed and verified"
    )
    func drop() throws {
        let home = try TestHome()
        defer { home.remove() }
        let bundle = Self.tar([
            ("tin/hai.txt", Self.articles[0]), (".DS_Store", "x"), ("ba.txt", Self.articles[1]), ("rong.txt", ""),
        ])
        let path = home.path + "/bo tin.tar"
        for name in ["inbox", "inbox/x"] {
            try FileManager.default.createDirectory(atPath: "\(home.path)/\(name)", withIntermediateDirectories: true)
        }
        try Data(bundle).write(to: URL(fileURLWithPath: home.path + "/inbox/bo tin.tar"))
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let records = try records(home)
        #expect(records.map { $0["kind"]?.string } == ["item", "item", "rejection"])
        #expect(records.map { $0["source"]?["member"]?.string } == ["tin/hai.txt", "ba.txt", "rong.txt"])
        let whole = SHA256.digest(of: bundle).hex
        #expect(records.allSatisfy { $0["source"]?["parent"]?.string == whole })
        #expect(records[0]["source"]?["sha256"]?.string == SHA256.digest(of: Array(Self.articles[0].utf8)).hex)
        #expect(records[0]["source"]?["bytes"]?.int == Int64(Self.articles[0].utf8.count))
        #expect(records[2]["reason"]?["code"]?.string == "empty")
        // Filed once and not put back, though its records speak of other bytes.
        #expect(try FileManager.default.subpathsOfDirectory(atPath: home.path + "/inbox") == ["x"])
        // The same story by itself, and the bundle once more.
        let single = home.path + "/hai.txt"
        try Data(Self.articles[0].utf8).write(to: URL(fileURLWithPath: single))
        try Data(bundle).write(to: URL(fileURLWithPath: path))
        for file in [single, path] { #expect(try home.run(["ingest", "--quiet", file]).status == 0) }
        #expect(
            try self.records(home).dropFirst(3).map { $0["kind"]?.string } == [
                "duplicate", "duplicate", "duplicate", "rejection",
            ]
        )
        let verify = try home.run(["verify", "--data"])
        #expect(verify.status == 0, "\(verify.output)")
    }

    private func records(_ home: TestHome) throws -> [JSONValue] {
        let path = home.path + "/archive/00000001.jsonl"
        let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
        return try bytes.split(separator: 0x0A).map { try JSONValue(Array($0)) }.filter { $0["source"] != nil }
    }
}
