"""Keep Python's collector from walking over a whole document again and again while its rows are made."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def pause_collecting() -> Generator[None]:
    """Collect nothing meanwhile, unless somebody else has seen to that already.

    The rows of an import hold no circles, which are all that the collector frees: nothing piles up without it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
