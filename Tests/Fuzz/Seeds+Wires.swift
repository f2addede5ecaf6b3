/// Beginnings of what agencies send; what stands before the first byte is the target's.
extension Seeds {
    static let documents = [
        """
         version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" xml:lang="vi">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
        <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/><signal qcode="sig:update"/></itemMeta>
        <contentMeta><urgency>3</urgency><headline>Tin</headline><by>A</by><subject qcode="medtop:11000000"/></contentMeta>
        <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>Một &amp; hai.</p>
        </body.content></body></nitf></inlineXML></contentSet></newsItem>
        """,
        """
         version='1.0' encoding='iso-8859-1'?><nitf><head><title>T</title><docdata><urgency ed-urg="4"/>
        <date.issue norm="20260512T080000+0700"/></docdata></head><body><body.head><hedline><hl1>T</hl1></hedline>
        <byline>By <person>A</person></byline></body.head><body.content><p>x</p><media media-type="image"/></body.content>
        </body></nitf>
        """,
        """
         version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x</ProviderId><DateId>20260512</DateId>
        <NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification>
        <NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem><DataContent><p>x</p></DataContent>
        </ContentItem></NewsComponent></NewsItem></NewsML>
        """,
        """
         version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>F</title><item>
        <title>T</title><guid>1</guid><description><![CDATA[<p>x</p>]]></description><pubDate>Tue, 12 May 2026 08:00:00 +0700</pubDate>
        <media:content url="http://x/1.jpg"/></item></channel></rss>
        """,
        """
        ?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="html">&lt;b&gt;T</title>
        <updated>2026-05-12T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>
        </entry></feed>
        """,
    ]

    static let wires = [
        "kpl0124 3 pol 93  kpl 1888\r\n\nLao/\r\n\u{2}Head\nBy A =\n\nVientiane (KPL) - Text.\n\u{3}212101 GMT Nov 26\r\n\u{7F}\n\u{4}",
        "a1234 u i BC-Bridge 05-12 0123\n^BC-Bridge<\n^Head<\n   Text.\n\n\u{3}",
    ]

    static let items = [
        #""version":"1","language":"vi","headlines":[{"role":"main","value":"T"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>x</p>"}],"subjects":[{"name":"s","uri":"http://cv.iptc.org/newscodes/mediatopic/11000000"}],"associations":[{"name":"p","uri":"urn:x:2","type":"picture"}]}"#,
        #""body_text":"x","headline":"T","versioncreated":"2026-05-12T08:00:00+07:00","associations":{"mainpic":{"type":"picture"}}}"#,
    ]

    /// Exif with an empty directory, IIM with a caption, XMP with a title.
    static var picture: [UInt8] {
        func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
            [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 0xFF)] + payload
        }
        let exif = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let caption: [UInt8] = [0x1C, 2, 120, 0, 3] + Array("abc".utf8)
        let iim =
            Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, UInt8(caption.count)] + caption
        let xmp =
            Array("http://ns.adobe.com/xap/1.0/\0".utf8)
            + Array(
                #"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">T</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"#
                    .utf8
            )
        // The target has written the first three bytes; the fourth goes on with the first segment.
        return Array((segment(0xE1, exif) + segment(0xED, iim) + segment(0xE1, xmp) + [0xFF, 0xD9]).dropFirst())
    }

    static let rules = [
        "book x/1\norg a.b | VN | Báo Xanh; Tờ Xanh @2020-01-01.. | | The Green |\nafter a.b : a.b\nfamily sure : nguyễn\n",
        """
        set c : d; e
        mask : f g
        context h 0.5
        rule i any b : d
        code J | a | k | l | m | h
        rule n vi b +c -c : {o/p}q; fact:dated-lead
        code R | a | s | t | u
        from v 0.5 : J
        without n J
        """,
    ]
}
