import ArgumentParser
import Glibc
import Ingest

/// `caunoi tail`: the last lines of the log, and with `-f` those that come.
struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tail", abstract: "Show the end of the log.")

    @OptionGroup var options: HomeOptions
    @Option(name: .short, help: "How many lines.") var n = 20
    @Flag(name: .shortAndLong, help: "Go on printing lines as they come.") var follow = false

    func run() throws {
        let path = try options.load().layout.log + "/caunoi.log"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ServiceError.system("cannot open \(path)", errno) }
        var position = lseek(descriptor, 0, SEEK_END)
        let start = Self.start(ofLast: max(0, n), in: descriptor, size: position)
        copy(descriptor, from: start, to: position)
        guard follow else { return }
        var current = descriptor
        while true {
            var wait = timespec(tv_sec: 0, tv_nsec: 300_000_000)
            nanosleep(&wait, nil)
            let end = lseek(current, 0, SEEK_END)
            if end > position {
                copy(current, from: position, to: end)
                position = end
            }
            // logrotate moved the file away: go on with the new one.
            let next = open(path, O_RDONLY | O_CLOEXEC)
            guard next >= 0 else { continue }
            var here = stat()
            var there = stat()
            if fstat(current, &here) == 0, fstat(next, &there) == 0, here.st_ino != there.st_ino {
                close(current)
                current = next
                position = 0
            } else {
                close(next)
            }
        }
    }

    /// Offset where the last `count` lines begin.
    private static func start(ofLast count: Int, in descriptor: Int32, size: off_t) -> off_t {
        var missing = count + 1
        var end = size
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while end > 0 {
            let begin = max(0, end - off_t(chunk.count))
            let length = pread(descriptor, &chunk, Int(end - begin), begin)
            guard length > 0 else { return begin }
            for index in stride(from: length - 1, through: 0, by: -1) where chunk[index] == 0x0A {
                missing -= 1
                if missing == 0 { return begin + off_t(index) + 1 }
            }
            end = begin
        }
        return 0
    }

    private func copy(_ descriptor: Int32, from start: off_t, to end: off_t) {
        var position = start
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while position < end {
            let count = pread(descriptor, &chunk, min(chunk.count, Int(end - position)), position)
            guard count > 0 else { return }
            Console.print(bytes: Array(chunk[..<count]))
            position += off_t(count)
        }
    }
}
