import Glibc
import News

/// The zone files of the machine (package tzdata).
enum ZoneFile {
    private static let folder = "/usr/share/zoneinfo/"

    /// Whether `name` looks like a zone's name and can be no path out of the folder.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(UInt8(ascii: "."))
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
            }
    }

    /// The zone's TZif bytes; nil where the machine has no such zone.
    static func bytes(_ name: String) -> [UInt8]? {
        guard isName(name) else { return nil }
        return WholeFile.read(folder + name, limit: 1 << 20)
    }

    static func zone(_ name: String) -> Zone? {
        if name == "UTC" { return Zone.utc }
        return bytes(name).flatMap { try? Zone(name: name, tzif: $0) }
    }
}
