"""Our appendix of so many plain rows, in a process of its own."""

import sys
from pathlib import Path

from tests.bench.plain_rows import make_paper
from tests.reports.writing_papers import write_appendix

if __name__ == "__main__":
    write_appendix(make_paper(int(sys.argv[1])), Path(sys.argv[2]))
