"""The program's door: `laming-desktop`, or `python -m laming_desktop`."""

import sys

from laming_desktop.app import main as run


def main() -> int:
    """Run the program with the words of the command line."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
