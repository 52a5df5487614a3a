"""What a document says of itself: title, author, language, day, and how Word is to treat it."""

from datetime import date

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.reports.saying_heads import say_source, say_title
from laming_desktop.reports.word.markup import WordMarkup
from laming_desktop.reports.word.names import NAMESPACES


def write_core(document: PaperDocument, markup: WordMarkup) -> str:
    """Give title, author, keywords and language; the days are those of the paper, so that it stays the same."""
    head = document.head
    on = _write_instant(document.written_on or head.as_at)
    words = ", ".join(word for word in (head.label, head.register, head.body) if word)
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{markup.escape(say_title(head))}</dc:title><dc:subject>{markup.escape(say_source(head))}</dc:subject>"
        f"<dc:creator>{markup.escape(head.authority)}</dc:creator><cp:keywords>{markup.escape(words)}</cp:keywords>"
        f"<dc:description>{markup.escape(document.summary or head.subtitle)}</dc:description>"
        f"<cp:lastModifiedBy>{markup.escape(head.authority)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{on}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{on}</dcterms:modified><dc:language>en-GB</dc:language>'
        "</cp:coreProperties>"
    )


def write_app(document: PaperDocument, markup: WordMarkup) -> str:
    """Give which program wrote the document, and for whom."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Laming Desktop</Application><Company>{markup.escape(document.head.authority)}</Company></Properties>"
    )


def write_settings() -> str:
    """Give how Word is to treat the document: as one of its own time, in English."""
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting {mode}/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _write_instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
