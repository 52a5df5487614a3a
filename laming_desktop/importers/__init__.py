"""Documents in: a path goes in, tables and proposals come out; nothing is written to a register here."""
