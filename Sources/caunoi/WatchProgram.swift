import Glibc

/// Where `caunoi-watch` is: beside this program, or in the folder for programs that people do not call.
enum WatchProgram {
    /// Its path; nil where it is not installed: the service then only scans, and says so.
    static func find() -> String? {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        let own = String(cString: resolved)
        free(resolved)
        let folder = own.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        return [folder + "/caunoi-watch", folder + "/../libexec/caunoi/caunoi-watch"]
            .first { access($0, X_OK) == 0 }
    }
}
