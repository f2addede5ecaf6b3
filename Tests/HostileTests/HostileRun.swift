import Foundation
import Glibc
import News
import Testing

/// Drops files into a running daemon and looks at everything that came of it.
struct HostileRun {
    /// How many became what.
    private(set) var counts: [String: Int] = [:]

    /// Drops all files and checks: each has one outcome, of those it may have, with a reason that says something;
    /// nothing crashed; the archive is whole; what people read has no control characters; the books balance.
    init(_ files: [HostileFile]) throws {
        let home = try HostileHome()
        let daemon = try RunningDaemon(home)
        for file in files { try home.drop(file) }
        var told = 0
        do {
            told = try daemon.outcomes(files.count)
        } catch {
            Issue.record(error)
        }
        #expect(told == files.count, "\(told) outcomes were told of \(files.count) files")
        let (status, last) = try daemon.stop()
        #expect(status == 0, "the daemon ended with status \(status)")
        #expect(!last.contains { daemon.take($0) }, "more outcomes than files")
        try checkOutcomes(of: files, home)
        try checkBooks(files.count, home)
        checkWhatPeopleRead(home)
        for object in home.files(below: "objects") {
            #expect(object.mode & 0o7377 == 0, "an object's mode is \(String(object.mode, radix: 8)): \(object.path)")
        }
        let verify = try home.run(["verify", "--data"])
        #expect(verify.status == 0, "\(verify.output)")
        try Ninjs.check(archive: home.path + "/archive/00000001.jsonl")
    }

    private mutating func checkOutcomes(of files: [HostileFile], _ home: HostileHome) throws {
        var told = try home.told()
        for file in files {
            let name = displayPath(file.path)
            let outcomes = told.removeValue(forKey: file.path) ?? []
            #expect(!outcomes.isEmpty, "\(name) has no outcome")
            // A container has one for each of its parts.
            for outcome in outcomes { check(outcome, of: file, name) }
        }
        #expect(told.isEmpty, "outcomes of what was not dropped: \(told.keys.map { displayPath($0) }.prefix(5))")
    }

    private mutating func check(_ outcome: HostileHome.Told, of file: HostileFile, _ name: String) {
        counts[outcome.code, default: 0] += 1
        let isAllowed =
            file.allowed.isEmpty || file.allowed.contains(outcome.code)
            || outcome.code == "duplicate" && file.allowed.contains("item")
        #expect(isAllowed, "\(name) became \(outcome.code), not \(file.allowed.sorted()): \(outcome.message)")
        switch outcome.code {
        case "item", "duplicate": break
        default:
            let code = Reason.Code(rawValue: outcome.code)
            #expect(code?.isRejection == true, "\(name) is \(outcome.code): \(outcome.message)")
            #expect(Self.saysSomething(outcome.message), "\(name) is told “\(outcome.message)”")
        }
    }

    /// A sentence of several words without control characters.
    private static func saysSomething(_ message: String) -> Bool {
        message.utf8.count { $0 == 0x20 } >= 4
            && message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }

    private func checkBooks(_ count: Int, _ home: HostileHome) throws {
        let state = try JSONValue(Array(try home.run(["status", "--json"]).output.utf8))
        let sum = ["archived", "duplicate", "rejected", "failed"].compactMap { state[$0]?.int }.reduce(0, +)
        #expect(
            state["seen"]?.int == Int64(count) && sum == Int64(count),
            "seen \(state["seen"] ?? .null), told \(sum)"
        )
        #expect(state["failed"]?.int == 0 && state["waiting"]?.int == 0)
        #expect(state["balanced"] == .bool(true))
        for folder in ["inbox", "claimed"] {
            let left = home.files(below: folder)
            #expect(left.isEmpty, "left in \(folder): \(left.prefix(3).map(\.path))")
        }
    }

    /// Log lines begin with a date; neither log nor receipts hold a control character or a bidirectional control.
    private func checkWhatPeopleRead(_ home: HostileHome) {
        let log = FileManager.default.contents(atPath: home.path + "/log/caunoi.log").map { [UInt8]($0) } ?? []
        #expect(!log.isEmpty)
        for line in log.split(separator: 0x0A) {
            #expect(
                line.starts(with: "20".utf8),
                "a line of the log was broken: \(String(decoding: line, as: UTF8.self))"
            )
            #expect(Self.isSafe(line), "\(displayPath(Array(line)))")
        }
        let journal = FileManager.default.contents(atPath: home.path + "/log/caunoi.jsonl").map { [UInt8]($0) } ?? []
        for line in journal.split(separator: 0x0A) { #expect((try? JSONValue(Array(line))) != nil) }
        for folder in ["done", "rejected"] {
            let receipts = home.files(below: folder).filter { $0.path.hasSuffix(".receipt.txt") }
            for receipt in receipts {
                let text = FileManager.default.contents(atPath: receipt.path).map { [UInt8]($0) } ?? []
                // A dropped file may bear the name of a receipt.
                guard text.starts(with: "archived: ".utf8) || text.starts(with: "rejected: ".utf8) else { continue }
                #expect(text.split(separator: 0x0A).allSatisfy { Self.isSafe($0) }, "\(receipt.path)")
                #expect(text.count > 150, "\(receipt.path)")
            }
        }
    }

    private static func isSafe(_ line: ArraySlice<UInt8>) -> Bool {
        guard let text = String(validating: line, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }
}
