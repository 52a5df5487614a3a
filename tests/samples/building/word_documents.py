"""Build the Word documents that show what Word does to words: `python -m tests.samples.building.word_documents`."""

from tests.samples.building.word_markup import (
    BY,
    WORD,
    level,
    lists,
    number,
    p,
    r,
    replace_in_parts,
    save,
    style,
    tbl,
    tc,
    tr,
)

MERGE = '<w:vMerge w:val="restart"/>'
GO_ON = "<w:vMerge/>"
TURNED = "<w:r><w:lastRenderedPageBreak/></w:r>"


def span(columns: int) -> str:
    """Write that a cell covers columns of the grid."""
    return f'<w:gridSpan w:val="{columns}"/>'


def insert(text: str) -> str:
    """Write words that somebody put in and nobody has accepted yet."""
    return f"<w:ins {BY}>{r(text)}</w:ins>"


def delete(text: str) -> str:
    """Write words that somebody deleted and nobody has accepted yet."""
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def build_tracked_changes() -> None:
    """A plan in the middle of its editing: words, paragraphs and rows put in, deleted and moved."""
    owner = p(delete("Head of Training") + insert("Head of Learning"))
    moved = p(
        f"<w:moveFrom {BY}>{r('with partners ')}</w:moveFrom>"
        + r("Agree a form")
        + f"<w:moveTo {BY}>{r(' with partners')}</w:moveTo>"
    )
    joined = p(r("Write the leaflet "), f"<w:rPr><w:del {BY}/></w:rPr>") + p("and print it")
    rows = [
        tr("Ref", "Recommendation", "Action", "Lead officer", "Timescale"),
        tr(
            "1",
            tc(p(r("All staff should be ") + delete("told of") + insert("trained in") + r(" the procedures."))),
            "Run a course",
            tc(owner),
            "June 2010",
        ),
        tr(
            "2",
            "Referrals should use one form.",
            tc(moved),
            "Team Manager",
            tc(p(delete("May 2010") + insert("July 2010"))),
        ),
        tr(
            "3", "Visits should be announced.", "Post the days", "Team Manager", "May 2010", properties=f"<w:del {BY}/>"
        ),
        tr(
            "4",
            "Parents should have a leaflet.",
            tc(joined),
            "Communications Officer",
            "August 2010",
            properties=f"<w:ins {BY}/>",
        ),
    ]
    save("tracked_changes.docx", p("Exampleshire improvement plan") + tbl(rows, (700, 4000, 4000, 2200, 1800)))


def build_numbers_by_list() -> None:
    """References and steps that Word numbers by itself; a bullet is no number."""
    steps = p("Draft the policy", number(key=3)) + p("Ask the unions", number(key=3))
    rows = [
        tr("No.", "Recommendation", "Action to be taken", "Responsible officer", "Target date"),
        tr(tc(p("", number())), "Every complaint should be answered.", tc(steps), "Complaints Officer", "31/03/2011"),
        tr(
            tc(p("", number())),
            "Records should be kept in one place.",
            tc(p("Buy cabinets", number(key=2)) + p("Label the drawers", number(key=2))),
            "Records Manager",
            "30/04/2011",
        ),
        tr(tc(p("", number())), "Keys should be signed for.", "Keep a book of keys", "Site Manager", "Ongoing"),
    ]
    numbering = lists(level(0, "%1."), level(0, "\uf0b7", "bullet"), level(0, "(%1)", "lowerLetter"))
    save("numbers_by_list.docx", p("Action plan") + tbl(rows, (700, 4000, 4000, 2200, 1800)), {"numbering": numbering})


def build_list_of_levels() -> None:
    """Recommendations as a list of two levels in the text, counted on behind a paragraph that interrupts it."""
    body = (
        p("Review of the home at Sample Lane")
        + p("The review visited the home three times in 2012.")
        + p("Recommendations", '<w:pStyle w:val="Heading1"/>')
        + p("The Board should approve every placement.", number())
        + p("The Chair should sign each approval.", number(1))
        + p("The Clerk should keep the approvals.", number(1))
        + p("The council should inspect the home each year.", number())
        + p("The home should publish its rota.", number())
    )
    parts = {
        "numbering": lists(level(0, "%1.") + level(1, "%1.%2")),
        "styles": style("Heading1", "heading 1"),
    }
    save("list_of_levels.docx", body, parts)


def build_numbered_headings() -> None:
    """Headings that Word numbers by their style, "Recommendation 1:", each above its table of actions."""
    heading = '<w:pStyle w:val="RecHeading"/>'
    labels = tr("Action", "Owner", "By when", "RAG", properties="<w:tblHeader/>")
    widths = (6000, 3000, 2500, 1500)
    body = (
        p("Fire safety plan of Exampleshire Homes", '<w:pStyle w:val="Title"/>')
        + p("Every block should have a warden.", heading)
        + tbl(
            [
                labels,
                tr("Appoint wardens", "Housing Manager", "1 May 2013", "Green"),
                tr("Train the wardens", "Fire Officer", "1 June 2013", "Amber"),
            ],
            widths,
        )
        + p("Doors should be tested twice a year.", heading)
        + tbl([labels, tr("Book the tests", "Surveyor", "September 2013", "Red")], widths)
    )
    parts = {
        "numbering": lists(level(0, "Recommendation %1:", more='<w:pStyle w:val="RecHeading"/>')),
        "styles": style("Title", "Title")
        + style("RecHeading", "Rec Heading", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    }
    save("headings_numbered_by_style.docx", body, parts)


def control(inside: str, properties: str = "") -> str:
    """Write a content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def ask(text: str) -> str:
    """Write a control in which nobody has chosen anything."""
    return p(control(r(text, '<w:rStyle w:val="PlaceholderText"/>'), "<w:showingPlcHdr/>"))


def build_controls() -> None:
    """A form of content controls, filled in two rows and still asking in the others."""

    def fill(text: str) -> str:
        return tc(p(control(r(text), "<w:dropDownList/>")))

    asking = [
        tr(
            "",
            tc(ask("Click here to enter text.")),
            tc(ask("Click here to enter text.")),
            tc(ask("Choose an item.")),
            tc(ask("Click to enter a date.")),
            tc(ask("Choose an item.")),
        )
        for _ in range(3)
    ]
    rows = [
        tr("Rec", "Recommendation", "Action", "Lead", "Completion date", "Status"),
        tr(
            "1",
            "The rota should be public.",
            fill("Publish the rota"),
            fill("Ward Manager"),
            fill("14/02/2014"),
            fill("On track"),
        ),
        tr(
            "2",
            "Callers should be rung back.",
            fill("Ring back within a day"),
            fill("Duty Officer"),
            fill("28/02/2014"),
            fill("Complete"),
        ),
        *asking,
    ]
    parts = {"styles": style("PlaceholderText", "Placeholder Text", kind="character")}
    save(
        "form_of_controls.docx",
        control(p("Ward plan of Exampleshire Hospital")) + tbl(rows, (900, 3000, 3500, 2500, 1800, 1800)),
        parts,
    )


def build_merged() -> None:
    """References merged down, sections across, borders of two halves that miss each other, and a row further in."""
    widths = (800, 150, 3500, 250, 4000, 2000, 1500)
    head = [tc("Ref"), tc("Recommendation", span(2)), tc("Action", span(2)), tc("Lead"), tc("Priority")]
    section = [tc("Leadership", span(7))]

    def upper(*cells: str, merge: str = "") -> str:
        return tr(tc(cells[0], merge), tc(cells[1], span(2) + merge), tc(cells[2], span(2)), *map(tc, cells[3:]))

    def lower(*cells: str, merge: str = "") -> str:
        return tr(tc(cells[0], span(2) + merge), tc(cells[1], span(2) + merge), *map(tc, cells[2:]))

    rows = [
        tr(*head),
        tr(*section),
        upper("1", "Leaders should visit each site.", "Plan the visits", "Director", "High", merge=MERGE),
        upper("", "", "Write up the visits", "Business Manager", "Low", merge=GO_ON),
        tr(tc("Practice", span(7))),
        lower("2", "Notes should be signed.", "Remind all teams", "Team Manager", "Medium", merge=MERGE),
        lower("", "", "Sample the notes", "Auditor", "High", merge=GO_ON),
    ]
    save("merged_and_drawn_by_hand.docx", p("Plan of the Exampleshire Trust") + tbl(rows, widths))


def build_frame() -> None:
    """A table of one cell as a frame round the page, with headings and two tables in it."""
    labels = tr("Action", "Lead", "Timescale")
    widths = (5000, 3000, 2500)
    inside = (
        p("Recommendation 1: The depot should log every delivery.")
        + tbl([labels, tr("Put a log at the gate", "Gatekeeper", "March 2012")], widths)
        + p("Recommendation 2: Drivers should rest every four hours.")
        + tbl(
            [
                labels,
                tr("Fit the clocks", "Fleet Manager", "April 2012"),
                tr("Read the clocks", "Fleet Manager", "Monthly"),
            ],
            widths,
        )
        + p()
    )
    save("framed_page.docx", p("Depot plan") + tbl([tr(tc(inside))], (11000,)))


def build_nested() -> None:
    """A small table in one cell among words, which are all words of the cell."""
    phases = tbl([tr("Phase 1", "north"), tr("Phase 2", "south")], (1500, 2000))
    rows = [
        tr("No", "Recommendation", "Action", "Lead", "By"),
        tr(
            "1",
            "Meters should be read on time.",
            tc(p("Send the readers out in two phases:") + phases + p("and report to the Board.")),
            "Metering Manager",
            "2011",
        ),
        tr("2", "Bills should be plain.", "Print plain bills", "Billing Manager", "2012"),
    ]
    save("small_table_among_words.docx", p("Plan of Exampleshire Water") + tbl(rows, (700, 3500, 4500, 2200, 1200)))


def box(inside: str) -> str:
    """Write a text box as Word does, once for new programs and once for old ones."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def build_text_boxes() -> None:
    """Recommendations in text boxes above their tables, and marks as letters in shapes in their cells."""
    labels = tr("Action", "Lead", "Due", "RAG")
    widths = (6000, 3000, 2500, 1200)
    body = (
        p("Library plan")
        + p(box(p("Recommendation 1: Branches should open on Saturdays.")))
        + tbl([labels, tr("Agree the hours", "Head of Libraries", "May 2015", tc(p(box(p("G")))))], widths)
        + p(box(p("Recommendation 2: Fines should be the same everywhere.")))
        + tbl([labels, tr("Print one tariff", "Finance Officer", "June 2015", tc(p(box(p("R")))))], widths)
    )
    save("text_boxes.docx", body)


def field(instruction: str, result: str) -> str:
    """Write a field with its instruction and its result."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark("begin") + told + mark("separate") + r(result) + mark("end")


def build_fields() -> None:
    """Fields, links, notes, comments, hidden words and a table of contents round a plan."""
    contents = '<w:pStyle w:val="TOC1"/>'
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    rows = [
        tr("Ref", "Recommendation", "Action", "Owner", "Timescale"),
        tr(
            "1",
            tc(p(r("Buses should carry a radio.") + note)),
            tc(p(r("Buy radios, see ") + field("REF _Ref1 \\h", "section 4"))),
            "Fleet Manager",
            tc(p(field("DATE", "May 2016"))),
        ),
        tr(
            "2",
            "Drivers should report faults.",
            tc(p("<w:hyperlink>" + r("Use the form") + "</w:hyperlink>" + r(" SECRET DRAFT", "<w:vanish/>") + comment)),
            "Depot Manager",
            "Weekly",
        ),
    ]
    body = (
        p(field("TOC \\o", "Recommendation 1: Buses\t2"), contents)
        + p(r("Recommendation 2: Drivers\t3"), contents)
        + p("Transport plan")
        + tbl(rows, (700, 4000, 4000, 2200, 1800))
    )
    parts = {
        "styles": style("TOC1", "toc 1"),
        "footnotes": f'<w:footnote w:id="1">{p("As the inquiry put it.")}</w:footnote>',
        "comments": f"<w:comment {BY}>{p('Is this right?')}</w:comment>",
    }
    save("fields_and_notes.docx", body, parts)


def build_grounds() -> None:
    """RAG by grounds alone: a colour of the theme, a solid pattern, a fill; pale bands mean nothing."""
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        '<a:clrScheme name="Own"><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent3><a:srgbClr val="00B050"/></a:accent3>'
        "</a:clrScheme></a:themeElements></a:theme>"
    )
    band = '<w:shd w:val="clear" w:color="auto" w:fill="DCE6F1"/>'

    def row(cells: list[str], ground: str, pale: str = "") -> str:
        return tr(*(tc(cell, pale) for cell in cells), tc("", ground))

    rows = [
        tr("No", "Recommendation", "Action", "Lead", "RAG"),
        row(
            ["1", "Lamps should be lit.", "Buy lamps", "Engineer"],
            '<w:shd w:val="clear" w:color="auto" w:themeFill="accent3"/>',
            band,
        ),
        row(
            ["2", "Roads should be swept.", "Hire sweepers", "Roads Manager"],
            '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>',
        ),
        row(
            ["3", "Drains should be cleared.", "Clear the drains", "Drainage Officer"],
            '<w:shd w:val="clear" w:color="auto" w:fill="FFC000"/>',
            band,
        ),
        row(["4", "Signs should be washed.", "Wash the signs", "Signs Officer"], band, band),
    ]
    save(
        "grounds_of_the_theme.docx",
        p("Street plan") + tbl(rows, (700, 4000, 4000, 2200, 1200)),
        {"word/theme.xml": theme},
    )


def build_pages() -> None:
    """A plan over three pages as Word has laid it out: headings repeated by Word, a row cut by the end of a page."""
    rows = [
        tr("Ref", "Recommendation", "Action", "Lead", "Timescale", properties="<w:tblHeader/>"),
        tr("1", "Boats should be counted.", "Count the boats", "Harbour Master", "2014"),
        tr(
            "2",
            "Ropes should be renewed.",
            tc(p(r("Buy new ropes ") + TURNED + r("before the season begins"))),
            "Bosun",
            "2015",
        ),
        tr(tc(p(TURNED + r("3"))), "Lights should be tested.", "Test the lights", "Electrician", "Monthly"),
    ]
    body = (
        p(r("Harbour plan") + '<w:r><w:br w:type="page"/></w:r>')
        + p(TURNED + r("The plan"))
        + tbl(rows, (700, 4000, 4000, 2200, 1800))
    )
    save("pages_as_word_laid_out.docx", body)


def build_strict() -> None:
    """A document of the strict kind whose main part has a number behind its name, as a browser saves it."""
    rows = [
        tr("Ref", "Recommendation", "Action", "Lead", "Timescale"),
        tr("1", "Bees should be registered.", "Open a register", "Bee Officer", "April 2018"),
    ]
    path = save(
        "strict_from_a_browser.docx", p("Plan") + tbl(rows, (700, 4000, 4000, 2200, 1800)), main="word/document2.xml"
    )
    replace_in_parts(path, WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")


def build_macros() -> None:
    """A document that carries a program, which nobody runs."""
    rows = [
        tr("Ref", "Recommendation", "Action", "Lead", "Timescale"),
        tr("1", "Gates should be locked.", "Buy locks", "Caretaker", "May 2010"),
    ]
    save(
        "plan_with_macros.docm",
        p("Plan") + tbl(rows, (700, 4000, 4000, 2200, 1800)),
        {"word/vbaProject.bin": "not a program"},
    )


def build_broken() -> None:
    """A document with an entity in a part, half a document, and one that packs more than any plan holds."""
    body = p("Plan") + tbl([tr("Ref", "Action"), tr("1", "Lock the gates")], (700, 4000))
    entity = '<!DOCTYPE w:styles [<!ENTITY x "xxxxxxxxxx">]><w:styles>&x;</w:styles>'
    save("entity_in_styles.docx", body, {"word/styles.xml": entity})
    half = save("half_a_document.docx", body)
    half.write_bytes(half.read_bytes()[:-400])
    save("packed_beyond_measure.docx", body, {"word/media/image1.bmp": "\0" * 5_000_000})


BUILDERS = (
    build_tracked_changes,
    build_numbers_by_list,
    build_list_of_levels,
    build_numbered_headings,
    build_controls,
    build_merged,
    build_frame,
    build_nested,
    build_text_boxes,
    build_fields,
    build_grounds,
    build_pages,
    build_strict,
    build_macros,
    build_broken,
)

if __name__ == "__main__":
    for build in BUILDERS:
        build()
