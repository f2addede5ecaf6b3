import Glibc
import News

/// The two places where a finished drop goes.
package enum FilingPlace: String, Sendable, Hashable, CaseIterable { case done, rejected }

/// Where a drop was filed.
package struct FiledDrop: Sendable, Hashable {
    package var place: FilingPlace
    /// `2026-11-22`.
    package var date: String
    package var name: [UInt8]
    package var receiptName: [UInt8]

    /// `done/2026-11-22/<name>`, escaped.
    package var shown: String { "\(place.rawValue)/\(date)/\(displayPath(name))" }
}

/// Files a recorded drop away: original to `done/<date>/` or `rejected/<date>/`, receipt beside it, claim removed.
///
/// Nothing here is synced. Each step can be repeated: a note `.filed` in the claim folder, made before the rename,
/// says where the original went, so that a start after a crash finishes what was begun.
package struct Filing: Sendable {
    private let claimed: OpenFolder
    private let done: OpenFolder
    private let rejected: OpenFolder
    private let folderMode: UInt32
    private let receiptMode: UInt32
    /// Called before each step with its number; a test ends the run there by throwing.
    var beforeStep: @Sendable (Int) throws(InboxError) -> Void = { _ throws(InboxError) in }

    /// The folders must be there.
    package init(_ settings: InboxSettings) throws(InboxError) {
        claimed = try OpenFolder(path: settings.folders.claimed)
        done = try OpenFolder(path: settings.folders.done)
        rejected = try OpenFolder(path: settings.folders.rejected)
        folderMode = settings.folderMode
        receiptMode = settings.receiptMode
    }

    /// - Parameters:
    ///   - date: of the filing, in the configured zone.
    ///   - receipt: the text, given the name under which the original is filed.
    /// - Returns: where it is; nil when it was filed before and nothing was left to do.
    package func file(
        _ claim: Claim,
        to place: FilingPlace,
        date: String,
        receipt: (_ name: [UInt8]) -> String
    ) throws(InboxError) -> FiledDrop? {
        let own: OpenFolder
        switch claimed.folder(Array(claim.drop.utf8)) {
        case .success(let folder): own = folder
        case .failure(let failure) where failure.value == ENOENT: return nil
        case .failure(let failure):
            throw .io(call: "open", path: claimed.shownPath(Array(claim.drop.utf8)), errno: failure.value)
        }
        var filed: FiledDrop?
        if case .success(let facts) = own.facts(claim.name) {
            filed = try move(claim, facts, from: own, to: place, date: date)
        } else if let note = own.note(Claims.filedName) {
            filed = Self.parse(note: note, drop: claim.drop)
        }
        if let filed {
            let folder = try folder(filed.place, filed.date)
            try beforeStep(4)
            try write(receipt(filed.name), as: filed.receiptName, in: folder, drop: claim.drop)
        }
        try beforeStep(5)
        try own.removeFile(Claims.newTriesName)
        try own.removeFile(Claims.triesName)
        try own.removeFile(Claims.filedName)
        try beforeStep(6)
        try own.removeFile(Claims.noteName)
        try beforeStep(7)
        let failure = claimed.removeFolder(Array(claim.drop.utf8))
        guard failure == 0 || failure == ENOENT else {
            throw .io(call: "rmdir", path: own.shown, errno: failure)
        }
        return filed
    }

    /// Removes the dated folders before `date` with what is in them.
    ///
    /// Returns how many files went.
    @discardableResult
    package func prune(_ place: FilingPlace, before date: String) throws(InboxError) -> Int {
        let root = place == .done ? done : rejected
        var removed = 0
        for name in try root.names() where Self.isDate(name) && name.lexicographicallyPrecedes(Array(date.utf8)) {
            guard case .success(let folder) = root.folder(name) else { continue }
            for file in try folder.names() {
                // A folder that somebody made there is theirs; it keeps the dated folder alive.
                if case .success(let facts) = folder.facts(file), facts.kind == .folder { continue }
                try folder.removeFile(file)
                removed += 1
            }
            let failure = root.removeFolder(name)
            guard failure == 0 || failure == ENOTEMPTY || failure == EEXIST || failure == ENOENT else {
                throw .io(call: "rmdir", path: folder.shown, errno: failure)
            }
        }
        return removed
    }

    // MARK: Steps

    private func folder(_ place: FilingPlace, _ date: String) throws(InboxError) -> OpenFolder {
        try (place == .done ? done : rejected).folderMaking(date, mode: folderMode).folder
    }

    /// Steps 1 to 3: the note, the rename, the mode.
    private func move(
        _ claim: Claim,
        _ facts: FileFacts,
        from own: OpenFolder,
        to place: FilingPlace,
        date: String
    ) throws(InboxError) -> FiledDrop {
        let folder = try folder(place, date)
        var number = firstFree(claim, in: folder)
        while true {
            let name = FiledName.numbered(claim.name, number)
            try beforeStep(1)
            let note = Array("\(place.rawValue)/\(date)/".utf8) + name
            var noted = own.makeNote(Claims.filedName, note)
            if noted == EEXIST {
                // Of a run that ended before its rename, or of a name that was taken meanwhile.
                try own.removeFile(Claims.filedName)
                noted = own.makeNote(Claims.filedName, note)
            }
            guard noted == 0 else {
                throw .io(call: "symlink", path: own.shownPath(Claims.filedName), errno: noted)
            }
            try beforeStep(2)
            let failure = own.rename(claim.name, to: folder, as: name)
            if failure == EEXIST {
                number += 1
                continue
            }
            guard failure == 0 else { throw .io(call: "rename", path: own.shownPath(claim.name), errno: failure) }
            try beforeStep(3)
            if facts.kind == .regular, facts.owner == geteuid(), facts.mode & 0o040 == 0 {
                // Best effort: the drop group may read the receipt in any case.
                _ = name.withCName { fchmodat(folder.descriptor, $0, facts.mode & 0o7777 | 0o040, 0) }
            }
            return FiledDrop(
                place: place,
                date: date,
                name: name,
                receiptName: FiledName.receipt(of: name, drop: claim.drop)
            )
        }
    }

    /// The smallest number, as far as halving finds it, under which neither original nor receipt exist: names in a
    /// folder are numbered without gaps, and a thousand of one name must not cost a million look-ups.
    private func firstFree(_ claim: Claim, in folder: OpenFolder) -> Int {
        func isFree(_ number: Int) -> Bool {
            let name = FiledName.numbered(claim.name, number)
            if case .success = folder.facts(name) { return false }
            if case .success = folder.facts(FiledName.receipt(of: name, drop: claim.drop)) { return false }
            return true
        }
        if isFree(1) { return 1 }
        var taken = 1
        var free = 2
        while !isFree(free), free < 1 << 30 {
            taken = free
            free *= 2
        }
        while free - taken > 1 {
            let middle = (free + taken) / 2
            if isFree(middle) { free = middle } else { taken = middle }
        }
        return free
    }

    /// Under another name first, so that nobody ever reads half a receipt.
    private func write(
        _ text: String,
        as name: [UInt8],
        in folder: OpenFolder,
        drop: String
    ) throws(InboxError) {
        let temporary = Array(".\(drop).receipt".utf8)
        let raw = temporary.withCName { name in
            retrying { openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        }
        guard raw >= 0 else { throw folder.failure("create", temporary) }
        let file = OwnedDescriptor(raw)
        var text = text
        let written = text.withUTF8 { bytes in
            Result { () throws(ByteCopy.Fault) in try ByteCopy.write(UnsafeRawBufferPointer(bytes), to: file.raw) }
        }
        if case .failure(let fault) = written {
            try folder.removeFile(temporary)
            guard case .write(let value) = fault else { return }
            throw .io(call: "write", path: folder.shownPath(temporary), errno: value)
        }
        guard fchmod(file.raw, receiptMode) == 0 else { throw folder.failure("chmod", temporary) }
        let renamed = temporary.withCName { from in
            name.withCName { renameat(folder.descriptor, from, folder.descriptor, $0) }
        }
        guard renamed == 0 else { throw folder.failure("rename", name) }
    }

    private static func parse(note: [UInt8], drop: String) -> FiledDrop? {
        let parts = note.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        guard parts.count == 3, let place = FilingPlace(rawValue: String(decoding: parts[0], as: UTF8.self)),
            isDate(Array(parts[1]))
        else { return nil }
        let name = Array(parts[2])
        return FiledDrop(
            place: place,
            date: String(decoding: parts[1], as: UTF8.self),
            name: name,
            receiptName: FiledName.receipt(of: name, drop: drop)
        )
    }

    private static func isDate(_ name: [UInt8]) -> Bool {
        guard name.count == 10, name[4] == UInt8(ascii: "-"), name[7] == UInt8(ascii: "-") else { return false }
        return name.indices.allSatisfy { $0 == 4 || $0 == 7 || (0x30...0x39).contains(name[$0]) }
    }
}
