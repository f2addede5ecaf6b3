extension MetadataTitle {
    /// Hundredths, learned from labelled pages.
    ///
    /// By conditional logistic regression (which of a page's candidates is the headline; L2 3) on 443 pages of about 400
    /// sites. Cross-validated by site the choice is exact on 0.85 of articles. A feature without a weight counts nothing; a
    /// change of the features needs the weights learned anew.
    static let weights: [Int32] = {
        let learned: [(Feature, Int32)] = [
            (.headingOnly, 100), (.heading, 98), (.headingInArticle, 84), (.headingWords, 77), (.social, 76),
            (.secondFirst, 75), (.data, 69), (.socialAndTag, 66), (.words1, -65), (.inSocial, 65), (.words8, 64),
            (.beyondStated, -64), (.sources1, -56), (.sources3, 56), (.words2, -45), (.inTag, 41), (.sources0, -38),
            (.tagLongest, 37), (.words13, 37), (.socialLongest, 37), (.headingAndSocial, 35), (.socialPart, 35),
            (.holdsSite, -34), (.words5, 33), (.socialFirst, 33), (.secondInMain, -32), (.tag, 31),
            (.headingHome, -30), (.secondAlone, 28), (.headingLink, -27), (.twitterPart, 26), (.tagButFirst, -25),
            (.second, -25), (.tagLast, -24), (.sources4, 24), (.metaTitle, 24), (.opensHeading, -23),
            (.headingOfMany, 23), (.headingLongest, 20), (.headingOtherWords, -20), (.secondLink, 19), (.isSite, -18),
            (.words3, -18), (.beyondSocial, -18), (.metaOther, 18), (.dataAndTag, 17), (.socialButLast, 17),
            (.twitter, 16), (.secondAside, -16), (.secondOtherWords, -16), (.elementWords, -15), (.tagFirst, 14),
            (.tagButLast, 14), (.headingAside, -14), (.sources2, 13), (.elementMarked, 13), (.headingFirst, 13),
            (.secondInArticle, -12), (.beyondHeading, 10), (.noHeadingSocial, 10), (.headingAroundOther, -9),
            (.metaHeadline, 9), (.socialButFirst, 8), (.headingLast, 8), (.socialLast, -7), (.noHeadingTag, 7),
            (.tagPart, -6), (.opensTag, 6), (.headingMarked, 6), (.words21, -6), (.headingInMain, 6),
            (.headingInHeader, -5), (.secondAroundOther, -4), (.headingAndTag, 2), (.secondWords, 2),
            (.noHeadingTagPart, 1), (.ellipsis, -1),
        ]
        var weights = [Int32](repeating: 0, count: 128)
        for (feature, weight) in learned { weights[Int(feature.rawValue)] = weight }
        return weights
    }()
}
