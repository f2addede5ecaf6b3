import News

/// All that is learnt from a body's words in one pass over them: its language, how many they are, its signature, and
/// the phrases that stand in it.
struct BodyPass {
    private(set) var guess = LanguageGuess()
    let wordCount: Int
    let signature: Signature
    let phrases: PhraseUnion.Found

    init(folded: [UInt8], phrases union: PhraseUnion) {
        var guess = LanguageGuess()
        var counter = WordCounter()
        var phrases = PhraseUnion.Pass()
        (wordCount, signature) = folded.withUnsafeBufferPointer { bytes in
            var sketch = Signature.Sketch(byteCount: bytes.count)
            WordScan.forEachBatch(in: bytes) { tokens in
                guess.add(tokens, of: bytes)
                counter.add(tokens, of: bytes)
                sketch.add(tokens, of: bytes)
                phrases.add(tokens, of: bytes, union)
            }
            phrases.finish(bytes, union)
            return (counter.count, sketch.finish(bytes))
        }
        self.guess = guess
        self.phrases = phrases.found
    }
}
