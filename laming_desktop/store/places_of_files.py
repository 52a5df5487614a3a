"""Where a register lies: on this computer, on a share of the network, or in a folder that a cloud service copies."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, Literal

PlaceKind = Literal["local", "network", "cloud"]

_NETWORKS: Final[Mapping[str, str]] = {
    "cifs": "Windows share",
    "smb": "Windows share",
    "smb2": "Windows share",
    "smb3": "Windows share",
    "smbfs": "Windows share",
    "fuse.gvfsd-fuse": "share",
    "nfs": "NFS",
    "nfs4": "NFS",
    "afs": "AFS",
    "fuse.sshfs": "SSH share",
    "fuse.davfs": "WebDAV",
    "davfs": "WebDAV",
    "9p": "shared folder",
    "vboxsf": "shared folder",
    "fuse.vmhgfs-fuse": "shared folder",
}
_CLOUDS: Final = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("box sync", "Box"),
    ("sharepoint", "SharePoint"),
)
_REMOTE_DRIVE: Final = 4
"""What Windows' GetDriveType says of a drive letter that stands for a share."""


@dataclass(frozen=True, slots=True)
class PlaceOfFile:
    """What kind of place a file lies in; `service` names the share's or the cloud's kind, empty for local."""

    kind: PlaceKind
    service: str = ""


def describe_place(path: Path) -> PlaceOfFile:
    """Tell where a file lies, by its path and by what the system says is mounted there."""
    absolute = path.absolute()
    cloud = find_cloud(absolute) or find_cloud(path.resolve())
    if cloud:
        return PlaceOfFile("cloud", cloud)
    if is_unc(absolute) or (sys.platform == "win32" and _is_remote_drive(absolute)):
        return PlaceOfFile("network", "Windows share")
    network = find_network(path.resolve(), _read_mounts())
    return PlaceOfFile("network", network) if network else PlaceOfFile("local")


def find_cloud(path: PurePath) -> str:
    """Give the cloud service whose folder is part of a path: "OneDrive - Exampleshire Council" is one; empty for none."""
    for part in path.parts[:-1]:
        folder = part.casefold()
        for beginning, service in _CLOUDS:
            if folder == beginning or folder.startswith((f"{beginning} ", f"{beginning}-", f"{beginning}_")):
                return service
    return ""


def is_unc(path: PurePath) -> bool:
    """Tell whether a path begins with the name of another machine, as Windows writes it."""
    text = str(path)
    return text.startswith((r"\\", "//")) and not text.startswith((r"\\?", r"\\."))


def find_network(path: PurePath, mounts: Iterable[str]) -> str:
    """Give the kind of network file system that holds a path; `mounts` are lines of /proc/mounts; empty for none."""
    deepest, kind = -1, ""
    for line in mounts:
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004  device, place, type
            continue
        place = PurePath(_unescape(fields[1]))
        # The last of two mounted on one place is the one that is seen.
        if path.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, kind = len(place.parts), fields[2]
    return _NETWORKS.get(kind, "")


def _unescape(field: str) -> str:
    """Read a path as /proc/mounts writes it: blanks and the like as octal numbers."""
    for written, meant in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        field = field.replace(written, meant)
    return field


def _read_mounts() -> list[str]:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []


def _is_remote_drive(path: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  asked on Windows only

    return ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE_DRIVE
