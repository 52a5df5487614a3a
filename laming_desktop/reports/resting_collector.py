"""Python's collector of circles rests while a paper is made: millions of small objects hold no circle to be found."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def rest_collector() -> Generator[None]:
    """Let the collector rest in the block; without it a long paper takes three quarters of the time."""
    was_working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_working:
            gc.enable()
