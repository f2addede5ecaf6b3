import Glibc
import Synchronization
import Testing

@testable import Inbox

/// Mounts of a test's own: made on a thread that has left the process's mount namespace for a private one, so that
/// nothing is mounted for anybody else.
enum Mounted {
    /// Whether this process may do so: as root, and not in a container that forbids it.
    static let isPossible: Bool = {
        let result = try? inNamespace { true }
        if result != true { print("no private mount namespace here: skipped what needs mounts") }
        return result == true
    }()

    struct Refused: Error {
        var what: String
        var errno: Int32
    }

    /// Mounts a new tmpfs of `options` at `path`, which must be a folder.
    static func memory(at path: String, options: String = "size=4m") throws {
        guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { throw Refused(what: "tmpfs", errno: errno) }
    }

    static func bind(_ source: String, at path: String) throws {
        guard mount(source, path, "none", UInt(MS_BIND), nil) == 0 else { throw Refused(what: "bind", errno: errno) }
    }

    static func makeReadOnly(_ path: String, _ readOnly: Bool = true) throws {
        let flags = MS_REMOUNT | MS_BIND | (readOnly ? MS_RDONLY : 0)
        guard mount("none", path, "none", UInt(flags), nil) == 0 else { throw Refused(what: "remount", errno: errno) }
    }

    static func unmount(_ path: String) throws {
        guard umount2(path, 0) == 0 else { throw Refused(what: "umount", errno: errno) }
    }

    /// Runs `body` on a thread with mounts of its own; nil where there can be none.
    static func inNamespace<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) throws -> Value? {
        let job = Job(body)
        var thread = pthread_t()
        let raw = Unmanaged<Runnable>.passRetained(job).toOpaque()
        let made = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Runnable>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            },
            raw
        )
        guard made == 0 else {
            Unmanaged<Runnable>.fromOpaque(raw).release()
            return nil
        }
        pthread_join(thread, nil)
        return try job.result.withLock { $0 }?.get()
    }

    /// CLONE_NEWNS of linux/sched.h; the import has neither it nor the call.
    private static let newMountNamespace: Int32 = 0x0002_0000
    private typealias Unshare = @convention(c) (Int32) -> Int32

    fileprivate static func leave() -> Bool {
        guard let symbol = dlsym(nil, "unshare") else { return false }
        let unshare = unsafeBitCast(symbol, to: Unshare.self)
        return unshare(newMountNamespace) == 0 && mount("none", "/", nil, UInt(MS_REC | MS_PRIVATE), nil) == 0
    }

    private class Runnable {
        func run() {}
    }

    private final class Job<Value: Sendable>: Runnable {
        let body: @Sendable () throws -> Value
        let result = Mutex<Result<Value, any Error>?>(nil)

        init(_ body: @escaping @Sendable () throws -> Value) { self.body = body }

        override func run() {
            guard Mounted.leave() else { return }
            let value = Result { try body() }
            result.withLock { $0 = value }
        }
    }
}
