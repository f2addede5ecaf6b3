import Foundation
import Glibc
import Testing

/// A running `caunoi serve`, followed by the lines that it logs.
final class RunningDaemon {
    private let process = Process()
    private let log = Pipe()
    private var buffer: [UInt8] = []
    private let home: HostileHome

    init(_ home: HostileHome) throws {
        self.home = home
        process.executableURL = URL(fileURLWithPath: try #require(HostileHome.program))
        process.arguments = ["serve", "--home", home.path]
        process.standardError = log
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try log.fileHandleForWriting.close()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// No file may take longer: `workers.deadline` is 30 seconds.
    private static let patience: Int32 = 90_000

    struct Hang: Error, CustomStringConvertible { var description: String }

    /// The next line as its bytes; nil at the end of the log.
    ///
    /// A minute and a half without one is a hang.
    func line() throws -> [UInt8]? {
        let descriptor = log.fileHandleForReading.fileDescriptor
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeFirst(end + 1) }
                return Array(buffer[..<end])
            }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, Self.patience) > 0 else {
                let status = try home.run(["status"]).output
                throw Hang(description: "nothing was logged for a minute and a half; caunoi status:\n\(status)")
            }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { return nil }
            buffer.append(contentsOf: piece[..<count])
        }
    }

    /// Reads until `count` drops have been told or the log ends; how many were.
    func outcomes(_ count: Int) throws -> Int {
        while told < count, let line = try line() { take(line) }
        return told
    }

    /// Drops told so far.
    private(set) var told = 0
    private var last: [ArraySlice<UInt8>] = []

    /// Counts a line; the parts of one drop are told one after the other, with the same name and the same times.
    ///
    /// Whether it tells of a drop that was not told yet.
    @discardableResult
    func take(_ line: [UInt8]) -> Bool {
        guard Self.tellsOutcome(line) else { return false }
        // The parts of one drop may have different outcomes: time, sign and outcome are no part of the name.
        var words = line.drop { $0 != 0x20 }.dropFirst()
        if words.first == UInt8(ascii: "!") { words = words.drop { $0 != 0x20 }.dropFirst() }
        words = words.drop { $0 != 0x20 }
        let name = words.prefix { $0 != 0x3A }
        let times = words.lastIndex(of: 0x28).map { words[$0...] } ?? []
        let isSame = last == [name, times]
        last = [name, times]
        if !isSame { told += 1 }
        return !isSame
    }

    /// `2026-11-22T09:11:03+07:00 [! ]archived …`.
    static func tellsOutcome(_ line: [UInt8]) -> Bool {
        var words = line.split(separator: 0x20, maxSplits: 3).dropFirst()
        if words.first?.elementsEqual("!".utf8) == true { words = words.dropFirst() }
        guard let word = words.first else { return false }
        return ["archived", "duplicate", "rejected", "failed"].contains { word.elementsEqual($0.utf8) }
    }

    /// Stops it in order; the exit status, and the lines that came meanwhile.
    func stop() throws -> (status: Int32, lines: [[UInt8]]) {
        kill(process.processIdentifier, SIGTERM)
        var lines: [[UInt8]] = []
        while let line = try line() { lines.append(line) }
        process.waitUntilExit()
        return (process.terminationStatus, lines)
    }
}
