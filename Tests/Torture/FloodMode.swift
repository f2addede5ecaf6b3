import Glibc
import News
import Workers

/// Workers that flood the daemon: answers without end, a length that is a lie, standard error without end.
///
/// Each such file ends as `failed` with its original kept, and every other file goes on.
struct FloodMode {
    let shop: Workshop
    let points: Int

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("floods", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        shop.service.block.setWorker(shop.driver, argument: "floods")
        // One that pours out words is ended by its deadline, twice.
        shop.service.settings = ["workers.deadline=2s"]
        defer {
            shop.restoreWorker()
            shop.service.settings = []
        }
        while tally.points < points, tally.severe < 20 {
            let bed = try shop.newBed()
            defer { Folder.remove(bed.home) }
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            for _ in 0..<3 {
                try dropper.drop(.movedIn, &random)
                let flood = FloodingWorker.Flood.allCases[tally.points % FloodingWorker.Flood.allCases.count]
                try dropper.drop(text: Array("\(flood.rawValue) \(tally.points)\n".utf8))
                tally.hit(flood.rawValue)
            }
            guard try shop.settle(bed, dropper.journal, &tally, history: ["floods"], mayFail: true) else { break }
            let failures = ArchiveAudit(segment: bed.segment).drops.filter { $0.kinds == ["failure"] }
            if failures.count != 3 { tally.add(HomeAudit(fault: "\(failures.count) of 3 floods ended as failed")) }
            tally.drops += dropper.journal.drops.count
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }
}

/// The worker of `FloodMode`: reads like `ManyParts` and floods for a text that begins with the name of a flood.
enum FloodingWorker {
    enum Flood: String, CaseIterable {
        /// Zeros, as long as somebody takes them.
        case zeros
        /// Frames that are answers by their header, one behind the other.
        case answers
        /// A header that announces all that a length can say.
        case length
        /// Lines on standard error, then no answer.
        case words
    }

    static func work() -> Never {
        let ending = WorkerLoop.run(socket: 3) { _ in
            { _, bytes, _ in
                let text = String(decoding: bytes, as: UTF8.self)
                if let flood = Flood.allCases.first(where: { text.hasPrefix($0.rawValue) }) { pour(flood) }
                return ManyParts.read(Array(bytes))
            }
        }
        _exit(ending == .hungUp ? EX_OK : EX_PROTOCOL)
    }

    private static func pour(_ flood: Flood) -> Never {
        let header = Frame(.answer, [UInt8](repeating: 0x20, count: 4_096)).header
        let bytes: [UInt8] =
            switch flood {
            case .zeros: [UInt8](repeating: 0, count: 1 << 16)
            case .answers: header + [UInt8](repeating: 0x20, count: 4_096)
            case .length:
                header.prefix(header.count - 4) + [0xFF, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 1, count: 1 << 16)
            case .words: [UInt8](repeating: UInt8(ascii: "x"), count: 60) + [0x0A]
            }
        let target: Int32 = flood == .words ? STDERR_FILENO : 3
        while true {
            let written = bytes.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
            if written < 0, errno != EINTR, errno != EAGAIN { _exit(EX_IOERR) }
        }
    }
}
