/// Text with a signature of OpenPGP around it (RFC 9580, section 7).
enum ClearSigned {
    /// The signed text, nil for a text without such a frame.
    static func text(_ text: [UInt8]) -> [UInt8]? {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
        guard let start = lines.firstIndex(where: { $0.elementsEqual("-----BEGIN PGP SIGNED MESSAGE-----".utf8) }),
            let empty = lines[start...].firstIndex(where: \.isEmpty)
        else { return nil }
        var result: [UInt8] = []
        for line in lines[(empty + 1)...] {
            if line.elementsEqual("-----BEGIN PGP SIGNATURE-----".utf8) { return result }
            result.append(contentsOf: line.starts(with: [0x2D, 0x20]) ? line.dropFirst(2) : line)
            result.append(0x0A)
        }
        return result
    }
}
