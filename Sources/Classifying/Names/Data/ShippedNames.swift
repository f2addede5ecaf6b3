/// The name book that ships, in the form that `NameBookReader` documents: one text made of the parts below.
///
/// Sources: reference/domain.md A3, B3, B6 and B8, and the bodies' own names as they print them; ISO 3166-1 and -2.
enum ShippedNames {
    static let text = [
        words, titles, places, vietnameseProvinces, laoProvinces, vietnameseState, vietnameseMinistries,
        vietnamesePress, western, westernTitles, laoState, laoPress, neighbours, international, persons,
    ].joined(separator: "\n")
}
