import CConfinement
import Glibc
import News

/// The worker's side of the wall: one request after another on one thread.
///
/// Synchronous and free of Task, Dispatch and Foundation, so that a process may be locked down before it and stay with
/// one thread.
package enum WorkerLoop {
    /// Has a tool run on the object that is being read (nil), or on bytes.
    package typealias Tools = (Tool, [UInt8]?) throws(ToolFault) -> [UInt8]
    /// Reads one object; `Tools` only while it does.
    package typealias Handler = (ReadRequest, UnsafeBufferPointer<UInt8>, @escaping Tools) -> ReadAnswer

    /// Why the loop came to its end.
    package enum Ending: Error, Sendable, Hashable {
        /// The daemon closed its end, or died: the usual end.
        case hungUp
        /// The daemon sent something this worker does not understand.
        case misunderstood(String)
        /// No memory for an object.
        case outOfMemory
    }

    /// Works until the socket hangs up.
    ///
    /// `open` makes the handler from the hello's settings, nil when it cannot; `confinement` is told to the daemon.
    package static func run(socket: Int32, confinement: Confinement? = nil, open: ([UInt8]) -> Handler?) -> Ending {
        let link = WorkerLink(socket: socket)
        switch link.receive() {
        case .failure(let ending): return ending
        case .success(let frame):
            guard frame.kind == .hello, let hello = Hello(payload: frame.payload) else {
                return .misunderstood("the first frame is no hello")
            }
            guard let handler = open(hello.settings) else { return .misunderstood("settings that are none") }
            // Of no account where it fails.
            _ = cconfinement_keep_memory(keptMemory)
            guard link.send(Frame(.ready, confinement?.payload ?? [])) else { return .hungUp }
            return serve(link, hello, handler)
        }
    }

    /// Bytes: what reading a page of usual size takes, so that the kernel need not find and clear them for each.
    private static let keptMemory: Int32 = 8 << 20

    private static func serve(_ link: WorkerLink, _ hello: Hello, _ handler: Handler) -> Ending {
        while true {
            let frame: Frame
            switch link.receive() {
            case .success(let next): frame = next
            case .failure(let ending): return ending
            }
            guard frame.kind == .request, let request = ReadRequest(payload: frame.payload) else {
                return .misunderstood("a frame that is no request")
            }
            guard let descriptor = link.takeDescriptor() else { return .misunderstood("a request without an object") }
            defer { close(descriptor) }
            guard let size = DescriptorBytes.size(of: descriptor), Int64(size) == request.bytes,
                UInt64(size) <= hello.objectLimit
            else {
                return .misunderstood("an object of another size than the request says")
            }
            guard let memory = malloc(max(1, size)) else { return .outOfMemory }
            defer { free(memory) }
            let bytes = UnsafeMutableRawBufferPointer(start: memory, count: size)
            guard DescriptorBytes.fill(bytes, from: descriptor, size) else {
                return .misunderstood("an object that cannot be read")
            }
            let token = request.token
            let answer = handler(request, UnsafeBufferPointer(bytes.bindMemory(to: UInt8.self))) {
                (tool, bytes) throws(ToolFault) in try link.run(tool, bytes, token: token)
            }
            if let ending = link.ending { return ending }
            var fields = FieldWriter()
            fields.append(request.token)
            fields.append(raw: payload(of: answer, limit: hello.answerLimit))
            guard link.send(Frame(.answer, fields.bytes)) else { return .hungUp }
        }
    }

    /// What is too much to be told is the file's fault, not the worker's.
    static func payload(of answer: ReadAnswer, limit: UInt64) -> [UInt8] {
        if case .parts(let parts) = answer, parts.count > AnswerCheck().partLimit {
            let message = "it holds \(parts.count) documents, more than \(AnswerCheck().partLimit); divide it"
            return ReadAnswer.rejected(Reason(.tooLarge, message)).payload
        }
        let payload = answer.payload
        guard UInt64(payload.count) > limit else { return payload }
        let message = "its documents give \(payload.count) bytes of text and findings, more than \(limit); divide it"
        return ReadAnswer.rejected(Reason(.textTooLong, message)).payload
    }
}
