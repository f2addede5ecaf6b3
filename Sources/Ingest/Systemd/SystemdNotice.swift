import CSystemd
import Glibc

/// What systemd is told of us (sd_notify(3)); every call does nothing when systemd did not start us.
enum SystemdNotice {
    static func ready(status: String) { notify("READY=1\nSTATUS=\(status)") }
    static func status(_ text: String) { notify("STATUS=\(text)") }
    static func stopping() { notify("STOPPING=1\nSTATUS=stopping") }
    static func alive() { notify("WATCHDOG=1") }
    /// Asks for more time while starting: a long catch-up is not a hang.
    static func extendStart(seconds: Int) { notify("EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000)") }

    /// Brackets a reload (Type=notify: optional, Type=notify-reload: required).
    static func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        notify("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1_000)")
    }

    /// How often `alive()` is due: half of WatchdogSec; nil when there is no watchdog.
    static func watchdogInterval() -> Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds / 2))
    }

    private static func notify(_ state: String) { _ = sd_notify(0, state) }
}
