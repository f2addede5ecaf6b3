/// The programs of others that a reader may have run for it; a worker names one, and nothing of its command line but a
/// number.
package enum Tool: Sendable, Hashable {
    /// The text of a PDF document, laid out as on its pages.
    case pdfText
    /// What a PDF document states of itself, a line a statement.
    case pdfInfo
    /// Picture of a page (from 1) of a PDF document, in shades of grey.
    case pdfPage(Int)
    /// The text in a picture.
    case textRecognition

    /// Highest page that can be named.
    static let mostPages = 100_000

    /// As it travels: what it is, and its number (0 for one that has none).
    var code: (UInt8, UInt32) {
        switch self {
        case .pdfText: (1, 0)
        case .pdfInfo: (2, 0)
        case .pdfPage(let page): (3, UInt32(clamping: page))
        case .textRecognition: (4, 0)
        }
    }

    /// Nil for what `code` never gives.
    init?(code: UInt8, number: UInt32) {
        switch (code, number) {
        case (1, 0): self = .pdfText
        case (2, 0): self = .pdfInfo
        case (3, 1...UInt32(Self.mostPages)): self = .pdfPage(Int(number))
        case (4, 0): self = .textRecognition
        default: return nil
        }
    }
}

/// Worker to daemon, while it reads: run this on the object, or on these bytes.
package struct ToolRequest: Sendable, Hashable {
    /// The request's that is being read.
    package var token: UInt64
    package var tool: Tool
    /// Nil for the object itself.
    package var bytes: [UInt8]?

    package init(token: UInt64, tool: Tool, bytes: [UInt8]?) {
        self.token = token
        self.tool = tool
        self.bytes = bytes
    }

    /// Longest input that is sent; the object itself is not.
    package static let inputLimit = 32 << 20
    package static let limit = inputLimit + 32

    /// Token (64 bits), tool, number (32 bits), 0 for the object or 1 and the bytes.
    package var payload: [UInt8] {
        var fields = FieldWriter()
        fields.append(token)
        fields.append(tool.code.0)
        fields.append(tool.code.1)
        fields.append(UInt8(bytes == nil ? 0 : 1))
        if let bytes { fields.append(bytes) }
        return fields.bytes
    }

    package init?(payload: [UInt8]) {
        var fields = FieldReader(payload)
        guard let token = fields.takeUInt64(), let code = fields.takeUInt8(), let number = fields.takeUInt32(),
            let tool = Tool(code: code, number: number), let kind = fields.takeUInt8(), kind <= 1
        else { return nil }
        self.init(token: token, tool: tool, bytes: nil)
        if kind == 1 {
            guard let bytes = fields.takeBytes(limit: Self.inputLimit) else { return nil }
            self.bytes = Array(bytes)
        }
        guard fields.isAtEnd else { return nil }
    }
}

/// Why a tool gave nothing.
package enum ToolFault: Error, Sendable, Hashable {
    /// Not on this machine; the Debian package that brings it.
    case missing(package: String)
    /// It ended by itself, saying something.
    case exited(status: Int32, said: String)
    /// It was ended, or could not be run; one sentence.
    case failed(String)
}

/// Daemon to worker: what a tool run gave.
package enum ToolResult: Sendable, Hashable {
    /// Its output, so many bytes, whose descriptor goes beside the frame's first byte.
    case output(bytes: UInt64)
    case fault(ToolFault)

    package static let limit = 8_192

    package var payload: [UInt8] {
        var fields = FieldWriter()
        switch self {
        case .output(let bytes):
            fields.append(UInt8(0))
            fields.append(bytes)
        case .fault(.missing(let package)):
            fields.append(UInt8(1))
            fields.append(package)
        case .fault(.exited(let status, let said)):
            fields.append(UInt8(2))
            fields.append(UInt32(bitPattern: status))
            fields.append(said)
        case .fault(.failed(let sentence)):
            fields.append(UInt8(3))
            fields.append(sentence)
        }
        return fields.bytes
    }

    package init?(payload: [UInt8]) {
        var fields = FieldReader(payload)
        switch fields.takeUInt8() {
        case 0:
            guard let bytes = fields.takeUInt64() else { return nil }
            self = .output(bytes: bytes)
        case 1:
            guard let package = fields.takeText(limit: Self.limit) else { return nil }
            self = .fault(.missing(package: package))
        case 2:
            guard let status = fields.takeUInt32(), let said = fields.takeText(limit: Self.limit) else { return nil }
            self = .fault(.exited(status: Int32(bitPattern: status), said: said))
        case 3:
            guard let sentence = fields.takeText(limit: Self.limit) else { return nil }
            self = .fault(.failed(sentence))
        default: return nil
        }
        guard fields.isAtEnd else { return nil }
    }
}
