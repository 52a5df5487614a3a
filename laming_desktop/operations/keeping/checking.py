"""Look whether a register is whole."""

from laming_desktop.store.register import Register


def check_register(register: Register) -> list[str]:
    """Give what does not fit in the file, its hash chain, or between tables and journal; empty when all is well."""
    return register.check()
