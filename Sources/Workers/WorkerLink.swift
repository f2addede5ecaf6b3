import Glibc

/// The worker's end of its socket: blocking, a frame at a time.
struct WorkerLink: ~Copyable {
    private let socket: SocketEnd
    private var receiver = FrameReceiver(limits: [.hello: Hello.limit, .request: ReadRequest.limit])
    private var descriptor: Int32?

    /// `socket` belongs to the link from now on.
    init(socket: Int32) { self.socket = SocketEnd(owning: socket) }

    deinit { if let descriptor { close(descriptor) } }

    mutating func receive() -> Result<Frame, WorkerLoop.Ending> {
        withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 16) { scratch in
            while true {
                switch socket.receive(into: scratch, attached: &descriptor, wantsDescriptor: true, blocking: true) {
                case .done(let count):
                    do throws(FrameFault) {
                        let bytes = UnsafeRawBufferPointer(rebasing: scratch[..<count])
                        if let frame = try receiver.add(bytes) { return .success(frame) }
                    } catch {
                        return .failure(.misunderstood(error.description))
                    }
                case .hungUp:
                    return .failure(receiver.isInside ? .misunderstood(FrameFault.endedInside.description) : .hungUp)
                case .wouldBlock: continue
                case .failed(let code):
                    return .failure(.misunderstood("the socket failed: \(String(cString: strerror(code)))"))
                }
            }
        }
    }

    /// The descriptor that came with the last frame; the caller's from now on.
    mutating func takeDescriptor() -> Int32? {
        defer { descriptor = nil }
        return descriptor
    }

    /// False when the other end is gone.
    func send(_ frame: Frame) -> Bool {
        // One piece wakes the other side once; a long payload is not worth a copy.
        frame.payload.count <= 1 << 20
            ? send(frame.header + frame.payload) : send(frame.header) && send(frame.payload)
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let transfer = bytes.withUnsafeBytes {
                socket.send(UnsafeRawBufferPointer(rebasing: $0[sent...]), attached: nil, blocking: true)
            }
            switch transfer {
            case .done(let count): sent += count
            case .wouldBlock: continue
            case .hungUp, .failed: return false
            }
        }
        return true
    }
}
