/// The commonest short words of each language that `LanguageGuess` weighs, folded, at most eight bytes each.
///
/// Vietnamese words with a letter of their own need no list; those here have none.
enum FunctionWords {
    static let lists: [(LanguageGuess.Tongue, String)] = [
        (
            .vietnamese,
            """
            và là có cho các không trong khi sau trên theo cùng nhân hai nam thông tin công tác hóa phát quan hòa như
            thành trình tình hình báo chí giao lào nghành ngành viên đã bên ra vào nhà cao gia sinh anh em chính phó
            """
        ),
        (
            .english,
            """
            the of and to in is that for it was on with as at by from are this be have has had not or an but were
            which their they will would been its he she his her we our you your more also than who what when where
            there after between during into about over said says can could all one two new under other these those
            a i if so do no up out my me did how some any such only most then now being both
            """
        ),
        (
            .french,
            """
            le la les des du de et un une est en que qui dans pour pas sur au aux avec par plus ne se ce cette ces son
            sa ses sont il elle ils elles nous vous je on ou mais comme leur leurs été être fait ont avait entre deux
            après tout tous aussi même sans sous lors ainsi dont où à l d qu n s c j y très nos notre votre depuis
            """
        ),
        (
            .german,
            """
            der die das und ist nicht ein eine zu den mit von für auf im dem des sich auch es an als nach wie bei aus
            er sie wir ich am zum zur einen einer einem oder war sind wird hat haben werden über vor durch noch nur
            aber um so dass kann mehr man unter zwischen
            """
        ),
        (
            .spanish,
            """
            el la los las de del y que en un una es por con no para su se al lo como más pero sus le ya o este esta
            son entre está cuando muy sin sobre también me hasta hay donde han quien desde todo nos durante uno ni
            contra otros ese eso ante ellos fue ha había
            """
        ),
        (
            .portuguese,
            """
            o a os as de do da dos das e que em um uma é por com não para se ao aos na no nas nos mais como mas foi
            seu sua são ou ser quando muito há já está também só pelo pela até isso ela entre era depois sem mesmo
            """
        ),
        (
            .italian,
            """
            il lo la i gli le di del della dei delle e che in un una è per con non si al alla da dal dalla su sul nel
            nella come più ma anche sono ha ho questo questa o se ci suo sua loro essere stato dopo tra fra
            """
        ),
        (
            .dutch,
            """
            de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar over
            hij ze we ik je nog wel wordt werd hun deze dit die of heeft had kan meer
            """
        ),
        (
            .indonesian,
            """
            yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah oleh juga telah sebagai atau karena
            saya kami kita mereka dia ada bisa dapat lebih sudah para tersebut seperti antara kepada bahwa masih
            """
        ),
        (
            .bareVietnamese,
            """
            va la cua co cho cac khong trong khi sau tren theo cung nguoi nhung duoc mot voi den tai nay nam ngay thong
            tin cong tac hoa phat quan nhu thanh trinh tinh bao chi giao lao vien da ben ra vao nha gia chinh viet
            hai nuoc lam tu ve dang bo truong thu moi ong ba dong chu cuc vu hop doi ngoai hoi dam
            the do can so to an con le on
            """
        ),
        (
            .nordic,
            """
            och att det i en som är av på för med till den inte om ett han men var jag sig från så kan när hade og at
            er ikke til af der har jeg vi de blev efter også eller ud ja på være
            """
        ),
    ]
}
