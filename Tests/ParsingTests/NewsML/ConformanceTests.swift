import Foundation
import News
import Testing

@testable import Parsing

/// IPTC's conformance files of NewsML-G2, where they are at hand.
@Suite struct ConformanceTests {
    private static let folder = SharedFixtures.folder("newsml-g2/conformance")
    private static let hasFolder = folder != nil

    private func faults(_ file: URL) throws -> [String] {
        try parts(Array(Data(contentsOf: file))).flatMap { part in
            switch part {
            case .document(let document): document.provided.faults
            case .refused(_, let reason): ["refused: \(reason)"]
            }
        }
    }

    @Test("what should pass is read without a fault, what should fail with one", .enabled(if: hasFolder))
    func conformance() throws {
        let files = SharedFixtures.files(below: try #require(Self.folder)).filter { $0.pathExtension == "xml" }
        #expect(!files.isEmpty)
        let passing = Set(
            try files.filter { $0.path.contains("/should_pass/") }.map { try content($0) }
        )
        for file in files {
            let found = try faults(file)
            if file.path.contains("/should_pass/") {
                #expect(found == [], "\(file.path)")
            } else if passing.contains(try content(file)) {
                // A catalog by itself states no version: the same file is right in the next one.
                #expect(found == [], "\(file.path)")
            } else {
                #expect(found != [], "\(file.path)")
            }
        }
    }

    /// Without white space: files that differ in nothing else say the same.
    private func content(_ file: URL) throws -> [UInt8] { try Data(contentsOf: file).filter { $0 > 0x20 } }
}
