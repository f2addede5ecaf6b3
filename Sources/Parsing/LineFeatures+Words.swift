/// Words that a line has in common with the core of the text and with the title.
extension LineFeatures {
    func compareWords() {
        let lines = reader.text.lines
        // 4,096 places: how often the text, and its core, has a word.
        var all = [UInt16](repeating: 0, count: 4_096)
        var core = all
        var isTitle = [Bool](repeating: false, count: 4_096)
        var coreWords = 0
        var isCore = [Bool](repeating: false, count: lines.count)
        for (i, line) in lines.enumerated() {
            let inCore = reader.span.contains(i) && reader.labels[i] == nil && line.isProse
            isCore[i] = inCore
            for k in words.words(i) {
                let place = Int(words.hashes[k] & 4_095)
                all[place] &+= all[place] == .max ? 0 : 1
                if inCore {
                    core[place] &+= core[place] == .max ? 0 : 1
                    coreWords &+= 1
                }
            }
        }
        for i in reader.titleLines where i < lines.count {
            for k in words.words(i) { isTitle[Int(words.hashes[k] & 4_095)] = true }
        }
        // What one word in 150 of the core is, is a function word.
        let common = UInt16(truncatingIfNeeded: min(60_000, max(3, coreWords / 150)))
        for i in lines.indices {
            var shared = 0
            var frequent = 0
            var sole = 0
            var content = 0
            var contentShared = 0
            var outside = 0
            var inTitle = 0
            let range = words.words(i)
            let own: UInt16 = isCore[i] ? 1 : 0
            for k in range {
                let place = Int(words.hashes[k] & 4_095)
                let inCore = core[place]
                if inCore > own { shared &+= 1 }
                if inCore >= common {
                    frequent &+= 1
                } else {
                    content &+= 1
                    if inCore > own { contentShared &+= 1 }
                    if isTitle[place] { inTitle &+= 1 }
                }
                if all[place] == 1 { sole &+= 1 }
                if all[place] &- inCore > inCore { outside &+= 1 }
            }
            table.set(.coreShare, i, Self.share(shared, range.count))
            table.set(.commonShare, i, Self.share(frequent, range.count))
            table.set(.soleShare, i, Self.share(sole, range.count))
            table.set(.contentShare, i, Self.share(contentShared, content))
            table.set(.outsideShare, i, Self.share(outside, range.count))
            table.set(.titleShare, i, Self.share(inTitle, content))
        }
    }
}
