import News
import Testing

@Suite struct CorrectionsTests {
    private static let item = #"""
        {"uri":"urn:caunoi:a:b","version":"3","type":"text","language":"vi","places":[{"name":"Huế"}],"subjects":[\#
        {"uri":"urn:caunoi:taxonomy:EVT-SIGN","name":"Ký kết","creator":"rule:sign-1","relevance":70,"confidence":90},\#
        {"name":"x","uri":"http://cv.iptc.org/newscodes/mediatopic/20000001"}],"genres":[{"name":"g"}]}
        """#
    private static let analysis = #"""
        {"subjects":[{"code":"EVT-SIGN","score":0.9,"by":"rule:sign-1","evidence":[{"span":[3,5],"text":"ký"}]}],\#
        "quality":{"score":90},"pipeline":{"program":"caunoi/1"}}
        """#

    private func applied(_ said: [Corrections.Correction]) throws -> (item: String, analysis: String) {
        let item = try JSONValue(Array(Self.item.utf8))
        let analysis = try JSONValue(Array(Self.analysis.utf8))
        var corrections = Corrections(analysis: analysis)
        for correction in said { corrections.add(correction) }
        let made = corrections.apply(item: item, analysis: analysis)
        return (String(decoding: made.item, as: UTF8.self), String(decoding: made.analysis, as: UTF8.self))
    }

    @Test("a code that is given bears the person's name; a rule's evidence stays; everything else is as it was")
    func given() throws {
        let made = try applied([
            .init(code: "EVT-SIGN", isGiven: true, by: "person:mai", name: "Ký kết", note: "đúng"),
            .init(code: "ban:thể thao", isGiven: true, by: "person:mai"),
        ])
        #expect(
            made.item == #"""
                {"type":"text","language":"vi","places":[{"name":"Huế"}],"subjects":[\#
                {"uri":"urn:caunoi:taxonomy:EVT-SIGN","name":"Ký kết","creator":"person:mai","confidence":100},\#
                {"name":"x","uri":"http://cv.iptc.org/newscodes/mediatopic/20000001"},\#
                {"uri":"urn:caunoi:taxonomy:ban%3Ath%E1%BB%83%20thao","name":"thể thao","creator":"person:mai",\#
                "confidence":100}],"genres":[{"name":"g"}]}
                """#
        )
        #expect(
            made.analysis == #"""
                {"subjects":[{"code":"EVT-SIGN","score":1,"by":"person:mai","evidence":[{"span":[3,5],"text":"ký"}]},\#
                {"code":"ban:thể thao","score":1,"by":"person:mai"}],"corrections":[\#
                {"code":"EVT-SIGN","is":"given","by":"person:mai","name":"Ký kết","note":"đúng"},\#
                {"code":"ban:thể thao","is":"given","by":"person:mai"}],\#
                "quality":{"score":90},"pipeline":{"program":"caunoi/1"}}
                """#
        )
    }

    @Test("a code that is removed is gone, also from a reading that finds it anew")
    func removed() throws {
        let made = try applied([.init(code: "EVT-SIGN", isGiven: false, by: "person:mai")])
        #expect(!made.item.contains("EVT-SIGN"))
        let analysis = try JSONValue(Array(made.analysis.utf8))
        #expect(analysis["subjects"] == nil)
        let fresh = Corrections(analysis: analysis)
            .apply(item: try JSONValue(Array(Self.item.utf8)), analysis: try JSONValue(Array(Self.analysis.utf8)))
        #expect(String(decoding: fresh.item, as: UTF8.self) == made.item)
        #expect(String(decoding: fresh.analysis, as: UTF8.self) == made.analysis)
    }

    @Test("the last word on a code counts")
    func lastWord() throws {
        let made = try applied([
            .init(code: "EVT-SIGN", isGiven: false, by: "person:mai"),
            .init(code: "EVT-SIGN", isGiven: true, by: "person:noi"),
        ])
        #expect(made.item.contains(#""creator":"person:noi""#))
        #expect(!made.analysis.contains("removed"))
    }
}
