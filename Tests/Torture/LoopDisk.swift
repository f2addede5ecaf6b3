import CTorture
import Glibc

/// An ext4 or xfs file system in an image file, on a loop device: its power can be cut.
final class LoopDisk {
    enum Format: String, CaseIterable, Sendable { case ext4, xfs }

    let format: Format
    let folder: String
    private let image: String
    private let ownsImage: Bool
    private var device = ""
    private var descriptor: Int32 = -1
    private(set) var isMounted = false

    /// Makes and mounts it; the caller is in a mount namespace of its own.
    convenience init(_ format: Format, megabytes: Int, name: String, scratch: String) throws(TortureError) {
        let image = "\(scratch)/\(name).image"
        try Folder.write([], to: image)
        guard truncate(image, megabytes << 20) == 0 else { throw Folder.failure("truncate", image) }
        try self.init(format, on: image, ownsImage: true, name: name, scratch: scratch)
    }

    /// The same in an image that somebody else made.
    init(_ format: Format, on image: String, ownsImage: Bool = false, name: String, scratch: String)
        throws(TortureError)
    {
        self.format = format
        self.image = image
        self.ownsImage = ownsImage
        folder = "\(scratch)/\(name)"
        try Folder.make(folder)
        var room = [CChar](repeating: 0, count: 64)
        descriptor = ct_loop_attach(image, &room, room.count)
        guard descriptor >= 0 else {
            throw TortureError("no loop device for \(image): \(String(cString: strerror(-descriptor)))")
        }
        device = String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try make()
        try mount()
    }

    /// On the device, whose cache the mount sees, not on the image.
    private func make() throws(TortureError) {
        switch format {
        case .ext4: try Command.run("/sbin/mkfs.ext4", ["-q", "-F", "-E", "lazy_itable_init=0,nodiscard", device])
        case .xfs: try Command.run("/sbin/mkfs.xfs", ["-q", "-f", "-K", device])
        }
    }

    func mount(options: String = "", readOnly: Bool = false) throws(TortureError) {
        let flags = readOnly ? UInt(CT_READ_ONLY) : 0
        let result = ct_mount(device, folder, format.rawValue, flags, options)
        guard result == 0 else { throw TortureError("cannot mount \(device): \(String(cString: strerror(-result)))") }
        isMounted = true
    }

    /// Waits until nobody holds a file there: what a killed service started needs a moment to end.
    func unmount() throws(TortureError) {
        guard isMounted else { return }
        var result: Int32 = 0
        for _ in 0..<5_000 {
            result = ct_unmount(folder)
            guard result == -EBUSY else { break }
            usleep(1_000)
        }
        guard result == 0 else { throw TortureError("cannot unmount \(folder): \(String(cString: strerror(-result)))") }
        isMounted = false
    }

    /// What was not synced is gone with this; mounting replays the log.
    func restart() throws(TortureError) {
        try unmount()
        try mount()
    }

    /// After errors of the device: what the log does not mend the check does.
    func repair() throws(TortureError) {
        try unmount()
        if format == .ext4 {
            // 1: it mended something.
            let end = try Command.finish(Command.start("/sbin/e2fsck", ["-f", "-y", device]))
            guard end == .exited(0) || end == .exited(1) else { throw TortureError("e2fsck \(device): \(end)") }
        }
        try mount()
    }

    func remount(_ options: String, readOnly: Bool = false) -> Int32 {
        let flags = UInt(CT_REMOUNT) | (readOnly ? UInt(CT_READ_ONLY) : 0)
        return ct_mount(device, folder, format.rawValue, flags, options)
    }

    func sync() { ct_sync_file_system(folder) }

    /// Empties it, as new.
    func clear() throws(TortureError) {
        try unmount()
        try make()
        try mount()
    }

    func close() {
        try? unmount()
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
        if ownsImage { unlink(image) }
        rmdir(folder)
    }

    deinit { close() }
}
