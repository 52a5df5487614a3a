"""Where the files lie that are not code: beside the package in a checkout, inside it when it was installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_folder(name: str, package: Path = _PACKAGE) -> Path:
    """Give the folder `name` of a checkout, else its copy `_name` in a wheel or frozen program."""
    is_checkout = (package.parent / "pyproject.toml").is_file()
    folder = package.parent / name if is_checkout else package / f"_{name}"
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return folder


def find_resource(*parts: str) -> Path:
    """Give the path of one file below `resources/`."""
    return find_folder("resources").joinpath(*parts)


def find_migrations() -> Path:
    """Give the folder of the migrations."""
    return find_folder("db_schema")
