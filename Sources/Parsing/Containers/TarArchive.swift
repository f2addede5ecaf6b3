import News

/// The members of a tar archive: ustar (POSIX.1-2001 pax, section "ustar Interchange Format"), with pax headers and
/// GNU's long names.
struct TarArchive {
    struct Entry {
        var name: [UInt8]
        /// The data's bytes in the archive.
        var data: Range<Int>
        /// An ordinary file; links, devices and pipes are none.
        var isFile: Bool
        var isFolder: Bool
    }

    private(set) var entries: [Entry] = []
    /// It ends inside a member.
    private(set) var isCut = false
    private(set) var isTooLong = false

    /// A header's check sum decides, or the magic where a program wrote another sum.
    static func isTar(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count >= 512 && isHeader(bytes, 0) && bytes[0] != 0
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        var longName: [UInt8]?
        var pax = (name: [UInt8]?.none, size: Int?.none)
        while place + 512 <= bytes.count {
            if bytes[place] == 0 { return }
            guard Self.isHeader(bytes, place), let stated = Self.number(bytes, place + 124, 12) else {
                isCut = true
                return
            }
            let size = pax.size ?? stated
            let start = place + 512
            guard size <= bytes.count - start else {
                isCut = true
                return
            }
            let data = start..<(start + size)
            place = min(bytes.count, start + (size + 511) / 512 * 512)
            switch bytes[start - 512 + 156] {
            case UInt8(ascii: "L"):
                longName = Array(bytes[data].prefix(4_096).prefix { $0 != 0 })
                continue
            case UInt8(ascii: "K"), UInt8(ascii: "g"): continue
            case UInt8(ascii: "x"):
                pax = Self.pax(UnsafeBufferPointer(rebasing: bytes[data]))
                continue
            case let type:
                guard entries.count < ZipDirectory.mostEntries else {
                    isTooLong = true
                    return
                }
                let name = pax.name ?? longName ?? Self.name(bytes, start - 512)
                let isFile = type == 0 || type == UInt8(ascii: "0") || type == UInt8(ascii: "7")
                let isFolder = type == UInt8(ascii: "5") || (isFile && name.last == UInt8(ascii: "/"))
                entries.append(Entry(name: name, data: data, isFile: isFile && !isFolder, isFolder: isFolder))
                longName = nil
                pax = (nil, nil)
            }
        }
    }

    private static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard let stated = number(bytes, place + 148, 8) else { return false }
        var sum = 8 * 0x20
        for i in place..<(place + 512) where i < place + 148 || i >= place + 156 { sum += Int(bytes[i]) }
        return sum == stated
    }

    /// Octal digits between spaces and NULs, or GNU's big-endian number after 0x80.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Int? {
        var value = 0
        if bytes[start] == 0x80 {
            for i in (start + 1)..<(start + length) {
                guard value < 1 << 54 else { return nil }
                value = value << 8 | Int(bytes[i])
            }
            return value
        }
        var digits = 0
        for i in start..<(start + length) {
            switch bytes[i] {
            case 0x30...0x37:
                value = value << 3 | Int(bytes[i] - 0x30)
                digits += 1
            case 0x20 where digits == 0: break
            case 0, 0x20: return digits > 0 ? value : 0
            default: return nil
            }
        }
        return value
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ header: Int) -> [UInt8] {
        let name = Array(bytes[header..<(header + 100)].prefix { $0 != 0 })
        let isUstar = bytes[(header + 257)..<(header + 263)].elementsEqual(Array("ustar".utf8) + [0])
        let prefix = isUstar ? Array(bytes[(header + 345)..<(header + 500)].prefix { $0 != 0 }) : []
        return prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
    }

    /// Records `LENGTH KEY=VALUE\n`; of them `path` and `size`.
    private static func pax(_ bytes: UnsafeBufferPointer<UInt8>) -> (name: [UInt8]?, size: Int?) {
        var found = (name: [UInt8]?.none, size: Int?.none)
        var place = 0
        while place < bytes.count {
            var length = 0
            var i = place
            while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39, length < 1 << 30 {
                length = length * 10 + Int(bytes[i] - 0x30)
                i += 1
            }
            guard i < bytes.count, bytes[i] == 0x20, length > i - place + 1, length <= bytes.count - place else {
                return found
            }
            let record = bytes[(i + 1)..<(place + length - 1)]
            if record.starts(with: "path=".utf8) {
                found.name = Array(record.dropFirst(5).prefix(4_096).prefix { $0 != 0 })
            } else if record.starts(with: "size=".utf8), record.count <= 20 {
                found.size = Int(String(decoding: record.dropFirst(5), as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
            }
            place += length
        }
        return found
    }
}
