import News

/// Where a picture was taken and what place it shows.
struct PicturePlaces {
    var city: String?
    var sublocation: String?
    var state: String?
    var country: String?
    /// ISO 3166-1, two or three letters.
    var countryCode: String?

    /// "Hàng Bạc, Hà Nội, Việt Nam".
    var line: String? {
        let parts = [sublocation, city, state, country ?? countryCode].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// One place each, told apart by `rel`.
    var concepts: [ProvidedConcept] {
        var concepts: [ProvidedConcept] = []
        func add(_ rel: String, _ name: String?, _ literal: String? = nil) {
            guard name != nil || literal != nil else { return }
            concepts.append(ProvidedConcept(.place, name: name, literal: literal, rel: rel))
        }
        add("sublocation", sublocation)
        add("city", city)
        add("state", state)
        add("country", country, countryCode)
        return concepts
    }

    /// IPTC Extension: the places shown, and the one where the camera stood.
    static func shown(_ xmp: XMPPacket) -> [ProvidedConcept] {
        var concepts: [ProvidedConcept] = []
        for (property, rel) in [("LocationShown", "shown"), ("LocationCreated", "created")] {
            for place in xmp.structures(property, XMPPacket.iptcExtension) {
                let names = ["Sublocation", "City", "ProvinceState", "CountryName"].compactMap { place.text($0) }
                let code = place.text("CountryCode")
                guard !names.isEmpty || code != nil else { continue }
                let name = names.isEmpty ? nil : names.joined(separator: ", ")
                var concept = ProvidedConcept(.place, name: name, literal: code, rel: rel)
                concept.uri = place.texts("LocationId").lazy.compactMap(AbsoluteURI.from).first
                concepts.append(concept)
            }
        }
        return concepts
    }

    /// `geo:` and six places behind the point (RFC 5870).
    static func camera(_ position: (latitude: Double, longitude: Double)) -> ProvidedConcept {
        func degrees(_ value: Double) -> String {
            let millionths = Int((value * 1_000_000).rounded())
            let digits = decimal(millionths.magnitude % 1_000_000, width: 6)
            return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(digits)"
        }
        let uri = "geo:\(degrees(position.latitude)),\(degrees(position.longitude))"
        return ProvidedConcept(.place, name: nil, uri: uri, rel: "camera")
    }
}
