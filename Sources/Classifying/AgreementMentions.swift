import News

/// The agreements that a body names, each once.
struct AgreementMentions {
    let body: FoldedBody
    let context: AgreementContext
    let parties: AgreementParties

    /// Agreements that a shorter mention is compared with.
    private static let compared = 64

    private struct Draft {
        var agreement: Agreement
        /// The name after the kind, folded, without its years.
        var base: String
        var isOfEvent = false
    }

    func agreements(_ triggers: [(kind: AgreementKinds.Kind, range: Range<Int>)]) -> [Agreement] {
        let reader = AgreementTitle(body: body, organisations: parties.named)
        var drafts: [Draft] = []
        var places: [String: Int] = [:]
        var end = 0
        for trigger in triggers where trigger.range.lowerBound >= end {
            // `MoU` in Vietnamese text would be read by the grammar of English.
            if AgreementKinds.isAcronym(trigger.range), !context.isWestern { continue }
            let found = reader.title(trigger.kind, at: trigger.range) ?? dated(trigger)
            guard let title = found else {
                resume(trigger, &drafts)
                continue
            }
            let draft = draft(trigger, title)
            // In English and French the words are common: something must be said of it, and more in small letters.
            if trigger.kind.language == "en" || trigger.kind.language == "fr" {
                let isSmall =
                    !body.isCapital(title.lowerBound) && !body.isCapital(trigger.range.lowerBound)
                    || AgreementKinds.isAcronym(title)
                let agreement = draft.agreement
                let isKnown = agreement.validTo != nil || agreement.parties.count >= 2
                let isDated = context.dateBehind(title, body.sentence(around: title), isSigned: false) != nil
                let isSaid =
                    title == trigger.range
                    // The bare kind: only the day of its signing tells which.
                    ? isDated
                    : isDated || isKnown || reader.isSigned(title) || context.isSignedBehind(title)
                guard
                    isSmall
                        ? agreement.status != nil && (isKnown || agreement.signed != nil) && isSaid
                            && (agreement.parties.count >= 2 || isDated || reader.isSigned(title)
                                || context.isSignedBehind(title))
                        : agreement.status != nil || isKnown
                            || agreement.signed != nil && !AgreementKinds.isConvention(trigger.range, body.words)
                else {
                    resume(trigger, &drafts)
                    continue
                }
            }
            end = title.upperBound
            let key =
                "\(draft.agreement.kind)|\(draft.base)|\(draft.agreement.validFrom ?? "")|\(draft.agreement.validTo ?? "")"
            if let place = places[key] {
                Self.merge(draft, into: &drafts[place])
            } else {
                places[key] = drafts.count
                drafts.append(draft)
            }
        }
        return joined(drafts).map(\.agreement)
    }

    /// `Bản ghi nhớ ký ngày 11/11/2023`: no name, but the day of its signing tells which.
    private func dated(_ trigger: (kind: AgreementKinds.Kind, range: Range<Int>)) -> Range<Int>? {
        guard trigger.kind.language == "vi", !trigger.kind.isCommon, body.isCapital(trigger.range.lowerBound),
            context.status(of: trigger.range) == "signed",
            context.saysSigned(behind: trigger.range.upperBound),
            context.dateBehind(trigger.range, body.sentence(around: trigger.range), isSigned: false) != nil
        else { return nil }
        return trigger.range
    }

    /// `Thỏa thuận có hiệu lực 5 năm kể từ ngày ký.`: the bare word is the last agreement of its kind, or the only one.
    private func resume(_ trigger: (kind: AgreementKinds.Kind, range: Range<Int>), _ drafts: inout [Draft]) {
        let sentence = body.sentence(around: trigger.range)
        guard !trigger.kind.isCommon, context.isBare(trigger.range, in: sentence) else { return }
        let near = drafts.suffix(Self.compared)
        let last = near.lastIndex { $0.agreement.kind == trigger.kind.name } ?? (drafts.count == 1 ? 0 : nil)
        guard let last, drafts[last].agreement.validTo == nil else { return }
        let validity = context.validity(
            in: trigger.range.upperBound..<sentence.upperBound,
            signed: drafts[last].agreement.signed
        )
        guard validity.to != nil || (validity.from != nil && drafts[last].agreement.validFrom == nil) else { return }
        drafts[last].agreement.validFrom = validity.from ?? drafts[last].agreement.validFrom
        drafts[last].agreement.validTo = validity.to
    }

    private func draft(_ trigger: (kind: AgreementKinds.Kind, range: Range<Int>), _ title: Range<Int>) -> Draft {
        var agreement = Agreement(kind: trigger.kind.name, title: oneLine(body.printed(title)), span: body.span(title))
        agreement.status = context.status(of: title)
        let signed = context.signed(title, status: agreement.status)
        agreement.signed = signed?.iso
        if signed?.isEvent ?? false { agreement.place = context.place(title) }
        let validity = context.validity(title, signed: agreement.signed, isPlan: trigger.kind.isCommon)
        agreement.validFrom = validity.from
        agreement.validTo = validity.to
        agreement.parties = parties.parties(of: title, kind: trigger.kind.name, status: agreement.status)
        // The years of a title are no part of what it is compared by.
        let name = trigger.range.upperBound < title.upperBound ? trigger.range.upperBound..<title.upperBound : title
        let text = String(decoding: UnsafeBufferPointer(rebasing: body.words.bytes[name]), as: UTF8.self)
        var base = Substring(text)
        while let last = base.last, last.isNumber || last == "-" || last == " " { base.removeLast() }
        for word in ["giai đoạn", "các năm", "nhiệm kỳ", "năm"] where base.hasSuffix(word) {
            base.removeLast(word.count)
        }
        while base.last == " " { base.removeLast() }
        return Draft(agreement: agreement, base: String(base), isOfEvent: signed?.isEvent ?? false)
    }

    private func oneLine(_ text: String) -> String {
        text.utf8.contains(0x0A) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    }

    /// A mention without years whose name begins another's is that one's: rather of what was signed too.
    private func joined(_ drafts: [Draft]) -> [Draft] {
        var drafts = drafts
        var gone: Set<Int> = []
        let compared = drafts.indices.prefix(Self.compared)
        for index in compared where drafts[index].agreement.validFrom == nil && drafts[index].agreement.validTo == nil {
            let short = drafts[index]
            let longer = compared.filter {
                $0 != index && !gone.contains($0) && !Self.differ(drafts[$0].agreement.signed, short.agreement.signed)
                    && drafts[$0].agreement.kind == short.agreement.kind
                    && (drafts[$0].base.hasPrefix(short.base + " ")
                        || drafts[$0].base == short.base && drafts[$0].agreement.validFrom != nil)
            }
            let target =
                longer.first { drafts[$0].agreement.status == short.agreement.status }
                ?? longer.first {
                    drafts[$0].agreement.status == nil || short.agreement.status == nil
                }
            guard let target else { continue }
            Self.merge(short, into: &drafts[target])
            gone.insert(index)
        }
        shareParties(&drafts)
        return drafts.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }

    /// Two dates of signing of which neither is the other with less detail.
    private static func differ(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return false }
        return !one.hasPrefix(other) && !other.hasPrefix(one)
    }

    /// The same agreement of another period is between the same: where one's sentence names the organisations, the
    /// other's countries give way to them.
    private func shareParties(_ drafts: inout [Draft]) {
        var known: [String: [String]] = [:]
        for draft in drafts where draft.agreement.parties.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) }) {
            let key = "\(draft.agreement.kind)|\(draft.base)"
            if known[key] == nil { known[key] = draft.agreement.parties }
        }
        for index in drafts.indices {
            guard let parties = known["\(drafts[index].agreement.kind)|\(drafts[index].base)"],
                !drafts[index].agreement.parties.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) })
            else { continue }
            drafts[index].agreement.parties = parties
        }
    }

    private static func merge(_ other: Draft, into draft: inout Draft) {
        if draft.agreement.signed == nil { draft.agreement.signed = other.agreement.signed }
        if draft.agreement.place == nil { draft.agreement.place = other.agreement.place }
        if draft.agreement.status == nil { draft.agreement.status = other.agreement.status }
        if draft.agreement.validFrom == nil { draft.agreement.validFrom = other.agreement.validFrom }
        if draft.agreement.validTo == nil { draft.agreement.validTo = other.agreement.validTo }
        if draft.agreement.parties.count < 2, other.agreement.parties.count >= 2 {
            draft.agreement.parties = other.agreement.parties
        }
    }
}
