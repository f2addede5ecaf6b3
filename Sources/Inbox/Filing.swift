import Glibc
package import News

/// The two places where a finished drop goes.
package enum FilingPlace: String, Sendable, Hashable, CaseIterable { case done, rejected }

/// Where a drop was filed.
package struct FiledDrop: Sendable, Hashable {
    /// What became of the dropped file.
    package enum Fate: String, Sendable, Hashable {
        /// It lies beside its receipt.
        case moved
        /// It lies where it was dropped, since nothing may be moved there.
        case leftInPlace = "left"
        /// It was written to after it was read, and went back into the inbox as a drop to be.
        case putBack = "back"
    }

    package var place: FilingPlace
    /// `2026-11-22`.
    package var date: String
    package var name: [UInt8]
    package var receiptName: [UInt8]
    package var fate = Fate.moved

    /// `done/2026-11-22/<name>`, escaped.
    package var shown: String { "\(place.rawValue)/\(date)/\(displayPath(name))" }
}

/// Files a recorded drop away: original to `done/<date>/` or `rejected/<date>/`, receipt beside it, claim removed.
///
/// Nothing here is synced. Each step can be repeated: a note `.filed` in the claim folder, made before the rename,
/// says where the original went, so that a start after a crash finishes what was begun. A receipt whose text a power
/// loss took after its claim was removed names its record in its time (`ReceiptStamp`) and is written again by a start.
package struct Filing: Sendable {
    /// What the record says of the bytes that were read.
    package struct Recorded: Sendable, Hashable {
        /// Nil for a container, of which only its files were recorded.
        var bytes: Int64?
        var modified: UnixTime?
        var sha256: String?

        package init(bytes: Int64?, modified: UnixTime?, sha256: String?) {
            self.bytes = bytes
            self.modified = modified
            self.sha256 = sha256
        }
    }

    let stages: StageFolders
    /// Told the inbox-relative path before a file goes back there.
    package var willPutBack: @Sendable ([UInt8]) -> Void = { _ in }
    /// Called before each step with its number; a test ends the run there by throwing.
    var beforeStep: @Sendable (Int) throws(InboxError) -> Void = { _ throws(InboxError) in }

    package init(_ stages: StageFolders) { self.stages = stages }

    /// - Parameters:
    ///   - date: of the filing, in the configured zone.
    ///   - recorded: what was recorded of a file whose late writer is to be noticed; nil: it is filed as it is.
    ///   - record: what the receipt speaks of, so that it can be written again; nil where that is not to be known.
    ///   - receipt: the text, given where the original is filed.
    /// - Returns: where it is; nil when it was filed before and nothing was left to do.
    package func file(
        _ claim: Claim,
        to place: FilingPlace,
        date: String,
        recorded: Recorded? = nil,
        record: Record? = nil,
        receipt: (FiledDrop) -> String
    ) throws(InboxError) -> FiledDrop? {
        let claimed: OpenFolder
        let own: OpenFolder
        switch try stages.claimed(of: claim) {
        case .success(let folder): claimed = folder
        // Its mount was taken away; when it is back, the claim is found there.
        case .failure(let failure) where failure.meansGone:
            stages.end(claim)
            return nil
        case .failure(let failure): throw .io(call: "open", path: "claimed", errno: failure.value)
        }
        switch claimed.folder(Array(claim.drop.utf8)) {
        case .success(let folder): own = folder
        case .failure(let failure) where failure.value == ENOENT:
            stages.end(claim)
            return nil
        case .failure(let failure):
            throw .io(call: "open", path: claimed.shownPath(Array(claim.drop.utf8)), errno: failure.value)
        }
        var filed: FiledDrop?
        switch own.facts(claim.name) {
        case .success(let facts):
            let fate: FiledDrop.Fate =
                claim.isLeft
                ? .leftInPlace : try isChanged(claim.name, facts, in: own, since: recorded) ? .putBack : .moved
            filed = try move(claim, facts, fate, from: own, to: place, date: date)
        case .failure(let failure) where failure.value == ENOENT:
            if let note = own.note(Claims.filedName) { filed = Self.parse(note: note, drop: claim.drop) }
        case .failure(let failure):
            // The file may be there: a claim folder is never taken apart over it.
            throw .io(call: "stat", path: own.shownPath(claim.name), errno: failure.value)
        }
        if let filed {
            let folder = try folder(filed.place, filed.date, of: claim)
            try beforeStep(4)
            let stamp = record.map { ReceiptStamp(seq: $0.seq, time: $0.time, fate: filed.fate) }
            try write(receipt(filed), as: filed.receiptName, in: folder, drop: claim.drop, stamp: stamp)
        }
        try beforeStep(5)
        for name in Claims.noteNames where name != Claims.noteName { try own.removeFile(name) }
        try beforeStep(6)
        try own.removeFile(Claims.noteName)
        try beforeStep(7)
        let failure = claimed.removeFolder(Array(claim.drop.utf8))
        guard failure == 0 || failure == ENOENT else {
            throw .io(call: "rmdir", path: own.shown, errno: failure)
        }
        stages.end(claim)
        return filed
    }

    /// Removes the dated folders before `date` with what is in them.
    ///
    /// Returns how many files went.
    @discardableResult
    package func prune(_ place: FilingPlace, before date: String) throws(InboxError) -> Int {
        var removed = try prune(stages.own(place == .done ? .done : .rejected), before: date)
        for mount in (try? MountTable.read(below: stages.settings.folders.inbox).mounts) ?? [] {
            guard case .success(let root) = try stages.folder(place == .done ? .done : .rejected, onMount: mount.path)
            else { continue }
            // A mount that fails keeps its old days and hinders no other.
            removed += (try? prune(root, before: date)) ?? 0
        }
        return removed
    }

    private func prune(_ root: OpenFolder, before date: String) throws(InboxError) -> Int {
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

    private func folder(
        _ place: FilingPlace,
        _ date: String,
        of claim: Claim
    ) throws(InboxError) -> OpenFolder {
        try stages.folder(place, of: claim).folderMaking(date, mode: stages.settings.folderMode).folder
    }

    /// Steps 1 to 3: the note, the rename, the mode.
    private func move(
        _ claim: Claim,
        _ facts: FileFacts,
        _ fate: FiledDrop.Fate,
        from own: OpenFolder,
        to place: FilingPlace,
        date: String
    ) throws(InboxError) -> FiledDrop {
        let folder = try folder(place, date, of: claim)
        var number = firstFree(claim, in: folder)
        while true {
            let name = FiledName.numbered(claim.name, number)
            let filed = FiledDrop(
                place: place,
                date: date,
                name: name,
                receiptName: FiledName.receipt(of: name, drop: claim.drop),
                fate: fate
            )
            try beforeStep(1)
            let note = Self.note(filed)
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
            switch fate {
            case .leftInPlace: try own.removeFile(claim.name)
            case .putBack: try putBack(claim, from: own)
            case .moved:
                var failure = own.rename(claim.name, to: folder, as: name)
                if failure == EXDEV { failure = try carry(claim, facts, from: own, to: folder, as: name) }
                if failure == EEXIST {
                    number += 1
                    continue
                }
                guard failure == 0 else { throw .io(call: "rename", path: own.shownPath(claim.name), errno: failure) }
            }
            try beforeStep(3)
            if fate == .moved, facts.kind == .regular, facts.owner == geteuid(), facts.mode & 0o040 == 0 {
                // Best effort: the drop group may read the receipt in any case.
                _ = name.withCName { fchmodat(folder.descriptor, $0, facts.mode & 0o7777 | 0o040, 0) }
            }
            return filed
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

    /// `done/<date>/<name>`; `done:left/…` and `done:back/…` for what is not there itself.
    private static func note(_ filed: FiledDrop) -> [UInt8] {
        let fate = filed.fate == .moved ? "" : ":\(filed.fate.rawValue)"
        return Array("\(filed.place.rawValue)\(fate)/\(filed.date)/".utf8) + filed.name
    }

    private static func parse(note: [UInt8], drop: String) -> FiledDrop? {
        let parts = note.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        guard parts.count == 3, isDate(Array(parts[1])) else { return nil }
        let words = String(decoding: parts[0], as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
        let fate = words.count == 2 ? FiledDrop.Fate(rawValue: words[1]) : .moved
        let name = Array(parts[2])
        guard let place = words.first.flatMap({ FilingPlace(rawValue: $0) }), let fate,
            !name.contains(UInt8(ascii: "/"))
        else { return nil }
        return FiledDrop(
            place: place,
            date: String(decoding: parts[1], as: UTF8.self),
            name: name,
            receiptName: FiledName.receipt(of: name, drop: drop),
            fate: fate
        )
    }

    static func isDate(_ name: [UInt8]) -> Bool {
        guard name.count == 10, name[4] == UInt8(ascii: "-"), name[7] == UInt8(ascii: "-") else { return false }
        return name.indices.allSatisfy { $0 == 4 || $0 == 7 || (0x30...0x39).contains(name[$0]) }
    }
}
