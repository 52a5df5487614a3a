"""Journeys over the command line use what its own tests use."""

from tests.cli.conftest import line

__all__ = ["line"]
