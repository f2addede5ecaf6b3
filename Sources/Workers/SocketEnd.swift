import Glibc

/// One end of a worker's socket; closed with the value.
///
/// The daemon's end never blocks (its owner polls with a deadline), a worker's end does. Descriptors come in with
/// close-on-exec set by the kernel.
struct SocketEnd: ~Copyable {
    let descriptor: Int32

    /// `descriptor` is this value's from now on.
    init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    enum Transfer: Hashable {
        case done(Int)
        /// Nothing can be moved now; only on an end that does not block.
        case wouldBlock
        /// The other end is gone.
        case hungUp
        case failed(errno: Int32)
    }

    /// A pair, both ends close-on-exec; nil with `errno` set when there is none to be had.
    static func pair() -> (Int32, Int32)? {
        var ends: (Int32, Int32) = (-1, -1)
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let result = withUnsafeMutableBytes(of: &ends) {
            socketpair(AF_UNIX, type, 0, $0.assumingMemoryBound(to: Int32.self).baseAddress)
        }
        return result == 0 ? ends : nil
    }

    /// Sends a piece, with `attached`'s descriptor beside its first byte.
    ///
    /// Never raises SIGPIPE.
    borrowing func send(_ bytes: UnsafeRawBufferPointer, attached: Int32?, blocking: Bool) -> Transfer {
        var piece = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
        let flags = Int32(MSG_NOSIGNAL) | (blocking ? 0 : Int32(MSG_DONTWAIT))
        while true {
            var control = ControlMessage()
            if let attached { control.attach(attached) }
            let count = withUnsafeMutablePointer(to: &piece) { piece in
                control.withHeader(piece: piece) { sendmsg(descriptor, $0, flags) }
            }
            if count >= 0 { return .done(count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .wouldBlock
            case EPIPE, ECONNRESET: return .hungUp
            case let code: return .failed(errno: code)
            }
        }
    }

    /// Receives what is there, at most as much as fits.
    ///
    /// A descriptor beside it goes to `attached` when the caller wants one, and is closed by the kernel when not.
    borrowing func receive(
        into bytes: UnsafeMutableRawBufferPointer,
        attached: inout Int32?,
        wantsDescriptor: Bool,
        blocking: Bool
    ) -> Transfer {
        var control = ControlMessage()
        var piece = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
        let flags = Int32(MSG_CMSG_CLOEXEC) | (blocking ? 0 : Int32(MSG_DONTWAIT))
        while true {
            if wantsDescriptor { control.makeRoom() }
            let count = withUnsafeMutablePointer(to: &piece) { piece in
                control.withHeader(piece: piece) { recvmsg(descriptor, $0, flags) }
            }
            if count < 0 {
                switch errno {
                case EINTR: continue
                case EAGAIN: return .wouldBlock
                case ECONNRESET: return .hungUp
                case let code: return .failed(errno: code)
                }
            }
            if wantsDescriptor, let descriptor = control.descriptor() {
                if let old = attached { close(old) }
                attached = descriptor
            }
            return count == 0 ? .hungUp : .done(count)
        }
    }
}
