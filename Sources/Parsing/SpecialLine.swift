/// Lines that keep to themselves when lines are joined.
enum SpecialLine {
    /// Whether `line` opens something of its own: a list item, a labelled line, a time stamp.
    static func begins(_ text: CleanText, _ line: TextLine) -> Bool {
        if ListMarker.length(text, line) > 0 { return true }
        if line.scalars <= 200, CopiedMail.isField(text, line) { return true }
        return Byline.label(text, line) != nil || SourceLine.label(text, line) != nil || stands(text, line)
    }

    /// Whether `line` neither continues nor is continued: page furniture, a page number.
    static func stands(_ text: CleanText, _ line: TextLine) -> Bool {
        if PageNumber.isOne(text, line), line.letters > 0 || line.scalars <= 6 { return true }
        if line.scalars <= 60, line.ending == .none, let time = PrintedTime.stamp(in: text, line), time.otherWords <= 2
        {
            return true
        }
        return line.scalars <= 60 && PhraseBook.kind(of: text, line) != nil
    }
}
