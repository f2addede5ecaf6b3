extension MetadataAuthors {
    /// Hundredths, learned from labelled pages.
    ///
    /// By logistic regression (is this name an author; C 0.1) on 444 pages; the threshold is in the bias. Cross-validated by
    /// site the names have F1 0.69.
    static let weights: [Int32] = {
        let learned: [(Feature, Int32)] = [
            (.first, 79), (.sources1, -77), (.wordsAfter1, 66), (.otherPerson, -55), (.ofMany, -55), (.nameLike, 54),
            (.notStated, -54), (.bylineFirst, 53), (.partOfOther, 48), (.wordsFirst, 47), (.stopWord, -46),
            (.addressAfter1, 46), (.dataPerson, 45), (.isSite, -40), (.sources3, 38), (.relAfter1, 36), (.rel, 32),
            (.ofTwo, 30), (.bylineAfter1, 29), (.words, 26), (.organisationWord, -26), (.item, 25), (.metaAuthor, 24),
            (.alone, 24), (.elementSideWords, -22), (.address, 22), (.addressFar, -22), (.bylineFar, -22),
            (.wordsFar, -21), (.sources2, 21), (.elementInArticle, 21), (.noneStated, 20), (.holdsOther, -20),
            (.addressAfter2, 18), (.sources4, 17), (.wordsAfter3, -17), (.bylineAfter2, 17), (.wordsBefore, 17),
            (.wordsAfter2, 15), (.words3, 15), (.digits, 15), (.words2, 14), (.lower, 14), (.words5, -14),
            (.metaArticle, 14), (.dataOther, 13), (.itemFirst, 13), (.itemAfter2, 13), (.dataArticle, 12),
            (.elementAside, -12), (.capitals, -12), (.words4, -10), (.byline, 10), (.elementOpens, -9),
            (.bylineAfter3, -9), (.dataPage, 8), (.itemFar, 8), (.itemAfter1, 8), (.words1, -6), (.relAfter2, 6),
            (.metaOther, -5), (.dataCreator, 5), (.relFirst, 5), (.addressBefore, 4), (.dataOrganisation, -4),
            (.metaCard, 3), (.likeSite, 2), (.addressFirst, 2), (.relFar, -2), (.dataComment, -2), (.ofFew, 1),
        ]
        var weights = [Int32](repeating: 0, count: 128)
        for (feature, weight) in learned { weights[Int(feature.rawValue)] = weight }
        return weights
    }()

    /// Added to the sum of a name's weights; the name counts from 0 on.
    static let bias: Int32 = -153
}
