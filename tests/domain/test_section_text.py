"""The small mark-up of section texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.papers.blocks import Heading, ListItem, Paragraph, PointList, Run
from laming_desktop.domain.section_text import (
    SectionBlock,
    escape_words,
    read_section_text,
    read_words,
    write_section_text,
)


def say(text: str) -> str:
    """Give a paragraph with its styles as brackets."""
    marks = {(False, False): "{}", (True, False): "[b {}]", (False, True): "[i {}]", (True, True): "[bi {}]"}
    return "".join(marks[run.bold, run.italic].format(run.text) for run in read_words(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain", "plain"),
        ("a **b** c *d* e", "a [b b] c [i d] e"),
        ("***both*** **bold *and***", "[bi both] [b bold ][bi and]"),
        ("**bold *both**it*", "[b bold ][bi both][i it]"),
        ("**x***y*", "[b x][i y]"),
        ("a* x *b *tr *c", "a[i  x ]b [i tr ]c"),
        ("a** b **c **end **", "a[b  b ]c [b end ]"),
        (r"5 \* 3, 2\*2, \**x**", "5 * 3, 2*2, **x**"),
        ("5 * 3 * 2 ** 4 ** 5", "5 * 3 * 2 ** 4 ** 5"),
        ("***both **\nit ***\nbold **", "[bi both ][i  it ][b  bold ]"),
        ("staff* and managers*", "staff* and managers*"),
        ("alone * and ** and *** and ****x****", "alone * and ** and *** and ****x****"),
        ("open **bold", "open **bold"),
        (r"\- \# \+ 1\. \<b> \&amp; \\ \q C:\new", r"- # + 1. <b> &amp; \ \q C:\new"),
        (
            "<b>x</b> [link](javascript:x) `code` _u_ ~~s~~ {as at}",
            "<b>x</b> [link](javascript:x) `code` _u_ ~~s~~ {as at}",
        ),
    ],
)
def test_bold_and_italic_are_read_and_all_else_is_words(text: str, said: str) -> None:
    assert say(text) == said


def test_paragraphs_are_parted_by_blank_lines_and_wrapped_lines_are_joined() -> None:
    blocks = read_section_text("One line\r\nand the next.\n\n\n  Second **bold\nover lines**.")
    assert blocks == (
        Paragraph((Run("One line and the next."),)),
        Paragraph((Run("Second "), Run("bold over lines", bold=True), Run("."))),
    )


def test_lists_have_two_levels() -> None:
    (points,) = read_section_text("- one\n- two\n  - inner *x*\n    - deeper\n- three\n  goes on\n\n- four")
    assert isinstance(points, PointList)
    assert [item.runs[0].text for item in points.items] == ["one", "two", "three goes on", "four"]
    assert [item.runs[0].text for item in points.items[1].items] == ["inner ", "deeper"]


def test_numbers_and_bullets_are_lists_of_their_own() -> None:
    bullets, numbers = read_section_text("* a\n* b\n3.  c\n4.  d\n  - e")
    assert bullets == PointList((ListItem((Run("a"),)), ListItem((Run("b"),))))
    inner = (ListItem((Run("e"),)),)
    assert numbers == PointList((ListItem((Run("c"),)), ListItem((Run("d"),), inner)), numbered=True, first=3)


def test_sub_headings_have_plain_words() -> None:
    blocks = read_section_text("## The **local** plan\nText\n### Below\n#hash")
    assert blocks[0] == Heading(2, "The local plan")
    assert blocks[2] == Heading(3, "Below")
    assert blocks[3] == Paragraph((Run("#hash"),))


def test_a_year_or_a_dash_within_a_paragraph_begins_no_list() -> None:
    (one,) = read_section_text("It was agreed in\n2009. A plan followed\n-\nin May.")
    assert isinstance(one, Paragraph)


def test_signs_that_were_typed_at_the_start_of_a_line_are_words() -> None:
    blocks = read_section_text("\\- not a point\n\n1\\. nor this\n\n\\## nor that\n\n12\\) no\n\n\\+ plus")
    assert [block.runs[0].text for block in blocks if isinstance(block, Paragraph)] == [
        "- not a point",
        "1. nor this",
        "## nor that",
        "12) no",
        "+ plus",
    ]


WORDS = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1
)
RUNS = st.lists(st.tuples(WORDS.map(str.strip).filter(bool), st.booleans(), st.booleans()), min_size=1, max_size=6).map(
    lambda told: tuple(Run(f"{text} ", bold=bold, italic=italic) for text, bold, italic in told)
)
ITEMS = st.builds(ListItem, RUNS, st.lists(st.builds(ListItem, RUNS), max_size=2).map(tuple))
BLOCKS = st.one_of(
    st.builds(Paragraph, RUNS),
    st.builds(Heading, st.sampled_from([2, 3]), WORDS.map(str.strip).filter(bool)),
    st.builds(PointList, st.lists(ITEMS, min_size=1, max_size=3).map(tuple), st.booleans(), st.just(1)),
)


def flatten(blocks: tuple[SectionBlock, ...]) -> list[object]:
    """Give blocks without the blanks between words, on which style cannot be seen."""

    def tell(runs: tuple[Run, ...]) -> list[tuple[str, bool, bool]]:
        return [(sign, run.bold, run.italic) for run in runs for sign in run.text if not sign.isspace()]

    found: list[object] = []
    for block in blocks:
        match block:
            case Heading(level=level, text=text):
                found.append((level, "".join(text.split())))
            case Paragraph(runs=runs):
                found.append(tell(runs))
            case PointList(items=items, numbered=numbered):
                found.append((numbered, [(tell(one.runs), [tell(inner.runs) for inner in one.items]) for one in items]))
    return found


@given(st.lists(BLOCKS, max_size=4).map(tuple))
def test_what_is_written_is_read_again(blocks: tuple[SectionBlock, ...]) -> None:
    read = read_section_text(write_section_text(blocks))
    if sum(isinstance(one, PointList) for one in blocks) <= 1:
        # Lists that follow each other become one.
        assert flatten(read) == flatten(blocks)


@given(st.text() | st.text("*-_\\#1. \n{}<>ab", max_size=200))
def test_any_text_is_read_and_no_letter_is_lost(text: str) -> None:
    blocks = read_section_text(text)
    signs = [sign for sign in text if sign.isalpha()]
    shown = [sign for sign in str(flatten_words(blocks)) if sign.isalpha()]
    assert shown == signs


def flatten_words(blocks: tuple[SectionBlock, ...]) -> str:
    words: list[str] = []
    for block in blocks:
        match block:
            case Heading(text=text):
                words.append(text)
            case Paragraph(runs=runs):
                words += [run.text for run in runs]
            case PointList(items=items):
                for item in items:
                    words += [run.text for run in item.runs]
                    words += [run.text for inner in item.items for run in inner.runs]
    return "".join(words)


@given(st.text(st.characters(exclude_categories=("Cs", "Zl", "Zp", "Cc"))))
def test_escaped_words_are_read_as_they_are(text: str) -> None:
    blocks = read_section_text(escape_words(text))
    assert flatten_words(blocks).split() == text.split()


@pytest.mark.parametrize(
    "text", ["*" * 100_000, "**a " * 50_000, "*a" * 50_000, "- " * 50_000, " " * 100_000, "\\" * 99_999]
)
def test_hostile_texts_take_time_by_their_length(text: str) -> None:
    assert len(flatten_words(read_section_text(text))) <= len(text)
