import Glibc
import Ingest
import News

/// The daemon of a home, seen from another process: by its lock and by the state it publishes.
struct RunningService {
    let layout: HomeLayout

    /// The daemon's process id; nil when none holds the lock.
    var pid: pid_t? {
        let descriptor = open(layout.lock, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        if let holder = holder(of: descriptor) { return holder }
        guard let bytes = WholeFile.read(layout.lock, limit: 64) else { return nil }
        return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    }

    /// Who holds the lock as the kernel says it (proc_locks(5)); the number in the file is an earlier holder's where the
    /// file cannot be written.
    private func holder(of descriptor: Int32) -> pid_t? {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, let bytes = WholeFile.read("/proc/locks", limit: 1 << 20) else {
            return nil
        }
        // The numbers of a device as glibc packs them (gnu_dev_major(3)).
        let number = UInt64(facts.st_dev)
        let major = number >> 8 & 0xFFF | number >> 32 & ~0xFFF
        let minor = number & 0xFF | number >> 12 & ~0xFF
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            // `1: FLOCK  ADVISORY  WRITE 708 08:01:131 0 EOF`
            let words = line.split(separator: " ")
            guard words.count >= 6, words[1] == "FLOCK", words[3] == "WRITE",
                words[5].split(separator: ":").last == "\(facts.st_ino)", let pid = pid_t(words[4]), pid > 0
            else { continue }
            let device = words[5].split(separator: ":").prefix(2).compactMap { UInt64($0, radix: 16) }
            if device == [major, minor] { return pid }
        }
        return nil
    }

    /// Tells the daemon to look at the pause marker now; without a daemon the next start sees it.
    func wake() {
        guard let pid else { return }
        if kill(pid, SIGUSR1) != 0 {
            Console.complain(
                "the running service (process \(pid)) could not be told: \(String(cString: strerror(errno))); it looks by itself within seconds"
            )
        }
    }

    /// The state as it is now, when the daemon may be asked to publish it; else the last one it published.
    func freshState(_ pid: pid_t?) -> JSONValue? {
        var before = stat()
        guard let pid, stat(layout.liveState, &before) == 0, kill(pid, SIGUSR1) == 0 else { return published }
        for _ in 0..<50 {
            var after = stat()
            var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
            nanosleep(&pause, nil)
            // Two files take turns; the one that came back has a later time.
            if stat(layout.liveState, &after) == 0,
                (after.st_ino, after.st_mtim.tv_sec, after.st_mtim.tv_nsec)
                    != (before.st_ino, before.st_mtim.tv_sec, before.st_mtim.tv_nsec)
            {
                break
            }
        }
        return published
    }

    /// The last published state; nil when there is none or it cannot be read.
    ///
    /// Read again when it is no JSON: the daemon writes over the file that was the published one before.
    var published: JSONValue? {
        for _ in 0..<5 {
            guard let bytes = WholeFile.read(layout.liveState, limit: 1 << 20) else { return nil }
            if let state = try? JSONValue(bytes) { return state }
        }
        return nil
    }
}
