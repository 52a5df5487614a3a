"""Notes from documents beside an item: under their labels, as plain words, gone with an undo."""

from tests.ui.screens.detail.conftest import ShownPlan


def test_notes_are_shown_under_their_labels_and_go_with_an_undo(shown: ShownPlan) -> None:
    shown.show("A1")
    assert shown.pane.action.notes.isHidden()

    item = shown.action("A1").id
    with shown.register.write("Notes") as writing:
        for label, text in (("Comments", "<b>Agreed</b>"), ("", "loose")):
            writing.add("note", item_table="action", item_id=item, label=label, text=text)
    shown.pane.refresh()

    assert shown.pane.action.notes.words == (("Comments", "<b>Agreed</b>"), ("No heading", "loose"))
    assert shown.pane.action.notes.isVisible()
    shown.register.undo()
    shown.pane.refresh()
    assert shown.pane.action.notes.isHidden()


def test_notes_of_a_recommendation_are_shown(shown: ShownPlan) -> None:
    with shown.register.write("Notes") as writing:
        item = shown.recommendation("4").id
        writing.add("note", item_table="recommendation", item_id=item, label="Source", text="Page 4")
    shown.show("4")

    assert shown.pane.recommendation.notes.words == (("Source", "Page 4"),)
