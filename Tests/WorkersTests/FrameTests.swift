import Testing

@testable import Workers

@Suite struct FrameTests {
    private let limits: [Frame.Kind: Int] = [.answer: 100, .ready: 0]

    private func stream(_ frame: Frame) -> [UInt8] { frame.header + frame.payload }

    private func add(_ bytes: some Collection<UInt8>, to receiver: inout FrameReceiver) throws(FrameFault) -> Frame? {
        let bytes = Array(bytes)
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(FrameFault) in try receiver.add(bytes) }
        }
        return try result.get()
    }

    @Test("a frame is put together from pieces of any size", arguments: 1...140)
    func pieces(size: Int) throws {
        let frame = Frame(.answer, (0..<100).map { UInt8($0) })
        let bytes = stream(frame)
        var receiver = FrameReceiver(limits: limits)
        // Twice, so that a receiver is seen to be as new after its first frame.
        for _ in 0..<2 {
            var received: Frame?
            for start in stride(from: 0, to: bytes.count, by: size) {
                #expect(received == nil)
                received = try add(bytes[start..<min(start + size, bytes.count)], to: &receiver)
                #expect(receiver.isInside == (received == nil))
            }
            #expect(received == frame)
        }
    }

    @Test("an empty payload ends with the header")
    func empty() throws {
        var receiver = FrameReceiver(limits: limits)
        #expect(try add(stream(Frame(.ready)), to: &receiver) == Frame(.ready))
    }

    @Test("a length over the limit is refused before its bytes come")
    func tooLong() {
        var header = Frame(.answer, []).header
        header[8] = 101
        var receiver = FrameReceiver(limits: limits)
        #expect(throws: FrameFault.tooLong(length: 101, limit: 100)) { try add(header, to: &receiver) }
        for index in 8..<16 { header[index] = 0xFF }
        receiver = FrameReceiver(limits: limits)
        #expect(throws: FrameFault.tooLong(length: .max, limit: 100)) { try add(header, to: &receiver) }
    }

    @Test("what is no frame, or none for this side, is refused")
    func wrong() {
        let good = stream(Frame(.answer, [1]))
        let cases: [(Int, UInt8, FrameFault)] = [
            (0, 0, .wrongMagic), (3, 0, .wrongMagic), (4, 9, .wrongVersion), (5, 0, .unknownKind),
            (5, 99, .unknownKind),
            (6, 1, .unknownKind), (7, 1, .unknownKind), (5, Frame.Kind.request.rawValue, .unexpected(.request)),
        ]
        for (index, byte, fault) in cases {
            var bytes = good
            bytes[index] = byte
            var receiver = FrameReceiver(limits: limits)
            #expect(throws: fault) { try add(bytes, to: &receiver) }
        }
    }

    @Test("bytes that nobody asked for are refused")
    func bytesAfter() {
        var receiver = FrameReceiver(limits: limits)
        #expect(throws: FrameFault.bytesAfterFrame) { try add(stream(Frame(.answer, [1])) + [0], to: &receiver) }
    }

    @Test("hello and request come back as they were, and from no shortened bytes")
    func payloads() {
        let hello = Hello(answerLimit: 7, objectLimit: 8, settings: [1, 2, 3])
        #expect(Hello(payload: hello.payload) == hello)
        let request = ReadRequest(sha256: String(repeating: "ab", count: 32), name: "tin\n‮.txt", bytes: 1 << 33)
        #expect(ReadRequest(payload: request.payload) == request)
        for count in 0..<hello.payload.count { #expect(Hello(payload: Array(hello.payload.prefix(count))) == nil) }
        for count in 0..<request.payload.count {
            #expect(ReadRequest(payload: Array(request.payload.prefix(count))) == nil)
        }
        #expect(Hello(payload: hello.payload + [0]) == nil)
        #expect(ReadRequest(payload: request.payload + [0]) == nil)
    }

    @Test("a request with an overlong name stays within its limit")
    func longName() {
        let request = ReadRequest(sha256: "", name: String(repeating: "ộ", count: 10_000), bytes: 1)
        #expect(request.payload.count <= ReadRequest.limit)
        #expect(ReadRequest(payload: request.payload) != nil)
    }

    @Test("reading settings come back as they were")
    func settings() {
        var settings = ReadingSettings(program: "caunoi/0.1 \"x\"", zoneName: "Asia/Vientiane", zoneRules: [0, 255, 1])
        settings.bodyLimit = 1_000
        settings.names = "caunoi-names 1"
        #expect(ReadingSettings(json: settings.json) == settings)
        #expect(ReadingSettings(json: Array(#"{"program":"x"}"#.utf8)) == nil)
        #expect(ReadingSettings(json: []) == nil)
    }
}
