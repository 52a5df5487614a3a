from datetime import date
from pathlib import Path

from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from tests.reports.exampleshire import AS_AT, ask, make_action, make_head, make_plan
from tests.reports.reading_pdf import Node, list_grid, read_pages, read_structure
from tests.reports.writing_papers import write_action_plan


def write(folder: Path, paper: ActionPlanPaper) -> Path:
    """Write an action plan into a folder."""
    path = folder / "plan.pdf"
    write_action_plan(paper, path)
    return path


def write_action(folder: Path, action: PlanAction) -> list[Node]:
    """Write a plan of one action; give its row."""
    path = write(folder, make_plan(PlanGroup("4", "Targets", ask(4), (action,))))
    return list_grid(find_table(path))[1]


def find_table(path: Path) -> Node:
    """Give the plan's table; the one before it holds the facts."""
    return list(read_structure(path).walk("Table"))[1]


def test_plan_has_the_seven_headings_and_the_day_of_its_progress(tmp_path: Path) -> None:
    path = write(tmp_path, make_plan())

    heads = [cell.read() for cell in list_grid(find_table(path))[0]]
    assert heads == [
        "Rec. no.",
        "Recommendation",
        "Action with its reference",
        "Action with its reference",
        "Date for completion or review as written",
        "Priority",
        "Responsible manager(s)",
        "Progress as at 1 October 2009 state, then the last update",
    ]


def test_reference_heads_the_row_of_its_action(tmp_path: Path) -> None:
    row = write_action(tmp_path, make_action(12, state="on_track"))

    assert (row[2].tag, row[2].scope, row[2].read()) == ("TH", "Row", "A12")
    assert [row[0].tag, row[1].tag] == ["TD", "TD"]


def test_recommendation_runs_beside_its_actions(tmp_path: Path) -> None:
    path = write(tmp_path, make_plan(PlanGroup("4", "", ask(4), tuple(make_action(nth) for nth in range(1, 30)))))

    spanning = next(cell for cell in find_table(path).walk("TD") if cell.read() == ask(4))
    assert spanning.row_span == 29
    assert len(read_pages(path)) > 1
    assert len(list_grid(find_table(path))) == 30


def test_fourteen_owners_stand_one_a_line(tmp_path: Path) -> None:
    owners = tuple(f"Manager {nth}" for nth in range(1, 15))

    cell = write_action(tmp_path, make_action(1, owners=owners))[6]

    assert [part.read() for part in cell.walk("P")] == list(owners)


def test_owners_in_question_stand_as_written(tmp_path: Path) -> None:
    cell = write_action(tmp_path, make_action(1, owners=("Head of Early Help Resources Panel",)))[6]

    assert cell.read() == "Head of Early Help Resources Panel"


def test_empty_values_are_said_in_our_own_words(tmp_path: Path) -> None:
    row = write_action(tmp_path, PlanAction("A1", ""))

    assert [cell.read() for cell in row[3:]] == [
        "No text recorded",
        "No date given",
        "Not given",
        "No owner named",
        "No state yet No progress recorded",
    ]


def test_timescale_of_twelve_lines_wraps(tmp_path: Path) -> None:
    written = "\n".join(f"Line {nth}: by the end of month {nth}" for nth in range(1, 13))

    cell = write_action(tmp_path, make_action(1, timescale=written))[4]

    assert cell.read() == " ".join(written.split())


def test_moved_date_says_what_it_was_and_how_often(tmp_path: Path) -> None:
    cell = write_action(tmp_path, make_action(1, timescale="Jan 2010", was="Oct 2009", moved=5))[4]

    assert cell.read().replace("\u00a0", " ") == "Jan 2010 was Oct 2009; moved 5 times"


def test_overdue_stands_beside_the_date(tmp_path: Path) -> None:
    cell = write_action(tmp_path, make_action(1, timescale="September 2009", overdue_days=1))[4]

    assert cell.read() == "September 2009 Overdue 1 day"


def test_waiting_action_whose_date_has_passed_is_not_overdue(tmp_path: Path) -> None:
    cell = write_action(tmp_path, make_action(1, timescale="May 2009", date_passed=True))[4]

    assert cell.read() == "May 2009 date passed while waiting"


def test_state_is_the_first_line_of_progress_and_older_updates_are_dated(tmp_path: Path) -> None:
    action = make_action(1, state="at_risk", progress="Draft shared.", progress_on=date(2009, 9, 3))

    assert write_action(tmp_path, action)[7].read() == "At risk Draft shared. as at 3 September 2009"


def test_update_of_the_paper_s_own_day_needs_no_date(tmp_path: Path) -> None:
    action = make_action(1, state="at_risk", progress="Draft shared.", progress_on=AS_AT)

    assert write_action(tmp_path, action)[7].read() == "At risk Draft shared."


def test_parent_without_actions_names_where_they_are_and_stays_with_them(tmp_path: Path) -> None:
    groups = [PlanGroup(f"{nth}", "", ask(nth), (make_action(nth),)) for nth in range(1, 7)]
    lead_in = PlanGroup("19", "", "Action should be taken so that:", (), "19.1 to 19.3")
    following = PlanGroup("19.1", "", ask(3, 12), tuple(make_action(nth) for nth in range(20, 40)))

    path = write(tmp_path, make_plan(*groups, lead_in, following))

    page = next(text for text in read_pages(path) if "Actions are under 19.1 to 19.3" in text)
    assert "A20" in page


def test_recommendation_without_any_action_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, make_plan(PlanGroup("22", "Seats", ask(1))))

    assert "No action recorded" in find_table(path).read()


def test_key_names_closed_states_only_where_they_occur(tmp_path: Path) -> None:
    without = write(tmp_path, make_plan(PlanGroup("4", "", ask(4), (make_action(1, state="complete"),))))
    assert "Superseded" not in read_pages(without)[0]

    with_them = write(tmp_path, make_plan(PlanGroup("4", "", ask(4), (make_action(1, state="superseded"),))))
    assert "replaced by other work" in read_pages(with_them)[0]


def test_filter_without_hit_gives_one_page_that_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, ActionPlanPaper(make_head("Appendix 2", "Plan"), (), (PlanSection("Theme", "", ()),)))

    (text,) = read_pages(path)
    assert "No recommendation or action answers to this filter." in text
    assert {len(row) for row in list_grid(find_table(path))} == {8}


def test_row_taller_than_a_page_goes_on_with_its_reference(tmp_path: Path) -> None:
    action = make_action(7, text=ask(1, 200), state="waiting")

    path = write(tmp_path, make_plan(PlanGroup("4", "Targets", ask(4), (action,))))

    pages = read_pages(path)
    assert len(pages) > 3
    assert all("A7" in text and "Targets (continued)" in text for text in pages[1:])
    assert list_grid(find_table(path))[1][3].read() == ask(1, 200)


def test_recommendation_that_goes_on_alone_repeats_no_action(tmp_path: Path) -> None:
    path = write(tmp_path, make_plan(PlanGroup("4", "Targets", ask(4, 60), (make_action(7, state="waiting"),))))

    assert "A7" not in read_pages(path)[1]
    assert "cont." in read_pages(path)[1]
