"""One window for each user: a second start hands its file to the first, which comes to the front."""

import hashlib
from getpass import getuser
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS: Final = 500
LONGEST: Final = 8_192
_HELLO: Final = b"laming-desktop 1\n"


def name_server(folder: Path) -> str:
    """Name the server of a user and their settings, so that neither other users nor tests meet."""
    try:
        user = getuser()
    except (KeyError, OSError):
        user = ""
    return f"laming-desktop-{hashlib.sha256(f'{user}|{folder}'.encode()).hexdigest()[:16]}"


def hand_over(name: str, path: Path | None) -> bool:
    """Hand a file, or only the wish to be seen, to a window that is open already; tell whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    words = "" if path is None else str(path.absolute())
    socket.write(_HELLO + words.encode("utf-8", "surrogateescape"))
    is_sent = socket.waitForBytesWritten(WAIT_MS) or socket.bytesToWrite() == 0
    socket.disconnectFromServer()
    return is_sent


class SingleStart(QObject):
    """Listens for later starts; `asked` carries the path that one was given, None where there was none."""

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        # What a program that was killed left behind would stand in the way.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Tell whether later starts will be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connected(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Read what a start says; anything else is left alone."""
        said = bytes(socket.read(LONGEST).data())
        if not said.startswith(_HELLO):
            return
        words = said.removeprefix(_HELLO).decode("utf-8", "surrogateescape")
        self.asked.emit(Path(words) if words else None)
