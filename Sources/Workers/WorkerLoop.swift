import CConfinement
import Glibc
import News

/// The worker's side of the wall: one request after another on one thread.
///
/// Synchronous and free of Task, Dispatch and Foundation, so that a process may be locked down before it and stay with
/// one thread.
package enum WorkerLoop {
    /// Reads one object.
    package typealias Handler = (ReadRequest, UnsafeBufferPointer<UInt8>) -> ReadAnswer

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
        var link = WorkerLink(socket: socket)
        switch link.receive() {
        case .failure(let ending): return ending
        case .success(let frame):
            guard frame.kind == .hello, let hello = Hello(payload: frame.payload) else {
                return .misunderstood("the first frame is no hello")
            }
            guard let handler = open(hello.settings) else { return .misunderstood("settings that are none") }
            guard link.send(Frame(.ready, confinement?.payload ?? [])) else { return .hungUp }
            return serve(&link, hello, handler)
        }
    }

    private static func serve(_ link: inout WorkerLink, _ hello: Hello, _ handler: Handler) -> Ending {
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
            guard let size = size(of: descriptor), Int64(size) == request.bytes, UInt64(size) <= hello.objectLimit
            else {
                return .misunderstood("an object of another size than the request says")
            }
            guard let memory = malloc(max(1, size)) else { return .outOfMemory }
            defer { free(memory) }
            let bytes = UnsafeMutableRawBufferPointer(start: memory, count: size)
            guard fill(bytes, from: descriptor) else { return .misunderstood("an object that cannot be read") }
            let answer = handler(request, UnsafeBufferPointer(bytes.bindMemory(to: UInt8.self)))
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

    private static func size(of descriptor: Int32) -> Int? {
        let size = cconfinement_file_size(descriptor)
        return size < 0 ? nil : Int(exactly: size)
    }

    private static func fill(_ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}
