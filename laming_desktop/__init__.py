"""Laming Desktop: a register of an inquiry's recommendations and of what an authority does about them."""
