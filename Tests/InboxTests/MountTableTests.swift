import Glibc
import Testing

@testable import Inbox

@Suite struct MountTableTests {
    private func table(_ text: String, inbox: String = "/srv/inbox", id: Int? = nil) -> MountTable {
        MountTable(mountInfo: Array(text.utf8), inbox: Array(inbox.utf8), id: id)
    }

    private func shown(_ table: MountTable) -> [String] {
        table.mounts.map { String(decoding: $0.path, as: UTF8.self) + ":" + $0.fileSystem }
    }

    private let root = "21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"

    @Test("The inbox's own mount and those below it, with kind and rights; others are left out")
    func below() {
        let table = table(
            root + """
                30 21 0:40 / /srv/inbox/nas rw,nosuid shared:7 master:2 - nfs4 host:/x rw,vers=4.2
                31 21 0:41 / /srv/inbox/usb\\040stick ro - vfat /dev/sdb1 rw
                32 21 0:42 / /srv/other rw - tmpfs none rw
                33 21 0:43 / /srv/inbox2 rw - cifs //host/share rw
                34 30 0:44 / /srv/inbox/nas/deep rw - fuse.sshfs me@host: ro,user_id=0
                this is no line

                """
        )
        #expect(shown(table) == [":ext4", "nas:nfs4", "nas/deep:fuse.sshfs", "usb stick:vfat"])
        #expect(table.mounts.map(\.isSilent) == [false, true, true, false])
        #expect(table.mounts.map(\.isReadOnly) == [false, false, true, true])
        #expect(table.mount(of: Array("a.txt".utf8)).id == 21)
        #expect(table.mount(of: []).id == 21)
        #expect(table.mount(of: Array("nas".utf8)).id == 30)
        #expect(table.mount(of: Array("nas2/a".utf8)).id == 21)
        #expect(table.mount(of: Array("nas/deep/er/a".utf8)).id == 34)
        #expect(table.mount(of: Array("nas/deeper".utf8)).id == 30)
    }

    @Test("A mount hides what was mounted at its place and below it before")
    func hidden() {
        let table = table(
            root + """
                30 21 0:40 / /srv/inbox/a/b rw - ext4 /dev/sdb rw
                31 21 0:41 / /srv/inbox/a rw - xfs /dev/sdc rw
                32 31 0:42 / /srv/inbox/a rw - tmpfs none rw
                33 32 0:43 / /srv/inbox/a/c rw - vfat /dev/sdd rw

                """
        )
        #expect(shown(table) == [":ext4", "a:tmpfs", "a/c:vfat"])
        #expect(table.mount(of: Array("a/b/x".utf8)).fileSystem == "tmpfs")
    }

    @Test("The inbox's mount is the one its descriptor is on, or without that the last one over its path")
    func own() {
        let stacked =
            root + """
                30 21 0:40 / /srv rw - ext4 /dev/sdb rw
                31 30 0:41 / /srv/inbox rw - xfs /dev/sdc rw
                32 31 0:42 / /srv/inbox rw - tmpfs none rw
                33 31 0:43 / /srv/inbox/sub rw - vfat none rw

                """
        #expect(shown(table(stacked, id: 31)) == [":xfs", "sub:vfat"])
        #expect(shown(table(stacked, id: 32)) == [":tmpfs"])
        #expect(shown(table(stacked)) == [":tmpfs"])
        #expect(shown(table(root, inbox: "/")) == [":ext4"])
        #expect(shown(table(root + "40 21 0:5 / /proc rw - proc proc rw\n", inbox: "/")) == [":ext4", "proc:proc"])
    }

    @Test("What cannot be told is polled")
    func unknown() {
        #expect(table("").mounts.map(\.isSilent) == [true])
    }

    @Test(
        "File systems whose changes may be made elsewhere are silent",
        arguments: [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse", "fuse.sshfs",
            "fuse.glusterfs", "virtiofs", "vboxsf", "prl_fs", "vmhgfs",
        ]
    )
    func silent(name: String) { #expect(MountTable.isSilent(name)) }

    @Test("Local ones are not", arguments: ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "vfat", "fuseblk", "zfs"])
    func local(name: String) { #expect(!MountTable.isSilent(name)) }

    @Test("Octal escapes are undone, and nothing else")
    func escapes() {
        let bytes = MountTable.unescaped(Array(#"a\040b\134\011\09\1\7771"#.utf8)[...])
        #expect(bytes == Array("a b\\\t\\09\\1".utf8) + [0xFF, 0x31])
    }

    @Test("The kernel's own answer for a folder of this machine")
    func kernel() throws {
        let home = try TestHome()
        let table = try MountTable.read(below: home.settings.folders.inbox)
        #expect(table.mounts.count == 1)
        #expect(table.mounts[0].path.isEmpty)
        #expect(!table.mounts[0].isReadOnly)
        #expect(table.mounts[0].fileSystem != "unknown")
        #expect(throws: InboxError.self) { try MountTable.read(below: home.inbox("nothing")) }
    }
}
