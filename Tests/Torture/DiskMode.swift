import CTorture
import Glibc

/// Disks in trouble under a running daemon: full, out of inodes, read-only, aborted; then well again.
struct DiskMode {
    let shop: Workshop

    /// What goes wrong, and on which side.
    enum Trouble: String, CaseIterable, Sendable {
        case archiveFull, inboxFull, archiveInodes, inboxReadOnly, archiveAborted, archiveReadOnlyAtStart
    }

    func run(seed: UInt64) throws(TortureError) {
        guard ct_own_mounts() == 0 else { return shop.say("disks: skipped, it needs root") }
        for trouble in Trouble.allCases {
            var random = SeededGenerator(seed: seed)
            var tally = Tally("disk \(trouble.rawValue)", seed: seed)
            let clock = ContinuousClock()
            let begun = clock.now
            switch trouble {
            case .archiveInodes: try inodes(&tally, &random)
            default: try onDisk(trouble, &tally, &random)
            }
            tally.seconds = begun.duration(to: clock.now) / .seconds(1)
            shop.finish(tally)
        }
    }

    private func onDisk(_ trouble: Trouble, _ tally: inout Tally, _ random: inout SeededGenerator)
        throws(TortureError)
    {
        let disk = try LoopDisk(.ext4, megabytes: 32, name: "disk-\(trouble.rawValue)", scratch: shop.scratch)
        defer { disk.close() }
        let plain = try shop.newBed()
        defer { Folder.remove(plain.home) }
        let isArchive = trouble != .inboxFull && trouble != .inboxReadOnly
        let bed =
            isArchive
            ? TestBed(home: disk.folder + "/home", inboxSide: plain.home)
            : TestBed(home: plain.home, inboxSide: disk.folder + "/side")
        try bed.create()
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        var daemon = DaemonRun(shop, bed)
        if trouble == .archiveReadOnlyAtStart {
            try dropper.drop(count: 6, &random)
            _ = disk.remount("", readOnly: true)
            try daemon.start()
            tally.notes.append(
                "on a read-only disk: \(daemon.stays(milliseconds: 0) ? "it runs and waits" : "it ended")"
            )
            _ = disk.remount("")
            return try finish(&daemon, bed, dropper, &tally)
        }
        try daemon.start()
        try dropper.drop(count: 6, &random)
        _ = try daemon.waitUntilIdle(seconds: 30)
        let ballast = disk.folder + "/ballast"
        switch trouble {
        case .inboxReadOnly:
            // Dropped before: nobody can drop on a read-only disk.
            daemon.signalAll(SIGSTOP)
            try dropper.drop(count: 10, &random)
            let result = disk.remount("", readOnly: true)
            if result != 0 { tally.notes.append("the remount was refused: \(String(cString: strerror(-result)))") }
            daemon.signalAll(SIGCONT)
        case .archiveAborted:
            _ = disk.remount("abort")
            try dropper.drop(count: 10, &random)
        default:
            if trouble == .inboxFull {
                daemon.signalAll(SIGSTOP)
                for _ in 0..<20 { try dropper.drop(.movedIn, &random) }
            }
            fill(ballast)
            if trouble == .inboxFull { daemon.signalAll(SIGCONT) }
            if trouble == .archiveFull { for _ in 0..<40 { try dropper.drop(.movedIn, &random) } }
        }
        tally.hit(trouble.rawValue)
        tally.notes.append(daemon.stays(milliseconds: 2_000) ? "it waits" : "it ended, to be started again")
        switch trouble {
        case .archiveAborted:
            _ = daemon.stop()
            try disk.restart()
        case .inboxReadOnly: _ = disk.remount("")
        default: unlink(ballast)
        }
        try finish(&daemon, bed, dropper, &tally)
    }

    private func finish(_ daemon: inout DaemonRun, _ bed: TestBed, _ dropper: Dropper, _ tally: inout Tally)
        throws(TortureError)
    {
        let isDone = try daemon.waitUntilIdle(seconds: 60)
        if !isDone { tally.add(HomeAudit(fault: "not everything was taken after the trouble")) }
        tally.notes.append("\(daemon.starts) starts")
        _ = daemon.stop()
        _ = try shop.settle(bed, dropper.journal, &tally, history: [tally.mode])
        tally.drops += dropper.journal.drops.count
    }

    /// Takes all space that is left.
    private func fill(_ path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        for size in [1 << 20, 1 << 12, 1] {
            let bytes = [UInt8](repeating: 7, count: size)
            while write(descriptor, bytes, size) == size {}
        }
    }

    private func inodes(_ tally: inout Tally, _ random: inout SeededGenerator) throws(TortureError) {
        let folder = shop.scratch + "/few-inodes"
        try Folder.make(folder)
        guard ct_mount("tmpfs", folder, "tmpfs", 0, "size=64m,nr_inodes=120") == 0 else {
            throw Folder.failure("mount", folder)
        }
        defer { ct_unmount(folder) }
        let plain = try shop.newBed()
        defer { Folder.remove(plain.home) }
        let bed = TestBed(home: folder + "/home", inboxSide: plain.home)
        try bed.create()
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        var daemon = DaemonRun(shop, bed)
        try daemon.start()
        for _ in 0..<90 { try dropper.drop(.movedIn, &random) }
        tally.hit(Trouble.archiveInodes.rawValue)
        tally.notes.append(daemon.stays(milliseconds: 3_000) ? "it waits" : "it ended, to be started again")
        guard ct_mount("tmpfs", folder, "tmpfs", UInt(CT_REMOUNT), "size=64m,nr_inodes=10000") == 0 else {
            throw Folder.failure("remount", folder)
        }
        try finish(&daemon, bed, dropper, &tally)
    }
}
