import Glibc
import News

/// Why a file or folder cannot be taken, with the exact command that helps.
struct Blockage: Sendable, Hashable {
    var reason: Reason
    var command: String?

    /// A folder that cannot be looked into, or that files cannot be moved out of.
    static func folder(path: ArraySlice<UInt8>, in inbox: OpenFolder, isReadable: Bool) -> Blockage {
        let (parent, name) = Claims.split(Array(path))
        var facts: FileFacts?
        if case .success(let folder) = inbox.folder(at: parent) {
            facts = try? (path.isEmpty ? folder.facts() : folder.facts(name)).get()
        }
        var who = whom(facts)
        // Whoever runs the command goes down into the folder, which a folder closed to its owner does not allow.
        if let facts, facts.mode & 0o700 != 0o700, who != "u" { who = "u" + who }
        let command = "chmod -R \(who)+rwX \(shellPath(path, in: inbox))"
        let shown = displayPath(Array(path))
        return isReadable
            ? Blockage(
                reason: Reason(.notMovable, "Files cannot be moved out of \(shown). Run: \(command)"),
                command: command
            )
            : Blockage(
                reason: Reason(.unreadable, "The folder \(shown) cannot be looked into. Run: \(command)"),
                command: command
            )
    }

    /// A file that the kernel does not let us move out of `folder`: in a sticky folder only its owner may.
    static func immovable(path: ArraySlice<UInt8>, folder: OpenFolder, in inbox: OpenFolder) -> Blockage {
        guard case .success(let facts) = folder.facts(), facts.mode & UInt32(S_ISVTX) != 0 else {
            return .folder(path: path, in: inbox, isReadable: true)
        }
        let command = "chmod -t \(shellPath(path, in: inbox))"
        let shown = displayPath(Array(path))
        return Blockage(
            reason: Reason(.notMovable, "\(shown) is sticky: only their owners can move files out. Run: \(command)"),
            command: command
        )
    }

    /// A file that cannot be read.
    static func file(path: [UInt8], facts: FileFacts, in inbox: OpenFolder) -> Blockage {
        let command = "chmod \(whom(facts))+r \(shellPath(path[...], in: inbox))"
        return Blockage(
            reason: Reason(.unreadable, "\(displayPath(path)) cannot be read. Run: \(command)"),
            command: command
        )
    }

    /// A claimed file that cannot be read; only root or its owner can help.
    static func claimedFile(_ path: [UInt8]) -> Blockage {
        let command = "chmod a+r \(shellQuoted(path))"
        return Blockage(
            reason: Reason(.unreadable, "\(displayPath(path)) cannot be read. Run as root: \(command)"),
            command: command
        )
    }

    /// A folder whose files are too deep to be taken.
    static func tooDeep(path: [UInt8], limit: Int, isDeeperStill: Bool) -> Blockage {
        let rest = isDeeperStill ? " What lies much deeper still is not even counted." : ""
        return Blockage(
            reason: Reason(
                .tooDeep,
                "\(displayPath(path)) lies in more than \(limit) folders (inbox.depth). Move it further up.\(rest)"
            )
        )
    }

    /// A file that has been changing for long.
    static func slowWriter(path: [UInt8], since: UnixTime) -> Blockage {
        Blockage(
            reason: Reason(
                .settling,
                "\(displayPath(path)) is still being written since \(since.rfc3339(offset: 0)); it is taken once it is "
                    + "complete."
            )
        )
    }

    static func otherMount(path: [UInt8]) -> Blockage {
        Blockage(
            reason: Reason(
                .notMovable,
                "\(displayPath(path)) is on another file system than the inbox. Move it into the inbox itself."
            ),
            command: nil
        )
    }

    /// Whose bits help: the owner's where that is the service, the group's where the group is one of ours, otherwise
    /// the others' (nobody outside the drop group gets into the inbox to use them).
    private static func whom(_ facts: FileFacts?) -> String {
        guard let facts else { return "g" }
        if facts.owner == geteuid() { return "u" }
        if facts.group == getegid() { return "g" }
        var groups = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(Int32(groups.count), &groups)
        return groups.prefix(Int(max(0, count))).contains(facts.group) ? "g" : "o"
    }

    private static func shellPath(_ path: ArraySlice<UInt8>, in inbox: OpenFolder) -> String {
        shellQuoted(inbox.path + (path.isEmpty ? [] : [UInt8(ascii: "/")]) + path)
    }
}

/// `path` as a word that a shell reads back as the same bytes: bare, in single quotes, or in bash's `$'…'`.
package func shellQuoted(_ path: [UInt8]) -> String {
    let isBare = !path.isEmpty && path.allSatisfy(isBareInShell)
    let shown = displayPath(path)
    if isBare { return shown }
    if Array(shown.utf8) == path, !path.contains(0x27) { return "'\(shown)'" }
    var quoted: [UInt8] = Array("$'".utf8)
    // `displayPath` writes what cannot be shown as `\xNN` and a backslash as two, which is what `$'…'` reads.
    for byte in shown.utf8 {
        if byte == 0x27 { quoted.append(0x5C) }
        quoted.append(byte)
    }
    return String(decoding: quoted + [0x27], as: UTF8.self)
}

private func isBareInShell(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2F, 0x2E, 0x5F, 0x2D, 0x2C, 0x2B, 0x3A, 0x40: true
    default: false
    }
}
