"""Each recommendation and sub-item has a page with all that is known of it."""

from laming_desktop.domain.papers.single_pages import RecommendationPage
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.recommendation_pages import gather_recommendation_pages
from laming_desktop.store.register import Register
from tests.operations.papers.asking import ask


def list_pages(register: Register) -> dict[str, RecommendationPage]:
    """Give the pages by number."""
    return {page.number: page for page in gather_recommendation_pages(register, ask("recommendation-pages")).pages}


def test_every_recommendation_and_sub_item_has_a_page(sample: Register) -> None:
    assert len(list_pages(sample)) == 78


def test_page_has_the_actions_in_their_order(sample: Register) -> None:
    assert [action.reference for action in list_pages(sample)["6"].actions] == ["A1", "A2", "A3", "A4", "A5"]


def test_page_tells_how_things_stood_newest_first(sample: Register) -> None:
    days = [line.on for line in list_pages(sample)["53"].positions]

    assert len(days) > 1
    assert days == sorted(days, reverse=True)


def test_page_says_which_sub_item_decides(sample: Register) -> None:
    page = list_pages(sample)["19"]

    assert (page.counted_as, page.counted_at, page.sub_items) == ("not_in_place", "19.3", ("19.1", "19.2", "19.3"))


def test_filter_chooses_the_pages_and_says_so(sample: Register) -> None:
    asked = ask("recommendation-pages", asked=PlanFilter(priorities=("low",)))
    paper = gather_recommendation_pages(sample, asked)

    assert [page.number for page in paper.pages] == ["14", "29"]
    assert paper.head.counted == "2/78 recommendations: 1"
