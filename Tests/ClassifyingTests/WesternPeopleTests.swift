import News
import Testing

@testable import Classifying

/// People in English and French text whom no title introduces.
@Suite struct WesternPeopleTests {
    private func people(_ text: String) -> [String] {
        Classifier().classify(Document(mediaType: "text/plain", body: text)).people.map { person in
            person.title.map { "\(person.name) | \($0)" } ?? person.name
        }
    }

    @Test("a verb of speech before a name takes nothing away from it")
    func speechBefore() {
        let text = "“It improves the workflow” says André Neumark, Head of Solutions for Digital Press."
        let found = Classifier().classify(Document(mediaType: "text/plain", body: text)).people
        #expect(found.map(\.name) == ["André Neumark"])
    }

    @Test("an office after the name, with a comma, an article, words in small letters")
    func described() {
        #expect(
            people("Sisavath Keola, director of the training centre, said that the course was over.")
                == ["Sisavath Keola | director"]
        )
        #expect(
            people("The prize went to Phonesavanh Latda, a senior reporter at the paper, and to two others.")
                == ["Phonesavanh Latda | reporter"]
        )
        #expect(
            people("« Nous sommes prêts », a déclaré Bounthong Keola, directrice du centre de formation des médias.")
                == ["Bounthong Keola | directrice"]
        )
        #expect(people("In New Haven, the director of the school said that it was over.").isEmpty)
        #expect(people("The Boston Globe, a newspaper whose editor left, was sold to the city.").isEmpty)
    }

    @Test("who, and verbs of speaking")
    func speech() {
        #expect(
            people("Somphou Vilay, who leads the desk, thanked the guests of the agency.") == ["Somphou Vilay"]
        )
        #expect(people("\"We will go on with it,\" said Kongmany Sayavong on Friday.") == ["Kongmany Sayavong"])
        // Once is not enough where the name stands before the verb: bodies speak too.
        #expect(people("Orange Pacific said that it would sell the company this year.").isEmpty)
        #expect(
            people("Kongmany Sayavong said that it was over. Nobody left, Kongmany told the press.")
                == ["Kongmany Sayavong"]
        )
    }

    @Test("given names, and Vietnamese names without marks")
    func given() {
        #expect(people("The jury was led by Nguyen Thi Thu Ha and Margaret O'Neill of Dublin.").count == 2)
        #expect(people("L'exposition réunit des images de Pierre Lambert et de Tran Van Minh.").count == 2)
        #expect(people("She works for the Robert Miller Foundation and reads the Thomas Cook Times.").isEmpty)
        #expect(people("Le Monde et Le Figaro en parlent ; Do It Now est une chanson.").isEmpty)
    }

    @Test("forms of address are capitalised, `of` leads to no name, an occupation in capitals to none")
    func titles() {
        #expect(people("Do not miss Take Five at the club, and the captain Morgan label.").isEmpty)
        #expect(people("She is the head of Human Resources at the company.").isEmpty)
        #expect(people("Student Success Center opens today for all of us.").isEmpty)
    }
}
