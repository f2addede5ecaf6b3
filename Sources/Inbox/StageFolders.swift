import Glibc
import News
import Synchronization

/// The folders that a drop goes through beside the inbox, on every mount that drops are taken from.
///
/// A drop moves by rename only, and a rename never leaves a mount: also not between two bind mounts of one file
/// system, which is what `ReadWritePaths=` makes (reliability.md 6.3). The inbox's own mount has the folders of the
/// configuration; every other one has its own, hidden at its root, in `.caunoi`. That holds for an inbox that is
/// itself a mount, too.
///
/// One value is shared by everything that handles claims. It owns the descriptors and holds each for as long as the
/// configured path leads to it: a folder that a person deleted is made again, one that was replaced is opened anew.
package final class StageFolders: Sendable {
    enum Stage: Sendable, Hashable { case inbox, claimed, done, rejected }

    static let hiddenName = ".caunoi"

    let settings: InboxSettings
    private let held = Mutex<[Stage: Held]>([:])
    /// Drops claimed on other mounts that are not filed away yet: what a look for claims that came back with a mount
    /// must pass over.
    private let underWay = Mutex<Set<String>>([])

    private struct Held {
        var folder: OpenFolder
        var device: UInt64
        var inode: UInt64
    }

    /// The folders must be there.
    package init(_ settings: InboxSettings) throws(InboxError) {
        self.settings = settings
        for stage in [Stage.inbox, .claimed, .done, .rejected] { _ = try own(stage) }
    }

    // MARK: The configured folders

    /// The folder of the configuration; made again where it is gone, but for the inbox itself.
    func own(_ stage: Stage) throws(InboxError) -> OpenFolder {
        let path = path(stage)
        var status = stat()
        if stat(path, &status) == 0 {
            let known = held.withLock { $0[stage] }
            if let known, known.device == UInt64(status.st_dev), known.inode == UInt64(status.st_ino) {
                return known.folder
            }
        } else if errno == ENOENT, stage != .inbox {
            // With the inbox gone too, their mount is: nothing is made on the disk below it.
            guard stat(settings.folders.inbox, &status) == 0, mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw .io(call: "mkdir", path: displayPath(Array(path.utf8)), errno: errno)
            }
            // RestrictSUIDSGID= refuses the set-group-ID bit; see `OpenFolder.folderMaking`.
            _ = chmod(path, mode(stage)) == 0 || chmod(path, mode(stage) & 0o777) == 0
        }
        let folder = try OpenFolder(path: path)
        if case .success(let facts) = folder.facts() {
            held.withLock { $0[stage] = Held(folder: folder, device: facts.device, inode: facts.inode) }
        }
        return folder
    }

    private func path(_ stage: Stage) -> String {
        switch stage {
        case .inbox: settings.folders.inbox
        case .claimed: settings.folders.claimed
        case .done: settings.folders.done
        case .rejected: settings.folders.rejected
        }
    }

    private func mode(_ stage: Stage) -> UInt32 { stage == .claimed ? 0o700 : settings.folderMode }

    // MARK: Those of another mount

    /// The folder of `mount` (inbox-relative, empty for an inbox that is one), as it is; nil for `.caunoi` itself.
    func folder(_ stage: Stage?, onMount mount: [UInt8]) throws(InboxError) -> Result<OpenFolder, Errno> {
        let names = [Self.hiddenName, name(stage)].compactMap { $0 }.joined(separator: "/")
        return try own(.inbox).folder(at: (mount + [UInt8(ascii: "/")] + Array(names.utf8))[...])
    }

    /// The same, made where it is missing.
    func making(_ stage: Stage, onMount mount: [UInt8]) throws(InboxError) -> OpenFolder {
        let root: OpenFolder
        switch try own(.inbox).folder(at: mount[...]) {
        case .success(let folder): root = folder
        case .failure(let failure):
            throw .io(call: "open", path: try own(.inbox).shownPath(mount), errno: failure.value)
        }
        let hidden = try made(Self.hiddenName, in: root, mode: settings.folderMode)
        return try made(name(stage) ?? "", in: hidden, mode: mode(stage))
    }

    /// With the drop group's right to read, as far as the service may give it.
    private func made(_ name: String, in folder: OpenFolder, mode: UInt32) throws(InboxError) -> OpenFolder {
        let (made, isNew) = try folder.folderMaking(name, mode: mode)
        if isNew, let group = held.withLock({ try? $0[.done]?.folder.facts().get().group }) {
            // Best effort: only a member may give a folder to a group, and not every file system knows groups.
            _ = fchown(made.descriptor, uid_t.max, group)
        }
        return made
    }

    private func name(_ stage: Stage?) -> String? {
        switch stage {
        case .claimed: "claimed"
        case .done: FilingPlace.done.rawValue
        case .rejected: FilingPlace.rejected.rawValue
        case .inbox, nil: nil
        }
    }

    // MARK: Of a claim

    /// `claimed/` of the mount that the claim is on.
    func claimed(of claim: Claim) throws(InboxError) -> Result<OpenFolder, Errno> {
        if let mount = claim.mount { return try folder(.claimed, onMount: mount) }
        return .success(try own(.claimed))
    }

    /// The claim's own folder.
    func folder(of claim: Claim) throws(InboxError) -> Result<OpenFolder, Errno> {
        try claimed(of: claim).flatMap { $0.folder(Array(claim.drop.utf8)) }
    }

    /// The claim's own folder, where it must be there.
    func existingFolder(of claim: Claim) throws(InboxError) -> OpenFolder {
        switch try folder(of: claim) {
        case .success(let folder): return folder
        case .failure(let failure):
            throw .io(call: "open", path: "claimed/\(claim.drop)", errno: failure.value)
        }
    }

    /// Where finished drops of the claim's mount go.
    func folder(_ place: FilingPlace, of claim: Claim) throws(InboxError) -> OpenFolder {
        let stage: Stage = place == .done ? .done : .rejected
        if let mount = claim.mount { return try making(stage, onMount: mount) }
        return try own(stage)
    }

    // MARK: What is under way on other mounts

    func begin(_ claim: Claim) {
        if claim.mount != nil { underWay.withLock { _ = $0.insert(claim.drop) } }
    }

    func end(_ claim: Claim) {
        if claim.mount != nil { underWay.withLock { _ = $0.remove(claim.drop) } }
    }

    func isUnderWay(_ drop: String) -> Bool { underWay.withLock { $0.contains(drop) } }
}
