"""Papers made of blocks: what was gathered becomes headings, tables and words, the same for every format."""
