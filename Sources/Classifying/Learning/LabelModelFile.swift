import News

/// A model's file, format version 1.
///
/// The daemon reads it, so everything is checked before it is believed.
///
/// ```
/// caunoi-model 1 LF
/// {"name":…,"kind":"one"|"several","precision":…,"labels":[…],"figures":{…}} LF     for people and programs: head -2
/// labels, features                       32 bits each
/// temperature, least share known         as all fractions here binary32 of IEEE 754
/// a label after the other: scale, bias, slope, shift, threshold
/// features' hashes, ascending            32 bits each (`NGramScan`)
/// features' idf
/// a feature after the other, its labels' weights   16 bits each, signed, times the label's scale
/// CRC-32C of all bytes before            32 bits
/// ```
///
/// Integers are little-endian. `kind` is `one` where a text bears at most one of the labels.
package enum LabelModelFile {
    /// Bytes.
    package static let sizeLimit = 16 << 20
    /// Bytes of the second line.
    private static let headLimit = 1 << 20
    private static let firstLine = Array("caunoi-model 1\n".utf8)

    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String

        init(_ description: String) { self.description = description }
    }

    package static func bytes(of model: LabelModel) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("name", model.name)
        json.member("kind", model.isExclusive ? "one" : "several")
        json.key("precision")
        json.value(fraction: model.precision)
        json.key("labels")
        json.beginArray()
        for label in model.labels { json.value(label) }
        json.endArray()
        if !model.figures.isEmpty {
            json.key("figures")
            json.value(raw: model.figures)
        }
        json.endObject()
        var bytes = firstLine + json.bytes + [0x0A]
        func append(_ value: UInt32) {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        append(UInt32(clamping: model.labels.count))
        append(UInt32(clamping: model.hashes.count))
        append(model.temperature.bitPattern)
        append(model.leastKnown.bitPattern)
        for curve in model.curves {
            for value in [curve.scale, curve.bias, curve.slope, curve.shift, curve.threshold] {
                append(value.bitPattern)
            }
        }
        for hash in model.hashes { append(hash) }
        for idf in model.idf { append(idf.bitPattern) }
        for weight in model.weights {
            bytes.append(UInt8(truncatingIfNeeded: weight))
            bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
        }
        append(crc32c(bytes))
        return bytes
    }

    /// The model that a file holds.
    ///
    /// - Throws: what is wrong with it, to be read after the file's name.
    package static func read(_ bytes: [UInt8]) throws(Fault) -> LabelModel {
        guard bytes.count <= sizeLimit else { throw Fault("has more than \(sizeLimit >> 20) MiB") }
        guard bytes.starts(with: firstLine) else {
            throw Fault(
                bytes.starts(with: firstLine.dropLast(2))
                    ? "is a model of another version; train it anew" : "is no model made by `caunoi train`"
            )
        }
        var fields = Fields(bytes: bytes, position: bytes.count - 4)
        guard bytes.count > firstLine.count + 16, let crc = fields.integer(),
            crc == bytes.withUnsafeBytes({ crc32c(UnsafeRawBufferPointer(rebasing: $0.dropLast(4))) })
        else { throw Fault("is damaged: its checksum does not fit") }
        let tail = bytes[firstLine.count...].prefix(headLimit)
        guard let end = tail.firstIndex(of: 0x0A) else { throw Fault("is damaged: its head does not end") }
        var model = try head(Array(tail[..<end]))
        fields.position = end + 1
        try fields.readTables(into: &model)
        return model
    }

    private static func head(_ line: [UInt8]) throws(Fault) -> LabelModel {
        var limits = JSONValue.Limits()
        limits.values = 100_000
        guard let head = try? JSONValue(line, limits: limits), let name = head["name"]?.string,
            let kind = head["kind"]?.string, kind == "one" || kind == "several",
            case .number(let text)? = head["precision"], text.utf8.count <= 16, let precision = Double(text),
            precision >= 0, precision <= 1, case .array(let values)? = head["labels"]
        else { throw Fault("is damaged: its head is none") }
        let labels = values.compactMap(\.string)
        guard LabelModel.objection(toName: name) == nil, labels.count == values.count, !labels.isEmpty,
            labels.count <= LabelModel.labelLimit, labels.allSatisfy({ LabelModel.objection(toName: $0) == nil }),
            zip(labels, labels.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) })
        else { throw Fault("is damaged: its name or labels are none") }
        var figures = JSONWriter()
        if let value = head["figures"] { figures.value(value) }
        return LabelModel(
            name: name,
            labels: labels,
            isExclusive: kind == "one",
            precision: precision,
            temperature: 1,
            curves: [],
            figures: figures.bytes,
            hashes: [],
            idf: [],
            weights: []
        )
    }

    /// Reads numbers one after the other; nil at the end.
    private struct Fields {
        let bytes: [UInt8]
        var position: Int

        mutating func integer() -> UInt32? {
            guard position >= 0, position <= bytes.count - 4 else { return nil }
            var value: UInt32 = 0
            for offset in 0..<4 { value |= UInt32(bytes[position + offset]) << UInt32(8 * offset) }
            position += 4
            return value
        }

        /// A number of sensible size; no NaN.
        mutating func fraction() -> Float? {
            guard let value = integer().map(Float.init(bitPattern:)), value.magnitude <= 1e9 else { return nil }
            return value
        }

        mutating func readTables(into model: inout LabelModel) throws(Fault) {
            let wrong = Fault("is damaged: its tables are none")
            guard let labels = integer(), Int(labels) == model.labels.count, let features = integer(),
                Int(features) <= LabelModel.featureLimit
            else { throw wrong }
            let count = Int(features)
            // Before any memory is taken for them.
            guard bytes.count - position == 8 + 20 * model.labels.count + count * (8 + 2 * model.labels.count) + 4
            else {
                throw wrong
            }
            guard let temperature = fraction(), temperature > 0, let known = fraction(), known >= 0, known <= 1 else {
                throw wrong
            }
            model.temperature = temperature
            model.leastKnown = known
            for _ in model.labels {
                guard let scale = fraction(), let bias = fraction(), let slope = fraction(), let shift = fraction(),
                    let threshold = fraction(), scale > 0, threshold >= 0
                else { throw wrong }
                model.curves.append(
                    LabelModel.Curve(scale: scale, bias: bias, slope: slope, shift: shift, threshold: threshold)
                )
            }
            model.hashes.reserveCapacity(count)
            for _ in 0..<count {
                guard let hash = integer(), model.hashes.last.map({ $0 < hash }) ?? true else { throw wrong }
                model.hashes.append(hash)
            }
            model.idf.reserveCapacity(count)
            for _ in 0..<count {
                guard let idf = fraction(), idf > 0, idf < 1_000 else { throw wrong }
                model.idf.append(idf)
            }
            let total = count * model.labels.count
            model.weights.reserveCapacity(total)
            for index in 0..<total {
                let at = position + 2 * index
                model.weights.append(Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8))
            }
        }
    }
}
