from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from laming_desktop.store.places_of_files import describe_place, find_cloud, find_network, is_unc

MOUNTS = [
    "/dev/sda1 / ext4 rw 0 0",
    "//server/share /mnt/share cifs rw 0 0",
    r"server:/plans /mnt/board\040papers nfs4 rw 0 0",
    "tmpfs /mnt/share/local tmpfs rw 0 0",
    "me@host: /home/me/remote fuse.sshfs rw 0 0",
    "broken",
]


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/mnt/share/a/plan.laming", "Windows share"),
        ("/mnt/board papers/plan.laming", "NFS"),
        ("/home/me/remote/plan.laming", "SSH share"),
        ("/mnt/share/local/plan.laming", ""),
        ("/mnt/shares/plan.laming", ""),
        ("/home/me/plan.laming", ""),
    ],
)
def test_a_network_share_is_known_by_what_is_mounted(path: str, service: str) -> None:
    assert find_network(PurePosixPath(path), MOUNTS) == service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\me\OneDrive - Exampleshire Council\plan.laming"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\me\Dropbox\plan.laming"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\plan.laming"), "Google Drive"),
        (PurePosixPath("/home/me/Library/Mobile Documents/com~apple~CloudDocs/plan.laming"), "iCloud Drive"),
        (PurePosixPath("/home/me/dropboxes/plan.laming"), ""),
        (PurePosixPath("/home/me/OneDrive"), ""),
    ],
)
def test_a_cloud_folder_is_known_by_its_name(path: PurePosixPath | PureWindowsPath, service: str) -> None:
    assert find_cloud(path) == service


def test_a_path_that_names_another_machine_is_a_share() -> None:
    assert is_unc(PureWindowsPath(r"\\server\share\plan.laming"))
    assert not is_unc(PureWindowsPath(r"C:\plan.laming"))
    assert not is_unc(PureWindowsPath(r"\\?\C:\plan.laming"))


def test_a_file_of_this_computer_is_local(tmp_path: Path) -> None:
    assert describe_place(tmp_path / "plan.laming").kind == "local"


def test_a_link_into_a_cloud_folder_is_known(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "plan.laming").touch()
    (tmp_path / "plan.laming").symlink_to(tmp_path / "Dropbox" / "plan.laming")
    assert describe_place(tmp_path / "plan.laming").service == "Dropbox"
