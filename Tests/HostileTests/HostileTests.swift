import Foundation
import Glibc
import News
import Testing

/// The short run is a part of every test run; CAUNOI_HOSTILE=all, which deploy/hostile sets, runs everything.
@Suite(
    "Hostile files",
    .enabled(if: HostileHome.program != nil, "the program is not built beside the tests"),
    .serialized
)
struct HostileTests {
    private static let all = ProcessInfo.processInfo.environment["CAUNOI_HOSTILE"] == "all"
    private static let seed = ProcessInfo.processInfo.environment["CAUNOI_SEED"].flatMap { UInt64($0) } ?? 20_261_122

    private static var rows: [HostileFile] {
        KindRows.files(large: false) + EncodingRows.files + TextRows.files(large: false) + PageRows.files(large: false)
            + MarkupRows.files + ContainerRows.files + MessageRows.files
    }

    private static func samples() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: Ninjs.samples).sorted().map { name in
            (String(name.suffix(20)), [UInt8](try Data(contentsOf: URL(fileURLWithPath: Ninjs.samples + "/" + name))))
        }
    }

    @Test("the generator makes more than six hundred different files, the same for the same seed")
    func generator() throws {
        let files = Self.rows
        #expect(files.count > 600)
        #expect(Set(files.map(\.path)).count == files.count)
        let mutants = try (0..<2).map { _ in MutationRows.files(of: try Self.samples(), count: 4, seed: 7).map(\.path) }
        #expect(mutants[0] == mutants[1])
    }

    @Test("every file of the catalogue gets its outcome, and nothing breaks")
    func catalogue() throws {
        let files =
            Self.rows + MutationRows.files(of: try Self.samples(), count: 4, seed: Self.seed)
        let run = try HostileRun(files)
        print("HostileTests: \(files.count) generated files: \(run.counts.sorted { $0.key < $1.key })")
    }

    @Test("the large ones, and mutants by the hundred", .enabled(if: all, "a long run: deploy/hostile"))
    func large() throws {
        let pages = PageRows.odd.prefix(12)
        let originals =
            try Self.samples()
            + pages.compactMap { file in
                guard case .bytes(let bytes) = file.content else { return nil }
                return (String(decoding: file.path.suffix(20), as: UTF8.self).replacing("/", with: "-"), bytes)
            }
        let files =
            KindRows.files(large: true) + TextRows.files(large: true) + PageRows.files(large: true)
            + MutationRows.files(of: originals, count: 100, seed: Self.seed)
        let run = try HostileRun(files)
        print(
            "HostileTests: \(files.count) large files and mutants, seed \(Self.seed): \(run.counts.sorted { $0.key < $1.key })"
        )
    }

    @Test(
        "the collections of real and hostile files",
        .enabled(if: all, "a long run: deploy/hostile"),
        .enabled(if: access(Ninjs.shared + "/fixtures", R_OK) == 0, "shared/fixtures is not there")
    )
    func collections() throws {
        let files = try Self.files(below: Ninjs.shared + "/fixtures").filter { !$0.path.contains(UInt8(ascii: "~")) }
        let mutants = MutationRows.files(
            of: files.filter { $0.path.starts(with: "documents/".utf8) }.compactMap { file in
                guard case .bytes(let bytes) = file.content, bytes.count < 1 << 20 else { return nil }
                return (String(decoding: file.path.suffix(20), as: UTF8.self).replacing("/", with: "-"), bytes)
            },
            count: 4,
            seed: Self.seed
        )
        let run = try HostileRun(files + mutants)
        print(
            "HostileTests: \(files.count) collected files, \(mutants.count) mutants: \(run.counts.sorted { $0.key < $1.key })"
        )
        #expect(files.count >= 1_500)
    }

    private static func files(below folder: String) throws -> [HostileFile] {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var files: [HostileFile] = []
        for case let name as String in walk {
            var status = stat()
            guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            let last = name.split(separator: "/").last ?? ""
            // Names that the inbox leaves alone are not dropped here.
            guard !last.hasPrefix("."), !last.hasSuffix(".tmp") else { continue }
            files.append(.file(name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))))
        }
        return files
    }
}
