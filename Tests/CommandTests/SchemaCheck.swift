import Foundation
import Glibc
import Testing

/// `deploy/validate-items` on an archive, where the schema of the shared fixtures is at hand.
enum SchemaCheck {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    private static let schema =
        (ProcessInfo.processInfo.environment["CAUNOI_SHARED"] ?? root + "/../shared")
        + "/fixtures/ninjs/ninjs-schema_3.1.json"

    static let isPossible = access(schema, R_OK) == 0

    /// Every item of the home's archive is a valid ninjs 3.1 item.
    static func expectValid(_ home: TestHome) throws {
        guard isPossible else { return }
        let check = Process()
        check.executableURL = URL(fileURLWithPath: root + "/deploy/validate-items")
        check.arguments = [schema]
        check.standardInput = FileHandle(forReadingAtPath: home.path + "/archive/00000001.jsonl")
        let output = Pipe()
        check.standardOutput = output
        check.standardError = output
        try check.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        check.waitUntilExit()
        #expect(check.terminationStatus == 0, "\(said)")
    }
}
