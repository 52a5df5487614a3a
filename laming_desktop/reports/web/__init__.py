"""Web pages: a paper as one file that needs nothing else, runs nothing and can be read by everybody."""
