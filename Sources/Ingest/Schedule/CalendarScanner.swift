import News

/// A place in the bytes of a calendar expression, and the words, numbers and lists that can be taken there.
struct CalendarScanner {
    /// One part of a list, and where it stands, for what is wrong with it.
    typealias Part = (component: CalendarField.Component, position: Int)

    /// More parts than this in one field are refused, as systemd does.
    private static let maximumParts = 241

    let bytes: [UInt8]
    /// Where the expression ends and its zone begins.
    var end: Int
    var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        end = bytes.count
    }

    /// - Returns: the parts of a list; none for `*`.
    mutating func chain(_ name: String, isSeconds: Bool = false) throws(CalendarError) -> [Part] {
        var parts: [Part] = []
        let unit = isSeconds ? 1_000_000 : 1
        if peek() == UInt8(ascii: "*") {
            if isSeconds { parts.append((.init(start: 0, stop: nil, step: unit), position)) }
            position += 1
            return parts
        }
        while true {
            let start = position
            guard parts.count < Self.maximumParts else {
                throw failure("at most \(Self.maximumParts) parts in a list")
            }
            var component = CalendarField.Component(start: 0, stop: nil, step: 0)
            component.start = try value(name, unit: unit)
            if peek() == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") {
                position += 2
                component.stop = try value(name, unit: unit)
                component.step = unit
            }
            if peek() == UInt8(ascii: "/") {
                position += 1
                let stepStart = position
                component.step = try value("a step of 1 or more", unit: unit)
                guard component.step > 0 else { throw failure("a step of 1 or more", at: stepStart) }
            } else if isSeconds, let stop = component.stop, stop - component.start < unit {
                // Minutes may be 5..5; for seconds systemd refuses it.
                throw failure("a range of seconds that goes up by one or more, or has a step", at: start)
            }
            guard let byte = peek() else {
                parts.append((component, start))
                return parts
            }
            guard " ,-~:".utf8.contains(byte) else { throw failure("one of , - ~ : / .. or a space after a number") }
            parts.append((component, start))
            guard byte == UInt8(ascii: ",") else { return parts }
            position += 1
        }
    }

    /// A number, of seconds with an optional fraction that is rounded to microseconds.
    private mutating func value(_ what: String, unit: Int) throws(CalendarError) -> Int {
        let start = position
        guard var value = number(), value <= Int(Int32.max) / unit else { throw failure(what, at: start) }
        value *= unit
        if unit > 1, peek() == UInt8(ascii: "."), peek(1) != UInt8(ascii: ".") {
            position += 1
            guard let first = peek(), Self.isDigit(first) else { throw failure("digits after the decimal point") }
            var place = unit / 10
            while let digit = peek(), Self.isDigit(digit), place > 0 {
                value += Int(digit - 0x30) * place
                place /= 10
                position += 1
            }
            if let digit = peek(), Self.isDigit(digit), digit >= UInt8(ascii: "5") { value += 1 }
            while let digit = peek(), Self.isDigit(digit) { position += 1 }
        }
        return value
    }

    /// Decimal digits up to about 2^60; nil where there are none.
    mutating func number() -> Int? {
        var value = 0
        let start = position
        while let digit = peek(), Self.isDigit(digit) {
            guard value < 1 << 56 else { return nil }
            value = value * 10 + Int(digit - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }

    func weekdayName() -> (weekday: Int, length: Int)? {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        for (weekday, name) in names.enumerated() {
            for length in [name.utf8.count, 3]
            where length <= end - position
                && Self.isEqual(bytes[position..<position + length], String(name.prefix(length)))
            {
                return (weekday, length)
            }
        }
        return nil
    }

    // MARK: Bytes

    func peek(_ ahead: Int = 0) -> UInt8? { position + ahead < end ? bytes[position + ahead] : nil }

    mutating func skipSpaces() {
        while peek() == 0x20 { position += 1 }
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether `bytes` are the lowercase ASCII word `name`, written in either case.
    static func isEqual(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
        bytes.count == name.utf8.count
            && zip(bytes, name.utf8).allSatisfy { $0 == $1 || (isLetter($0) && $0 | 0x20 == $1) }
    }

    func failure(_ expected: String, at place: Int? = nil) -> CalendarError {
        let place = place ?? position
        var found = ""
        for scalar in String(decoding: bytes[min(place, bytes.count)...].prefix(96), as: UTF8.self).unicodeScalars
            .prefix(24)
        {
            found += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return CalendarError(column: place + 1, expected: expected, found: found)
    }
}
