"""A paper's real pages beside the choices that make it."""
