import Testing

@testable import Inbox

@Suite struct PathTableTests {
    @Test("It holds what a dictionary would hold, through a long random run")
    func likeADictionary() {
        var random = SystemRandomNumberGenerator()
        var table = PathTable()
        var model: [[UInt8]: PathTable.Slot] = [:]
        for _ in 0..<50_000 {
            let length = Int.random(in: 0...60, using: &random)
            var path = Array("p\(Int.random(in: 0..<2_000, using: &random))/".utf8)
            path += Array(repeating: UInt8(length), count: length % 3 * 20)
            let slot = path.withUnsafeBufferPointer { table.slot($0) }
            #expect(slot == model[path])
            if let slot {
                if Bool.random(using: &random) {
                    table.remove(slot)
                    model[path] = nil
                } else {
                    #expect(table.path(slot) == path)
                }
            } else {
                model[path] = path.withUnsafeBufferPointer { table.insert($0) }
            }
            #expect(table.count == model.count)
        }
        for (path, slot) in model { #expect(table.path(slot) == path) }
    }
}
