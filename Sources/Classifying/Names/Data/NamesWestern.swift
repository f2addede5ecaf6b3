extension ShippedNames {
    /// What tells a person in English and French text without a title: given names that are hardly anything else,
    /// Vietnamese families without marks, and the words beside people.
    static let western = #"""
        family plain : Nguyen; Tran; Le; Pham; Hoang; Huynh; Phan; Vu; Vo; Dang; Bui; Do; Ho; Ngo; Duong; Ly; Trinh;
          Doan; Dinh; Dao; Luong; Truong; Mai; Cao; Ha; To; Ta; Quach; Vuong; Phung; Luu; Lam; Kieu; Chu; Nghiem; Thai

        speech said : said; says; told; added; stressed; affirmed; noted; stated; explained; remarked; recalled;
          a déclaré; a ajouté; a affirmé; a indiqué; a souligné; a précisé; a confié; a rappelé; a annoncé;
          a expliqué; a salué; a insisté; a remercié; souligne; explique; déclare; affirme; précise; confie; estime
        speech who : who

        given : Aaron; Abdul; Abdullah; Abigail; Adam; Adrian; Adrien; Agnes; Agnès; Ahmed; Aiko; Akira; Alain; Alan;
          Albert; Alberto; Alejandro; Alessandro; Alex; Alexander; Alexandra; Alexandre; Alexandria; Alexis; Alfred;
          Ali; Alice; Alicia; Alison; Allison; Amanda; Amelia; Amélie; Amy; Ana; Anastasia; Andrea; Andreas; Andrei;
          Andrew; Andrey; Andrés; André; Andy; Angela; Anita; Ann; Anna; Anne; Annette; Annie; Anthony; Antoine;
          Anton; Antonio; António; Arnaud; Arthur; Ashley; Audrey; Aurélie; Barack; Barbara; Barry; Bart; Beatrice;
          Béatrice; Becky; Ben; Benjamin; Benoît; Bernard; Bernie; Bertrand; Beth; Betty; Beverly; Björn; Bob; Bobby;
          Boris; Brad; Brandon; Brenda; Brendan; Brent; Brett; Brian; Brigitte; Bruce; Bruno; Bryan; Caitlin;
          Camille; Carl; Carla; Carlos; Carmen; Carol; Caroline; Carolyn; Carrie; Catherine; Cathy; Cecilia; Cécile;
          Céline; Charles; Charlie; Cheryl; Chloe; Chloé; Chris; Christina; Christine; Christoph; Christophe;
          Christopher; Cindy; Claire; Clara; Claude; Claudia; Claudine; Clément; Colin; Connor; Corinne; Courtney;
          Craig; Cristina; Curtis; Cynthia; Dan; Daniel; Daniela; Danielle; Danny; Darren; Dave; David; Deborah;
          Debbie; Denis; Denise; Dennis; Derek; Diana; Diane; Didier; Diego; Dimitri; Dmitry; Dominic; Dominique;
          Donald; Donna; Doris; Dorothy; Douglas; Duncan; Dwight; Dylan; Eddie; Edgar; Edith; Edmund; Édouard;
          Eduardo; Edward; Edwin; Eileen; Elaine; Eleanor; Elena; Élisabeth; Elizabeth; Elisabeth; Ella; Ellen;
          Emily; Emma; Emmanuel; Emmanuelle; Enrique; Éric; Eric; Erica; Erik; Erin; Ernest; Esther; Ethan; Étienne;
          Eugene; Eva; Evan; Evelyn; Fabien; Fabrice; Fatima; Felipe; Felix; Fernando; Fiona; Florian; Francesca;
          Francesco; Francis; Francisco; Franck; François; Françoise; Franz; Fred; Freddie; Frédéric; Frederick;
          Friedrich; Gabriel; Gabriela; Gabrielle; Gareth; Gary; Gavin; Geoff; Geoffrey; George; Georges; Gerald;
          Gérard; Gerhard; Gilbert; Gilles; Gillian; Giovanni; Giuseppe; Glenn; Gloria; Gordon; Graham; Greg;
          Gregory; Greta; Guillaume; Gustavo; Hannah; Hans; Harold; Hassan; Heather; Hector; Heidi; Heinrich;
          Helen; Hélène; Henri; Henry; Herbert; Hervé; Hiroshi; Howard; Hubert; Hugh; Hugo; Hugues; Ian; Ibrahim;
          Igor; Ingrid; Irene; Irina; Isaac; Isabel; Isabelle; Ivan; Ivana; Jacob; Jacqueline; Jacques; Jake; James;
          Jamie; Jan; Jane; Janet; Janice; Jared; Jason; Javier; Jay; Jean; Jean-Baptiste; Jean-Claude;
          Jean-François; Jean-Luc; Jean-Marc; Jean-Marie; Jean-Michel; Jean-Noël; Jean-Paul; Jean-Philippe;
          Jean-Pierre; Jean-Yves; Jeff; Jeffrey; Jennifer; Jenny; Jeremy; Jérôme; Jerome; Jerry; Jesse; Jessica; Jill;
          Jim; Jimmy; Joan; Joanna; Joanne; Joe; Joel; Joël; Johan; Johann; Johannes; John; Johnny; Jon; Jonathan;
          Jorge; Joseph; José; Josh; Joshua; Joyce; Juan; Judith; Judy; Jules; Julia; Julian; Julie; Julien; Julius;
          Justin; Karen; Karim; Karin; Karl; Kate; Katherine; Kathleen; Kathryn; Kathy; Katie; Kazuo; Keith; Kelly;
          Ken; Kenji; Kenneth; Kevin; Kirsten; Klaus; Kristen; Kristin; Kurt; Kyle; Larry; Laura; Laure; Lauren;
          Laurence; Laurent; Lawrence; Leah; Leonard; Leonardo; Leslie; Lewis; Liam; Linda; Lindsay; Lisa; Liz; Lois;
          Lorenzo; Lori; Louis; Louise; Luc; Luca; Lucas; Lucia; Lucie; Lucy; Ludovic; Luigi; Luis; Luke; Lydia;
          Lynn; Maggie; Malcolm; Manuel; Marc; Marcel; Marco; Marcos; Marcus; Margaret; Marguerite; Maria; Marie;
          Marie-Claire; Marie-France; Marie-Hélène; Marie-Laure; Marie-Louise; Marina; Mario; Marion; Marjorie;
          Martha; Martin; Martine; Mary; Masahiro; Mathew; Mathieu; Matt; Matteo; Matthew; Matthias; Matthieu;
          Maureen; Maurice; Maxime; Megan; Mélanie; Melanie; Melinda; Melissa; Mia; Michael; Michel; Michèle;
          Michelle; Miguel; Mike; Mikhail; Minh-Anh; Miriam; Mitch; Mohamed; Mohammad; Mohammed; Molly; Monica;
          Monique; Muhammad; Nadia; Nadine; Nancy; Naomi; Natalia; Natalie; Natasha; Nathalie; Nathan; Neil;
          Nicholas; Nick; Nicolas; Nicole; Nigel; Nikolai; Nina; Noah; Nora; Norman; Odile; Olga; Oliver; Olivia;
          Olivier; Omar; Oscar; Otto; Owen; Pablo; Pamela; Paola; Pascal; Pascale; Patricia; Patrick; Paul; Paula;
          Pauline; Pedro; Peggy; Peter; Petra; Philip; Philippe; Phillip; Phyllis; Pierre; Pierre-Yves; Rachel;
          Rafael; Ralph; Raphaël; Raúl; Raymond; Rebecca; Regina; Régis; Renaud; René; Ricardo; Richard; Rick;
          Robert; Roberto; Robin; Rodrigo; Roger; Roland; Ron; Ronald; Rosemary; Ross; Roxane; Roy; Rudolf; Rudy;
          Rupert; Russell; Ruth; Ryan; Sabine; Sally; Samantha; Samuel; Sandra; Sara; Sarah; Scott; Sean; Sebastian;
          Sébastien; Serge; Sergei; Sergey; Sergio; Seth; Shannon; Sharon; Sheila; Shinzo; Simon; Simone; Sofia;
          Sonia; Sophie; Stéphane; Stéphanie; Stefan; Stephanie; Stephen; Steve; Steven; Stuart; Sue; Susan;
          Susanne; Suzanne; Sven; Sylvain; Sylvia; Sylvie; Takashi; Takeshi; Tamara; Tanya; Tara; Tatiana; Ted;
          Teresa; Terry; Theodore; Theresa; Thérèse; Thierry; Thomas; Tiffany; Tim; Timothy; Tina; Todd; Tom;
          Tommy; Toni; Tony; Tracy; Trevor; Tyler; Ursula; Valentina; Valérie; Valerie; Vanessa; Vera; Véronique;
          Vicki; Vicky; Victor; Vincent; Vladimir; Volodymyr; Walter; Warren; Wendy; Werner; William; Wolfgang;
          Xavier; Yann; Yannick; Yoko; Youssef; Yuri; Yuki; Yves; Yvonne; Zachary; Zoe; Zoé

        words noperson : Médias; Monde; Télévision; Medias; Times; Post; News; Watch; Group; Bank; Rights; Street;
          Herald; Tribune; Journal; Daily; Weekly; Magazine; Press; Media; Service; Services; Support; Network; Radio;
          Television; TV; Studio; Studios; Films; Pictures; Records; Music; Museum; Library; Gallery; School; Hall;
          House; Park; Garden; Gardens; Square; Road; Bridge; River; Lake; Mountain; Mount; Island; Islands; Bay;
          Beach; Valley; Hill; Hills; Forest; Airport; Station; Stadium; Arena; Center; Centre; Theatre; Theater;
          Club; Team; Cup; Prize; Award; Awards; Festival; Forum; Summit; Conference; Session; Committee; Council;
          Commission; Company; Corporation; Corp; Inc; Ltd; LLC; Co; Plc; GmbH; Holdings; Partners; Capital; Fund;
          Trust; Foundation; Initiative; Project; Program; Programme; Plan; Policy; Report; Index; Survey; Study; Law;
          Laws; Code; Agreement; Treaty; Deal; Strategy; System; Systems; Technology; Technologies; Solutions;
          Software; Labs; Lab; Research; Institute; Society; Association; Federation; Alliance; Movement; Campaign;
          Army; Navy; Force; Forces; Police; Guard; Security; Defense; Defence; Health; Medical; Hospital; Clinic;
          University; College; Academy; Church; Cathedral; Temple; Hotel; Hotels; Restaurant; Airlines; Airways;
          Motors; Energy; Oil; Gas; Power; Electric; Water; Food; Foods; Market; Markets; Store; Stores; Shop; Online;
          Digital; Mobile; App; Apps; Games; Game; Sports; Football; Basketball; Soccer; Olympic; Olympics;
          Championship; Tournament; Series; Season; Show; Episode; Chapter; Book; Books; Story; Stories; Edition;
          Volume; Part; Section; Page; Day; Days; Week; Month; Year; Night; Morning; Evening; Summer; Winter; Spring;
          Autumn; North; South; East; West; Northern; Southern; Eastern; Western; Central; National; International;
          Global; World; Federal; Royal; Public; Private; General; Chief; High; Supreme; Grand; Great; Big; Little;
          Black; White; Red; Blue; Green; Golden; Human; Social; Economic; Political; Foreign; Affairs; Trade;
          Finance; Financial; Business; Industry; Industries; Science; Education; Culture; Tourism; Information;
          Communication; Communications; City; Town; Village; County; District; Province; Region; State; Country;
          Republic; Kingdom; Empire; Union; League; Nations; Agence; Société; Banque; Compagnie; Groupe; Institut;
          École; Musée; Théâtre; Conseil; Comité; Assemblée; Ministère; Ville; Université; Hôpital; Rue; Avenue;
          Place; Boulevard; Prix; Courrier; Presse; Agency; Ministry; Embassy; Secretariat; Delegation;
          Representative; Representatives; Reserve; Rock; Trail; Trails; Way; Highway; Tower; Castle; Palace;
          Building; Heights; Springs; Falls; Creek; Point; Port; Harbor; Harbour; Coast; Ocean; Sea; Desert; Canyon;
          Zoo; Farm; Farms; Theory; Partner; Consulting; Skills; Member; Observatory; Telescope; Wins; Dies; Explains;
          Theorem; Method; Model; Effect; Syndrome; Disease; Virus; Vaccine; Test; Tests; Collection; Guide; Tips;
          Best; Top; How; Free; Sale; Home; Kitchen; Bread; Cake; Recipe; Sauce; Chicken; Soup; Coffee; Tea; Wine;
          Beer; Dictionary; Bible; Gospel; Testament; Physics; Chemistry; Biology; Mathematics; Optics; Medicine;
          Engineering; Economics; History; Geography; Philosophy; Psychology; Sugar; Butter; Cheese; Flour; Salad;
          Pasta; Noodles; Dynamics; Assembly; Solved; Eating
        """#

    /// Offices and occupations of English and French press.
    static let westernTitles = #"""
        title office west : head of; deputy head of; acting head of; chief of; deputy chief of; chief of staff;
          executive director; managing director; acting director; president director; acting director general;
          general director; deputy general director; deputy director-general; Deputy Director-General;
          executive editor; managing editor; chief editor; deputy editor; editor; deputy editor-in-chief;
          deputy chief editor; programme manager; program manager; project manager; programme officer; manager;
          program officer; programme director; project director; coordinator; representative; resident representative;
          country representative; country director; regional director; chief executive officer; founder; co-founder;
          founder and CEO; lawmaker; legislator; deputy; vice president; vice-president; vice chairwoman; chair;
          vice chair; deputy chairman; deputy chairwoman; co-chair; counsellor; minister counsellor; consul general;
          consul; chargé d'affaires; first secretary; second secretary; commissioner; undersecretary; under-secretary;
          professor of; professor at; dean; dean of; rector; principal; secretary; deputy secretary; police chief;
          army chief; commander; deputy commander; deputy spokesperson; deputy spokeswoman; permanent secretary;
          deputy governor; vice governor; deputy mayor; member of; vice rector; president of; chairperson;
          standing deputy minister; chief correspondent; bureau chief; news editor; photo editor; director-general;
          directeur; directrice; directrice générale; directeur général adjoint; directrice générale adjointe;
          directeur adjoint; directrice adjointe; président-directeur général; PDG; rédacteur en chef;
          rédactrice en chef; rédacteur en chef adjoint; rédactrice en chef adjointe; chef; cheffe; maire; doyen;
          chef du bureau; cheffe du bureau; consul général; consule générale; conservateur; conservatrice; doyenne;
          recteur; rectrice; porte-parole; porte-parole adjoint; ambassadrice; vice-président; vice-présidente;
          vice-Premier ministre; secrétaire d'État; secrétaire générale; secrétaire général adjoint; conseiller;
          conseillère; conseiller juridique; homologue; représentant; représentante; responsable; coordinateur;
          coordinatrice; sénateur; sénatrice; député; députée; gouverneur; gouverneure; chef d'état-major; premier secrétaire;
          commissaire; présentateur; présentatrice
        title trade west : reporter; journalist; correspondent; photographer; photojournalist; cameraman; camerawoman;
          trainer; lecturer; researcher; analyst; expert; economist; historian; author; writer; lawyer; attorney;
          activist; teacher; student; producer; presenter; anchor; participant; curator; engineer; scientist;
          artist; actor; actress; singer; musician; filmmaker; film-maker; poet; novelist; columnist; blogger; farmer;
          scholar; professor; astronaut; physicist; biologist; chemist; mathematician;
          journaliste; photographe; correspondant; correspondante; professeur; professeure; chercheur; chercheuse;
          écrivain; écrivaine; avocat; avocate; enseignant; enseignante; étudiant; étudiante; formateur; formatrice;
          historien; historienne; économiste; cinéaste; réalisateur; réalisatrice; acteur; actrice; chanteur; chanteuse;
          poète; romancier; romancière; spécialiste; analyste
        title honorific west : Mlle; Messrs; MM; Mmes
        title minister west = ministère de la : ministre de la; vice-ministre de la
        title minister west = ministère de l : ministre de l; vice-ministre de l
        title minister west = ministère des : vice-ministre des; vice-ministre permanent des
        title minister west = ministry of : acting minister of; deputy minister for; former minister of;
          standing deputy minister of; permanent deputy minister of
        """#
}
