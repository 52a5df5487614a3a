"""The program's door: `laming-desktop`, or `python -m laming_desktop`."""

import sys


def main() -> int:
    """Run the program with the words of the command line.

    A child process passes through this module too, and must not load the whole program.
    """
    if hasattr(sys, "frozen"):
        from multiprocessing import freeze_support  # noqa: PLC0415  a packed program begins its children so

        freeze_support()
    from laming_desktop.app import main as run  # noqa: PLC0415  not loaded in a child

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
