import Classifying
import News
import Testing

@Suite struct LanguageTests {
    private func language(_ text: String) -> String {
        Classifier().classify(Document(mediaType: "text/plain", body: text)).language
    }

    @Test(
        "short texts of our four languages",
        arguments: [
            ("vi", "Việt Nam và Lào tăng cường hợp tác"), ("vi", "Hội đàm tại Hà Nội"),
            ("vi", "VIỆT NAM - LÀO: TÌNH HỮU NGHỊ"),
            ("lo", "ຫວຽດນາມ ແລະ ລາວ ຮ່ວມມື"), ("lo", "ຂປລ (KPL) ລາຍງານຈາກ Vientiane"),
            ("en", "The two sides held talks in Hanoi."),
            ("en", "Laos and Vietnam agree to share news with each other"),
            ("fr", "Le Vietnam et le Laos renforcent la coopération"),
            ("fr", "Les deux pays ont signé un accord à Hanoi."), ("und", ""), ("und", "123 456 %"),
        ]
    )
    func short(_ expected: String, _ text: String) { #expect(language(text) == expected) }

    @Test(
        "other languages, and Vietnamese without its marks, are none of them",
        arguments: [
            "Der Minister hat am Montag mit seinem Kollegen über die Zusammenarbeit der beiden Länder gesprochen.",
            "El ministro se reunió el lunes con su homólogo para hablar de la cooperación entre los dos países.",
            "O ministro reuniu-se na segunda-feira com o seu homólogo para falar da cooperação entre os dois países.",
            "Министр встретился в понедельник со своим коллегой.", "รัฐมนตรีหารือความร่วมมือระหว่างสองประเทศ",
            "两国部长星期一举行会谈，讨论合作。",
            "Il ministro ha incontrato lunedì il suo collega per parlare della cooperazione tra i due paesi.",
            "De minister heeft maandag met zijn collega gesproken over de samenwerking van de twee landen.",
            "Menteri bertemu dengan rekannya pada hari Senin untuk membahas kerja sama antara kedua negara.",
            "Viet Nam va Lao tang cuong hop tac trong linh vuc thong tin bao chi giua hai nuoc trong thoi gian toi",
            "Thu tuong tiep doan dai bieu cap cao va cho rang quan he hai nuoc da co nhung buoc phat trien moi",
        ]
    )
    func others(_ text: String) { #expect(language(text) == "und") }

    @Test("a mixed text is of the language of most of it")
    func mixed() {
        let vietnamese =
            "Hai bên nhất trí đẩy mạnh hợp tác trong lĩnh vực báo chí và truyền thông trong thời gian tới. "
        let english = "The two sides agreed to step up cooperation in the press and media in the coming time. "
        #expect(language(vietnamese + vietnamese + vietnamese + english) == "vi")
        #expect(language(english + english + english + vietnamese) == "en")
    }
}
