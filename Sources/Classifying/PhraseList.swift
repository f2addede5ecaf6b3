import News

/// A few phrases, and whether one of them opens a folded text or stands in it.
struct PhraseList: Sendable {
    private let trie: PhraseTrie

    init(_ phrases: [String]) { trie = PhraseTrie(PhraseTable(phrases.map { TextFold.fold($0).bytes })) }

    func opens(_ bytes: [UInt8]) -> Bool { stands(in: bytes, at: 0..<1) }

    /// At any place, inside words too.
    func occurs(in bytes: [UInt8]) -> Bool { stands(in: bytes, at: bytes.indices) }

    private func stands(in bytes: [UInt8], at places: Range<Int>) -> Bool {
        var isFound = false
        bytes.withUnsafeBufferPointer { bytes in
            trie.withWalker { walker in
                for place in places where !isFound { walker.walk(bytes, from: place) { _, _ in isFound = true } }
            }
        }
        return isFound
    }
}
