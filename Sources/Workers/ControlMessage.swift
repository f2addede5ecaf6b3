import Glibc

/// The one ancillary message we use: SCM_RIGHTS with one descriptor (unix(7), cmsg(3)).
///
/// The CMSG macros are not imported into Swift. On 64-bit Linux a `cmsghdr` is 16 bytes: length (8, header included),
/// level (4), type (4); data follow at once, because 16 is aligned (CMSG_DATA), and CMSG_SPACE rounds up to 8. One
/// descriptor of 4 bytes has CMSG_LEN 20 and CMSG_SPACE 24. The buffer holds exactly one, so the kernel itself closes
/// any more that a peer sends (MSG_CTRUNC).
struct ControlMessage {
    private static let space = 24
    private static let length = 20

    /// 24 bytes, aligned as a header must be.
    private var storage: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var used = 0

    mutating func attach(_ descriptor: Int32) {
        withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.storeBytes(of: Self.length, toByteOffset: 0, as: Int.self)
            bytes.storeBytes(of: SOL_SOCKET, toByteOffset: 8, as: Int32.self)
            bytes.storeBytes(of: Int32(SCM_RIGHTS), toByteOffset: 12, as: Int32.self)
            bytes.storeBytes(of: descriptor, toByteOffset: 16, as: Int32.self)
        }
        used = Self.space
    }

    /// The descriptor that a received message carries.
    func descriptor() -> Int32? {
        guard used >= Self.length else { return nil }
        return withUnsafeBytes(of: storage) { bytes in
            guard bytes.load(fromByteOffset: 0, as: Int.self) == Self.length,
                bytes.load(fromByteOffset: 8, as: Int32.self) == SOL_SOCKET,
                bytes.load(fromByteOffset: 12, as: Int32.self) == Int32(SCM_RIGHTS)
            else { return nil }
            return bytes.load(fromByteOffset: 16, as: Int32.self)
        }
    }

    /// Makes the next `withHeader` take a control message in.
    mutating func makeRoom() { used = Self.space }

    /// Calls `body` with a message header over `piece` and the control data: what was attached, the room made, or none.
    mutating func withHeader(
        piece: UnsafeMutablePointer<iovec>,
        _ body: (UnsafeMutablePointer<msghdr>) -> Int
    ) -> Int {
        let room = used
        var received = 0
        let result = withUnsafeMutableBytes(of: &storage) { bytes in
            var header = msghdr()
            header.msg_iov = piece
            header.msg_iovlen = 1
            header.msg_control = room == 0 ? nil : bytes.baseAddress
            header.msg_controllen = room
            let result = body(&header)
            received = Int(header.msg_controllen)
            return result
        }
        used = result < 0 ? 0 : received
        return result
    }
}
