"""Paper out: plain data goes in, a tagged PDF comes out."""
