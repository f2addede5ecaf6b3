import CTorture
import Glibc

/// A device that answers EIO for a while and then works again: what a sync reported once is not reported again, so a
/// service that believes the second answer has lost what the first was about.
///
/// The device is nbdkit's, whose `error` filter is switched by a file; nbdfuse shows it as a file, which a loop device
/// takes. Archive, objects and catalog are on it, the inbox's side is not.
struct DeviceErrorMode {
    let shop: Workshop
    let points: Int

    /// Why it cannot be run here; nil where it can.
    static var hindrance: String? {
        if geteuid() != 0 || access("/dev/loop-control", R_OK) != 0 { return "it needs root and loop devices" }
        if access("/dev/fuse", R_OK | W_OK) != 0 { return "it needs /dev/fuse" }
        func isThere(_ program: String) -> Bool { access(program, X_OK) == 0 }
        let hasServer = isThere("/usr/bin/nbdkit") || isThere("/usr/sbin/nbdkit")
        guard hasServer, isThere("/usr/bin/nbdfuse") else {
            return "it needs the Debian packages nbdkit and libnbd-bin"
        }
        return nil
    }

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("device errors", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        guard ct_own_mounts() == 0 else { throw TortureError("mounts of our own need root") }
        var ends: [String: Int] = [:]
        while tally.points < points, tally.severe < 20 {
            let device = try FailingDevice(megabytes: 64, scratch: shop.scratch)
            defer { device.close() }
            let disk = try LoopDisk(.ext4, on: device.file, name: "disk-eio", scratch: shop.scratch)
            defer { disk.close() }
            try life(disk, device, &tally, &ends, &random)
        }
        let told = ends.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) times" }
        tally.notes.append("under the errors: \(told.joined(separator: ", "))")
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }

    private func life(
        _ disk: LoopDisk,
        _ device: FailingDevice,
        _ tally: inout Tally,
        _ ends: inout [String: Int],
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        let plain = try shop.newBed()
        defer { Folder.remove(plain.home) }
        let bed = TestBed(home: disk.folder + "/home", inboxSide: plain.home)
        try bed.create()
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        defer { tally.drops += dropper.journal.drops.count }
        var history: [String] = []
        for _ in 0..<8 where tally.points < points {
            var daemon = DaemonRun(shop, bed)
            try daemon.start()
            try dropper.drop(count: 1 + random.below(4), &random)
            _ = try daemon.waitUntilIdle(seconds: 30)
            disk.sync()
            try device.fails(true)
            try dropper.drop(count: 1 + random.below(8), &random)
            let failing = Int32(20 + random.below(600))
            let ended = !daemon.stays(milliseconds: failing)
            try device.fails(false)
            // It may go on, wait, or have ended; what it must not do is to believe the next answer.
            try dropper.drop(count: 1, &random)
            let endsLater = !daemon.stays(milliseconds: Int32(random.below(400)))
            let end = ended ? "it ended at once" : endsLater ? "it ended a little later" : "it ran on"
            ends[end, default: 0] += 1
            history.append("EIO for \(failing) ms: \(end)")
            if daemon.pid > 0 {
                kill(daemon.pid, random.chance(0.5) ? SIGTERM : SIGKILL)
                _ = Command.finish(daemon.pid, milliseconds: 30_000)
            }
            tally.hit(end)
            try disk.repair()
            guard try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true) else { return }
            history.removeAll()
        }
    }
}

/// A file that is a device, whose reads and writes fail when it is told so.
final class FailingDevice {
    /// What a loop device takes.
    let file: String
    private let folder: String
    private let image: String
    private let trigger: String
    private let pid: pid_t

    init(megabytes: Int, scratch: String) throws(TortureError) {
        folder = scratch + "/nbd"
        image = scratch + "/nbd.image"
        trigger = scratch + "/nbd.fails"
        file = folder + "/nbd"
        unlink(trigger)
        try Folder.make(folder)
        try Folder.write([], to: image)
        guard truncate(image, megabytes << 20) == 0 else { throw Folder.failure("truncate", image) }
        let server = [
            "nbdkit", "-s", "--exit-with-parent", "--filter=error", "file", image, "error=EIO", "error-rate=100%",
            "error-file=\(trigger)",
        ]
        pid = try Command.start("/usr/bin/nbdfuse", [folder + "/", "--command"] + server)
        for _ in 0..<500 {
            if Folder.kind(file) == S_IFREG { return }
            usleep(10_000)
        }
        throw TortureError("nbdfuse shows no device in \(folder)")
    }

    func fails(_ fails: Bool) throws(TortureError) {
        if fails { try Folder.write([], to: trigger) } else { unlink(trigger) }
    }

    func close() {
        unlink(trigger)
        ct_unmount(folder)
        kill(pid, SIGTERM)
        _ = Command.finish(pid, milliseconds: 5_000)
        unlink(image)
        rmdir(folder)
    }
}
