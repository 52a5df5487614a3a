"""What every test may ask for: the folder of real documents, where there is one."""

import gc
import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder with the real documents beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the real documents do not lie beside this checkout")
    return SHARED


@pytest.fixture(scope="module", autouse=True)
def set_aside_what_stays() -> None:
    """Set aside what earlier modules left for good: searching it for garbage again and again takes a third of the time."""
    gc.collect()
    gc.freeze()
