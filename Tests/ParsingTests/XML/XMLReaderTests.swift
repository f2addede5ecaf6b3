import News
import Testing

@testable import Parsing

@Suite struct XMLReaderTests {
    /// The tree in one line: `name{namespace}(attribute=value)[children]`, text in quotes.
    private func print(_ element: XMLElement) -> String {
        var result = element.local
        if !element.namespace.isEmpty { result += "{\(element.namespace)}" }
        let attributes = element.attributes
        if !attributes.isEmpty {
            result += "("
            result += attributes.map { attribute in
                let space = attribute.name.namespace
                return "\(attribute.name.local)\(space.isEmpty ? "" : "{\(space)}")=\(attribute.value)"
            }.joined(separator: " ")
            result += ")"
        }
        let inner = element.nodes.map { node in
            switch node {
            case .element(let child): print(child)
            case .text(let bytes): "'\(String(decoding: bytes, as: UTF8.self))'"
            }
        }
        return inner.isEmpty ? result : result + "[" + inner.joined(separator: " ") + "]"
    }

    private func read(_ text: String, _ mode: XMLReader.Mode = .strict) throws -> XMLTree {
        try XMLReader.read(Array(text.utf8), mode: mode)
    }

    @Test(arguments: [
        ("<a/>", "a"),
        ("\u{FEFF}<?xml version='1.0' encoding='latin-1'?>\n<a b = '1'  c=\"2\"></a>\n", "a(b=1 c=2)"),
        ("<a>x<b/>y<c>z</c></a>", "a['x' b 'y' c['z']]"),
        ("<a>x<!-- <b/> -->y<?z <b?>w</a>", "a['xyw']"),
        ("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "a['<b>&amp;]]>']"),
        ("<a b='&lt;&#9;&#x1EA1;&quot;'>&amp;&gt;&apos;&#65;</a>", "a(b=<\t\u{1EA1}\")['&>'A']"),
        ("<a b='x\r\ny\tz'>1\r\n2\r3</a>", "a(b=x y z)['1\n2\n3']"),
        ("<a xmlns='u:1'><b xmlns='u:2' c='d'/><e/></a>", "a{u:1}[b{u:2}(c=d) e{u:1}]"),
        (
            "<p:a xmlns:p='u:1'><b p:c='d'/><b xmlns:p='u:2' p:c='d'/><p:b/></p:a>",
            "a{u:1}[b(c{u:1}=d) b(c{u:2}=d) b{u:1}]"
        ),
        ("<a xmlns='u:1'><b xmlns=''/></a>", "a{u:1}[b]"),
        ("<a xml:lang='vi'/>", "a(lang{http://www.w3.org/XML/1998/namespace}=vi)"),
        ("<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.5//EN\" 'nitf.dtd'>\n<nitf/>", "nitf"),
        ("<ຂ່າວ ວັນ='1'>ລາວ</ຂ່າວ>", "ຂ່າວ(ວັນ=1)['ລາວ']"),
    ])
    func wellFormed(_ text: String, _ expected: String) throws {
        let tree = try read(text)
        #expect(print(tree.root) == expected)
        #expect(tree.faults.isEmpty)
        let recovered = try read(text, .recovering)
        #expect(print(recovered.root) == expected)
        #expect(recovered.faults.isEmpty)
    }

    @Test(arguments: [
        ("<a><b></a>", "a[b]", "element b is not closed before a ends"),
        ("<a>x", "a['x']", "element a is not closed"),
        ("<a>x</b></a>", "a['x']", "the end tag of element b ends nothing"),
        ("<a>x & y</a>", "a['x & y']", "an & opens no reference"),
        ("<a>x &nbsp; &foo; y</a>", "a['x \u{A0} &foo; y']", "&nbsp; is defined nowhere"),
        ("<a>1 < 2</a>", "a['1 < 2']", "a < opens no tag"),
        ("<a b=1 c/>", "a(b=1 c=)", "attribute b of element a has no quotes"),
        ("<a b='1' b='2'/>", "a(b=1)", "attribute b of element a stands twice"),
        ("<a b='1'c='2'/>", "a(b=1 c=2)", "attributes of element a are not set apart"),
        ("<a><p:b/></a>", "a[b]", "the prefix of p:b is declared nowhere"),
        ("<a/><b/>", "a", "a second outermost element b follows the first"),
        ("<a/>x", "a", "text stands outside of the outermost element"),
        ("<a>\u{1}x\u{FFFF}</a>", "a['x']", "a character stands there that XML does not allow"),
        ("<a><![CDATA[x</a>", "a['x</a>']", "a CDATA section is not closed"),
        ("<a><!-- x</a>", "a", "a comment is not closed"),
        ("<a b='x</a>", "a(b=x</a>)", "an attribute of element a holds a <"),
        ("<a>&#0;</a>", "a['\u{FFFD}']", "a reference names a character that XML does not allow"),
    ])
    func illFormed(_ text: String, _ expected: String, _ fault: String) throws {
        let tree = try read(text, .recovering)
        #expect(print(tree.root) == expected)
        #expect(tree.faults.first?.message == fault)
        #expect(throws: Reason(.damaged, "The XML is not well-formed: line 1: \(fault); save it anew.")) {
            try self.read(text)
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'x' [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
        "<!DOCTYPE a [", "<!DOCTYPE a[]><a/>",
    ])
    func internalSubsetIsRefused(_ text: String) {
        for mode in [XMLReader.Mode.strict, .recovering] {
            #expect { try self.read(text, mode) } throws: { ($0 as? Reason)?.code == .unsupportedFormat }
        }
    }

    @Test func limitsHaveTheirOutcome() {
        var limits = XMLReader.Limits()
        limits.depth = 10
        limits.nodes = 50
        limits.attributes = 20
        limits.attributesOfElement = 5
        let over = [
            String(repeating: "<a>", count: 11), "<a>" + String(repeating: "<b/>", count: 50),
            "<a>" + String(repeating: "<b c='1'/>", count: 21), "<a b='' c='' d='' e='' f='' g=''/>",
            String(repeating: "<a xmlns:b='1' xmlns:c='2'>", count: 3),
        ]
        for text in over {
            #expect { try XMLReader.read(Array(text.utf8), mode: .recovering, limits: limits) } throws: {
                ($0 as? Reason)?.code == .tooComplex
            }
        }
    }

    @Test func nothingIsDamaged() {
        for text in ["", "  ", "<?xml version='1.0'?>", "<!-- x -->", "x"] {
            #expect { try self.read(text, .recovering) } throws: { ($0 as? Reason)?.code == .damaged }
        }
    }

    @Test func linesAreNamed() throws {
        let tree = try read("<a>\n<b/>\n\n<c>\n", .recovering)
        #expect(tree.root.children.map(\.line) == [2, 4])
        #expect(tree.faults == [XMLFault(line: 5, message: "element c is not closed")])
    }

    @Test func walks() throws {
        let tree = try read("<a xml:lang='lo'><b>1<c>2</c></b><b>3</b>4<d k='v'><c>5</c></d></a>")
        let root = tree.root
        #expect(root.text == "12345")
        #expect(root.first("b")?.text == "12")
        #expect(root.all("b").map(\.text) == ["12", "3"])
        #expect(root.first(path: "d", "c")?.text == "5")
        #expect(root.first("d")?.attribute("k") == "v")
        #expect(root.first(path: "d", "c")?.language == "lo")
        #expect(root.descendants.map(\.local) == ["b", "c", "b", "d", "c"])
        #expect(root.first("b")?.descendants.map(\.local) == ["c"])
        #expect(tree.documentType == nil)
    }
}
