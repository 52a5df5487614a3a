"""How a page looks: on a screen bright or dark, with high contrast, and on paper. Nothing is fetched."""

import re
from typing import Final

from laming_desktop.domain.papers.house_style import USUAL_COLOUR, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_USUAL_SIZE: Final = 12
_MARGINS_MM: Final = 14

_RULES: Final = """
*{box-sizing:border-box}
html{font-size:%(size)spt;-webkit-text-size-adjust:100%%;color-scheme:light dark}
:root{--ink:#1A1A1A;--muted:#55595E;--paper:#FFFFFF;--band:#E8ECEF;--rule:#8A8F96;--hair:#B4B8BD;--house:%(house)s;--link:%(house)s}
body{margin:0;color:var(--ink);background:var(--paper);font-family:"Noto Sans","Segoe UI",Arial,"Helvetica Neue",sans-serif;line-height:1.45}
header,main,footer,nav{max-width:%(width)s;margin:0 auto;padding:0 1.2rem}
a{color:var(--link)}
a:focus-visible,main:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:.5rem;top:.5rem}
.heard{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%%);white-space:nowrap}
.marking{text-align:center;font-weight:700;letter-spacing:.04em;border:2px solid currentColor;padding:.2rem;margin:1rem 0 0}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 2rem;padding-top:1rem;color:var(--muted)}
.top img{max-height:4rem;max-width:12rem}
.label{color:var(--house);font-weight:600;text-transform:uppercase;letter-spacing:.03em;margin:.6rem 0 0}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;break-after:avoid}
h1{font-size:1.7rem;margin:.3rem 0 .5rem}
h2{font-size:1.3rem;margin:1.6rem 0 .5rem}
h3{font-size:1.08rem;margin:1.2rem 0 .4rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
.number{display:inline-block;min-width:2.4em;padding-right:.5em}
p{margin:.45rem 0;overflow-wrap:break-word;max-width:48rem}
.long{overflow-wrap:anywhere}
.lead{font-weight:600}
.note{color:var(--muted);font-size:.87em}
.ours{color:var(--muted);font-style:italic}
.subtitle{color:var(--muted);max-width:none}
.numbered{display:flex}
.numbered>.number{flex:0 0 3em}
ul,ol{max-width:48rem;padding-left:1.6rem}
li{margin:.2rem 0;overflow-wrap:anywhere}
nav ol,nav ul{list-style:none;padding-left:0;max-width:none;columns:22rem auto}
nav li{break-inside:avoid}
nav .level2{padding-left:1.5rem}
nav .level3{padding-left:3rem}
nav h2{margin-top:1rem}
.tiles,.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;max-width:none;margin:.8rem 0}
.tiles b{font-size:1.5rem;margin-right:.3rem}
.key{font-size:.87em}
.key b{font-weight:600}
.badge{width:1.35em;height:1.35em;vertical-align:-.3em;margin-right:.35em;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.badge text,.chart text{font-family:"Noto Sans","Segoe UI",Arial,sans-serif}
.badge text{font-weight:700;font-size:9px}
.pennant{width:.7em;height:.7em;margin-right:.35em;fill:currentColor}
.flag{font-weight:600}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%%}
caption{text-align:left;color:var(--muted);font-size:.87em;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .55rem .4rem .4rem;overflow-wrap:break-word;font-weight:400}
.plan{font-size:.87em;border-bottom:1.5px solid var(--ink)}
.plan thead th{font-weight:600;border-bottom:1.5px solid var(--ink);vertical-align:bottom}
.plan thead tr:first-child th{border-top:2px solid var(--ink)}
.plan thead .note{display:block;font-weight:400}
.plan tbody{border-top:1px solid var(--rule)}
.plan tbody tr{border-top:1px solid var(--hair)}
.plan tbody th[scope=row]{font-weight:600}
.plan .ruled{border-left:1px solid var(--hair)}
.plan .centred{text-align:center}
.plan td p,.plan th p{max-width:none;margin:.1rem 0}
.band th{background:var(--band);font-weight:600;font-size:1.08em}
.band .note{float:right;font-weight:400;padding-left:2em}
.facts{width:auto;margin:.6rem 0}
.facts th{color:var(--muted);padding-left:0;min-width:9rem}
.facts td p{margin:0}
.panel{border:1.5px solid var(--rule);padding:.3rem 1rem;margin:1rem 0;max-width:50rem}
.agenda{border:1.5px solid var(--ink);padding:.2rem .8rem;float:right;font-weight:600}
.box{border:1.2px solid var(--rule);padding:.2rem .5rem;margin:.3rem 0;color:var(--muted);font-size:.87em}
.chart{margin:1rem 0;break-inside:avoid}
.chart svg{width:100%%;max-width:44rem;height:auto;forced-color-adjust:none;background:#FFFFFF;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chart figcaption{font-weight:600}
.chart table{width:auto}
.chart th,.chart td{border-bottom:1px solid var(--hair);padding-right:1.4rem}
.chart td,.chart thead th+th{text-align:right}
.facts td p{overflow-wrap:anywhere}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:7rem;font-weight:700;opacity:.09;transform:rotate(-30deg);pointer-events:none;overflow:hidden}
footer{color:var(--muted);font-size:.87em;border-top:1px solid var(--hair);margin-top:2rem;padding-bottom:2rem}
.attached{border-top:2px solid var(--ink);margin-top:3rem}
@media (prefers-color-scheme:dark){:root{--ink:#ECEDEE;--muted:#B3B8BE;--paper:#16191C;--band:#2A3138;--rule:#7C838B;--hair:#4B5158;--house:#9CCBE4;--link:#9CCBE4}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--hair:var(--ink);--rule:var(--ink)}}
@media (forced-colors:active){.band th,.panel,.box{border:1px solid CanvasText}}
@media (max-width:40rem){.top{display:block}.band .note{float:none;display:block;padding:0}}
@media print{:root{--ink:#1A1A1A;--muted:#55595E;--paper:#FFFFFF;--band:#E8ECEF;--rule:#8A8F96;--hair:#B4B8BD;--house:%(house)s;--link:#1A1A1A}
header,main,footer,nav{max-width:none;padding:0}.skip,nav{display:none}.wide{overflow:visible}thead{display:table-header-group}
tr.small{break-inside:avoid}.band{break-after:avoid}.band th{print-color-adjust:exact;-webkit-print-color-adjust:exact}.page-break,.attached{break-before:page}p{orphans:2;widows:2}}
@page{size:%(paper)s;margin:%(margin)dmm}
"""


def write_style(style: HouseStyle, page: PageChoices, widths: dict[str, float]) -> str:
    """Give the rules of a page; `widths` are the shares of columns in per cent, by the name of their class."""
    house = style.colour if _COLOUR.fullmatch(style.colour) else USUAL_COLOUR
    rules = _RULES % {
        "size": max(page.large_print, _USUAL_SIZE),
        "house": house,
        "width": "none" if page.orientation == "landscape" else "56rem",
        "paper": f"{page.size.upper()} {page.orientation}",
        "margin": _MARGINS_MM,
    }
    shares = "".join(f".{name}{{width:{share:g}%}}" for name, share in sorted(widths.items()))
    grey = "html{filter:grayscale(1)}" if page.in_grey else ""
    return f"{rules.strip()}\n{shares}{grey}"
