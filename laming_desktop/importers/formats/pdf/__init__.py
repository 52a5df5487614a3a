"""Read PDF documents: their words and drawn lines in, lines and rows of tables out. Nothing here decides about the plan."""
