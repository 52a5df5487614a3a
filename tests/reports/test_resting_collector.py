import gc

import pytest

from laming_desktop.reports.resting_collector import rest_collector


def test_collector_works_again_after_the_block_also_when_it_fails() -> None:
    with pytest.raises(ZeroDivisionError), rest_collector():
        _ = 1 / 0

    assert gc.isenabled()


def test_collector_that_rested_before_goes_on_resting() -> None:
    with rest_collector():
        with rest_collector():
            pass
        assert not gc.isenabled()
