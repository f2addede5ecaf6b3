import Foundation
import News
import Parsing

/// Real files that are not in the repository; a test that needs them skips where they are absent.
enum SharedFixtures {
    /// Nil, with a line that says so, where the folder is not at hand.
    static func folder(_ name: String) -> URL? {
        let shared =
            ProcessInfo.processInfo.environment["CAUNOI_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared")
            .standardizedFileURL
        let folder = shared.appendingPathComponent("fixtures/\(name)")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("skipped: no folder shared/fixtures/\(name); set CAUNOI_SHARED")
            return nil
        }
        return folder
    }

    /// All files below a folder, by path.
    static func files(below folder: URL) -> [URL] {
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return paths.sorted().map { folder.appendingPathComponent($0) }.filter { !$0.hasDirectoryPath }
    }

    static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }
}

/// All parts of one file.
func parts(_ bytes: [UInt8], settings: ParsingSettings = ParsingSettings()) throws -> [ParsedPart] {
    try bytes.withUnsafeBufferPointer { buffer throws(Reason) in
        try Parsers.parse(buffer, name: "test", settings: settings)
    }
}

/// A text of a document in which no control character but the line end may stand.
func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A || (0x7F...0x9F).contains($0.value) }
}
