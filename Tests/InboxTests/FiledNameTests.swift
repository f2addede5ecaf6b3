import News
import Testing

@testable import Inbox

@Suite struct FiledNameTests {
    @Test(
        "A clash gets a number before the ending",
        arguments: [
            ("a.txt", 1, "a.txt"), ("a.txt", 2, "a (2).txt"), ("a", 3, "a (3)"), (".a", 2, ".a (2)"),
            ("a.tar.gz", 2, "a.tar (2).gz"), ("a.this is no ending of a file", 2, "a.this is no ending of a file (2)"),
        ]
    )
    func numbered(name: String, number: Int, expected: String) {
        #expect(FiledName.numbered(Array(name.utf8), number) == Array(expected.utf8))
    }

    @Test("Long names stay within 255 bytes, whole sequences, and distinct")
    func long() {
        let name = Array(String(repeating: "đ", count: 125).utf8) + Array(".txt".utf8)
        #expect(name.count == 254)
        let numbered = FiledName.numbered(name, 1_000)
        #expect(numbered.count <= 255)
        #expect(isValidUTF8(numbered))
        #expect(numbered.suffix(11).elementsEqual(" (1000).txt".utf8))
        let first = FiledName.receipt(of: name, drop: TestHome.drop(1))
        let other = FiledName.receipt(of: name, drop: "f" + TestHome.drop(1).dropFirst())
        #expect(first.count <= 255)
        #expect(isValidUTF8(first))
        #expect(first != other)
        #expect(first.suffix(12).elementsEqual(".receipt.txt".utf8))
    }
}
