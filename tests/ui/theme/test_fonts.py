import os
import subprocess
import sys
from pathlib import Path

import pytest

from laming_desktop.paths import find_resource

CHOOSE = (
    "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
    "from laming_desktop.ui.theme.fonts import choose_family;"
    "application = QApplication([]); print(choose_family(Path(sys.argv[1])))"
)
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be told to forget its fonts")
def test_the_bundled_font_is_used_where_the_system_has_none(tmp_path: Path) -> None:
    settings = tmp_path / "fonts.conf"
    settings.write_text(NO_FONTS)
    said = subprocess.run(
        [sys.executable, "-c", CHOOSE, str(find_resource("fonts"))],
        env={**os.environ, "FONTCONFIG_FILE": str(settings), "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout.strip() == "Noto Sans"
