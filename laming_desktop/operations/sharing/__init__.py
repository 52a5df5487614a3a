"""Out and back: shares of a register, what returns from them, and putting it together."""
