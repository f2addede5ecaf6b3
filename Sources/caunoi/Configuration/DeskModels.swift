import Classifying
import Glibc
import Ingest

/// A model that the configuration names, read and checked: a wrong file is named before anything runs.
struct DeskModel {
    /// Bytes of all models together: every worker holds them.
    static let totalLimit = 32 << 20

    let bytes: [UInt8]
    let table: ModelTable

    init(path: String) throws(ConfigurationError) {
        guard let bytes = WholeFile.read(path, limit: LabelModelFile.sizeLimit) else {
            let cause =
                access(path, R_OK) == 0
                ? "has more than \(LabelModelFile.sizeLimit >> 20) MiB" : String(cString: strerror(errno))
            throw ConfigurationError(place: path, message: "the model cannot be read: \(cause)")
        }
        do throws(LabelModelFile.Fault) {
            table = try ModelTable(file: bytes)
        } catch {
            throw ConfigurationError(place: path, message: "\(error)")
        }
        self.bytes = bytes
    }
}

extension Configuration {
    /// The models that `models` names, in this order; no two of one name.
    func deskModels() throws(ConfigurationError) -> [DeskModel] {
        var models: [DeskModel] = []
        var total = 0
        for path in list("models") {
            let model = try DeskModel(path: path)
            total += model.bytes.count
            if models.contains(where: { $0.table.model.name == model.table.model.name }) {
                let name = model.table.model.name
                throw ConfigurationError(place: path, message: "a model called \(name) is named already")
            }
            models.append(model)
        }
        guard total <= DeskModel.totalLimit else {
            throw ConfigurationError(
                place: origins["models"] ?? "models",
                message: "models: together they have more than \(DeskModel.totalLimit >> 20) MiB"
            )
        }
        return models
    }
}
