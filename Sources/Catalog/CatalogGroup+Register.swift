import GRDB

extension CatalogGroup {
    /// What an item says for the registers takes the place of what its version before said.
    func register(_ item: Int64, _ facts: RegisterFacts, isNew: Bool) throws {
        if !isNew {
            // A key of both columns is found for each register at once: there are seven.
            for number in 0...Register.allCases.count {
                try database.cachedStatement(sql: "DELETE FROM entry WHERE register = ? AND item = ?")
                    .execute(arguments: [number, item])
            }
        }
        let insert = try database.cachedStatement(sql: "INSERT INTO entry (register, item, data) VALUES (?, ?, ?)")
        if let context = facts.context { try insert.execute(arguments: [0, item, context]) }
        for register in Register.allCases {
            if let text = facts.texts[register] { try insert.execute(arguments: [register.number, item, text]) }
        }
    }
}
