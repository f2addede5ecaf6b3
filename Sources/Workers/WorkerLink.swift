import Glibc

/// The worker's end of its socket: blocking, a frame at a time.
final class WorkerLink {
    private let socket: SocketEnd
    private var receiver = FrameReceiver(limits: [
        .hello: Hello.limit, .request: ReadRequest.limit, .toolResult: ToolResult.limit,
    ])
    private var descriptor: Int32?
    /// Why nothing more can be said or heard; set where a tool was asked for in vain.
    private(set) var ending: WorkerLoop.Ending?

    /// `socket` belongs to the link from now on.
    init(socket: Int32) { self.socket = SocketEnd(owning: socket) }

    deinit { if let descriptor { close(descriptor) } }

    func receive() -> Result<Frame, WorkerLoop.Ending> {
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
    func takeDescriptor() -> Int32? {
        defer { descriptor = nil }
        return descriptor
    }

    /// Has the daemon run a tool; `bytes` nil for the object that is being read.
    ///
    /// Nothing works any more after a fault that leaves `ending`.
    func run(_ tool: Tool, _ bytes: [UInt8]?, token: UInt64) throws(ToolFault) -> [UInt8] {
        guard ending == nil else { throw .failed("the service is gone") }
        if let bytes, bytes.count > ToolRequest.inputLimit {
            throw .failed("it has more than the \(ToolRequest.inputLimit) bytes that another program is given")
        }
        guard send(Frame(.toolRequest, ToolRequest(token: token, tool: tool, bytes: bytes).payload)) else {
            throw end(.hungUp)
        }
        let frame: Frame
        switch receive() {
        case .success(let next): frame = next
        case .failure(let ending): throw end(ending)
        }
        guard frame.kind == .toolResult, let result = ToolResult(payload: frame.payload) else {
            throw end(.misunderstood("a frame that is no tool's result"))
        }
        let output = takeDescriptor()
        defer { if let output { close(output) } }
        switch result {
        case .fault(let fault): throw fault
        case .output(let size):
            guard let output, let bytes = DescriptorBytes.all(of: output, count: size) else {
                throw end(.misunderstood("a tool's output that cannot be read"))
            }
            return bytes
        }
    }

    private func end(_ ending: WorkerLoop.Ending) -> ToolFault {
        self.ending = ending
        return .failed("the service is gone")
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
