"""Start the window: the frame alone, or with a register until 200 of its rows have been painted; run by `window.py`."""

import os
import sys
import tempfile
from pathlib import Path

from laming_desktop.ui.running import Frame, Settings, make_application, make_theme

ROWS = 200


def main() -> None:
    """Paint the frame, and where a file is named, its first rows, screen by screen; then leave without more ado."""
    application = make_application()
    settings = Settings(Path(tempfile.mkdtemp()) / "window.ini")
    settings.begins_with_dashboard = False
    frame = Frame(make_theme(application, settings))
    frame.resize(1366, 697)
    frame.show()
    application.processEvents()
    if len(sys.argv) > 1:
        show_rows(frame, settings, Path(sys.argv[1]))
    # What goes on beside the window is none of what is measured.
    os._exit(0)


def show_rows(frame: Frame, settings: Settings, path: Path) -> None:
    """Open a register and scroll through its first rows."""
    from laming_desktop.ui.filling import fill_frame  # noqa: PLC0415  as the program does, after the first paint

    application = make_application()
    window = fill_frame(frame, settings)
    window.begin(path)
    while not window.plan.screen.list.model.rowCount():
        application.processEvents()
    window.plan.screen.show_front(is_shown=False)
    view = window.plan.screen.list.view
    step = max(view.viewport().height() // view.verticalHeader().defaultSectionSize(), 1)
    for row in range(0, ROWS, step):
        view.scrollTo(view.model().index(row, 0), view.ScrollHint.PositionAtTop)
        view.viewport().repaint()


if __name__ == "__main__":
    main()
