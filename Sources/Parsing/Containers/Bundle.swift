import News

extension DocumentParser {
    /// A zip file that is no document itself: each member a part of the drop.
    static let zip = DocumentParser(
        mediaType: "application/zip",
        form: .binary(
            recognises: { ZipDirectory.isZip($0) },
            parse: { (bytes, context) throws(Reason) in try Bundle.zip(bytes, context) }
        )
    )

    static let tar = DocumentParser(
        mediaType: "application/x-tar",
        form: .binary(
            recognises: { TarArchive.isTar($0) },
            parse: { (bytes, context) throws(Reason) in try Bundle.tar(bytes, context) }
        )
    )

    /// One file, or a tar archive, in one of the usual compressions.
    static let packedFile = DocumentParser(
        mediaType: "application/gzip",
        form: .binary(
            recognises: { PackedFile.method($0) != nil },
            parse: { (bytes, context) throws(Reason) in try PackedFile.read(bytes, context) }
        )
    )
}

/// Several files in one: every member that a person put there is a part of the drop, read or refused with its reason.
///
/// What operating systems add on their own is left out, and counted in the quality of the first document
/// (`members-left-out:2`); folders are no members. A link or device is refused as `not-a-regular-file`.
enum Bundle {
    static func zip(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let directory = try ZipDirectory(bytes)
        if let kind = ZipDocument.unreadKind(directory) {
            throw Reason(
                .unsupportedFormat,
                "It is \(kind), which is not read; drop its text, or save it as PDF or DOCX."
            )
        }
        try checkCount(isTooLong: directory.isTooLong, context)
        var members = Members(context)
        for entry in directory.entries {
            let (name, isUTF8) = directory.name(of: entry)
            let isFolder = name.last == UInt8(ascii: "/") || name.last == UInt8(ascii: "\\") && entry.size == 0
            guard !isFolder else { continue }
            try members.add(name: MemberName.text(name, isUTF8: isUTF8), size: entry.size) { () throws(Reason) in
                if entry.isSpecial { throw notAFile }
                return try directory.bytes(of: entry, context)
            }
        }
        return try members.parts()
    }

    static func tar(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let archive = TarArchive(bytes)
        try checkCount(isTooLong: archive.isTooLong, context)
        var members = Members(context)
        for entry in archive.entries where !entry.isFolder {
            try members.add(name: MemberName.text(entry.name, isUTF8: false), size: entry.data.count) {
                () throws(Reason) in
                guard entry.isFile else { throw notAFile }
                try context.take(unpacked: entry.data.count)
                return Array(bytes[entry.data])
            }
        }
        if archive.isCut {
            try members.add(name: "", size: 0) { () throws(Reason) in
                throw Reason(
                    .damaged,
                    "The archive ends inside a file; what came before it was read. Send it again, whole."
                )
            }
        }
        return try members.parts()
    }

    private static let notAFile = Reason(
        .notARegularFile,
        "It is a link or a device in the archive, not a file; put the document itself into it."
    )

    private static func checkCount(isTooLong: Bool, _ context: ParsingContext) throws(Reason) {
        guard isTooLong else { return }
        try context.take(members: ZipDirectory.mostEntries)
    }
}

/// The parts of one container as they are read, numbered from 1.
struct Members {
    private let context: ParsingContext
    private var found: [ParsedPart] = []
    private var number = 0
    private var leftOut = 0

    init(_ context: ParsingContext) { self.context = context }

    /// One more file; `size` is what the container says of it.
    mutating func add(name: String, size: Int, open: () throws(Reason) -> [UInt8]) throws(Reason) {
        guard !MemberName.isLeftover(name) || name.isEmpty else {
            leftOut += 1
            return
        }
        number += 1
        found += try context.member(number, name: name, size: size, open)
    }

    /// All parts; throws `not-a-document` where there is none.
    func parts() throws(Reason) -> [ParsedPart] {
        guard !found.isEmpty else {
            throw Reason(.notADocument, "The archive holds no file; put the documents into it and send it again.")
        }
        guard leftOut > 0 else { return found }
        var parts = found
        for (i, part) in parts.enumerated() {
            guard case .document(var document) = part else { continue }
            document.quality.notes.append("members-left-out:\(leftOut)")
            parts[i] = .document(document)
            break
        }
        return parts
    }
}
