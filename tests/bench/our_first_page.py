"""The first page of our appendix of so many plain rows, as the preview asks for it; prints the seconds it took.

Imports are not counted: a window that shows a preview has loaded them before.
"""

import sys
import time
from pathlib import Path

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.pdf_papers import write_pdf
from tests.bench.plain_rows import make_paper

if __name__ == "__main__":
    paper = make_paper(int(sys.argv[1]))
    begun = time.process_time()
    write_pdf(compose_appendix(paper, ReportProfile("appendix")), Path(sys.argv[2]), only_first=True)
    sys.stdout.write(f"{time.process_time() - begun:.3f}\n")
