"""A document read step by step, every row shown before anything is written."""
