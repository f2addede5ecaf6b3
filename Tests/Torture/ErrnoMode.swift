import Glibc

/// Every call fails with every errno it can have: the service survives or stops and is started again, as systemd does,
/// and in the end everything is archived once.
struct ErrnoMode {
    let shop: Workshop
    /// How many errnos a site gets; nil for all.
    let perSite: Int?
    var seconds: Double = .infinity

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("errno", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        var book = SiteBook(wanted: 1)
        try KillMode(shop: shop, points: 0, span: 1).learn(&book, &random)
        var cases: [(site: String, situation: Situation, error: Int32)] = []
        for site in book.all {
            var errors = Self.errors(of: site.name)
            if let perSite {
                errors.shuffle(using: &random)
                errors = Array(errors.prefix(perSite))
            }
            for error in errors {
                cases.append((site.name, site.situations.randomElement(using: &random) ?? .plain, error))
            }
        }
        cases.shuffle(using: &random)
        var ends: [String: Int] = [:]
        var done = 0
        var index = 0
        while index < cases.count, tally.severe < 20, begun.duration(to: clock.now) / .seconds(1) < seconds {
            let bed = try shop.newBed()
            defer { Folder.remove(bed.home) }
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            // A home that is as old as the situation needs; several cases share it.
            if cases[index].situation != .newHome {
                try dropper.drop(count: 3, &random)
                _ = try shop.service.pass(bed)
            }
            var history: [String] = []
            let isNew = cases[index].situation == .newHome
            var shared = 0
            while index < cases.count, shared < (isNew ? 1 : 12), (cases[index].situation == .newHome) == isNew {
                try strike(cases[index], bed, &dropper, &tally, &history, &ends, &random)
                index += 1
                shared += 1
                done += 1
            }
            _ = try shop.settle(bed, dropper.journal, &tally, history: history)
            tally.drops += dropper.journal.drops.count
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        tally.notes.append(
            "\(book.all.count) sites, \(cases.count) cases of site and errno, \(done) run, \(tally.hits.count) sites reached"
        )
        tally.notes.append(
            "ends: " + ends.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        )
        return tally
    }

    private func strike(
        _ strike: (site: String, situation: Situation, error: Int32),
        _ bed: TestBed,
        _ dropper: inout Dropper,
        _ tally: inout Tally,
        _ history: inout [String],
        _ ends: inout [String: Int],
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        try strike.situation.prepare(bed, &dropper, &random)
        let order = FaultOrder(
            action: .fail,
            when: 1,
            // What asks for another try would be asked for ever.
            times: strike.error == EINTR || strike.error == EAGAIN ? 3 : random.chance(0.3) ? 0 : 1,
            error: strike.error,
            sites: [strike.site]
        )
        let serves = random.chance(0.15) && order.times == 1
        let end = try serves ? shop.service.serve(bed, order, milliseconds: 15_000) : shop.service.pass(bed, order)
        if shop.service.block.fired > 0 { tally.hit(strike.site) }
        ends["\(end)", default: 0] += 1
        let name = String(cString: strerror(strike.error))
        history.append("\(strike.situation.rawValue), \(serves ? "serve" : "ingest"), \(order) (\(name)): \(end)")
        // 65 and 78 would be for ever: systemd does not start the service again.
        switch end {
        case .exited(0), .exited(EX_IOERR), .exited(EX_TEMPFAIL): break
        default:
            let audit = HomeAudit(
                fault: "\(end) after \(order) (\(name)), \(strike.situation.rawValue), \(serves ? "serve" : "ingest")"
            )
            tally.add(audit)
            shop.report(tally, audit, bed, dropper.journal, history: history)
        }
    }

    /// What a call can answer, of those that a machine in trouble gives.
    static func errors(of site: String) -> [Int32] {
        let call = site.prefix { $0 != " " }
        switch call {
        case "write", "pwrite", "writev", "pwritev", "copy_file_range": return [ENOSPC, EIO, EDQUOT, EROFS, EINTR]
        case "fsync", "fdatasync", "syncfs": return [EIO, ENOSPC, EDQUOT, EROFS, EINTR]
        case "ftruncate", "fallocate", "truncate": return [EIO, EROFS, EINTR, ENOSPC]
        case "create": return [ENOSPC, EIO, EDQUOT, EROFS, EMFILE, ENFILE, ENOMEM, EACCES, EINTR]
        case "open": return [EIO, EMFILE, ENFILE, ENOMEM, EACCES, EINTR]
        case "mkdir", "symlink": return [ENOSPC, EIO, EDQUOT, EROFS, EACCES, EPERM, ENOMEM]
        case "renameat2": return [ENOSYS, EINVAL, ENOSPC, EIO, EROFS, EACCES, EPERM, EDQUOT]
        case "rename", "link", "unlink", "rmdir": return [EIO, EROFS, EACCES, EPERM, ENOSPC]
        case "chmod", "fchmod", "utimens", "futimens": return [EPERM, EROFS, EIO]
        case "read", "pread", "readdir": return [EIO, EINTR]
        case "stat", "fstat", "statvfs", "readlink": return [EIO, EACCES, ENOMEM]
        case "opendir", "fdopendir": return [EIO, EMFILE, ENOMEM, EACCES]
        case "posix_spawn": return [EAGAIN, ENOMEM, ENOENT, EMFILE]
        case "socketpair": return [EMFILE, ENFILE, ENOMEM]
        case "sendmsg": return [ENOBUFS, ENOMEM, EPIPE, EINTR, EAGAIN]
        case "recvmsg": return [ENOMEM, ECONNRESET, EINTR, EAGAIN]
        default: return [EIO]
        }
    }
}
