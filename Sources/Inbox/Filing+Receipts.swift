import Glibc
package import News

/// Writing receipts, and writing again those whose text did not reach the disk before the power went.
extension Filing {
    /// The first record of a drop.
    package struct Record: Sendable, Hashable {
        var seq: Int64
        var time: UnixTime

        package init(seq: Int64, time: UnixTime) {
            self.seq = seq
            self.time = time
        }
    }

    /// Under another name first, so that nobody ever reads half a receipt.
    func write(
        _ text: String,
        as name: [UInt8],
        in folder: OpenFolder,
        drop: String,
        stamp: ReceiptStamp?
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
            try? folder.removeFile(temporary)
            throw .io(call: "write", path: folder.shownPath(temporary), errno: fault.errnoValue)
        }
        guard fchmod(file.raw, stages.settings.receiptMode) == 0 else { throw folder.failure("chmod", temporary) }
        if let stamp {
            // Before the rename, so that the name is never there without it. Where it is refused the receipt cannot be
            // written again, that is all.
            var times = [stamp.time, stamp.time]
            futimens(file.raw, &times)
        }
        let renamed = temporary.withCName { from in
            name.withCName { renameat(folder.descriptor, from, folder.descriptor, $0) }
        }
        guard renamed == 0 else { throw folder.failure("rename", name) }
    }

    /// One that stands in a dated folder without its text.
    package struct DamagedReceipt: Sendable, Hashable {
        package var place: FilingPlace
        var date: String
        var name: [UInt8]
        /// As `Claim.mount`.
        var mount: [UInt8]?
        package var stamp: ReceiptStamp

        /// `done/2026-11-22/<name>`, escaped.
        package var shown: String { "\(place.rawValue)/\(date)/\(displayPath(name))" }

        /// Whether a drop of this name has this receipt.
        package func belongs(to path: [UInt8], drop: String) -> Bool {
            let name = Claims.split(path).name
            if FiledName.receipt(of: name, drop: drop) == self.name { return true }
            // `bài (17).txt.receipt.txt`
            return self.name.indices.contains { open in
                guard self.name[open] == UInt8(ascii: "(") else { return false }
                let digits = self.name[(open + 1)...].prefix { (0x30...0x39).contains($0) }
                guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 1 else { return false }
                return FiledName.receipt(of: FiledName.numbered(name, number), drop: drop) == self.name
            }
        }
    }

    /// Dated folders looked into, by name and again by time: what the last minutes before a power loss touched.
    private static let newestFolders = 2
    /// A receipt is a few hundred bytes for each part.
    private static let longest: Int64 = 4 << 20

    /// Receipts of ours that are empty or cut short, in the newest folders of `done/` and `rejected/` on every mount.
    ///
    /// - Parameter time: only receipts of records since then are looked into; that one is empty its size tells.
    package func damagedReceipts(since time: UnixTime) throws(InboxError) -> [DamagedReceipt] {
        var found: [DamagedReceipt] = []
        let mounts = (try? MountTable.read(below: stages.settings.folders.inbox).mounts) ?? []
        for place in FilingPlace.allCases {
            try look(in: stages.own(place == .done ? .done : .rejected), place, mount: nil, since: time, &found)
            for mount in mounts {
                guard
                    case .success(let root) = try stages.folder(place == .done ? .done : .rejected, onMount: mount.path)
                else { continue }
                // A mount that fails hinders no other.
                try? look(in: root, place, mount: mount.path, since: time, &found)
            }
        }
        return found
    }

    /// Writes a receipt again.
    package func write(_ text: String, again receipt: DamagedReceipt, drop: String) throws(InboxError) {
        let folder: OpenFolder
        let root: Result<OpenFolder, Errno>
        if let mount = receipt.mount {
            root = try stages.folder(receipt.place == .done ? .done : .rejected, onMount: mount)
        } else {
            root = .success(try stages.own(receipt.place == .done ? .done : .rejected))
        }
        switch root.flatMap({ $0.folder(Array(receipt.date.utf8)) }) {
        case .success(let found): folder = found
        case .failure(let failure): throw .io(call: "open", path: receipt.shown, errno: failure.value)
        }
        try write(text, as: receipt.name, in: folder, drop: drop, stamp: receipt.stamp)
    }

    private func look(
        in root: OpenFolder,
        _ place: FilingPlace,
        mount: [UInt8]?,
        since time: UnixTime,
        _ found: inout [DamagedReceipt]
    ) throws(InboxError) {
        var folders: [(date: [UInt8], folder: OpenFolder, modified: Int64)] = []
        for date in try root.names() where Self.isDate(date) {
            guard case .success(let folder) = root.folder(date), case .success(let facts) = folder.facts() else {
                continue
            }
            folders.append((date, folder, facts.modified))
        }
        folders.sort { $0.modified > $1.modified }
        let newest = Set(folders.map(\.date).sorted { $1.lexicographicallyPrecedes($0) }.prefix(Self.newestFolders))
        for (index, entry) in folders.enumerated() where index < Self.newestFolders || newest.contains(entry.date) {
            for name in try entry.folder.names() where FiledName.isReceipt(name) {
                guard case .success(let facts) = entry.folder.facts(name), facts.kind == .regular,
                    facts.owner == geteuid(), let stamp = ReceiptStamp(modified: facts.modified),
                    facts.size == 0 || (stamp.second >= time.seconds && !isWhole(name, facts, in: entry.folder))
                else { continue }
                found.append(
                    DamagedReceipt(
                        place: place,
                        date: String(decoding: entry.date, as: UTF8.self),
                        name: name,
                        mount: mount,
                        stamp: stamp
                    )
                )
            }
        }
    }

    /// Whether it ends as a receipt does and has no hole; one that cannot be read is left as it is.
    private func isWhole(_ name: [UInt8], _ facts: FileFacts, in folder: OpenFolder) -> Bool {
        let raw = name.withCName { name in
            retrying { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        guard raw >= 0, facts.size <= Self.longest else { return true }
        let file = OwnedDescriptor(raw)
        var bytes = [UInt8](repeating: 0, count: Int(facts.size))
        var count = 0
        while count < bytes.count {
            let room = bytes.count - count
            let got = bytes.withUnsafeMutableBytes { buffer in
                retrying { pread(file.raw, buffer.baseAddress?.advanced(by: count), room, off_t(count)) }
            }
            guard got > 0 else { return true }
            count += got
        }
        return bytes.last == 0x0A && !bytes.contains(0)
    }
}
