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
        guard let bytes = WholeFile.read(layout.lock, limit: 64) else { return nil }
        return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
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
