/// Where an item does not keep to NewsML-G2: what its schema says of elements, attributes and values.
///
/// Each fault names the element and the rule. Elements and attributes of other namespaces are the providers' own.
struct G2Check {
    private static let namespace = NewsMLG2.namespace
    /// Faults of one item that are named; the rest is counted.
    private static let most = 50

    private var faults: [String] = []
    private var more = 0
    /// The version that the item states, as major and minor.
    private var version: (Int, Int)?

    static func faults(ofMessage root: XMLElement) -> [String] {
        var check = G2Check()
        check.check(root, "NewsMessage", skipping: "itemSet")
        return check.result
    }

    /// `outer`: the item is in a message, whose header can bind aliases too.
    static func faults(of item: XMLElement, outer: Bool) -> [String] {
        var check = G2Check()
        if item.namespace != namespace {
            check.add(item, "is not in the namespace \(namespace)")
            return check.result
        }
        check.version = version(item.attribute("standardversion"))
        check.checkCatalogs(item, outer: outer)
        check.check(item, item.local.prefix(1).uppercased() + item.local.dropFirst())
        return check.result
    }

    private var result: [String] { more > 0 ? faults + ["and \(more) more faults"] : faults }

    private mutating func add(_ element: XMLElement, _ rule: String) {
        if faults.count < Self.most {
            faults.append("\(element.local): \(rule) (line \(element.line))")
        } else {
            more += 1
        }
    }

    private static func version(_ text: String?) -> (Int, Int)? {
        guard let parts = text?.split(separator: "."), parts.count == 2, let major = Int(parts[0]),
            let minor = Int(parts[1])
        else { return nil }
        return (major, minor)
    }

    /// An item needed a catalog up to version 2.29; 2.30 made it optional (CR 211).
    private mutating func checkCatalogs(_ item: XMLElement, outer: Bool) {
        guard item.local != "catalog", let version, version >= (2, 0), version < (2, 30),
            item.first("catalogRef") == nil, item.first("catalog") == nil
        else { return }
        add(item, "element catalogRef or catalog is missing")
    }

    private mutating func check(_ element: XMLElement, _ typeName: String, skipping skipped: String? = nil) {
        guard let type = G2Schema.shared[typeName] else { return }
        checkAttributes(element, type)
        if let fault = G2Value.fault(ofContent: element) { add(element, fault) }
        guard !type.isOpen else { return }
        var rank = 0
        var seen: Set<String> = []
        for child in element.children {
            guard child.namespace == Self.namespace else { continue }
            guard let rule = type.children[child.local] else {
                add(child, "has no place in \(element.local)")
                continue
            }
            if rule.rank < rank { add(child, "stands too late in \(element.local)") }
            rank = max(rank, rule.rank)
            if !seen.insert(child.local).inserted, !rule.isRepeatable { add(child, "stands twice in \(element.local)") }
            if child.local != skipped { check(child, rule.type) }
        }
        for name in type.required where !seen.contains(name) { add(element, "element \(name) is missing") }
    }

    /// Attributes that came with version 2.29 (CR 209): those of a scheme's life.
    private static let since229: Set<String> = ["schemecreated", "schememodified", "schemeretired"]

    private mutating func checkAttributes(_ element: XMLElement, _ type: G2Schema.ElementType) {
        var seen: Set<String> = []
        for (name, value) in element.attributes where name.namespace.isEmpty {
            guard name.prefix.isEmpty, let rule = type.attributes[name.local] else {
                add(element, "attribute \(name.printed) has no place in it")
                continue
            }
            seen.insert(name.local)
            if let fault = G2Value.fault(of: value, kind: rule.kind) {
                add(element, "attribute \(name.local) \(fault)")
            }
            if Self.since229.contains(name.local), let version, version < (2, 29) {
                add(element, "attribute \(name.local) came with version 2.29, the item states an older one")
            }
        }
        for name in type.requiredAttributes where !seen.contains(name) {
            add(element, "attribute \(name) is missing")
        }
    }
}
