import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from laming_desktop.operations.sample import build_sample_register

ROOT = Path(__file__).resolve().parents[2]
SLOW = (
    "sqlalchemy",
    "reportlab",
    "alembic",
    "openpyxl",
    "xlsxwriter",
    "docx",
    "pdfplumber",
    "pdfminer",
    "pypdfium2",
    "PIL",
)
FIRST_PAINT = """
import sys, tempfile
from pathlib import Path
from laming_desktop.ui.running import Frame, Settings, make_application, make_theme
application = make_application()
frame = Frame(make_theme(application, Settings(Path(tempfile.mkdtemp()) / "window.ini")))
frame.show()
application.processEvents()
"""
FILLED = (
    FIRST_PAINT
    + """
from laming_desktop.ui.filling import fill_frame
window = fill_frame(frame, Settings(Path(tempfile.mkdtemp()) / "window.ini"))
window.begin(None)
application.processEvents()
"""
)
OPENED = """
import sys
from pathlib import Path
from laming_desktop.ui.trying import try_main_window
try_main_window(Path({path!r}))
"""
TELL = """
print(",".join(name for name in {names!r} if name in sys.modules))
"""


def list_loaded(script: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", script + TELL.format(names=SLOW)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.strip().split(",")) - {""}


def test_the_first_paint_needs_neither_the_database_nor_the_paper() -> None:
    assert list_loaded(FIRST_PAINT) == set()


def test_the_filled_window_has_loaded_no_paper_and_no_migration() -> None:
    assert list_loaded(FILLED) == {"sqlalchemy"}


def test_an_open_register_has_loaded_no_paper_and_no_migration(tmp_path: Path) -> None:
    path = tmp_path / "plan.laming"
    build_sample_register(path, author="", now=datetime.now(UTC)).close()

    assert list_loaded(OPENED.format(path=str(path))) == {"sqlalchemy"}
