extension ShippedNames {
    /// Countries by ISO 3166-1, and cities of other countries.
    static let places = #"""
        place VN | VN | Việt Nam; Cộng hòa xã hội chủ nghĩa Việt Nam; Cộng hòa Xã hội Chủ nghĩa Việt Nam;
          CHXHCN Việt Nam | ຫວຽດນາມ; ສສ ຫວຽດນາມ; ສ.ສ ຫວຽດນາມ | Viet Nam; Vietnam; Socialist Republic of Vietnam;
          Socialist Republic of Viet Nam | Viêt Nam; Viêt-Nam
        place LA | LA | Lào; Cộng hòa Dân chủ Nhân dân Lào; CHDCND Lào; CHDC Nhân dân Lào | ລາວ; ສປປ ລາວ; ສ.ປ.ປ ລາວ;
          ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ | Laos; Lao PDR; Lao People's Democratic Republic | RDP Lao
        place KH | KH | Campuchia; Vương quốc Campuchia; Cam-pu-chia | ກຳປູເຈຍ | Cambodia; Kingdom of Cambodia |
          Cambodge
        place CN | CN | Trung Quốc; Cộng hòa Nhân dân Trung Hoa; CHND Trung Hoa | ຈີນ; ສປ ຈີນ | China;
          People's Republic of China | Chine
        place TH | TH | Thái Lan; Vương quốc Thái Lan; ~Thái | ໄທ; ປະເທດໄທ | Thailand; Kingdom of Thailand | Thaïlande
        place MM | MM | Myanmar; Mi-an-ma | ມຽນມາ | Myanmar; Burma | Birmanie
        place MY | MY | Malaysia; Ma-lai-xi-a | ມາເລເຊຍ | Malaysia | Malaisie
        place SG | SG | Singapore; Xinh-ga-po | ສິງກະໂປ | Singapore | Singapour
        place ID | ID | Indonesia; In-đô-nê-xi-a | ອິນໂດເນເຊຍ | Indonesia | Indonésie
        place PH | PH | Philippines; Phi-líp-pin | ຟີລິບປິນ | Philippines |
        place BN | BN | Brunei; Bru-nây | ບຣູໄນ | Brunei; Brunei Darussalam |
        place TL | TL | Timor Leste; Timor-Leste; Đông Timor | ຕີມໍ ເລສເຕ | Timor-Leste; East Timor | Timor oriental
        place JP | JP | Nhật Bản; ~Nhật | ຍີ່ປຸ່ນ | Japan | Japon
        place KR | KR | Hàn Quốc; Đại Hàn Dân Quốc | ສ.ເກົາຫຼີ; ເກົາຫຼີໃຕ້ | South Korea; Republic of Korea |
          Corée du Sud
        place KP | KP | Triều Tiên; CHDCND Triều Tiên; Bắc Triều Tiên | ເກົາຫຼີເໜືອ | North Korea; DPRK |
          Corée du Nord
        place MN | MN | Mông Cổ | ມົງໂກລີ | Mongolia | Mongolie
        place IN | IN | Ấn Độ | ອິນເດຍ | India | Inde
        place PK | PK | Pakistan | ປາກິສຖານ | Pakistan |
        place BD | BD | Bangladesh | ບັງກະລາເທດ | Bangladesh |
        place LK | LK | Sri Lanka; Xri Lan-ca | ສີລັງກາ | Sri Lanka |
        place NP | NP | Nepal | ເນປານ | Nepal | Népal
        place AF | AF | Afghanistan | ອັຟການິສຖານ | Afghanistan |
        place TW | TW | Đài Loan | ໄຕ້ຫວັນ | Taiwan | Taïwan
        place HK | HK | Hồng Kông; Hong Kong; Hồng Công | ຮົງກົງ | Hong Kong |
        place US | US | ~Mỹ; Hoa Kỳ; Hợp chúng quốc Hoa Kỳ; nước Mỹ | ອາເມລິກາ; ສະຫະລັດອາເມລິກາ; ສ.ອາເມລິກາ |
          United States; USA; U.S; the U.S; United States of America; America | États-Unis
        place GB | GB | ~Anh; Vương quốc Anh; nước Anh; Anh Quốc | ອັງກິດ | United Kingdom; Britain; Great Britain;
          England; Scotland; Wales; UK | Royaume-Uni; Angleterre
        place FR | FR | ~Pháp; nước Pháp | ຝຣັ່ງ | France |
        place DE | DE | ~Đức; nước Đức; CHLB Đức; Cộng hòa Liên bang Đức | ເຢຍລະມັນ | Germany | Allemagne
        place RU | RU | ~Nga; Liên bang Nga; nước Nga | ລັດເຊຍ; ສ.ລັດເຊຍ | Russia; Russian Federation | Russie
        place SU | SU | Liên Xô | ສະຫະພາບໂຊວຽດ | Soviet Union | URSS
        place UA | UA | Ukraine; Ukraina; U-crai-na | ອູແກຣນ | Ukraine |
        place BY | BY | Belarus; Bê-la-rút | ເບລາຣຸດ | Belarus | Biélorussie
        place IT | IT | Italia; Italy; I-ta-li-a | ອີຕາລີ | Italy | Italie
        place ES | ES | Tây Ban Nha | ແອັດສະປາຍ | Spain | Espagne
        place PT | PT | Bồ Đào Nha | ປອກຕຸຍການ | Portugal |
        place NL | NL | Hà Lan | ໂຮນລັງ | Netherlands; Holland | Pays-Bas
        place BE | BE | ~Bỉ; Vương quốc Bỉ | ແບນຊິກ | Belgium | Belgique
        place CH | CH | Thụy Sĩ; Thụy Sỹ | ສະວິດເຊີແລນ | Switzerland | Suisse
        place AT | AT | nước Áo | ໂອຕຣິດ | Austria | Autriche
        place SE | SE | Thụy Điển | ສວີເດັນ | Sweden | Suède
        place NO | NO | Na Uy | ນອກແວ | Norway | Norvège
        place DK | DK | Đan Mạch | ເດັນມາກ | Denmark | Danemark
        place FI | FI | Phần Lan | ແຟັງລັງ | Finland | Finlande
        place IE | IE | Ireland; Ai-len | ໄອແລນ | Ireland | Irlande
        place IS | IS | Iceland | | Iceland | Islande
        place PL | PL | Ba Lan | ໂປແລນ | Poland | Pologne
        place CZ | CZ | Cộng hòa Séc; CH Séc; Séc; Tiệp Khắc | ເຊັກ | Czech Republic; Czechia | Tchéquie
        place SK | SK | Slovakia; Xlô-va-ki-a | ສະໂລວາກີ | Slovakia | Slovaquie
        place HU | HU | Hungary; Hung-ga-ri | ຮົງກາລີ | Hungary | Hongrie
        place RO | RO | Romania; Rumani; Ru-ma-ni | ຣູມານີ | Romania | Roumanie
        place BG | BG | Bulgaria; Bun-ga-ri | ບຸນກາລີ | Bulgaria | Bulgarie
        place GR | GR | Hy Lạp | ເກຣັກ | Greece | Grèce
        place TR | TR | Thổ Nhĩ Kỳ | ຕວກກີ | Turkey; Türkiye | Turquie
        place RS | RS | Serbia; Xéc-bi-a | ແຊກບີ | Serbia | Serbie
        place HR | HR | Croatia | | Croatia | Croatie
        place SI | SI | Slovenia | | Slovenia | Slovénie
        place LT | LT | Lithuania; Litva | | Lithuania | Lituanie
        place LV | LV | Latvia | | Latvia | Lettonie
        place EE | EE | Estonia | | Estonia | Estonie
        place AZ | AZ | Azerbaijan | | Azerbaijan | Azerbaïdjan
        place AM | AM | Armenia | | Armenia | Arménie
        place KZ | KZ | Kazakhstan | ກາຊັກສະຖານ | Kazakhstan |
        place UZ | UZ | Uzbekistan | | Uzbekistan | Ouzbékistan
        place IR | IR | ~Iran; I-ran | ອີຣານ | Iran |
        place IQ | IQ | Iraq; I-rắc | ອີຣັກ | Iraq | Irak
        place SY | SY | Syria; Xy-ri | ຊີເຣຍ | Syria | Syrie
        place IL | IL | Israel; I-xra-en | ອິດສະຣາແອນ | Israel | Israël
        place PS | PS | Palestine; Pa-le-xtin | ປາແລສຕິນ | Palestine |
        place LB | LB | Lebanon; Liban; Li-băng | | Lebanon | Liban
        place SA | SA | Saudi Arabia; Ả-rập Xê-út; Ả Rập Xê Út; Ả Rập Saudi | ຊາອຸດີອາຣັບ | Saudi Arabia |
          Arabie saoudite
        place AE | AE | UAE; Các tiểu vương quốc Ả Rập thống nhất; Các Tiểu vương quốc Ả-rập Thống nhất | |
          United Arab Emirates | Émirats arabes unis
        place QA | QA | Qatar | ກາຕາ | Qatar |
        place KW | KW | Kuwait | | Kuwait | Koweït
        place YE | YE | Yemen | | Yemen | Yémen
        place EG | EG | Ai Cập | ອີຢິບ | Egypt | Égypte
        place LY | LY | Libya; Libi | | Libya | Libye
        place DZ | DZ | Algeria; An-giê-ri | | Algeria | Algérie
        place MA | MA | Maroc; Ma-rốc; Morocco | | Morocco | Maroc
        place TN | TN | Tunisia | | Tunisia | Tunisie
        place SD | SD | Sudan | | Sudan | Soudan
        place ET | ET | Ethiopia | | Ethiopia | Éthiopie
        place KE | KE | Kenya | | Kenya |
        place NG | NG | Nigeria | | Nigeria | Nigéria
        place ZA | ZA | Nam Phi; Cộng hòa Nam Phi | ອາຟຣິກາໃຕ້ | South Africa | Afrique du Sud
        place AO | AO | Angola; Ăng-gô-la | | Angola |
        place MZ | MZ | Mozambique; Mô-dăm-bích | | Mozambique |
        place TZ | TZ | Tanzania | | Tanzania | Tanzanie
        place CU | CU | Cuba; Cu Ba; Cu-ba; Cộng hòa Cuba | ກູບາ | Cuba |
        place CA | CA | Canada; Ca-na-đa | ການາດາ | Canada |
        place MX | MX | Mexico; Mê-hi-cô | ເມັກຊິໂກ | Mexico | Mexique
        place BR | BR | Brazil; Bra-xin; Braxin | ບຣາຊິນ | Brazil | Brésil
        place AR | AR | Argentina; Ác-hen-ti-na | ອາກຊັງຕິນ | Argentina | Argentine
        place CL | CL | Chile; Chi-lê | ຊິລີ | Chile | Chili
        place PE | PE | Peru; Pê-ru | | Peru | Pérou
        place VE | VE | Venezuela; Vê-nê-du-ê-la | | Venezuela |
        place CO | CO | Colombia; Cô-lôm-bi-a | | Colombia | Colombie
        place NI | NI | Nicaragua | | Nicaragua |
        place PA | PA | Panama | | Panama |
        place AU | AU | Australia; Ô-xtrây-li-a; Úc | ອົດສະຕາລີ | Australia | Australie
        place NZ | NZ | New Zealand; Niu Di-lân | ນິວຊີແລນ | New Zealand | Nouvelle-Zélande
        place FJ | FJ | Fiji | | Fiji | Fidji
        place PG | PG | Papua New Guinea | | Papua New Guinea |

        place LA-VT | LA | Vientiane; Viêng Chăn; Thủ đô Viêng Chăn; Viên Chăn | ນະຄອນຫຼວງວຽງຈັນ; ວຽງຈັນ |
          Vientiane Capital |
        place KH-12 | KH | Phnom Penh; Phnôm Pênh | ພະນົມເປັນ | Phnom Penh |
        place CN-BJ | CN | Bắc Kinh | ປັກກິ່ງ | Beijing | Pékin
        place CN-SH | CN | Thượng Hải | ຊຽງໄຮ | Shanghai |
        place CN-YN | CN | Vân Nam | ຢູນນານ | Yunnan |
        place CN-GX | CN | Quảng Tây | ກວາງຊີ | Guangxi |
        place CN-GD | CN | Quảng Đông; tỉnh Quảng Đông | ກວາງຕຸ້ງ | Guangdong |
        place CN-HB | CN | tỉnh Hồ Bắc; Hồ Bắc | | Hubei |
        place cn.wuhan | CN | Vũ Hán | | Wuhan |
        place cn.kunming | CN | Côn Minh | ຄຸນໝິງ | Kunming |
        place TH-10 | TH | Bangkok; Băng Cốc | ບາງກອກ | Bangkok |
        place mm.naypyidaw | MM | Naypyidaw; Nay Pyi Taw | | Naypyidaw; Nay Pyi Taw |
        place mm.yangon | MM | Yangon | ຢ່າງກຸ້ງ | Yangon |
        place MY-14 | MY | Kuala Lumpur | | Kuala Lumpur |
        place ID-JK | ID | Jakarta; Gia-các-ta | ຈາກາຕາ | Jakarta |
        place ph.manila | PH | Manila | | Manila |
        place JP-13 | JP | Tokyo; Tô-ky-ô | ໂຕກຽວ | Tokyo |
        place KR-11 | KR | Seoul; Xơ-un | ໂຊລ | Seoul | Séoul
        place KP-01 | KP | Bình Nhưỡng | | Pyongyang |
        place in.newdelhi | IN | New Delhi; Niu Đê-li | | New Delhi |
        place US-DC | US | Washington D.C; Washington DC; Washington, D.C; Oa-sinh-tơn | ວໍຊິງຕັນ | Washington, D.C;
          Washington DC |
        place us.newyork | US | New York; Niu Oóc | ນິວຢອກ | New York |
        place US-CA | US | California | | California |
        place US-TX | US | bang Texas | | Texas |
        place US-FL | US | bang Florida | | Florida |
        place us.losangeles | US | Los Angeles | | Los Angeles |
        place us.chicago | US | | | Chicago |
        place GB-LND | GB | London; Luân Đôn | | London | Londres
        place FR-75 | FR | Paris; Pa-ri | ປາຣີ | Paris |
        place DE-BE | DE | Berlin; Béc-lin | ແບກລິນ | Berlin |
        place RU-MOW | RU | Moscow; Moskva; Mát-xcơ-va; Matxcova | ມົດສະກູ | Moscow | Moscou
        place it.rome | IT | Rome; thủ đô Roma | | Rome |
        place es.madrid | ES | thủ đô Madrid | | Madrid |
        place be.brussels | BE | Brussels; Brúc-xen | | Brussels | Bruxelles
        place ch.geneva | CH | Geneva; Giơ-ne-vơ | ເຈນີວາ | Geneva | Genève
        place CU-03 | CU | La Habana; La Ha-ba-na | | Havana | La Havane
        place au.canberra | AU | Canberra | | Canberra |
        place au.sydney | AU | Sydney | | Sydney |
        place au.melbourne | AU | Melbourne | | Melbourne |
        place hk.macau | MO | Ma Cao; Macau | | Macau; Macao |

        adjective LA : Lao; Laotian
        adjective VN : Vietnamese
        adjective CN : Chinese
        adjective TH : Thai
        adjective KH : Cambodian
        adjective US : American; US
        adjective GB : British
        adjective FR : French
        adjective RU : Russian
        adjective JP : Japanese
        adjective DE : German
        adjective AU : Australian
        adjective IN : Indian
        adjective KR : South Korean
        adjective IL : Israeli
        adjective CA : Canadian
        adjective IT : Italian
        """#
}
