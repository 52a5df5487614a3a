"""The register file: tables, journal, undo and queries; the only room with SQLAlchemy and sqlite3."""
