"""Our action plan of so many plain rows, in a process of its own."""

import sys
from pathlib import Path

from tests.bench.plain_rows import make_plan_paper
from tests.reports.writing_papers import write_action_plan

if __name__ == "__main__":
    write_action_plan(make_plan_paper(int(sys.argv[1])), Path(sys.argv[2]))
