import CConfinement
import Glibc

/// Takes from this process, for ever, all that it does not need: files, programs, sockets, signals, children.
///
/// To be called before any Task, Dispatch or Foundation call, with one thread (Landlock binds the thread that asks for
/// it and those it starts later; the filter is put on all), and before the first byte of a document. Nothing of it can
/// be undone by the process itself.
package struct LockDown: Sendable, Hashable {
    package enum Profile: Sendable, Hashable {
        /// Reads what it is given and answers through its socket; opens and executes nothing.
        case text
        /// Becomes one program of others, with input and output as descriptors: it may execute `program` and read the
        /// system's libraries and `data`, nothing else.
        case tool(program: String, data: [String])
    }

    /// What becomes of a process on a kernel that lacks Landlock or seccomp filters.
    package enum Demand: String, Sendable, CaseIterable {
        /// It ends, saying what is missing.
        case required
        /// It takes what there is, and says so.
        case bestEffort = "best-effort"
    }

    /// Why the process may not go on.
    package struct Refusal: Error, Sendable, Hashable {
        package var message: String
        /// 69 (EX_UNAVAILABLE) where the kernel lacks something, 71 (EX_OSERR) where a call failed, 70 (EX_SOFTWARE)
        /// where this program started more than one thread.
        package var exitStatus: Int32
    }

    package var profile: Profile
    package var demand: Demand
    /// Descriptors the process may have open at a time.
    package var descriptors: UInt64

    package init(_ profile: Profile, demand: Demand = .required, descriptors: UInt64 = 32) {
        self.profile = profile
        self.demand = demand
        self.descriptors = descriptors
    }

    /// Locks this process down; what it has open from descriptor `keeping` on is closed.
    ///
    /// Limits of memory and processor time are the daemon's to set, from outside.
    package func apply(keeping: Int32 = 4) throws(Refusal) -> Confinement {
        let tasks = cconfinement_task_count()
        guard tasks >= 0 else { throw Self.failure("counting its threads in /proc/self/task", tasks) }
        guard tasks == 1 else {
            let message = "it has \(tasks) threads before it is locked down, 1 is allowed; this is a fault of caunoi"
            throw Refusal(message: message, exitStatus: EX_SOFTWARE)
        }
        // Already so where the pool started it.
        guard getpgrp() == getpid() || setpgid(0, 0) == 0 else { throw Self.failure("setpgid", -errno) }
        try Self.check("closing descriptors", cconfinement_close_from(keeping))
        try Self.check("clearing the environment", cconfinement_clear_environment())
        // No dump of a document's text is left behind by a crash, and nobody of the same user may look into it.
        try Self.check("RLIMIT_CORE", cconfinement_limit_core(0))
        try Self.check("PR_SET_DUMPABLE", cconfinement_not_dumpable())
        try Self.check("RLIMIT_NOFILE", cconfinement_limit_descriptors(descriptors))
        // A program's output is limited from outside.
        if profile == .text { try Self.check("RLIMIT_FSIZE", cconfinement_limit_file_size(0)) }
        try Self.check("PR_SET_NO_NEW_PRIVS", cconfinement_no_new_privileges())
        // Landlock first: the filter refuses its calls too.
        let landlock = try restrictFiles()
        return Confinement(landlock: landlock, isFiltered: try filterCalls())
    }

    private func restrictFiles() throws(Refusal) -> Int {
        let abi = cconfinement_landlock_abi()
        let floor = Confinement.landlockFloor
        guard abi >= floor || demand == .bestEffort else {
            let found = abi < 0 ? Self.text(abi) : "only ABI \(abi)"
            throw Self.missing("Landlock with ABI \(floor) or newer (Linux 5.19 with Landlock active)", found)
        }
        guard abi > 0 else { return 0 }
        let code = Self.withPaths(readable) { readable in
            Self.withPaths(executable) { executable in
                cconfinement_landlock(abi, readable, self.readable.count, executable, self.executable.count)
            }
        }
        if code == 0 { return Int(abi) }
        guard demand == .bestEffort else { throw Self.failure("restricting files with Landlock", code) }
        return 0
    }

    private func filterCalls() throws(Refusal) -> Bool {
        let code = cconfinement_filter(profile == .text ? cconfinement_text : cconfinement_tool)
        if code == 0 { return true }
        guard demand == .bestEffort else {
            throw Self.missing("seccomp filters (CONFIG_SECCOMP_FILTER)", Self.text(code))
        }
        return false
    }

    // MARK: Paths

    /// The system's shared libraries and what their loader reads; where one is missing, the others do.
    private static let libraries = [
        "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache",
    ]
    /// The loader, which the kernel executes beside the program: x86_64's, aarch64's.
    private static let loaders = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"]

    private var readable: [String] {
        switch profile {
        case .text: []
        case .tool(_, let data): Self.libraries + data
        }
    }

    private var executable: [String] {
        switch profile {
        case .text: []
        case .tool(let program, _): Self.loaders + [program]
        }
    }

    private static func withPaths(
        _ paths: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Int32
    ) -> Int32 {
        let texts = paths.map { strdup($0) }
        defer { for text in texts { free(text) } }
        return texts.map { text in text.map { UnsafePointer($0) } }.withUnsafeBufferPointer { body($0.baseAddress) }
    }

    // MARK: Words

    private static func check(_ what: String, _ code: Int32) throws(Refusal) {
        guard code >= 0 else { throw failure(what, code) }
    }

    private static func failure(_ what: String, _ code: Int32) -> Refusal {
        Refusal(message: "\(what) failed: \(text(code))", exitStatus: EX_OSERR)
    }

    private static func missing(_ what: String, _ found: String) -> Refusal {
        Refusal(
            message: "this kernel, or what caunoi runs in, does not offer \(what): \(found); offer it, or let workers "
                + "run with what there is by workers.confinement: best-effort",
            exitStatus: EX_UNAVAILABLE
        )
    }

    private static func text(_ code: Int32) -> String { String(cString: strerror(-code)) }
}

extension LockDown {
    /// What a worker is told of its lock-down before anything else, as arguments after `worker`: `required 32`.
    package var arguments: [String] { [demand.rawValue, "\(descriptors)"] }

    /// The text profile as `arguments` have it; nil for anything else.
    package init?(textProfile arguments: some Collection<String>) {
        guard arguments.count == 2, let demand = arguments.first.flatMap(Demand.init(rawValue:)),
            let descriptors = arguments.dropFirst().first.flatMap(UInt64.init)
        else { return nil }
        self.init(.text, demand: demand, descriptors: descriptors)
    }
}
