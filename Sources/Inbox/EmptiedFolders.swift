import Glibc

/// Removes folders that their files have left: below the first level, and at any level in a tree that was moved in.
///
/// A tree that was moved in was complete, so its folders go as soon as they are empty. In a folder that somebody
/// made in place a copying program may be between two files: it goes when it was empty and untouched for a while.
/// Only `rmdir` is ever used, which never removes a file.
struct EmptiedFolders {
    private let quiet: Int64
    /// Roots of trees that arrived by rename.
    private var movedIn: Set<[UInt8]> = []
    /// Folders to look at again, with the monotonic time for it.
    private var later: [[UInt8]: Int64] = [:]

    init(_ settling: InboxSettings.Settling) { quiet = settling.emptiedFolder.nanoseconds }

    var nextDeadline: Int64? { later.values.min() }

    /// A folder arrived by rename and holds files.
    mutating func arrived(_ path: [UInt8]) {
        // A million folders moved in one by one must not fill the memory; the rest are treated as made in place.
        if movedIn.count < 100_000 { movedIn.insert(path) }
    }

    /// A file of this folder (inbox-relative, empty for the inbox) was claimed.
    mutating func left(_ folder: [UInt8], in root: OpenFolder, _ now: Moment) {
        guard !folder.isEmpty else { return }
        guard let tree = tree(of: folder) else {
            if folder.contains(UInt8(ascii: "/")) { later[folder] = now.monotonic + quiet }
            return
        }
        var path = folder
        while Self.remove(path, in: root) {
            if path == tree {
                movedIn.remove(tree)
                later[tree] = nil
                return
            }
            path = Array(Claims.split(path).folder)
        }
        // Folders of the tree that never held a file are looked for once it has become quiet.
        later[tree] = now.monotonic + quiet
    }

    /// Looks at the folders whose time has come.
    mutating func lookAtDue(in root: OpenFolder, _ now: Moment) {
        for (path, deadline) in later where deadline <= now.monotonic {
            later[path] = nil
            if movedIn.contains(path) {
                if removeEmpty(path, in: root, now) { movedIn.remove(path) }
                continue
            }
            guard case .success(let folder) = root.folder(at: path[...]), case .success(let facts) = folder.facts()
            else { continue }
            if !isQuiet(facts, now) {
                later[path] = now.monotonic + quiet
            } else if Self.remove(path, in: root) {
                let parent = Array(Claims.split(path).folder)
                if parent.contains(UInt8(ascii: "/")) { later[parent] = now.monotonic + quiet }
            }
        }
    }

    /// Removes the empty folders of a tree from the bottom up.
    ///
    /// True when nothing of it is left.
    private func removeEmpty(_ path: [UInt8], in root: OpenFolder, _ now: Moment, depth: Int = 0) -> Bool {
        guard depth < 64, case .success(let folder) = root.folder(at: path[...]) else { return false }
        var subfolders: [[UInt8]] = []
        var hasOthers = false
        _ = folder.forEachEntry { name, _ in
            let name = Array(name)
            if case .success(let facts) = folder.facts(name), facts.kind == .folder {
                subfolders.append(name)
            } else {
                hasOthers = true
            }
        }
        var left = subfolders.count
        for name in subfolders where removeEmpty(path + [UInt8(ascii: "/")] + name, in: root, now, depth: depth + 1) {
            left -= 1
        }
        return left == 0 && !hasOthers && Self.remove(path, in: root)
    }

    private func isQuiet(_ facts: FileFacts, _ now: Moment) -> Bool {
        let (age, overflow) = now.wall.subtractingReportingOverflow(max(facts.modified, facts.changed))
        // A time in the future says nothing, so it keeps nothing alive.
        return overflow || age < 0 || age >= quiet
    }

    private func tree(of folder: [UInt8]) -> [UInt8]? {
        guard !movedIn.isEmpty else { return nil }
        var path = folder[...]
        while !path.isEmpty {
            if movedIn.contains(Array(path)) { return Array(path) }
            guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            path = path[..<slash]
        }
        return nil
    }

    private static func remove(_ path: [UInt8], in root: OpenFolder) -> Bool {
        let (parent, name) = Claims.split(path)
        guard case .success(let folder) = root.folder(at: parent) else { return false }
        let failure = folder.removeFolder(name)
        return failure == 0 || failure == ENOENT
    }
}
