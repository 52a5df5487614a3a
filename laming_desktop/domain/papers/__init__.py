"""What the printed papers say, as plain frozen data: gathered by operations, laid out by reports."""
