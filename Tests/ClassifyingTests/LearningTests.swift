import News
import Testing

@testable import Classifying

/// Texts made of words of their label and words that all share.
private func corpus(_ labels: [String: [String]], each: Int, common: [String]) -> [LearningExample] {
    var random = SplitMix(state: 7)
    var examples: [LearningExample] = []
    for (label, words) in labels.sorted(by: { $0.key < $1.key }) {
        for _ in 0..<each {
            var text: [String] = []
            for index in 0..<24 {
                let list = index % 3 == 0 ? words : common
                text.append(list[Int(random.next() % UInt64(list.count))])
            }
            examples.append(LearningExample(text: text.joined(separator: " "), labels: [label]))
        }
    }
    return examples
}

private let common = ["hôm nay", "tại", "và", "của", "người", "năm", "trong", "cho", "được", "các", "ngày", "với"]
private let words = [
    "thể thao": ["bàn thắng", "cầu thủ", "trận đấu", "huấn luyện viên", "sân vận động", "ghi bàn"],
    "y tế": ["bệnh viện", "bác sĩ", "vắc xin", "điều trị", "bệnh nhân", "thuốc"],
    "kinh tế": ["doanh nghiệp", "xuất khẩu", "ngân hàng", "thị trường", "cổ phiếu", "giá vàng"],
]

private func trained(_ examples: [LearningExample], name: String = "chủ đề") throws -> (LabelModel, ModelFigures) {
    try ModelTrainer(name: name).train(examples)
}

@Suite struct LearningTests {
    @Test("labels that the words tell are learned, and given with the words that weigh most")
    func learns() throws {
        let (model, figures) = try trained(corpus(words, each: 30, common: common))
        #expect(figures.accuracy > 0.95)
        #expect(figures.coverage > 0.9)
        #expect(model.labels == ["kinh tế", "thể thao", "y tế"])
        let table = try ModelTable(file: LabelModelFile.bytes(of: model))
        let text = TextFold.fold("Bác sĩ của bệnh viện cho biết bệnh nhân được điều trị bằng thuốc trong ngày.").bytes
        let found = table.find(in: text)
        let judgement = table.judge([ModelTable.Found(), found])
        let given = judgement.given
        #expect(given.map { table.model.labels[$0.label] } == ["y tế"])
        #expect(abs(judgement.probabilities.reduce(0, +) - 1) < 1e-4)
        let reasons = table.model.reasons(judgement.weighed, label: given[0].label, limit: 3)
        let printed = reasons.compactMap { reason in
            found.occurrences.first { Int($0.feature) == reason }.map {
                String(decoding: text[Int($0.start)..<Int($0.end)], as: UTF8.self)
            }
        }
        #expect(
            printed.allSatisfy {
                ["bệnh", "bác sĩ", "bác", "sĩ", "viện", "thuốc", "điều trị", "nhân"].contains(where: $0.contains)
            }
        )
    }

    @Test("a text that tells nothing gets no label")
    func abstains() throws {
        let (model, _) = try trained(corpus(words, each: 30, common: common))
        let table = try ModelTable(model, identity: "x@00000000")
        for text in ["", "hôm nay tại và của người năm trong cho được", "lorem ipsum dolor sit amet"] {
            let judged = table.judge([table.find(in: TextFold.fold(text).bytes)])
            #expect(judged.given.isEmpty)
        }
    }

    @Test("the same examples in any order give the same file; a text that comes twice counts once")
    func deterministic() throws {
        let examples = corpus(words, each: 12, common: common)
        let first = LabelModelFile.bytes(of: try trained(examples).0)
        let again = LabelModelFile.bytes(of: try trained(Array(examples.reversed()) + [examples[3]]).0)
        #expect(first == again)
    }

    @Test("a text with two different labels teaches nothing where a text may bear one only")
    func contradiction() throws {
        var examples = corpus(words, each: 12, common: common)
        examples.append(LearningExample(text: examples[0].text, labels: ["y tế"]))
        let (_, figures) = try trained(examples)
        #expect(figures.left.contradictions == 2)
        #expect(figures.examples == 35)
    }

    @Test("texts with several labels, or none: each label for itself")
    func several() throws {
        let sport = words["thể thao"] ?? []
        let health = words["y tế"] ?? []
        var examples = corpus(["a": sport, "b": health], each: 40, common: common)
        for example in corpus(["ab": sport + health, "": common], each: 40, common: common) {
            examples.append(
                LearningExample(text: example.text, labels: example.labels == ["ab"] ? ["a", "b"] : [])
            )
        }
        let (model, figures) = try trained(examples)
        #expect(!model.isExclusive)
        #expect(figures.labels.allSatisfy { $0.f1 > 0.8 })
        let table = try ModelTable(file: LabelModelFile.bytes(of: model))
        let text = "bác sĩ của bệnh viện cho cầu thủ thuốc trong trận đấu bệnh nhân ghi bàn bàn thắng điều trị vắc xin"
        let judged = table.judge([table.find(in: TextFold.fold(text).bytes)])
        #expect(Set(judged.given.map { model.labels[$0.label] }) == ["a", "b"])
    }

    @Test("Lao is learned from runs of its letters")
    func lao() throws {
        let labels = [
            "ກິລາ": ["ນັກເຕະບານ", "ການແຂ່ງຂັນ", "ທີມຊາດ", "ປະຕູໄຊ"],
            "ສຸຂະພາບ": ["ໂຮງໝໍ", "ທ່ານໝໍ", "ຢາປົວພະຍາດ", "ວັກຊີນ"],
        ]
        let shared = ["ວັນນີ້", "ຢູ່ໃນ", "ປະຊາຊົນ", "ແລະ", "ຂອງ"]
        let examples = corpus(labels, each: 20, common: shared).map {
            // Written without spaces.
            LearningExample(text: String($0.text.filter { $0 != " " }), labels: $0.labels)
        }
        let (_, figures) = try trained(examples)
        #expect(figures.accuracy > 0.9)
    }

    @Test("what cannot be learned is said")
    func refusals() {
        #expect(throws: LearningError.self) { try trained([]) }
        #expect(throws: LearningError.self) { try trained(corpus(["a": ["x"]], each: 20, common: common)) }
        #expect(throws: LearningError.self) { try trained(corpus(words, each: 3, common: common)) }
        #expect(throws: LearningError.self) { try trained(corpus(words, each: 12, common: common), name: "a\nb") }
    }

    @Test("a threshold keeps what it promises, one standard error below, and is never reached by too few")
    func threshold() {
        let sure = (0..<100).map { (probability: 1 - Float($0) / 100, isRight: $0 < 80) }
        let found = Calibration.threshold(sure, precision: 0.95)
        #expect(found < 0.3 && found > 0.15)
        #expect(Calibration.threshold([(0.9, true), (0.8, true)], precision: 0.95) == 2)
        #expect(Calibration.threshold([], precision: 0.95) == 2)
    }
}

@Suite struct LabelModelFileTests {
    private static let bytes: [UInt8]? = {
        let examples = corpus(words, each: 8, common: common)
        return (try? trained(examples).0).map(LabelModelFile.bytes)
    }()

    @Test("a file gives back the model that it was made of")
    func roundTrip() throws {
        let bytes = try #require(Self.bytes)
        let model = try LabelModelFile.read(bytes)
        #expect(LabelModelFile.bytes(of: model) == bytes)
        #expect(try ModelTable(file: bytes).identity.hasPrefix("chủ đề@"))
    }

    @Test("a file that is cut or changed is refused")
    func damage() throws {
        let bytes = try #require(Self.bytes)
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: LabelModelFile.Fault.self) { try LabelModelFile.read(Array(bytes.prefix(count))) }
        }
        var random = SplitMix(state: 3)
        for _ in 0..<200 {
            var changed = bytes
            changed[Int(random.next() % UInt64(bytes.count))] ^= UInt8(truncatingIfNeeded: random.next() | 1)
            #expect(throws: LabelModelFile.Fault.self) { try LabelModelFile.read(changed) }
        }
    }

    @Test("changed bytes under a checksum that fits are refused or give a model that can be asked; none crashes")
    func hostile() throws {
        let bytes = try #require(Self.bytes)
        let text = TextFold.fold("bác sĩ của bệnh viện và cầu thủ ghi bàn").bytes
        var random = SplitMix(state: 11)
        var read = 0
        for round in 0..<600 {
            var changed = Array(bytes.dropLast(4))
            for _ in 0...round % 4 {
                let place = Int(random.next() % UInt64(round % 2 == 0 ? min(changed.count, 1_500) : changed.count))
                switch random.next() % 4 {
                case 0: changed[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: changed[place] = [0, 0xFF, 0x7F, 0x80][Int(random.next() % 4)]
                case 2: changed.remove(at: place)
                default: changed.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                }
            }
            let crc = crc32c(changed)
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                changed.append(UInt8(truncatingIfNeeded: crc >> shift))
            }
            guard let table = try? ModelTable(file: changed) else { continue }
            read += 1
            let judged = table.judge([table.find(in: text)])
            #expect(judged.given.allSatisfy { $0.probability <= 1 })
        }
        #expect(read > 0)
    }
}
