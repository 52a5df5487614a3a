"""Where the fields of an item came from: the cells of documents, each with its place."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from laming_desktop.domain.patches import Row
from laming_desktop.domain.plan import SourceCell
from laming_desktop.store.document_tables import ImportBatchRecord, ImportCellRecord, ImportRowRecord
from laming_desktop.store.filtering import find_item_of
from laming_desktop.store.register import Register
from laming_desktop.store.source_cells import read_cells
from laming_desktop.store.words import CERTAINTIES


def list_sources(register: Register, item_id: str) -> list[SourceCell]:
    """Give the document cells that an item's fields came from, latest import first."""
    batch = ImportBatchRecord
    with register.reading() as connection:
        documents = {
            own_id: (read_at, document)
            for own_id, read_at, document in connection.execute(select(batch.id, batch.read_at, batch.document))
        }
        cells = [*_list_single_cells(connection, item_id), *_list_cells_together(connection, item_id)]
    cells.sort(key=lambda cell: str(cell["id"]))
    cells.sort(key=lambda cell: documents[str(cell["batch_id"])][0], reverse=True)
    return [_make_source(documents[str(cell["batch_id"])][1], cell) for cell in cells]


def _list_single_cells(connection: Connection, item_id: str) -> Iterator[Row]:
    """List the cells of an item that have a row each."""
    own = ImportCellRecord
    for found in connection.execute(
        select(own.__table__).where(find_item_of(own.item_table, own.item_id) == item_id)
    ).mappings():
        yield dict(found)


def _list_cells_together(connection: Connection, item_id: str) -> Iterator[Row]:
    """List the cells of an item that stand in one row."""
    own = ImportRowRecord
    for found in connection.execute(select(own.__table__).where(own.item_id == item_id)).mappings():
        yield from read_cells(dict(found))


def _make_source(document: str, cell: Row) -> SourceCell:
    return SourceCell(
        document,
        _read_number(cell, "page"),
        _read_number(cell, "document_table"),
        _read_number(cell, "row"),
        str(cell["heading"] or cell["column"] or ""),
        str(cell["field"]),
        str(cell["text"]),
        CERTAINTIES.read(str(cell["certainty"])),
        str(cell["sheet"]),
    )


def _read_number(cell: Row, name: str) -> int | None:
    number = cell[name]
    return number if isinstance(number, int) else None
