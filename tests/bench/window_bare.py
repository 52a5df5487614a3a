"""The floor for the start of a window: an empty main window with a table, painted once; run by `window.py`."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


def main() -> None:
    """Show the window, let it be painted, and quit."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(1366, 697)
    window.show()
    window.repaint()
    QTimer.singleShot(0, application.quit)
    application.exec()


if __name__ == "__main__":
    main()
