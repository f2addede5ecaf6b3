import GRDB

/// The tables, schema version 5.
///
/// Derived data only: a change of the schema is a new version, a new file name and a
/// rebuild, never a migration.
enum CatalogSchema {
    static let version = 5
    /// "caun": tells our files from other SQLite files.
    static let applicationID = 0x6361_756E

    static let tables = """
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            archive TEXT NOT NULL,
            -- the last record applied: seq, place, SHA-256 of its line
            seq INTEGER NOT NULL, segment INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
            hash TEXT NOT NULL
        );
        CREATE TABLE item (
            id INTEGER PRIMARY KEY,
            uri TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,             -- the item id, last part of the uri
            version INTEGER NOT NULL,       -- current version
            seq INTEGER NOT NULL,           -- record of the current version
            match BLOB,                     -- source and folded title of the current version
            signature BLOB,                 -- of the current version
            content BLOB NOT NULL,          -- hash of what the current version states
            -- of the current version: the dropped file's folder and name without its ending; whether it is a photo;
            -- the record of the file joined to it; when the photo was taken; whether it is a notice not let act
            stem BLOB, picture INTEGER, companion INTEGER, taken TEXT, barred INTEGER NOT NULL,
            folder TEXT, provider BLOB      -- of version 1: who may call the item back
        );
        CREATE INDEX item_name ON item (name);
        CREATE INDEX item_match ON item (match, seq) WHERE match IS NOT NULL;
        CREATE INDEX item_stem ON item (stem, seq) WHERE stem IS NOT NULL;
        CREATE TABLE record (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            time TEXT NOT NULL,
            segment INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
            drop_id BLOB, part INTEGER, parts INTEGER,
            sha256 BLOB,
            item INTEGER REFERENCES item (id), version INTEGER, of_seq INTEGER,
            reason TEXT, cause TEXT, title TEXT, language TEXT
        );
        CREATE INDEX record_drop ON record (drop_id) WHERE drop_id IS NOT NULL;
        CREATE INDEX record_sha256 ON record (sha256) WHERE sha256 IS NOT NULL;
        CREATE INDEX record_item ON record (item, version) WHERE kind = 'item';
        CREATE TABLE identifier (
            key BLOB NOT NULL,
            item INTEGER NOT NULL REFERENCES item (id),
            PRIMARY KEY (key, item)
        ) WITHOUT ROWID;
        -- an item in its story; a story is named by one of its items
        CREATE TABLE telling (
            item INTEGER PRIMARY KEY REFERENCES item (id),
            story INTEGER NOT NULL,
            time INTEGER NOT NULL,          -- seconds since 1970: published, else version 1 recorded
            day TEXT NOT NULL,              -- the same, as stated in its own zone
            published INTEGER NOT NULL,     -- whether the current version states when
            language TEXT,
            source INTEGER,                 -- hash of the source's name, where the document gives it
            terms INTEGER NOT NULL          -- how many names it has in the table term
        );
        CREATE INDEX telling_story ON telling (story, item);
        -- under each key of a signature the items that have it: key << 31 | item; item 0 marks standing text
        CREATE TABLE anchor (id INTEGER PRIMARY KEY);
        -- the same under each name, date and figure
        CREATE TABLE term (id INTEGER PRIMARY KEY);
        CREATE TABLE tongue (language TEXT PRIMARY KEY) WITHOUT ROWID;
        -- how an item stands to one that came before it; score 0-100
        CREATE TABLE relation (
            item INTEGER NOT NULL, other INTEGER NOT NULL, kind TEXT NOT NULL, score INTEGER NOT NULL,
            PRIMARY KEY (item, other)
        ) WITHOUT ROWID;
        -- what an item's current version says for a register (Register.number), as JSON; 0: what filters ask for
        CREATE TABLE entry (
            register INTEGER NOT NULL, item INTEGER NOT NULL REFERENCES item (id), data TEXT NOT NULL,
            PRIMARY KEY (register, item)
        ) WITHOUT ROWID;
        CREATE TABLE tally (outcome TEXT PRIMARY KEY, drops INTEGER NOT NULL) WITHOUT ROWID;
        """

    static func create(_ database: Database, archiveID: String) throws {
        try database.execute(sql: tables)
        try database.execute(
            sql: "INSERT INTO meta VALUES (1, ?, 0, 0, 0, 0, '')",
            arguments: [archiveID]
        )
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Why `database` is not a catalog of this schema and archive; nil when it is.
    static func objection(_ database: Database, archiveID: String) throws -> String? {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
            return "it is not a catalog of caunoi"
        }
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found == version else { return "it has schema \(found), this program uses \(version)" }
        let archive = try String.fetchOne(database, sql: "SELECT archive FROM meta")
        guard archive == archiveID else { return "it is of another archive" }
        return nil
    }
}
