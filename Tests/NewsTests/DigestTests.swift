import CDigest
import News
import Testing

@Suite struct DigestTests {
    /// Bytes that repeat with no period near a block's.
    static func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
    }

    @Test(
        "SHA-256 of known texts (FIPS 180-4 examples)",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ]
    )
    func sha256Vectors(_ text: String, _ digest: String) {
        #expect(SHA256.digest(of: Array(text.utf8)).hex == digest)
    }

    @Test("SHA-256 of a million times a")
    func millionA() {
        var hash = SHA256()
        let piece = [UInt8](repeating: 0x61, count: 997)
        var left = 1_000_000
        while left > 0 {
            hash.add(Array(piece.prefix(left)))
            left -= min(left, 997)
        }
        #expect(hash.digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("the processor's SHA-256 and the portable one agree at every length, whole and in pieces")
    func sha256Paths() {
        for count in 0...300 {
            let bytes = Self.bytes(count)
            let whole = SHA256.digest(of: bytes)
            #expect(Self.portable([bytes[...]]) == whole)
            for cut in Set([0, 1, 3, 55, 56, 63, 64, 65, 127, 128, count / 2, count - 1])
            where (0...count).contains(cut) {
                #expect(Self.portable([bytes[..<cut], bytes[cut...]]) == whole)
                var hash = SHA256()
                hash.add(Array(bytes[..<cut]))
                let before = hash.digest
                #expect(before == SHA256.digest(of: Array(bytes[..<cut])))
                hash.add(Array(bytes[cut...]))
                #expect(hash.digest == whole)
            }
            for step in [1, 7, 64, 100] {
                var hash = SHA256()
                var start = 0
                while start < count {
                    hash.add(Array(bytes[start..<min(count, start + step)]))
                    start += step
                }
                #expect(hash.digest == whole)
            }
        }
    }

    private static func portable(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
        var context = cdigest_sha256()
        cdigest_sha256_start(&context)
        for piece in pieces {
            piece.withUnsafeBytes { cdigest_sha256_add_portable(&context, $0.baseAddress, $0.count) }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        cdigest_sha256_finish(&context, &digest)
        return digest
    }

    private static let crcExamples: [([UInt8], UInt32)] = [
        (Array("123456789".utf8), 0xE306_9283), ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
        ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43), ([UInt8](0...31), 0x46DD_794E),
        ([UInt8]((0...31).reversed()), 0x113F_DB5C), ([], 0),
    ]

    @Test("CRC-32C of known bytes (RFC 3720 appendix B.4)")
    func crcVectors() {
        for (bytes, crc) in Self.crcExamples {
            #expect(crc32c(bytes) == crc)
            #expect(bytes.withUnsafeBytes { cdigest_crc32c_portable(0, $0.baseAddress, $0.count) } == crc)
        }
    }

    @Test("the processor's CRC-32C and the portable one agree at every length, alignment and cut")
    func crcPaths() {
        let all = Self.bytes(320)
        for count in 0...300 {
            for skip in [0, 1, 7] {
                let bytes = Array(all[skip..<skip + count])
                let whole = crc32c(bytes)
                #expect(bytes.withUnsafeBytes { cdigest_crc32c_portable(0, $0.baseAddress, $0.count) } == whole)
                let cut = count / 3
                let first = crc32c(Array(bytes[..<cut]))
                let both = bytes[cut...].withUnsafeBytes { crc32c($0, continuing: first) }
                #expect(both == whole)
            }
        }
    }

    @Test("one changed bit changes the CRC")
    func crcBits() {
        var bytes = Self.bytes(64)
        let crc = crc32c(bytes)
        for bit in 0..<bytes.count * 8 {
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(crc32c(bytes) != crc)
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        }
    }

    @Test("hexadecimal goes there and back, and nothing else is read")
    func hexadecimal() {
        let all = Array(UInt8.min...UInt8.max)
        #expect(News.bytes(hex: all.hex) == all)
        #expect(([] as [UInt8]).hex == "")
        #expect([0x00, 0x0F, 0xF0, 0xAB].hex == "000ff0ab")
        for wrong in ["0", "0G", "AB", "0x", " 0", "é", "00\n"] { #expect(News.bytes(hex: wrong) == nil) }
    }

    @Test("an item's id depends on the original's hash and the part path, and on nothing else")
    func itemID() {
        let hash = String(repeating: "a", count: 64)
        let id = ItemURI.itemID(original: hash, path: "")
        #expect(id == String(SHA256.digest(of: Array((hash + "/").utf8)).hex.prefix(32)))
        #expect(id != ItemURI.itemID(original: hash, path: "1"))
        #expect(ItemURI.uri(archive: "unfiled", itemID: id) == "urn:caunoi:unfiled:\(id)")
    }
}
