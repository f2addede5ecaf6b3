import Testing

@testable import Inbox

@Suite struct WatchRecordTests {
    private let bytes: [UInt8] =
        Array("R\0Cdesk/a\nb.txt\0M".utf8) + [0xFF, 0] + Array("O\0L28:desk\0X\0Tt\0Dd\0Nn\0A\0Ww\0P\0Bb\0".utf8)
    private let records: [WatchRecord] = [
        .ready, .closed(Array("desk/a\nb.txt".utf8)), .movedIn([0xFF]), .overflow,
        .unwatched(errno: 28, path: Array("desk".utf8)), .rootLost, .folderMovedIn(Array("t".utf8)),
        .folderMade(Array("d".utf8)), .changed(Array("n".utf8)), .folderChanged([]),
        .watched(Array("w".utf8)), .alive, .beingWritten(Array("b".utf8)),
    ]

    @Test("Records are read the same however the pipe cuts them", arguments: [1, 2, 3, 7, 1_000])
    func cut(piece: Int) {
        var reader = WatchRecordReader()
        var found: [WatchRecord] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let part = Array(bytes[start..<min(start + piece, bytes.count)])
            found += part.withUnsafeBytes { reader.add($0) }
        }
        #expect(found == records)
    }

    @Test("What is no record leads to a scan", arguments: ["Z\0", "\0", "Labc\0", "L:\0"])
    func odd(text: String) {
        var reader = WatchRecordReader()
        #expect(Array(text.utf8).withUnsafeBytes { reader.add($0) } == [.overflow])
    }

    @Test("A flood without an end is not kept")
    func flood() {
        var reader = WatchRecordReader()
        let flood = [UInt8](repeating: 0x43, count: 100_000)
        #expect(flood.withUnsafeBytes { reader.add($0) } == [.overflow])
        #expect(Array("R\0".utf8).withUnsafeBytes { reader.add($0) } == [.ready])
    }
}
