import Glibc
import News
import Testing

@testable import Workers

/// The daemon's end of a socket whose other end a `WorkerLoop` serves on a thread of this process.
private final class Peer {
    private let socket: SocketEnd
    private var receiver = FrameReceiver(limits: [.ready: 0, .answer: 8 << 20])

    init(
        ending: @escaping @Sendable (WorkerLoop.Ending) -> Void = { _ in },
        open: @escaping @Sendable ([UInt8]) -> WorkerLoop.Handler?
    ) throws {
        let (ours, theirs) = try #require(SocketEnd.pair())
        socket = SocketEnd(owning: ours)
        onThread { ending(WorkerLoop.run(socket: theirs, open: open)) }
    }

    func send(_ bytes: [UInt8], attached: Int32? = nil) {
        var sent = 0
        while sent < bytes.count {
            let transfer = bytes.withUnsafeBytes {
                socket.send(
                    UnsafeRawBufferPointer(rebasing: $0[sent...]),
                    attached: sent == 0 ? attached : nil,
                    blocking: true
                )
            }
            guard case .done(let count) = transfer else { return }
            sent += count
        }
    }

    func send(_ frame: Frame, attached: Int32? = nil) { send(frame.header + frame.payload, attached: attached) }

    /// Nil after a hang-up.
    func receive() throws -> Frame? {
        var bytes = [UInt8](repeating: 0, count: 100)
        while true {
            var none: Int32?
            let transfer = bytes.withUnsafeMutableBytes {
                socket.receive(into: $0, attached: &none, wantsDescriptor: false, blocking: true)
            }
            guard case .done(let count) = transfer else { return nil }
            let frame = try bytes.withUnsafeBytes { try receiver.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            if let frame { return frame }
        }
    }

    func hangUp() { shutdown(socket.descriptor, Int32(SHUT_WR)) }

    func greet(answerLimit: UInt64 = 1 << 20, objectLimit: UInt64 = 1 << 20) {
        let hello = Hello(answerLimit: answerLimit, objectLimit: objectLimit, settings: [7])
        send(Frame(.hello, hello.payload))
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func onThread(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(ThreadBody(body))
    let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
        if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run() }
        return nil
    }
    if pthread_create(&thread, nil, run, box.toOpaque()) == 0 { pthread_detach(thread) } else { box.release() }
}

@Suite struct WorkerLoopTests {
    /// Says what it was given, as a rejection's sentence.
    private static let echo: @Sendable (ReadRequest, UnsafeBufferPointer<UInt8>, WorkerLoop.Tools) -> ReadAnswer = {
        request,
        bytes,
        _ in
        .rejected(Reason(.notADocument, "\(request.name) \(String(decoding: bytes, as: UTF8.self))"))
    }

    private func outcome(of talk: (Peer) throws -> Void) async throws -> WorkerLoop.Ending {
        let (endings, continuation) = AsyncStream<WorkerLoop.Ending>.makeStream()
        let peer = try Peer(ending: { _ = continuation.yield($0) }) { _ in Self.echo }
        try talk(peer)
        for await ending in endings { return ending }
        return .outOfMemory
    }

    @Test("requests are answered one after another, each with its own object, until the hang-up")
    func requests() async throws {
        let ending = try await outcome { (peer: Peer) throws -> Void in
            peer.greet()
            #expect(try peer.receive() == Frame(.ready))
            for text in ["một", "", String(repeating: "ສອງ", count: 200)] {
                let object = try TemporaryFile(Array(text.utf8))
                var request = ReadRequest(sha256: "00", name: "n", bytes: Int64(text.utf8.count))
                request.token = 0x0102_0304_0506_0708
                // The sender may close its descriptor at once: the worker has its own.
                peer.send(Frame(.request, request.payload), attached: object.descriptor)
                object.close()
                let frame = try #require(try peer.receive())
                let answer = ReadAnswer.rejected(Reason(.notADocument, "n \(text)"))
                #expect(frame == Frame(.answer, [8, 7, 6, 5, 4, 3, 2, 1] + answer.payload))
            }
            peer.hangUp()
        }
        #expect(ending == .hungUp)
    }

    @Test("the hello's settings come to the one who opens, and a refusal ends the loop")
    func settings() async throws {
        let (endings, continuation) = AsyncStream<WorkerLoop.Ending>.makeStream()
        let peer = try Peer(ending: { _ = continuation.yield($0) }) { settings -> WorkerLoop.Handler? in
            if settings == [7] { return nil }
            return Self.echo
        }
        peer.greet()
        #expect(try peer.receive() == nil)
        var iterator = endings.makeAsyncIterator()
        #expect(await iterator.next() == .misunderstood("settings that are none"))
    }

    @Test("a frame byte by byte is a frame")
    func split() async throws {
        let ending = try await outcome { (peer: Peer) throws -> Void in
            let hello = Hello(answerLimit: 1_000, objectLimit: 10, settings: [])
            let frame = Frame(.hello, hello.payload)
            let greeting: [UInt8] = frame.header + frame.payload
            for byte in greeting { peer.send([byte]) }
            #expect(try peer.receive() == Frame(.ready))
            let object = try TemporaryFile(Array("abc".utf8))
            defer { object.close() }
            let request = Frame(.request, ReadRequest(sha256: "", name: "", bytes: 3).payload)
            let bytes: [UInt8] = request.header + request.payload
            peer.send([bytes[0]], attached: object.descriptor)
            for index in 1..<bytes.count { peer.send([bytes[index]]) }
            #expect(try peer.receive()?.kind == .answer)
            peer.hangUp()
        }
        #expect(ending == .hungUp)
    }

    @Test("an answer over the limit becomes a rejection that says so")
    func limits() throws {
        let part = ReadPart(path: "", mediaType: "text/plain", charset: nil, item: [1, 2], analysis: [])
        let answer = ReadAnswer.parts([.read(part)])
        #expect(WorkerLoop.payload(of: answer, limit: 1_000) == answer.payload)
        let refused = try AnswerCheck().answer(WorkerLoop.payload(of: answer, limit: 10))
        guard case .rejected(let reason) = refused else {
            Issue.record("not refused")
            return
        }
        #expect(reason.code == .textTooLong)
        let many = ReadAnswer.parts((0...10_000).map { .rejected(path: "\($0)", Reason(.empty, "x")) })
        guard case .rejected(let other) = try AnswerCheck().answer(WorkerLoop.payload(of: many, limit: .max)) else {
            Issue.record("not refused")
            return
        }
        #expect(other.code == .tooLarge)
    }

    @Test("what is no hello, no request, or has no object ends the loop")
    func wrong() async throws {
        let requestFirst = try await outcome {
            $0.send(Frame(.request, ReadRequest(sha256: "", name: "", bytes: 0).payload))
        }
        #expect(requestFirst == .misunderstood("the first frame is no hello"))
        let garbage = try await outcome { $0.send([UInt8](repeating: 0x41, count: 16)) }
        #expect(garbage == .misunderstood("the bytes are no frame"))
        let half = try await outcome {
            $0.send([0x63])
            $0.hangUp()
        }
        #expect(half == .misunderstood("the bytes end inside a frame"))
        let noObject = try await outcome {
            $0.greet()
            $0.send(Frame(.request, ReadRequest(sha256: "", name: "", bytes: 0).payload))
        }
        #expect(noObject != .hungUp)
        for bytes in [2, 4] as [Int64] {
            let otherSize = try await outcome { (peer: Peer) throws -> Void in
                let object = try TemporaryFile([1, 2, 3])
                defer { object.close() }
                peer.greet()
                _ = try peer.receive()
                peer.send(
                    Frame(.request, ReadRequest(sha256: "", name: "", bytes: bytes).payload),
                    attached: object.descriptor
                )
                #expect(try peer.receive() == nil)
            }
            #expect(otherSize == .misunderstood("an object of another size than the request says"))
        }
    }

    @Test("an object over the limit is not read")
    func objectLimit() async throws {
        let ending = try await outcome { (peer: Peer) throws -> Void in
            let object = try TemporaryFile([1, 2, 3])
            defer { object.close() }
            peer.greet(objectLimit: 2)
            _ = try peer.receive()
            peer.send(Frame(.request, ReadRequest(sha256: "", name: "", bytes: 3).payload), attached: object.descriptor)
            #expect(try peer.receive() == nil)
        }
        #expect(ending == .misunderstood("an object of another size than the request says"))
    }
}
