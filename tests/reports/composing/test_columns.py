from laming_desktop.domain.papers.blocks import Table
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.columns import list_columns
from tests.reports.exampleshire import make_appendix, make_plan


def find_table(profile: ReportProfile) -> Table:
    """Compose the sample by a profile; give its table."""
    document = (
        compose_appendix(make_appendix(), profile)
        if profile.report == "appendix"
        else compose_action_plan(make_plan(), profile)
    )
    (table,) = document.blocks
    assert isinstance(table, Table)
    return table


def list_keys(table: Table) -> list[str]:
    """List the keys of a table's columns."""
    return [column.key for column in table.columns]


def test_without_a_choice_all_columns_stand_in_their_usual_order() -> None:
    table = find_table(ReportProfile("appendix"))

    assert list_keys(table) == ["number", "text", "response", "national", "in_place", "ongoing", "not_in_place"]


def test_chosen_columns_stand_in_the_chosen_order() -> None:
    table = find_table(ReportProfile("appendix", columns=("number", "position", "text")))

    assert list_keys(table) == ["number", "in_place", "ongoing", "not_in_place", "text"]


def test_cells_of_columns_that_are_not_chosen_are_left_out() -> None:
    table = find_table(ReportProfile("action-plan", columns=("number", "action", "owners")))

    kept = {"number", "reference", "action", "owners"}
    groups = [group for band in table.bands for group in band.groups]
    assert {key for group in groups for key in group.beside} == {"number"}
    assert {key for group in groups for row in group.rows for key in (*row.cells, *row.again)} <= kept


def test_names_off_leaves_out_the_owners_even_where_they_are_chosen() -> None:
    table = find_table(ReportProfile("action-plan", columns=("action", "owners"), names="off"))

    assert list_keys(table) == ["reference", "action"]


def test_some_column_heads_the_rows_and_some_column_takes_the_room() -> None:
    table = find_table(ReportProfile("action-plan", columns=("number", "priority", "timescale")))

    assert table.columns[0].lead
    assert [column.key for column in table.columns if column.flexible] == ["timescale"]


def test_columns_that_a_report_does_not_have_are_passed_over() -> None:
    assert list_keys(find_table(ReportProfile("appendix", columns=("priority", "text")))) == ["text"]
    assert list_columns("members") == ()
    assert ("owners", "Responsible manager(s)") in list_columns("action-plan")


def test_rows_keep_their_names_for_cards() -> None:
    table = find_table(ReportProfile("action-plan", columns=("action", "owners")))

    assert table.bands[0].groups[0].rows[0].name == "Action A1"
