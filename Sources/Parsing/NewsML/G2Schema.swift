/// The content model of NewsML-G2, read out of its short form once.
struct G2Schema: Sendable {
    struct Attribute: Sendable {
        /// `-` for any text, else as in `types`.
        var kind: UInt8
        var isRequired: Bool
    }

    struct Child: Sendable {
        var type: String
        /// Its place in the order; those in any order share one.
        var rank: Int
        var isRepeatable: Bool
        var isRequired: Bool
    }

    struct ElementType: Sendable {
        var attributes: [String: Attribute] = [:]
        var children: [String: Child] = [:]
        var required: [String] = []
        var requiredAttributes: [String] = []
        /// Its elements are not looked at.
        var isOpen = false
    }

    static let shared = G2Schema()

    private(set) var elementTypes: [String: ElementType] = [:]

    subscript(type: String) -> ElementType? { elementTypes[type] }

    private init() {
        for line in Self.types.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            var name = parts[0].split(separator: " ").joined()
            var type = ElementType()
            if name.last == "~" {
                name.removeLast()
                type.isOpen = true
            }
            Self.add("+Common " + parts[1], to: &type.attributes)
            var rank = 0
            Self.add(String(parts[2]), to: &type, &rank)
            type.required = type.children.filter(\.value.isRequired).keys.sorted()
            type.requiredAttributes = type.attributes.filter(\.value.isRequired).keys.sorted()
            elementTypes[name] = type
        }
    }

    private static func add(_ list: String, to attributes: inout [String: Attribute]) {
        for word in list.split(separator: " ") {
            if word.first == "+" {
                if let group = groups[String(word.dropFirst())] { add(group, to: &attributes) }
                continue
            }
            var word = word[...]
            let isRequired = word.last == "!"
            if isRequired { word.removeLast() }
            let parts = word.split(separator: "=")
            let kind = parts.count == 2 ? parts[1].utf8.first ?? UInt8(ascii: "-") : UInt8(ascii: "-")
            attributes[String(parts[0])] = Attribute(kind: kind, isRequired: isRequired)
        }
    }

    private static func add(_ list: String, to type: inout ElementType, _ rank: inout Int) {
        var isInside = false
        let spaced = list.flatMap { $0 == "(" || $0 == ")" ? [" ", $0, " "] : [$0] }
        for word in spaced.split(separator: " ") {
            if word == ["("] {
                isInside = true
                rank += 1
            } else if word == [")"] {
                isInside = false
            } else if word.first == "%" {
                if let set = sets[String(word.dropFirst())] { add(set, to: &type, &rank) }
            } else {
                if !isInside { rank += 1 }
                var word = String(word)
                let isRequired = word.last == "!"
                if isRequired { word.removeLast() }
                let isRepeatable = word.last == "*"
                if isRepeatable { word.removeLast() }
                let parts = word.split(separator: ":")
                guard let name = parts.first else { continue }
                let child = parts.count == 2 ? String(parts[1]) : name.prefix(1).uppercased() + name.dropFirst()
                type.children[String(name)] = Child(
                    type: child,
                    rank: rank,
                    isRepeatable: isRepeatable,
                    isRequired: isRequired
                )
            }
        }
    }

    private static let sets = [
        "item": "(catalogRef* catalog*) hopHistory pubHistory rightsInfo* itemMeta!",
        "concept": """
        (name* definition* note:Definition* facet* remoteInfo* hierarchyInfo:Plain*) (sameAs* broader* narrower:Broader* related*)
        """,
        "administrative": """
        urgency:Plain contentCreated:Plain contentModified:Plain digitalSourceType:DataMining (located:OrganisationLocation* infoSource* \
        creator:MetadataCreator* contributor:MetadataCreator* audience* exclAudience:Audience* altId* rating* userInteraction* aiInfo:AIInfo*)
        """,
    ]

    private static let groups = [
        "Common": """
        id creator=q creatoruri=u modified=d custom=b how=q howuri=u why=q whyuri=u pubconstraint=Q pubconstrainturi=U dir
        """,
        "Item": "standard standardversion conformance guid! version=p",
        "Authority": "authority authoritystatus=q authoritystatusuri=u",
        "Quantify": "confidence=c relevance=c derivedfrom=Q",
        "TimeValidity": "validfrom=d validto=d",
        "Flex": "qcode=q uri=u literal type=q typeuri=u",
        "Ranking": "rank=n",
        "ArbitraryValue": "value valuedatatype valueunit=q valueunituri=u",
        "Qualifying": "qcode=q uri=u literal type=q typeuri=u role=q roleuri=u",
        "ConfirmationStatus": "confirmationstatus=q confirmationstatusuri=u",
        "Link": """
        href=u residref residrefformat=q residrefformaturi=u version=p persistidref contenttype contenttypestandardversion \
        contenttypevariant contenttypevariantstandardversion format=q formaturi=u formatstandardversion size=n title
        """,
        "NewsContentType": """
        contenttype contenttypestandardversion contenttypevariant contenttypevariantstandardversion format=q formaturi=u \
        formatstandardversion
        """,
        "MediaContent1": """
        width=n widthunit=q widthunituri=u height=n heightunit=q heightunituri=u orientation=n layoutorientation=q \
        layoutorientationuri=u colourspace=q colourspaceuri=u colourindicator=q colourindicatoruri=u videocodec=q videocodecuri=u \
        colourdepth=n
        """,
        "NewsContent": """
        +MediaContent1 rendition=q renditionuri=u generator generated=d hascontent=b charcount=n wordcount=n linecount=n pagecount=n \
        resolution=p duration durationunit=q durationunituri=u audiocodec=q audiocodecuri=u audiobitrate=p audiovbr=b audiosamplesize=p \
        audiosamplerate=p audiochannels=q audiochannelsuri=u videoavgbitrate=p videovbr=b videoframerate=f videoscan videoaspectratio \
        videosampling videoscaling=q videoscalinguri=u videodefinition=q videodefinitionuri=u
        """,
    ]
}
