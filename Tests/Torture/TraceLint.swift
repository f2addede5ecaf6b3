/// Reads a trace of the program's calls and tells every name or byte that a record relied on before it was synced.
///
/// A journalling file system hides a folder left out of a barrier, because any sync commits the whole journal; POSIX
/// promises nothing of the kind. Here a name is durable only when its folder was synced after the change, data only
/// when its file was.
struct TraceLint {
    private(set) var faults: [String] = []
    /// Records whose drops were followed to the commit.
    private(set) var followed = 0
    /// Changed names not synced yet, by folder.
    private var names: [String: Set<String>] = [:]
    /// Files with unsynced bytes.
    private var bytes: Set<String> = []
    /// What each drop's record relies on: folders with the name there, and files.
    private var reliesOn: [String: [(folder: String, name: String)]] = [:]
    private var objects: [String: String] = [:]
    /// Written to the archive, and durable there.
    private var written: Set<String> = []
    private var committed: Set<String> = []

    init(_ trace: [[String]]) {
        for line in trace where line.count >= 4 {
            // -2: left out by the injector.
            guard line[3] != "-1", line[3] != "-2" else { continue }
            step(line[0], line[1], line[2], drops: Array(line.dropFirst(4)))
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
    }

    /// The drop whose claim folder or spool file the path is in.
    private static func drop(in path: String) -> String? {
        path.split(separator: "/").map { $0.prefix { $0 != "." } }.map(String.init)
            .first { $0.count == 32 && $0.allSatisfy(\.isHexDigit) }
    }

    private mutating func dirty(_ path: String) {
        let (folder, name) = Self.split(path)
        names[folder, default: []].insert(name)
    }

    private mutating func step(_ call: String, _ path: String, _ path2: String, drops: [String]) {
        switch call {
        case "create", "mkdir", "symlink", "unlink", "rmdir":
            dirty(path)
            if call != "create", call != "mkdir", call != "symlink" { bytes.remove(path) }
            if path.contains("/claimed/"), call == "mkdir" || call == "symlink", let drop = Self.drop(in: path) {
                reliesOn[drop, default: []].append(Self.split(path))
            }
        case "write", "pwrite", "writev", "pwritev":
            bytes.insert(path)
            if path.contains("/archive/"), path.hasSuffix(".jsonl") { append(drops) }
        case "fsync":
            names[path] = []
            bytes.remove(path)
            if path.contains("/archive/") { commit() }
        case "fdatasync":
            bytes.remove(path)
            if path.contains("/archive/") { commit() }
        case "syncfs":
            // Which file system it is does not show here; the homes of this lint lie on one.
            names.removeAll()
            bytes.removeAll()
        case "rename", "renameat2": move(path, path2)
        default: break
        }
    }

    private mutating func move(_ path: String, _ path2: String) {
        dirty(path)
        dirty(path2)
        if bytes.remove(path) != nil { bytes.insert(path2) }
        if path2.contains("/claimed/"), let drop = Self.drop(in: path2) {
            reliesOn[drop, default: []] += [Self.split(path), Self.split(path2)]
        }
        if path.contains("/spool/"), let drop = Self.drop(in: path) {
            objects[drop] = path2
            reliesOn[drop, default: []] += [Self.split(path2), Self.split(Self.split(path2).folder)]
        }
        if path.contains("/claimed/"), path2.contains("/done/") || path2.contains("/rejected/"),
            let drop = Self.drop(in: path), !committed.contains(drop)
        {
            faults.append("\(drop) was filed away before its record was durable")
        }
    }

    private mutating func append(_ drops: [String]) {
        for drop in drops where written.insert(drop).inserted {
            followed += 1
            for (folder, name) in reliesOn[drop] ?? [] where names[folder]?.contains(name) == true {
                let (_, place) = Self.split(folder)
                faults.append("the record of \(drop) was written before \(place)/ was synced (\(name))")
            }
            if let object = objects[drop], bytes.contains(object) {
                faults.append("the record of \(drop) was written before its object was synced")
            }
        }
    }

    private mutating func commit() {
        committed.formUnion(written)
    }
}
