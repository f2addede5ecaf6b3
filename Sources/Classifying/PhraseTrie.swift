/// The trie of a phrase list with its failure links, in a form made for building, not for matching.
struct PhraseTrie {
    struct Edge {
        var byte: UInt8
        var node: Int
    }

    /// By node: the phrase that ends there, -1 for none.
    ///
    /// Node 0 is the root.
    private(set) var phrase: [Int] = [-1]
    /// By node: the node of the longest proper suffix.
    private(set) var fail: [Int] = [0]
    /// Nodes from the root outward.
    private(set) var breadthFirst: [Int] = [0]
    private var edges: [[Edge]] = [[]]

    var count: Int { phrase.count }

    init(phrases: [[UInt8]]) {
        for (index, bytes) in phrases.enumerated() {
            var node = 0
            for byte in bytes { node = child(of: node, byte) ?? add(byte, to: node) }
            phrase[node] = index
        }
        link()
    }

    func edges(of node: Int) -> [Edge] { edges[node] }

    private func child(of node: Int, _ byte: UInt8) -> Int? {
        for edge in edges[node] where edge.byte == byte { return edge.node }
        return nil
    }

    private mutating func add(_ byte: UInt8, to node: Int) -> Int {
        let new = phrase.count
        phrase.append(-1)
        fail.append(0)
        edges.append([])
        edges[node].append(Edge(byte: byte, node: new))
        return new
    }

    private mutating func link() {
        var next = 0
        while next < breadthFirst.count {
            let node = breadthFirst[next]
            next += 1
            for edge in edges[node] {
                breadthFirst.append(edge.node)
                var suffix = fail[node]
                while suffix != 0, child(of: suffix, edge.byte) == nil { suffix = fail[suffix] }
                if node != 0, let target = child(of: suffix, edge.byte) { fail[edge.node] = target }
            }
        }
    }
}
