import Glibc
package import News

/// Puts the kept original of a drop back into the inbox, where it is a new drop like any other.
///
/// Written under a hidden name, checked against its hash, synced, then renamed: the watcher sees a file that was moved
/// in, and a crash leaves nothing that would be taken half. Nothing is ever replaced.
package struct Redrop: Sendable {
    package enum Failure: Error, Sendable, Hashable {
        /// There is no such object.
        case missing
        /// Its bytes are not those of its name.
        case damaged
        case inbox(InboxError)
    }

    private let inbox: OpenFolder
    private let objects: OpenFolder
    private let rules: IgnoreRules

    /// - Parameter ignore: the configured patterns, besides the built-in ones.
    package init(inbox: String, objects: String, ignore: [String]) throws(InboxError) {
        self.inbox = try OpenFolder(path: inbox)
        self.objects = try OpenFolder(path: objects)
        rules = IgnoreRules(extra: ignore)
    }

    /// - Parameters:
    ///   - path: inbox-relative, as the drop's record has it; a clash gets ` (2)`.
    ///   - token: makes the hidden name unique.
    ///   - modified: the new file's modification time.
    /// - Returns: the inbox-relative path it got.
    package func put(
        sha256: String,
        path: [UInt8],
        token: String,
        modified: UnixTime?
    ) throws(Failure) -> [UInt8] {
        let object = try open(sha256)
        // The service may remove a folder that it emptied just when we have opened it.
        for _ in 0..<3 {
            let (folder, folderPath) = try folder(for: path)
            guard let draft = try draft(".caunoi-retry-\(token)", in: folder) else { continue }
            do throws(Failure) {
                try fill(draft.file, from: object, sha256, modified, folder)
                return folderPath + (try rename(draft.name, to: usable(Claims.split(path).name), in: folder))
            } catch {
                draft.name.withCName { _ = unlinkat(folder.descriptor, $0, 0) }
                throw error
            }
        }
        throw .inbox(.io(call: "create", path: inbox.shownPath(path), errno: ENOENT))
    }

    private func open(_ sha256: String) throws(Failure) -> OwnedDescriptor {
        let name = Array(sha256.utf8)
        guard bytes(hex: sha256)?.count == 32 else { throw .missing }
        switch objects.folder(Array(name.prefix(2))) {
        case .success(let folder):
            let raw = name.withCName { name in
                retrying { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
            }
            if raw >= 0 { return OwnedDescriptor(raw) }
            if errno == ENOENT { throw .missing }
            throw .inbox(folder.failure("open", name))
        case .failure(let failure):
            if failure.meansGone { throw .missing }
            throw .inbox(.io(call: "open", path: objects.shownPath(name), errno: failure.value))
        }
    }

    /// The folder the file came from, made where it is gone; the inbox itself where its name cannot be made.
    private func folder(for path: [UInt8]) throws(Failure) -> (OpenFolder, path: [UInt8]) {
        var folder = inbox
        var reached: [UInt8] = []
        for part in Claims.split(path).folder.split(separator: UInt8(ascii: "/")) {
            let name = Array(part)
            guard Self.isName(name), rules.rule(for: name) == nil else { return (inbox, []) }
            switch folder.folder(name) {
            case .success(let next): folder = next
            case .failure(let failure):
                guard failure.value == ENOENT, let text = String(validating: name, as: UTF8.self) else {
                    return (inbox, [])
                }
                do {
                    folder = try folder.folderMaking(text, mode: 0o2770).folder
                } catch {
                    throw .inbox(error)
                }
            }
            reached += name + [UInt8(ascii: "/")]
        }
        return (folder, reached)
    }

    /// A name that the watcher does not leave alone: what was dropped as a copy of a hidden file gets another.
    private func usable(_ name: [UInt8]) -> [UInt8] {
        guard Self.isName(name) else { return Array("retry.txt".utf8) }
        if rules.rule(for: name) == nil { return name }
        let shown = Array(name.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "$") })
        for candidate in [shown, shown.prefix(200) + Array(".txt".utf8)]
        where Self.isName(candidate) && rules.rule(for: candidate) == nil {
            return candidate
        }
        return Array("retry.txt".utf8)
    }

    /// Whether `name` can stand alone in a path.
    private static func isName(_ name: [UInt8]) -> Bool {
        !name.isEmpty && name.count <= 255 && name != [0x2E] && name != [0x2E, 0x2E]
            && !name.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
    }

    private struct Draft: ~Copyable {
        let file: OwnedDescriptor
        let name: [UInt8]
    }

    /// Nil when the folder is gone.
    private func draft(_ hidden: String, in folder: OpenFolder) throws(Failure) -> Draft? {
        let name = Array(hidden.utf8)
        let raw = name.withCName { name in
            retrying { openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        }
        if raw >= 0 { return Draft(file: OwnedDescriptor(raw), name: name) }
        if errno == ENOENT { return nil }
        throw .inbox(folder.failure("create", name))
    }

    private func fill(
        _ file: borrowing OwnedDescriptor,
        from object: borrowing OwnedDescriptor,
        _ sha256: String,
        _ modified: UnixTime?,
        _ folder: OpenFolder
    ) throws(Failure) {
        guard lseek(object.raw, 0, SEEK_SET) == 0 else { throw .inbox(objects.failure("lseek", Array(sha256.utf8))) }
        var hash = SHA256()
        do {
            try ByteCopy.copy(from: object.raw, to: file.raw, limit: .max) { hash.add($0) }
        } catch {
            switch error {
            case .read(let value): throw .inbox(.io(call: "read", path: objects.shown + "/" + sha256, errno: value))
            case .write(let value), .sync(let value): throw .inbox(.io(call: "write", path: folder.shown, errno: value))
            case .overLimit: throw .damaged
            }
        }
        guard hash.digest.hex == sha256 else { throw .damaged }
        if let modified {
            let time = timespec(
                tv_sec: Int(modified.seconds),
                tv_nsec: Int(modified.microseconds - modified.seconds * 1_000_000) * 1_000
            )
            var times = [time, time]
            futimens(file.raw, &times)
        }
        guard fchmod(file.raw, 0o660) == 0, fsync(file.raw) == 0 else { throw .inbox(folder.failure("fsync", [])) }
    }

    private func rename(_ hidden: [UInt8], to name: [UInt8], in folder: OpenFolder) throws(Failure) -> [UInt8] {
        for number in 1...10_000 {
            let free = FiledName.numbered(name, number)
            let failure = folder.rename(hidden, to: folder, as: free)
            if failure == EEXIST { continue }
            guard failure == 0 else { throw .inbox(.io(call: "rename", path: folder.shownPath(free), errno: failure)) }
            guard fsync(folder.descriptor) == 0 else { throw .inbox(folder.failure("fsync", [])) }
            return free
        }
        throw .inbox(.io(call: "rename", path: folder.shownPath(name), errno: EEXIST))
    }
}
