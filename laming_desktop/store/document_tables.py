"""The tables of what documents gave: imports, the cells that values came from, words kept, questions left open.

`item_table` and `item_id` name a row of any table of the plan; SQLite cannot check such a reference, so the store
itself removes notes and questions with their item.
"""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from laming_desktop.store.schema import Record, default_to, refer_to


class NoteRecord(Record):
    """Labelled words kept from a column that no field is meant for."""

    __tablename__ = "note"
    item_table: Mapped[str]
    item_id: Mapped[str] = mapped_column(index=True)
    label: Mapped[str] = default_to("")
    text: Mapped[str] = default_to("")


class QuestionRecord(Record):
    """Something the reading of a document left open; `choices` is a JSON list of texts."""

    __tablename__ = "question"
    item_table: Mapped[str]
    item_id: Mapped[str] = mapped_column(index=True)
    field: Mapped[str]
    code: Mapped[str]
    about: Mapped[str] = default_to("")
    choices: Mapped[str] = default_to("[]")
    answer: Mapped[str | None]


class ImportBatchRecord(Record):
    """What one document gave: its name and digest, when it was read, how its columns were understood (JSON)."""

    __tablename__ = "import_batch"
    document: Mapped[str]
    digest: Mapped[str] = mapped_column(index=True)
    read_at: Mapped[str]
    mapping: Mapped[str] = default_to("{}")


class ImportCellRecord(Record):
    """Where the words of a field came from, in files of version 1: the text as in the document and what it became."""

    __tablename__ = "import_cell"
    batch_id: Mapped[str] = refer_to("import_batch")
    item_table: Mapped[str]
    item_id: Mapped[str]
    field: Mapped[str]
    page: Mapped[int | None]
    document_table: Mapped[int | None]
    row: Mapped[int | None]
    column: Mapped[int | None]
    heading: Mapped[str] = default_to("")
    text: Mapped[str] = default_to("")
    became: Mapped[str | None]
    certainty: Mapped[str] = default_to("certain")
    sheet: Mapped[str] = default_to("")


class ImportRowRecord(Record):
    """All cells of a document behind one item, as JSON (`source_cells.py`)."""

    __tablename__ = "import_row"
    batch_id: Mapped[str] = refer_to("import_batch")
    item_table: Mapped[str]
    item_id: Mapped[str]
    cells: Mapped[str] = default_to("[]")


Index("ix_import_row_item_id", ImportRowRecord.item_id, ImportRowRecord.batch_id)
Index("ix_import_cell_item_id", ImportCellRecord.item_id, ImportCellRecord.batch_id)
