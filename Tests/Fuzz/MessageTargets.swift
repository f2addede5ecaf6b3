import News
import Workers

@testable import Inbox

/// What other processes send: each is hostile until proven.
enum MessageTargets {
    /// The first byte says in pieces of how many bytes the rest comes.
    static func frame(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return }
        var receiver = FrameReceiver(limits: [
            .hello: 1 << 16, .ready: 0, .request: 8_192, .answer: 1 << 20, .toolRequest: 1 << 20, .toolResult: 8_192,
        ])
        var rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[1...])
        while !rest.isEmpty {
            let piece = min(rest.count, max(1, Int(first)))
            let frame: Frame?
            do {
                frame = try receiver.add(UnsafeRawBufferPointer(rebasing: rest[..<piece]))
            } catch {
                return
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[piece...])
            guard let frame else { continue }
            switch frame.kind {
            case .hello:
                guard let hello = Hello(payload: frame.payload) else { return }
                mustHold(Hello(payload: hello.payload) == hello, "a hello reads as it is written")
                guard let settings = ReadingSettings(json: hello.settings) else { return }
                mustHold(ReadingSettings(json: settings.json) == settings, "settings read as they are written")
            case .request:
                _ = ReadRequest(payload: frame.payload)
            case .answer:
                _ = try? AnswerCheck().answer(frame.payload)
            case .toolRequest:
                guard let request = ToolRequest(payload: frame.payload) else { return }
                mustHold(ToolRequest(payload: request.payload) == request, "a tool's request reads as it is written")
            case .toolResult:
                _ = ToolResult(payload: frame.payload)
            case .ready: break
            }
        }
    }

    static func answer(_ bytes: UnsafeBufferPointer<UInt8>) {
        var check = AnswerCheck()
        check.valueLimit = 5_000
        guard let answer = try? check.answer(Array(bytes)) else { return }
        mustHold((try? check.answer(answer.payload)) == answer, "an answer that passed passes again")
        guard case .parts(let parts) = answer else { return }
        for case .read(let part) in parts {
            for json in [part.item, part.analysis] {
                mustHold(json.allSatisfy { $0 >= 0x20 }, "no control character reaches a record")
                mustHold(isValidUTF8(json), "only UTF-8 reaches a record")
            }
        }
    }

    /// The first byte says in pieces of how many bytes the rest comes; the pieces change nothing.
    static func watch(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return }
        var whole = WatchRecordReader()
        let all = whole.add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[1...]))
        var reader = WatchRecordReader()
        var records: [WatchRecord] = []
        var rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[1...])
        while !rest.isEmpty {
            let piece = min(rest.count, max(1, Int(first)))
            records += reader.add(UnsafeRawBufferPointer(rebasing: rest[..<piece]))
            rest = UnsafeRawBufferPointer(rebasing: rest[piece...])
        }
        mustHold(records == all, "records are the same in pieces of \(first) bytes")
    }
}
