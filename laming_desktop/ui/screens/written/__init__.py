"""Reports that people write: their facts, their sections and the templates that they follow."""
