import Glibc

/// How the pool starts and holds its workers.
package struct WorkerSettings: Sendable {
    /// Program and arguments; `/proc/self/exe` is this very program, also when its file was replaced meanwhile.
    package var command: [String]
    /// Environment of the workers, nothing else is passed on.
    ///
    /// Swift's backtracer would fork on a crash and take seconds.
    package var environment = ["SWIFT_BACKTRACE=enable=no"]
    /// Worker processes, 1 to 64.
    package var size: Int
    /// Milliseconds for one request.
    package var deadline: Int64 = 30_000
    /// Milliseconds for a new worker to say that it is ready.
    package var startDeadline: Int64 = 30_000
    /// Milliseconds that requests under way and then idle workers get when the pool stops.
    package var stopGrace: Int64 = 800
    /// Bytes of address space for one worker; 0 for no limit.
    package var memoryLimit: UInt64 = 1 << 30
    /// Seconds of processor time for one request, in whole seconds of the worker's life; 0 for no limit.
    package var processorSeconds: UInt64 = 20
    /// Bytes of a worker's standard error that are kept for one document.
    package var wordLimit = 4_096
    /// Told each line of a worker's standard error, safe to show, with the worker and its document in front.
    package var hear: (@Sendable (String) -> Void)?
    /// Longest answer in bytes.
    package var answerLimit = 64 << 20
    /// Longest object in bytes.
    package var objectLimit: UInt64 = 64 << 20
    /// The programs of others that readers may ask for; nil for none.
    package var tools: ToolShelf?
    /// The reader's settings (`ReadingSettings.json`).
    package var hello: [UInt8]

    package init(command: [String], size: Int = Self.defaultSize, hello: [UInt8]) {
        self.command = command
        self.size = size
        self.hello = hello
    }
}

extension WorkerSettings {
    /// One process a core, at most eight.
    package static var defaultSize: Int { max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
