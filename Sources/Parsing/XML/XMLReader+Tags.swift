import News

extension XMLReader {
    /// An attribute as it stands in a start tag: its printed name, its value's place in `text`.
    struct Printed {
        var name: Int32
        var start: Int
        var end: Int
    }

    mutating func startTag() throws(Reason) {
        let begin = i
        let line = line(at: i)
        i += 1
        let name = nameIndex()
        var printed: [Printed] = []
        var isEmpty = false
        tag: while true {
            let before = i
            while i < bytes.count, XMLBytes.isSpace(bytes[i]) { i += 1 }
            guard i < bytes.count else {
                try fault("the tag of element \(shown(name)) is not closed", at: begin)
                break tag
            }
            switch bytes[i] {
            case UInt8(ascii: ">"):
                i += 1
                break tag
            case UInt8(ascii: "/") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: ">"):
                i += 2
                isEmpty = true
                break tag
            case UInt8(ascii: "<"):
                try fault("the tag of element \(shown(name)) is not closed", at: begin)
                break tag
            case let byte where XMLBytes.isNameStart(byte):
                if before == i { try fault("attributes of element \(shown(name)) are not set apart", at: i) }
                guard printed.count < limits.attributesOfElement else {
                    throw tooComplex("an element with more than \(limits.attributesOfElement) attributes")
                }
                if let attribute = try attribute(of: name, printed) { printed.append(attribute) }
            default:
                try fault("something stands in the tag of element \(shown(name)) that is no attribute", at: i)
                i += 1
            }
        }
        if open.isEmpty, !nodes.isEmpty {
            try fault("a second outermost element \(shown(name)) follows the first", at: begin)
            // Nothing of it can be kept: the tree has one root.
            i = bytes.count
            return
        }
        guard open.count < limits.depth else { throw tooComplex("elements more than \(limits.depth) deep") }
        try bind(printed, name)
        let first = attributes.count
        for attribute in printed where !isDeclaration(attribute.name) {
            let space = try namespace(of: attribute.name, isAttribute: true)
            attributes.append(
                XMLTree.Attribute(
                    name: names.resolve(attribute.name, namespace: space),
                    start: Int32(truncatingIfNeeded: attribute.start),
                    end: Int32(truncatingIfNeeded: attribute.end)
                )
            )
        }
        guard attributes.count <= limits.attributes else {
            throw tooComplex("more than \(limits.attributes) attributes")
        }
        let space = try namespace(of: name, isAttribute: false)
        try add(
            XMLTree.Node(
                name: names.resolve(name, namespace: space),
                parent: open.last?.node ?? -1,
                start: Int32(truncatingIfNeeded: first),
                end: Int32(truncatingIfNeeded: attributes.count),
                line: Int32(truncatingIfNeeded: line)
            )
        )
        open.append((Int32(truncatingIfNeeded: nodes.count - 1), name, -1))
        if isEmpty { close() }
    }

    mutating func endTag() throws(Reason) {
        let begin = i
        i += 2
        guard i < bytes.count, XMLBytes.isNameStart(bytes[i]) else {
            try fault("an end tag has no name", at: begin)
            skip(past: ">", from: i)
            return
        }
        let name = nameIndex()
        while i < bytes.count, XMLBytes.isSpace(bytes[i]) { i += 1 }
        if i < bytes.count, bytes[i] == UInt8(ascii: ">") {
            i += 1
        } else {
            try fault("the end tag of element \(shown(name)) is not closed", at: begin)
            if i < bytes.count, bytes[i] != UInt8(ascii: "<") { skip(past: ">", from: i) }
        }
        if open.last?.name == name { return close() }
        guard let position = open.lastIndex(where: { $0.name == name }) else {
            try fault("the end tag of element \(shown(name)) ends nothing", at: begin)
            return
        }
        if let top = open.last {
            try fault("element \(shown(top.name)) is not closed before \(shown(name)) ends", at: begin)
        }
        while open.count > position { close() }
    }

    private mutating func close() {
        open.removeLast()
        while let last = bindings.last, last.depth > open.count { bindings.removeLast() }
    }

    /// The printed name that begins here.
    private mutating func nameIndex() -> Int32 {
        let start = i
        while i < bytes.count, XMLBytes.isName(bytes[i]) { i += 1 }
        return names.index(UnsafeBufferPointer(rebasing: bytes[start..<i]))
    }

    /// `name="value"`; nil for one that is not kept.
    private mutating func attribute(of element: Int32, _ before: [Printed]) throws(Reason) -> Printed? {
        let begin = i
        let name = nameIndex()
        while i < bytes.count, XMLBytes.isSpace(bytes[i]) { i += 1 }
        var value = Printed(name: name, start: text.count, end: text.count)
        if i < bytes.count, bytes[i] == UInt8(ascii: "=") {
            i += 1
            while i < bytes.count, XMLBytes.isSpace(bytes[i]) { i += 1 }
            if i < bytes.count, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
                let quote = bytes[i]
                i += 1
                try readValue(until: { $0 == quote }, element)
                if i < bytes.count {
                    i += 1
                } else {
                    try fault("attribute \(shown(name)) of element \(shown(element)) is not closed", at: begin)
                }
            } else {
                try fault("attribute \(shown(name)) of element \(shown(element)) has no quotes", at: begin)
                try readValue(until: { XMLBytes.isSpace($0) || $0 == UInt8(ascii: ">") }, element)
            }
        } else {
            try fault("attribute \(shown(name)) of element \(shown(element)) has no value", at: begin)
        }
        value.end = text.count
        guard !before.contains(where: { $0.name == name }) else {
            try fault("attribute \(shown(name)) of element \(shown(element)) stands twice", at: begin)
            return nil
        }
        return value
    }

    /// XML 1.0 section 3.3.3: white space of any kind is a space.
    private mutating func readValue(until ends: (UInt8) -> Bool, _ element: Int32) throws(Reason) {
        while i < bytes.count, !ends(bytes[i]) {
            switch bytes[i] {
            case UInt8(ascii: "&"):
                for scalar in try reference() { Scalar.append(scalar, to: &text) }
            case 0x0D where i + 1 < bytes.count && bytes[i + 1] == 0x0A: i += 1
            case 0x09, 0x0A, 0x0D:
                text.append(0x20)
                i += 1
            case UInt8(ascii: "<"):
                try fault("an attribute of element \(shown(element)) holds a <", at: i)
                text.append(bytes[i])
                i += 1
            default:
                if XMLBytes.isOdd(bytes, i) {
                    try fault("a character stands there that XML does not allow", at: i)
                    i = min(bytes.count, i + (bytes[i] < 0x20 ? 1 : 3))
                } else {
                    text.append(bytes[i])
                    i += 1
                }
            }
        }
    }

    // MARK: Namespaces

    /// `xmlns` or `xmlns:prefix`.
    private func isDeclaration(_ name: Int32) -> Bool {
        let text = names.bytes(name)
        return text.starts(with: "xmlns".utf8)
            && (text.count == 5 || text[text.startIndex + 5] == UInt8(ascii: ":"))
    }

    /// Puts the declarations of a start tag into force.
    private mutating func bind(_ printed: [Printed], _ element: Int32) throws(Reason) {
        for attribute in printed where isDeclaration(attribute.name) {
            guard bindings.count < limits.attributesOfElement else {
                throw tooComplex("more than \(limits.attributesOfElement) namespaces in force")
            }
            var prefix: Int32 = -1
            if names.bytes(attribute.name).count > 6 {
                let local = Array(names.bytes(attribute.name).dropFirst(6))
                prefix = names.index(local)
            }
            var uri: Int32 = -1
            if attribute.start < attribute.end {
                uri = names.index(Array(text[attribute.start..<attribute.end]))
            } else if prefix >= 0 {
                try fault("element \(shown(element)) declares a prefix for no namespace", at: i)
            }
            bindings.append((prefix, uri, open.count + 1))
        }
    }

    /// The namespace of a printed name, -1 for none.
    private mutating func namespace(of name: Int32, isAttribute: Bool) throws(Reason) -> Int32 {
        guard let prefix = names.prefix(name) else {
            if isAttribute { return -1 }
            return bindings.last { $0.prefix < 0 }?.uri ?? -1
        }
        if let binding = bindings.last(where: { $0.prefix == prefix }) { return binding.uri }
        if names.bytes(prefix).elementsEqual("xml".utf8) {
            return names.index(Array(XMLNamespace.xml.utf8))
        }
        try fault("the prefix of \(shown(name)) is declared nowhere", at: i)
        return -1
    }
}
