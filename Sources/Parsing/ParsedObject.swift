package import News

/// All that was found in an object.
package struct ParsedObject: Sendable {
    /// In the order of the object.
    package var parts: [ParsedPart]
    /// The members of containers, by their path.
    package var members: [String: ContainerMember]

    /// The innermost member of a container that the part at `path` comes from; nil for what lies in none.
    package func member(at path: String) -> ContainerMember? {
        guard !members.isEmpty else { return nil }
        var path = Substring(path)
        while !path.isEmpty {
            if let member = members[String(path)] { return member }
            guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            path = path[..<slash]
        }
        return nil
    }
}
