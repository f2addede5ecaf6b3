import News
import Testing

@testable import Parsing

@Suite struct HTMLTreeTests {
    /// The tree in brackets: names, text in quotes.
    private func shape(_ page: String) throws -> String {
        let tree = try HTMLTree(Array(page.utf8))
        var result = ""
        var ends: [Int] = []
        for node in 1..<max(1, tree.count) {
            while let end = ends.last, end <= node {
                result += ")"
                ends.removeLast()
            }
            if tree.isText(node), result.last == "'" {
                result.removeLast()
                result += String(decoding: tree.text(of: node), as: UTF8.self) + "'"
                continue
            }
            if !result.isEmpty, result.last != "(" { result += " " }
            if tree.isText(node) {
                result += "'" + String(decoding: tree.text(of: node), as: UTF8.self) + "'"
            } else {
                result += String(decoding: tree.name(of: node), as: UTF8.self)
                if tree.end(node) > node + 1 {
                    result += "("
                    ends.append(tree.end(node))
                }
            }
        }
        return result + String(repeating: ")", count: ends.count)
    }

    @Test(
        "what a page leaves out is implied, what it misnests is tolerated",
        arguments: [
            ("<p>a<p>b<div>c</div>d", "p('a') p('b') div('c') 'd'"),
            ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "ul(li('a') li('b' ul(li('c'))) li('d')) 'e'"),
            ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
            ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td('a') td('b')) tr(th('c'))) 'd'"),
            ("<table><tr><td><table><tr><td>x</table>y<td>z", "table(tr(td(table(tr(td('x'))) 'y') td('z')))"),
            ("<div><table><tr><td>a</div>b</table>c</div>d", "div(table(tr(td('ab'))) 'c') 'd'"),
            ("<b>a<i>b</b>c</i>", "b('a' i('b')) 'c'"),
            ("<a href=1>x<div>y</a>z</div>w", "a('x' div('yz')) 'w'"),
            ("<a>x<a>y</a>", "a('x') a('y')"),
            ("<h2>a<h3>b</h2>c", "h2('a') h3('b') 'c'"),
            ("<p>a</div>b</p>c", "p('ab') 'c'"),
            ("a</p>b</br>c", "'a' p 'b' br 'c'"),
            (
                "<html><head><title>a<b></title><meta><body>c</body></html>d",
                "html(head(title('a<b>') meta) body('cd'))"
            ),
            ("<head><link>x", "head(link) 'x'"),
            (
                "<select><option>a<option>b<optgroup><option>c</select>d",
                "select(option('a') option('b') optgroup(option('c'))) 'd'"
            ),
            ("<script>if (a<b) '</p>'</script>x", "script('if (a<b) '</p>'') 'x'"),
            ("<svg><path/><title>t</title></svg>x", "svg(path title('t')) 'x'"),
            ("<svg><path><p>x", "svg(path) p('x')"),
            ("<div/>x", "div('x')"),
            ("<form><div>a</form>b</div>c", "form(div('ab')) 'c'"),
            ("a<!-- b --><!--> c --!> d<!-->e<![CDATA[f]]>g<?h?>i", "'a c --!> degi'"),
            ("1 < 2 <3 &lt;4", "'1 < 2 <3 <4'"),
            ("<p\u{0}q>a</p>", "p('a')"),
            ("<x-a>a<x-b>b</x-a>c", "x-a('a' x-b('b')) 'c'"),
            ("<p>a <b>b</b> <i>c</i> </p> <p>d", "p('a ' b('b') ' ' i('c') ' ') p('d')"),
            ("<pre>\n a\n</pre>", "pre('\n a\n')"),
        ]
    )
    func shapes(page: String, expected: String) throws {
        #expect(try shape(page) == expected)
    }

    @Test("attributes in every spelling, the first of a name, references replaced")
    func attributes() throws {
        let page = """
            <p CLASS='Một hai' id=b&amp;c data-x = "d&eacute;" hidden title title="z" class=q><a href="x>y" rel='NoFollow Author'/>
            """
        let tree = try HTMLTree(Array(page.utf8))
        let p = try #require(tree.first(.p))
        func value(_ name: HTMLAttributeName) -> String? {
            tree.attribute(p, name).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(value(.class) == "Một hai")
        #expect(value(.id) == "b&c")
        #expect(value(.hidden) == "")
        #expect(value(.title) == "")
        #expect(value(.href) == nil)
        #expect(tree.attribute(p, named: "data-x").map { String(decoding: $0, as: UTF8.self) } == "dé")
        #expect(tree.tokens(p, .class).map { String(decoding: $0, as: UTF8.self) } == ["Một", "hai"])
        let a = try #require(tree.first(.a))
        #expect(tree.attribute(a, .href) == Array("x>y".utf8))
        #expect(tree.hasToken(a, .rel, "author"))
        #expect(!tree.hasToken(a, .rel, "auth"))
        #expect(tree.attribute(a, .rel, is: "nofollow author"))
        #expect(tree.parent(a) == p)
        #expect(tree.nextSibling(a) == nil)
    }

    @Test("a quote that never closes takes its tag along, not the page")
    func openQuote() throws {
        #expect(try shape("<a href='x>y</a><p>z") == "a('y') p('z')")
    }

    @Test("text of a subtree parts blocks and leaves scripts out")
    func text() throws {
        let tree = try HTMLTree(Array("<div>a<p>b<br>c</p><script>x</script>d&amp;<b>e</b></div>".utf8))
        #expect(tree.line(of: 0) == "a b c d&e")
    }
}
