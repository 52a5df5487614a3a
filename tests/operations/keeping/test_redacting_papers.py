"""A text is taken out of what the papers keep as JSON, too, and all of it can still be read."""

from datetime import date

from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.profiles_kept import save_profile
from laming_desktop.operations.papers.styles import set_house_style
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import add_written_report, set_section_text
from laming_desktop.store.meetings import list_meetings
from laming_desktop.store.redacting import redact_text
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles, list_written, read_house_style


def test_a_redacted_text_is_gone_from_profiles_styles_and_reports(register: Register) -> None:
    add_meeting(register, body="Cabinet", on=date(2009, 6, 10), note="About Oak Street")
    save_profile(
        register,
        ReportProfile(
            "appendix", "Oak Street", asked=PlanFilter("Oak Street"), page=PageChoices(watermark="Oak Street")
        ),
    )
    set_house_style(register, HouseStyle(head_text="Oak Street"))
    template = add_template(register, list_shipped_templates()[0]).made[0]
    report = add_written_report(register, template, title="Oak Street").made[0]
    set_section_text(register, report, "summary", "At Oak Street")

    redact_text(register, "Oak Street", "Take a text out", "")

    assert register.check() == []
    (profile,) = list_profiles(register)
    assert (profile.name, profile.asked.text, profile.page.watermark) == ("[removed]",) * 3
    assert (read_house_style(register).head_text, list_meetings(register)[0].note) == ("[removed]", "About [removed]")
    (written,) = list_written(register)
    assert (written.facts.title, written.texts["summary"]) == ("[removed]", "At [removed]")
    assert "Oak Street" not in str(register.read_state())


def test_words_of_closed_sets_stay_when_a_text_like_them_is_redacted(register: Register) -> None:
    profile = ReportProfile("appendix", "Public", names="posts", asked=PlanFilter(states=("complete",)))
    save_profile(register, profile)
    for text in ("appendix", "posts", "complete", "theme", "landscape"):
        redact_text(register, text, "Take a text out", "")
    assert list_profiles(register) == [profile]


def test_what_a_cell_became_is_redacted(register: Register) -> None:
    with register.write("Take rows", kind="import") as writing:
        batch = writing.add("import_batch", document="a.csv", digest="d", read_at="2009-10-01T12:00:00+00:00")
        cell = {"item_table": "action", "item_id": "a", "field": "owners"}
        writing.add("import_cell", batch_id=batch, became="replaced by Oak Street", **cell)
        writing.add("import_row", batch_id=batch, item_table="action", item_id="a", cells='[{"became":"replaced"}]')
    redact_text(register, "replaced", "Take a text out", "")
    state = str(register.read_state())
    assert ("replaced" in state, "[removed] by Oak Street" in state) == (False, True)
    assert register.check() == []
