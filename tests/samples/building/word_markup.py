"""Write Word documents from their markup, so that a sample shows just what Word writes for one of its features."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "documents"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
BY = 'w:id="1" w:author="Editor" w:date="2010-06-01T09:00:00Z"'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "comments": "comments"}
_DAY = (2010, 6, 1, 9, 0, 0)


def r(text: str, properties: str = "") -> str:
    """Write a run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """Write a paragraph; words alone become a run."""
    inside = content if content.startswith("<") or not content else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def tc(content: str = "", properties: str = "") -> str:
    """Write a cell; words alone become a paragraph."""
    inside = content if content.startswith(("<w:p>", "<w:p ", "<w:sdt", "<w:tbl")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Write a row; words alone become cells."""
    written = "".join(
        cell if cell.startswith(("<w:tc>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tc")) else tc(cell) for cell in cells
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{written}</w:tr>"


def tbl(rows: Sequence[str], widths: Sequence[int]) -> str:
    """Write a table with lines; `widths` are those of the columns of its grid in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    head = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{lines}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def number(level: int = 0, key: int = 1) -> str:
    """Write that a paragraph belongs to a level of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def level(place: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    """Write how one level of a list is numbered."""
    kind = f'<w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
    return f'<w:lvl w:ilvl="{place}">{kind}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'


def lists(*levels_of_each: str) -> str:
    """Write lists, numbered from 1, each with its levels."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for at, levels in enumerate(levels_of_each)
    )
    return kinds + "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(levels_of_each))
    )


def style(key: str, name: str, properties: str = "", kind: str = "paragraph") -> str:
    """Write a style."""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{properties}</w:style>'


def save(name: str, body: str, parts: Mapping[str, str] | None = None, main: str = "word/document.xml") -> Path:
    """Save a document; `parts` are the insides of styles, numbering, footnotes and comments, or whole parts by their paths."""
    given = dict(parts or {})
    written = {f"word/{key}.xml": _write_part(root, given.pop(key)) for key, root in _ROOTS.items() if key in given}
    has_macros = any(path.endswith(".bin") for path in given)
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    written[main] = f"{_DECLARED}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    written["_rels/.rels"] = _relate({"officeDocument": main})
    folder, file = main.rsplit("/", 1)
    beside = {key: f"{key}.xml" for key in [*_ROOTS, "theme"] if f"word/{key}.xml" in {**written, **given}}
    written[f"{folder}/_rels/{file}.rels"] = _relate(beside)
    written["[Content_Types].xml"] = _list_types(main, beside, has_macros=has_macros)
    path = FOLDER / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in sorted({**written, **given}.items()):
            archive.writestr(zipfile.ZipInfo(part, _DAY), content, zipfile.ZIP_DEFLATED)
    return path


def replace_in_parts(path: Path, old: str, new: str) -> None:
    """Replace words in all parts of a document."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content.replace(old, new), zipfile.ZIP_DEFLATED)


def _write_part(root: str, inside: str) -> str:
    return f"{_DECLARED}<w:{root} {NAMESPACES}>{inside}</w:{root}>"


def _relate(targets: Mapping[str, str]) -> str:
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_DECLARED}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'


def _list_types(main: str, beside: Mapping[str, str], *, has_macros: bool) -> str:
    kind = "application/vnd.ms-word.document.macroEnabled" if has_macros else f"{_PART}.wordprocessingml.document"
    types = {f"/{main}": f"{kind}.main+xml"}
    types |= {
        f"/word/{target}": f"{_PART}.theme+xml" if key == "theme" else f"{_PART}.wordprocessingml.{key}+xml"
        for key, target in beside.items()
    }
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    )
    return f'{_DECLARED}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'
