import News

/// The fields of a picture from the three places that hold them.
///
/// IPTC Photo Metadata 2023.1 gives most fields a place in XMP and in IIM, the Metadata Working Group (2.0, section 5)
/// some one in Exif too. Of several, XMP counts first: IIM cuts its texts at a few bytes, and Exif holds what the
/// camera wrote. Where IIM says something else, not merely less, it is noted as `differs:FIELD`.
struct PictureFields {
    let xmp: XMPPacket
    let iim: IIMDatasets
    let exif: TIFFDirectories?
    private let texts: [(key: String, value: [UInt8])]

    init(_ header: PictureHeader) {
        var packets = header.xmp.map { [Array($0)] } ?? []
        var xmp = XMPPacket(packets)
        // The main packet names its extension by the digest of all of it.
        if let guid = xmp.text("HasExtendedXMP", XMPPacket.note), let whole = Self.joined(header, Array(guid.utf8)) {
            packets.append(whole)
            xmp = XMPPacket(packets)
        }
        self.xmp = xmp
        iim = IIMDatasets(header.iim)
        exif = header.exif.map { TIFFDirectories($0) }
        texts = header.texts
    }

    /// The extended packet whose pieces are all there.
    private static func joined(_ header: PictureHeader, _ guid: [UInt8]) -> [UInt8]? {
        let pieces = header.extendedXMP.filter { $0.guid == guid }.sorted { $0.offset < $1.offset }
        var whole: [UInt8] = []
        for piece in pieces {
            guard piece.offset == whole.count else { return nil }
            whole += piece.bytes
        }
        return whole.isEmpty || whole.count != pieces[0].length ? nil : whole
    }

    var isTurned: Bool { exif?.number(0x0112).map { (5...8).contains($0) } ?? false }

    func text(_ key: String) -> String? {
        texts.first { $0.key == key }.flatMap { StatedText.line($0.value) }
    }

    func fill(_ document: inout Document, _ settings: ParsingSettings) {
        var notes: [String] = []
        /// XMP before IIM before Exif.
        func choose(_ field: String, _ stated: String?, _ legacy: String?, _ camera: String? = nil) -> String? {
            if let stated, let legacy, !Self.isSame(stated, legacy) { notes.append("differs:\(field)") }
            return stated ?? legacy ?? camera
        }
        var facts = ProvidedFacts()
        facts.type = .picture
        if !xmp.isEmpty || !iim.isEmpty { facts.standard = "IPTC Photo Metadata" }
        let headline = choose("headline", xmp.text("Headline", XMPPacket.photoshop), iim.text(105))
        let title =
            choose("title", xmp.text("title", XMPPacket.dc), iim.text(5), exif?.wideText(0x9C9B)) ?? text("Title")
        document.title = headline ?? title
        facts.slugline = title
        facts.caption =
            choose(
                "caption",
                xmp.text("description", XMPPacket.dc),
                iim.text(120),
                exif?.text(0x010E) ?? exif?.wideText(0x9C9C)
            ) ?? text("Description")
        facts.edNote = choose("instructions", xmp.text("Instructions", XMPPacket.photoshop), iim.text(40))
        facts.copyrightNotice =
            choose(
                "copyright",
                xmp.text("rights", XMPPacket.dc),
                iim.text(116),
                exif?.text(0x8298)
            ) ?? text("Copyright")
        facts.copyrightHolder =
            xmp.structures("CopyrightOwner", XMPPacket.plus).lazy
            .compactMap { $0.text("CopyrightOwnerName", XMPPacket.plus) }.first
        facts.usageTerms = xmp.text("UsageTerms", XMPPacket.rights)
        facts.digitalSource = xmp.text("DigitalSourceType", XMPPacket.iptcExtension).flatMap(AbsoluteURI.from)
        let urgency = choose("urgency", xmp.text("Urgency", XMPPacket.photoshop), iim.text(10)).flatMap { Int($0) }
        if let urgency, (1...9).contains(urgency) { facts.urgency = urgency }
        document.declaredLanguage = iim.text(135) ?? xmp.texts("language", XMPPacket.dc).first
        readCreators(&document)
        for name in [
            choose("credit", xmp.text("Credit", XMPPacket.photoshop), iim.text(110)),
            choose("source", xmp.text("Source", XMPPacket.photoshop), iim.text(115)),
        ] {
            guard let name, !document.sources.contains(where: { $0.name == name }) else { continue }
            document.sources.append(InformationSource(name: name))
        }
        let places = PicturePlaces(
            city: choose("city", xmp.text("City", XMPPacket.photoshop), iim.text(90)),
            sublocation: choose("sublocation", xmp.text("Location", XMPPacket.core), iim.text(92)),
            state: choose("state", xmp.text("State", XMPPacket.photoshop), iim.text(95)),
            country: choose("country", xmp.text("Country", XMPPacket.photoshop), iim.text(101)),
            countryCode: choose("country-code", xmp.text("CountryCode", XMPPacket.core), iim.text(100))
        )
        facts.located = places.line
        facts.concepts = PictureConcepts(xmp: xmp, iim: iim).all + places.concepts
        facts.concepts += PicturePlaces.shown(xmp)
        if let position = exif?.position { facts.concepts.append(PicturePlaces.camera(position)) }
        document.provided = facts
        document.published = date(settings, &notes)
        document.providerIdentifiers = identifiers
        readQuality(&document, notes)
    }

    /// Whether one is the other, whole or cut off where the field's bytes end.
    private static func isSame(_ stated: String, _ legacy: String) -> Bool {
        stated.utf8.elementsEqual(legacy.utf8) || legacy.utf8.count >= 16 && stated.utf8.starts(with: legacy.utf8)
    }

    private func readCreators(_ document: inout Document) {
        var names = xmp.texts("creator", XMPPacket.dc)
        if names.isEmpty { names = iim.texts(80) }
        if names.isEmpty, let artist = exif?.text(0x013B) ?? exif?.wideText(0x9C9D) {
            // Exif parts several by semicolons (CIPA DC-008, Artist).
            names = artist.utf8.split(separator: UInt8(ascii: ";")).compactMap { StatedText.line(Array($0)) }
        }
        if names.isEmpty, let author = text("Author") { names = [author] }
        document.authors = names
    }

    /// When it was taken.
    ///
    /// A camera's clock without its zone is read in the desk's, and the record says so.
    private func date(_ settings: ParsingSettings, _ notes: inout [String]) -> Stamp? {
        if let stamp = PictureTime.stamp(xmp.text("DateCreated", XMPPacket.photoshop), "xmp:DateCreated", settings) {
            return stamp
        }
        if let stamp = PictureTime.stamp(iim.moment(date: 55, time: 60), "iim:DateCreated", settings) { return stamp }
        guard let exif, let taken = exif.text(0x9003) ?? exif.text(0x9004) else { return nil }
        return PictureTime.stamp(exif: taken, zone: exif.text(0x9011), settings)
    }

    private var identifiers: [ProviderIdentifier] {
        var identifiers: [ProviderIdentifier] = []
        func add(_ role: String, _ value: String?) {
            guard let value, value.utf8.count <= 1_000 else { return }
            identifiers.append(ProviderIdentifier(role: role, value: value))
        }
        add("image-guid", xmp.text("DigImageGUID", XMPPacket.iptcExtension))
        add("supplier-image-id", xmp.text("ImageSupplierImageID", XMPPacket.plus))
        add(
            "alt:transmission-reference",
            xmp.text("TransmissionReference", XMPPacket.photoshop) ?? iim.text(103)
        )
        add("alt:fixture", iim.text(22))
        return identifiers
    }

    private func readQuality(_ document: inout Document, _ notes: [String]) {
        var quality = Quality(score: 100, notes: notes)
        if document.title == nil {
            quality.score -= 30
            quality.notes.append("no-title")
        }
        if document.provided.caption == nil {
            quality.score -= 50
            quality.notes.append("no-caption")
        }
        document.quality = quality
    }
}
