"""An exchange of the sample register with somebody."""

from pathlib import Path

import pytest

from laming_desktop.store.register import Register
from tests.operations.sharing.exchange import Exchange


@pytest.fixture
def exchange(sample: Register, tmp_path: Path) -> Exchange:
    """Give the sample register with a folder for copies."""
    return Exchange(sample, tmp_path)
