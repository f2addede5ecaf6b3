/// Takes a printed list of authors apart.
enum NameList {
    /// The names in the range, empty when a part does not look like a name.
    ///
    /// Commas, `&`, `;`, spaced dashes and the words for "and" part names; what follows a slash, a bar or a bracket (an
    /// agency, a place, a role) is left out.
    static func names(_ text: CleanText, _ range: Range<Int>, allowLower: Bool) -> [String] {
        var names: [String] = []
        var words: [Range<Int>] = []
        var failed = false
        var stopped = false
        text.bytes.withUnsafeBufferPointer { bytes in
            func close() {
                defer { words = [] }
                guard let first = words.first, let last = words.last else { return }
                guard words.count <= 6, last.upperBound - first.lowerBound <= 90 else {
                    failed = true
                    return
                }
                var i = first.lowerBound
                let kind = Scalar.kind(Scalar.next(bytes, &i, range.upperBound))
                guard kind == .upper || kind == .unspaced || kind == .ideograph || kind == .letter || allowLower else {
                    failed = true
                    return
                }
                let name = text.string(first.lowerBound..<last.upperBound)
                if !names.contains(name) { names.append(name) }
            }
            var i = range.lowerBound
            while i < range.upperBound, !stopped {
                let start = i
                let scalar = Scalar.next(bytes, &i, range.upperBound)
                switch scalar {
                case 0x20: continue
                case 0x2C, 0x26, 0x3B, 0x2013, 0x2014: close()
                case 0x2D where i < range.upperBound && bytes[i] == 0x20: close()
                case 0x2F, 0x7C, 0x28, 0x5B, 0x2022, 0xB7: stopped = true
                case 0x3A where words.isEmpty: continue
                default:
                    // A word runs to the next space or parting mark.
                    var stop = i
                    while stop < range.upperBound {
                        let byte = bytes[stop]
                        if byte == 0x20 || byte == 0x2C || byte == 0x3B || byte == 0x2F || byte == 0x7C || byte == 0x28
                        {
                            break
                        }
                        stop += 1
                    }
                    i = stop
                    let folded = Scalar.folded(bytes, start..<stop)
                    if folded == Array("và".utf8) || folded == Array("and".utf8) || folded == Array("et".utf8)
                        || folded == Array("ແລະ".utf8)
                    {
                        close()
                    } else {
                        words.append(start..<stop)
                    }
                }
            }
            close()
        }
        return failed ? [] : names
    }
}
