import Foundation
import Glibc
import Testing

/// Validation against the published schema, where it is there.
enum Ninjs {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    /// The project's collection of test material, which is not part of the repository.
    static let shared = ProcessInfo.processInfo.environment["CAUNOI_SHARED"] ?? root + "/../shared"

    static let samples = root + "/deploy/samples"

    private static let schema = shared + "/fixtures/ninjs/ninjs-schema_3.1.json"

    static func check(archive: String) throws {
        guard access(schema, R_OK) == 0 else {
            print("HostileTests: items are not validated: \(schema) is not there")
            return
        }
        let check = Process()
        check.executableURL = URL(fileURLWithPath: root + "/deploy/validate-items")
        check.arguments = [schema]
        check.standardInput = FileHandle(forReadingAtPath: archive)
        let output = Pipe()
        check.standardOutput = output
        check.standardError = output
        try check.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        check.waitUntilExit()
        #expect(check.terminationStatus == 0, "\(said)")
    }
}
