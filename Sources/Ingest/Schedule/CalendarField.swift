import News

/// One field of a calendar expression, for instance the hours `08..12/2,18`.
///
/// Without components: any value.
struct CalendarField: Sendable, Hashable {
    private(set) var components: [Component]

    /// `start`, `start..stop`, `start/step` or `start..stop/step`; the second field counts microseconds.
    struct Component: Sendable, Hashable, Comparable {
        var start: Int
        var stop: Int?
        /// 0: `start` only.
        var step: Int

        static func < (a: Component, b: Component) -> Bool {
            (a.start, a.stop ?? -1, a.step) < (b.start, b.stop ?? -1, b.step)
        }
    }

    static let any = CalendarField([])

    static func values(_ values: Int...) -> CalendarField {
        CalendarField(values.map { Component(start: $0, stop: nil, step: 0) })
    }

    /// Brings the components into the one form in which they are printed: a range ends at a value that its step
    /// meets, a range of one value is that value, order is ascending, nothing is there twice.
    init(_ components: [Component]) {
        self.components = []
        let normal = components.map { component in
            var component = component
            if let stop = component.stop, stop > component.start, component.step > 0 {
                component.stop = stop - (stop - component.start) % component.step
            }
            if let stop = component.stop,
                component.start == stop
                    || (stop > component.start && component.step > 0 && component.start + component.step > stop)
            {
                component.step = 0
                component.stop = nil
            }
            return component
        }
        for component in normal.sorted() where component != self.components.last { self.components.append(component) }
    }

    /// The first value of the field at or after `value`; the value may lie beyond the month's, day's or hour's end.
    ///
    /// - Parameter place: the value that a number in the expression means; for days counted from the end of the
    ///   month this depends on the month. Below 0: there is none.
    func first(from value: Int, place: (Int) -> Int) -> Int? {
        guard !components.isEmpty else { return value }
        var best: Int?
        for component in components {
            var start = place(component.start)
            var stop = place(component.stop ?? -1)
            // Counted from the end, the range's larger number is its earlier day.
            if stop >= 0, stop < start { swap(&start, &stop) }
            var candidate = start
            if start < value {
                guard component.step > 0 else { continue }
                candidate = start + (value - start + component.step - 1) / component.step * component.step
                guard stop < 0 || candidate <= stop else { continue }
            }
            if candidate < best ?? Int.max { best = candidate }
        }
        return best
    }

    /// As `systemd-analyze calendar` prints the field in its normalised form.
    ///
    /// - Parameters:
    ///   - width: digits of a value, padded with zeros.
    ///   - unit: 1, or 1,000,000 where values are microseconds and printed as seconds.
    func description(width: Int, unit: Int = 1) -> String {
        let everySecond = Component(start: 0, stop: nil, step: 1_000_000)
        if components.isEmpty || (unit > 1 && components.contains(everySecond)) { return "*" }
        func fraction(_ value: Int) -> String { value % unit > 0 ? "." + decimal(value % unit, width: 6) : "" }
        return components.map { component in
            var text = decimal(component.start / unit, width: width) + fraction(component.start)
            if let stop = component.stop, stop > 0 {
                text += ".." + decimal(stop / unit, width: width) + fraction(stop)
            }
            if component.step > 0, !(component.stop ?? 0 > 0 && component.step == unit) {
                text += "/" + String(component.step / unit) + fraction(component.step)
            }
            return text
        }.joined(separator: ",")
    }
}
