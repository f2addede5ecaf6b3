/// The content model of NewsML-G2 2.36, power conformance, in short form: IPTC's XML Schema, `releases/2.36`.
///
/// One type a line: name, its attributes, its child elements.
/// - A type whose name ends in `~` holds elements of its own making, which are not looked at.
/// - Attributes: `+Group` takes in a group. After the name `=` and the kind of value: `q` a QCode, `Q` several, `u` an
///   IRI, `U` several, `d` a date with or without time, `n` 0 or more, `p` 1 or more, `i` an integer, `f` a number, `b`
///   true or false, `c` 0 to 100, `9` 1 to 9; `!` where it must be there.
/// - Children stand in this order, those in `( )` in any among each other. A name stands for the type of that name with
///   a capital, or `:Type` follows; `*` more than one, `!` at least one. `%set` takes in a set.
extension G2Schema {
    static let types = """
        NewsItem | +Item | %item contentMeta partMeta* assert* inlineRef* (derivedFrom* derivedFromValue*) \
            contentSet
        CatalogRef | title href |
        Catalog | +Authority additionalInfo=u url=u guid version=n | (title* scheme*)
        Title | role=Q roleuri=U media +Ranking |
        A | class href=u hreflang rel rev | (inline* span* ruby*)
        Inline | +Flex +Quantify class | (span* ruby*)
        Span | class | ruby*
        Ruby |  | (rb:Title rt:Title rp:Title)
        Scheme | +Authority alias! uri=u! schemecreated=d schememodified=d schemeretired | (sameAsScheme* name* \
            definition* note:Definition* sameAs*)
        Plain |  |
        Name | +TimeValidity role roleuri part parturi |
        Definition | +TimeValidity media role=Q roleuri=u | (a* span* ruby* br:Plain* inline*)
        SameAs | +Flex +TimeValidity | (name* hierarchyInfo:Plain*)
        HopHistory |  | hop*
        Hop | seq=n timestamp=d | (party* action*)
        Party | +Flex | %concept personDetails organisationDetails
        Facet | +Flex +TimeValidity rel=q reluri=u g2flag | (name* hierarchyInfo:Plain*)
        RemoteInfo~ | +TimeValidity guidref hreftype +Link rel=q reluri=u rank=n |
        Broader | +Flex +TimeValidity rel=q reluri=u rank=n | (name* hierarchyInfo:Plain* facet* \
            related:RelatedConceptRelated* sameAs*)
        RelatedConceptRelated | +ArbitraryValue +Flex +TimeValidity rel=q reluri=u rank=n | (name* \
            hierarchyInfo:Plain*)
        Related | +ArbitraryValue +Flex +TimeValidity rel=q reluri=u rank=n | (name* hierarchyInfo:Plain* \
            facet* related:RelatedConceptRelated* sameAs* bag)
        Bag |  | bit*!
        PersonDetails |  | (born:Plain died:Plain affiliation:PersonAffiliation* contactInfo*)
        PersonAffiliation | +Qualifying +TimeValidity | %concept organisationDetails
        OrganisationDetails |  | (founded:Plain dissolved:Plain location:OrganisationLocation* \
            affiliation:PersonAffiliation* contactInfo* hasInstrument*)
        OrganisationLocation | +Flex | %concept geoAreaDetails POIDetails
        GeoAreaDetails |  | (position founded:Plain dissolved:Plain line:GeoAreaLine* circle:GeoAreaCircle* \
            polygon:GeoAreaLine*)
        Position | latitude=f! longitude=f! altitude=i gpsdatum |
        GeoAreaLine |  | position*
        GeoAreaCircle | radius=f! radunit=q radunituri=u | position!
        POIDetails |  | (position address openHours capacity:OpenHours contactInfo* access* details:Access* \
            created:Plain ceasedToExist:Plain)
        Address | role roleuri | (line:AddressLine* worldRegion locality* area:Locality* country:WorldRegion \
            postalCode)
        AddressLine | role=q roleuri=u |
        WorldRegion | +Flex | %concept
        Locality | +Flex role roleuri | %concept
        PostalCode |  |
        OpenHours | role=Q roleuri=U media | (a* span* ruby* inline*)
        ContactInfo | role=Q roleuri=U | (email* im:IM* phone:IM* fax:Email* web:Email* address* \
            note:Definition*)
        Email | role=Q roleuri=U |
        IM | role=Q roleuri=U tech=q techuri=u |
        Access | media role=Q roleuri=u | (a* span* ruby* br:Plain* inline*)
        HasInstrument | symbol! symbolsrc=q symbolsrcuri=u market=q marketuri=u marketlabel marketlabelsrc=q \
            marketlabelsrcuri=u type=Q typeuri=U rank=n |
        Action | qcode=q uri=u target=q targeturi=u timestamp=d | (name* hierarchyInfo:Plain* related*)
        PubHistory |  | published*
        Published | qcode=q uri=u literal | (timestamp name* related* publishedExtProperty*)
        Timestamp | role |
        PublishedExtProperty | +ArbitraryValue +Flex +TimeValidity rel reluri | %concept
        RightsInfo | +TimeValidity idrefs scope=Q scopeuri=U aspect=Q aspecturi=U | accountable \
            copyrightHolder:Party (copyrightNotice* usageTerms:CopyrightNotice* link:RemoteInfo* \
            rightsInfoExtProperty:PublishedExtProperty* rightsExpressionXML* rightsExpressionData*) dataMining
        Accountable | +Flex | %concept personDetails
        CopyrightNotice | media role=Q roleuri=u href=u | (a* span* ruby* br:Plain* inline*)
        RightsExpressionXML | langid! |
        RightsExpressionData | langid! enctype! |
        DataMining | +Flex | (name* hierarchyInfo:Plain*)
        ItemMeta |  | itemClass! provider:Party! versionCreated:Plain! firstCreated:Plain embargoed:Plain \
            pubStatus role:PubStatus fileName:Plain generator* profile service:PubStatus* title* edNote:Access* \
            memberOf:WorldRegion* instanceOf:WorldRegion* signal* altRep* deliverableOf:RemoteInfo* hash* \
            expires:Plain* origRep* incomingFeedId* metadataCreator link:RemoteInfo* \
            itemMetaExtProperty:PublishedExtProperty*
        ItemClass | qcode=q uri=u | (name* hierarchyInfo:Plain* related*)
        PubStatus | qcode=q uri=u | (name* hierarchyInfo:Plain*)
        Generator | versioninfo role=q roleuri=u |
        Profile | versioninfo |
        Signal | +Flex severity=q severityuri=u | %concept
        AltRep | +NewsContentType +TimeValidity representation=q representationuri=u size=n |
        Hash | hashtype=q hashtypeuri=u scope=q scopeuri=u |
        OrigRep | accesstype=q accesstypeuri=u reposrole=q reposroleuri=u |
        IncomingFeedId | qcode=q uri=u role=q roleuri=u |
        MetadataCreator | +Flex role=Q roleuri=U jobtitle=q jobtitleuri=u | %concept personDetails \
            organisationDetails
        ContentMeta |  | icon* %administrative (language* genre* keyword* subject:Genre* slugline* headline* \
            dateline* by:Dateline* creditline* description*) contentMetaExtProperty:PublishedExtProperty*
        Icon | +MediaContent1 +Link rendition=q renditionuri=u |
        InfoSource | +Flex role=Q roleuri=U | %concept personDetails organisationDetails
        Audience | +Flex +Quantify significance=9 | %concept
        AltId | type=q typeuri=u environment=Q environmenturi=U idformat=q idformaturi=u role=q roleuri=u \
            version |
        Rating | value=f! valcalctype=q valcalctypeuri=u scalemin=f! scalemax=f! scaleunit=q scaleunituri=u \
            raters=n ratertype=q ratertypeuri=u ratingtype=q ratingtypeuri=u |
        UserInteraction | interactions=n! interactiontype=q interactiontypeuri=u |
        Language | +Ranking tag! role=Q roleuri=U | name:PostalCode*
        Genre | +Flex +Quantify +Ranking | %concept bag mainConcept:Broader facetConcept:Broader*
        Keyword | +Ranking role=Q roleuri=U confidence=c relevance=c |
        Slugline | +Ranking separator role=q roleuri=u confidence=c relevance=c |
        Headline | +Ranking role=Q roleuri=U media confidence=c relevance=c | (a* span* ruby* inline*)
        Dateline | +Ranking role=Q roleuri=U media | (a* span* ruby* inline*)
        Creditline | +Ranking |
        Description | +Ranking media role=Q roleuri=u confidence=c relevance=c | (a* span* ruby* br:Plain* \
            inline*)
        PartMeta | part seq=n contentrefs | (icon* timeDelim* regionDelim %administrative language* genre* \
            keyword* subject:Genre* slugline* headline* dateline* by:Dateline* creditline* description* \
            partMetaExtProperty:PublishedExtProperty* signal* edNote:Access* link:RemoteInfo*)
        TimeDelim | start! end! timeunit=q timeunituri=u renditionref=q renditionrefuri=u |
        RegionDelim | x=i y=i width=i height=n |
        Assert~ | qcode=q uri=u literal |
        InlineRef | +Flex +Quantify idrefs! | %concept
        DerivedFrom | +Flex idrefs | %concept
        DerivedFromValue | sourceidref! idrefs! |
        ContentSet | original | (inlineXML* inlineData* remoteContent*)
        InlineXML~ | +NewsContent +NewsContentType |
        InlineData | +NewsContent +NewsContentType encoding=q encodinguri |
        RemoteContent | +NewsContent +TimeValidity +Link language | (channel* altId* altLoc* hash* signal* \
            remoteContentExtProperty:PublishedExtProperty*)
        Channel | +Qualifying g2flag |
        AltLoc | type=q typeuri=u role=q roleruri=u |
        PackageItem | +Item | %item contentMeta partMeta* assert* inlineRef* (derivedFrom* derivedFromValue*) \
            groupSet
        GroupSet | root! | group*!
        Group | role=q roleuri=u mode=q modeuri=u | (groupRef* itemRef:RemoteInfo* conceptRef:DataMining* \
            title* signal* edNote:Access* groupExtProperty:PublishedExtProperty*)
        GroupRef | idref! |
        ConceptItem | +Item | %item contentMeta:ConceptItemContentMeta assert* inlineRef* (derivedFrom* \
            derivedFromValue*) concept
        ConceptItemContentMeta |  | icon* %administrative (language* keyword* subject:Genre* slugline* \
            headline* description*) contentMetaExtProperty:PublishedExtProperty*
        Concept |  | conceptId! type:PubStatus name*! (definition* note:Definition* facet* remoteInfo* \
            hierarchyInfo:Plain*) (sameAs* broader* narrower:Broader* related*) (hasInstrument* personDetails \
            organisationDetails geoAreaDetails POIDetails objectDetails eventDetails) \
            conceptExtProperty:PublishedExtProperty*
        ConceptId | qcode=q uri=u created=d retired=d |
        ObjectDetails |  | (created:Plain copyrightNotice* creator:MetadataCreator* ceasedToExist:Plain)
        EventDetails |  | (dates occurStatus:PubStatus eventStatus:PubStatus newsCoverageStatus:PubStatus registration:Access* \
            keyword* accessStatus:PubStatus* participationRequirement* subject:EventDetailsSubject* \
            location:EventDetailsLocation* participant:InfoSource* organiser:InfoSource* contactInfo* language* \
            newsCoverage*)
        Dates |  | (start! end:Start duration rDate:Plain* rRule* exDate:Plain* exRule:RRule* confirmation)
        Start | +ConfirmationStatus approxstart approxend |
        Duration | +ConfirmationStatus |
        RRule | freq! interval=p until=d count=p bysecond byminute byhour byday bymonthday bymonth byyearday \
            bysetpos wkst |
        Confirmation | qcode=q uri=u |
        ParticipationRequirement | +Flex role=q roleuri=u | %concept
        EventDetailsSubject | +Flex +Quantify | %concept bag mainConcept:Broader facetConcept:Broader*
        EventDetailsLocation | +Flex role=q roleuri=u | %concept geoAreaDetails POIDetails
        NewsCoverage | +Common | (planning* delivery newsCoverageExtProperty:PublishedExtProperty*)
        AssignedTo | +Flex role=Q roleuri=U coversfrom=d coversto=d | %concept personDetails \
            organisationDetails
        Scheduled | approxstart approxend |
        KnowledgeItem | +Item | %item contentMeta:ConceptItemContentMeta partMeta* assert* inlineRef* \
            (derivedFrom* derivedFromValue*) conceptSet schemeMeta
        ConceptSet |  | concept*
        SchemeMeta | +Authority uri=u! preferredalias concepttype=Q schemecreated=d schememodified=d \
            schemeretired=d | (sameAsScheme* name* definition* note:Definition* related* \
            schemeMetaExtProperty:PublishedExtProperty*)
        PlanningItem | +Item | %item contentMeta:ConceptItemContentMeta assert* inlineRef* (derivedFrom* \
            derivedFromValue*) newsCoverageSet*
        NewsCoverageSet |  | newsCoverage*
        Planning | coversfrom=d coversto=d | (g2contentType:Plain itemClass itemCount assignedTo* scheduled \
            service:PubStatus* language* genre* keyword* subject:Genre* slugline* headline* dateline* \
            by:Dateline* creditline* description* edNote:Access* \
            newsContentCharacteristics:NewsContentCharacteristicsElement urgency:Plain audience* \
            exclAudience:Audience* planningExtProperty:PublishedExtProperty*)
        ItemCount | rangefrom=p! |
        NewsContentCharacteristicsElement | +NewsContentType |
        Delivery |  | deliveredItemRef:RemoteInfo*
        CatalogItem | +Item | %item contentMeta:CatalogItemContentMeta catalogContainer
        CatalogItemContentMeta |  | contentCreated:Plain contentModified:Plain (creator:MetadataCreator* \
            contributor:MetadataCreator* altId*)
        CatalogContainer |  | catalog!
        NewsMessage |  | header! itemSet!
        Header |  | (sent:Plain! catalogRef* catalog* sender transmitId:Plain priority:Plain origin:Sender \
            timestamp* destination:Sender* channel* signal* headerExtProperty:PublishedExtProperty*)
        Sender | +Qualifying |
        ItemSet~ |  |
        Bit | qcode=q uri=u type=q typeuri=u significance=c +Quantify | (name* hierarchyInfo:Plain*)
        """
}
