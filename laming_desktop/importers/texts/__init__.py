"""Tables written as text: found, split into cells and mended."""
