"""Reading of what a national document says of recommendations, and of what it promises by when."""
