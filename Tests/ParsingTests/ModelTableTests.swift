import News
import Testing

@testable import Parsing

/// Tables that were made from labelled pages go by position: one that does not fit what it is asked about would be
/// answered with no text at all, or with nonsense.
@Suite("Tables of the models") struct ModelTableTests {
    @Test("the models of runs look at numbers that a run has, and are whole")
    func runs() {
        for (name, model) in [("first", BlockModel.first), ("wary", .wary)] {
            #expect(model.width > 0, "\(name) is cut off")
            #expect(model.width <= PageFeatures.width, "\(name) looks at numbers beyond PageFeatures")
        }
        #expect(BlockModel.second.width > PageFeatures.width, "second looks at no verdict, or is cut off")
        #expect(
            BlockModel.second.width <= PageFeatures.width + PageVerdicts.width,
            "second looks at numbers beyond PageVerdicts"
        )
    }

    @Test("a page of one paragraph has a body: no model was left out")
    func body() throws {
        let page = """
            <html><body><article><h1>Khai trương tuyến xe buýt</h1><p>Sáng 12/11, tại thành phố Vinh, hai cơ quan vận \
            tải đã khai trương tuyến xe buýt liên vận chạy ba chuyến mỗi tuần giữa hai thành phố, theo thỏa thuận ký \
            hồi đầu năm.</p><p>Mỗi chuyến chở tối đa 45 khách, và thủ tục qua cửa khẩu được làm ngay trên xe, đại diện \
            đơn vị khai thác cho biết tại buổi lễ.</p></article></body></html>
            """
        guard case .document(let document)? = try parts(Array(page.utf8)).first else {
            Issue.record("no document")
            return
        }
        #expect(document.body.contains("ba chuyến mỗi tuần"))
    }

    @Test("the models of lines look at columns that a line has, and are whole")
    func lines() {
        for (name, model) in [("title", LineModel.title), ("body", LineModel.body)] {
            #expect(model.width > 0, "\(name) is cut off")
            #expect(model.width <= LineTable.Column.allCases.count, "\(name) looks at columns beyond LineTable")
        }
        #expect(LineModel.title.width <= LineTable.Column.title.rawValue, "title would look at its own answer")
    }

    @Test("what is known of headline, date and author fits its set of bits and has weights")
    func weights() {
        for (count, weights) in [
            (MetadataTitle.Feature.allCases.count, MetadataTitle.weights),
            (MetadataDates.Feature.allCases.count, MetadataDates.weights),
            (MetadataAuthors.Feature.allCases.count, MetadataAuthors.weights),
        ] {
            #expect(count <= 128, "a FeatureSet has 128 bits")
            #expect(weights.count >= count, "features without a place in the table")
            #expect(weights.dropFirst(count).allSatisfy { $0 == 0 }, "weights of features that are none")
            #expect(weights.contains { $0 != 0 })
        }
    }
}
