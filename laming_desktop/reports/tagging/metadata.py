"""What a document says of itself: XMP metadata, the Info dictionary with the same facts, and its colours' meaning.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): a schema that PDF/A does not know must be described in the file.
"""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from laming_desktop.paths import find_resource
from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_reference, write_text

PRODUCER: Final = "Laming Desktop"
_LONGEST: Final = 2000
"""Letters that a title, author or bookmark may have: a string of PDF/A ends at 32,767 bytes."""
_COLOUR_SPACE: Final = "sRGB IEC61966-2.1"
_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part><pdf:Producer>{producer}</pdf:Producer>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself to readers and search engines."""

    title: str
    author: str
    language: str = "en-GB"


def drop_unwritable(text: str) -> str:
    """Leave out what neither XML nor a title bar can hold: control characters, half surrogates, and what is too long."""
    return "".join(letter for letter in text[:_LONGEST] if letter.isprintable())


def tidy_facts(facts: DocumentFacts) -> DocumentFacts:
    """Give the facts as they can be written; a document without a title bears our name."""
    return DocumentFacts(drop_unwritable(facts.title) or PRODUCER, drop_unwritable(facts.author), facts.language)


def write_metadata(file: PdfFile, facts: DocumentFacts) -> int:
    """Write the XMP metadata and give its number."""
    author = escape(facts.author)
    filled = _METADATA.format(
        producer=PRODUCER,
        title=escape(facts.title),
        creator=_CREATOR.format(author=author) if author else "",
        language=facts.language,
    )
    return file.add_stream(filled.encode("utf-8"), "/Type/Metadata/Subtype/XML", compress=False)


def write_info(file: PdfFile, facts: DocumentFacts) -> int:
    """Write the Info dictionary: what the metadata says, and nothing that it does not."""
    author = f"/Author {write_text(facts.author)}" if facts.author else ""
    return file.add(f"<</Title {write_text(facts.title)}{author}/Producer {write_text(PRODUCER)}>>")


def write_output_intent(file: PdfFile) -> int:
    """Write what the colours of the pages mean, with the profile that says so; give its number."""
    profile = (find_resource("colour") / "srgb.icc").read_bytes()
    stream = file.add_stream(profile, "/N 3")
    return file.add(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier {write_text(_COLOUR_SPACE)}"
        f"/Info {write_text(_COLOUR_SPACE)}/DestOutputProfile {write_reference(stream)}>>"
    )
