"""Where files lie that are not code."""

from pathlib import Path

import pytest

from laming_desktop.paths import find_folder, find_migrations, find_resource


def test_a_checkout_has_its_migrations_beside_the_package() -> None:
    assert (find_migrations() / "env.py").is_file()


def test_an_installed_copy_has_them_inside_the_package(tmp_path: Path) -> None:
    (tmp_path / "laming_desktop" / "_db_schema").mkdir(parents=True)
    package = tmp_path / "laming_desktop"
    assert find_folder("db_schema", package) == package / "_db_schema"


def test_another_folder_of_the_same_name_beside_an_installed_copy_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "laming_desktop" / "_resources").mkdir(parents=True)
    assert find_folder("resources", tmp_path / "laming_desktop").name == "_resources"


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find_folder("resources", tmp_path / "laming_desktop")


def test_a_resource_is_named_by_its_parts() -> None:
    assert find_resource("icons", "open.svg").parts[-3:] == ("resources", "icons", "open.svg")
