import Foundation
import News

/// Asks `systemd-analyze` of this machine, where it has one.
enum SystemdAnalyze {
    static let path: String? = ["/usr/bin/systemd-analyze", "/bin/systemd-analyze"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Whether it is version 252, that of Debian 12: others refuse and step over clock changes in ways of their own.
    static let isUsable: Bool = {
        guard let path, let output = run(path, ["--version"], environment: [:])?.output else { return false }
        return (Int(output.split(separator: " ").dropFirst().first ?? "") ?? 0) == 252
    }()

    enum Answer: Equatable {
        case refused
        /// systemd takes the expression, but loses its way at a change of the clocks and says so.
        case lost
        /// The normalised form, and elapses in seconds since the epoch.
        case elapses(String, [Int64])
    }

    /// One answer an expression.
    static func calendar(
        _ expressions: [String],
        zone: String,
        baseTime: Int64,
        iterations: Int
    ) -> [Answer]? {
        guard let path,
            let (output, errors) = run(
                path,
                ["calendar", "--base-time=@\(baseTime)", "--iterations=\(iterations)", "--"] + expressions,
                environment: ["TZ": zone, "SYSTEMD_COLORS": "0", "SYSTEMD_LOG_LEVEL": "err"]
            )
        else { return nil }
        var without: [String: Answer] = [:]
        for expression in expressions {
            if errors.contains("Failed to parse calendar specification '\(expression)':") {
                without[expression] = .refused
            } else if errors.contains("Failed to determine next elapse for '\(expression)':") {
                without[expression] = .lost
            }
        }
        var answers: [(normalized: String, elapses: [Int64])] = []
        for line in output.split(separator: "\n") {
            guard let colon = line.range(of: ": ") else { continue }
            let key = line[..<colon.lowerBound].trimmingCharacters(in: .whitespaces)
            let value = String(line[colon.upperBound...])
            if key == "Normalized form" {
                answers.append((value, []))
            } else if !answers.isEmpty, key == "(in UTC)" || key == "Next elapse" || key.hasPrefix("Iter") {
                guard value != "never" else { continue }
                guard let seconds = seconds(value) else { return nil }
                // The line in UTC corrects the local one before it; it is left out where systemd takes local time
                // for UTC, which it does in Casablanca too: the zone printed there is an offset.
                if key == "(in UTC)" { answers[answers.count - 1].elapses.removeLast() }
                answers[answers.count - 1].elapses.append(seconds)
            }
        }
        guard answers.count == expressions.count(where: { without[$0] == nil }) else { return nil }
        return expressions.map { expression in
            if let answer = without[expression] { return answer }
            let answer = answers.removeFirst()
            return .elapses(answer.normalized, answer.elapses)
        }
    }

    /// `Mon 2026-03-02 01:00:00 UTC`, whatever the zone at the end, as if it were UTC,
    /// unless that zone is an offset such as `+0530`.
    private static func seconds(_ text: String) -> Int64? {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 6 else { return nil }
        return CivilTime(
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers[3],
            minute: numbers[4],
            second: numbers[5]
        ).secondsSinceEpoch - offset(text.split(separator: " ").last ?? "")
    }

    private static func offset(_ zone: Substring) -> Int64 {
        guard let sign = zone.first, "+-".contains(sign), let digits = Int64(zone.dropFirst()) else { return 0 }
        let seconds = zone.count > 3 ? digits / 100 * 3_600 + digits % 100 * 60 : digits * 3_600
        return sign == "-" ? -seconds : seconds
    }

    private static func run(
        _ path: String,
        _ arguments: [String],
        environment: [String: String]
    ) -> (output: String, errors: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
        // Files, not pipes: the second of two pipes can fill while the first is read.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("output")
        let errors = folder.appendingPathComponent("errors")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data().write(to: output)
            try Data().write(to: errors)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            return (
                String(decoding: try Data(contentsOf: output), as: UTF8.self),
                String(decoding: try Data(contentsOf: errors), as: UTF8.self)
            )
        } catch {
            return nil
        }
    }
}
