"""Builders of the small documents in tests/samples/documents that are no plain text; run by hand."""
