"""What the user has decided about a merge so far: answers, what is accepted, what is still open."""

from dataclasses import dataclass, field

from laming_desktop.domain.patches import Key
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, MergeAsk
from laming_desktop.operations.sharing.previewing import MergePreview
from laming_desktop.operations.sharing.timescale_units import Written

Kind = tuple[str, str | None, str]
"""What makes two questions alike: the table, the field, and why it is one."""


@dataclass(slots=True)
class MergeState:
    """One preview and the answers given to it; a preview that is made anew keeps them."""

    preview: MergePreview
    answers: dict[AnswerKey, Answer] = field(default_factory=dict[AnswerKey, Answer])
    accepted: set[tuple[int, Key]] = field(default_factory=set[tuple[int, Key]])

    @property
    def asks(self) -> tuple[MergeAsk, ...]:
        """Give all questions, answered or not."""
        return self.preview.plan.asks

    @property
    def has_anything(self) -> bool:
        """Tell whether there is something to write: changes, answers, or that a copy came back."""
        plan = self.preview.plan
        return bool(plan.writes or plan.asks) or any(back.outcome == "received" for back in plan.returns)

    def list_open(self) -> list[MergeAsk]:
        """List the questions without an answer."""
        return [ask for ask in self.asks if ask.key not in self.answers]

    def list_alike(self, ask: MergeAsk) -> list[MergeAsk]:
        """List the open questions of the same kind, but for this one."""
        return [one for one in self.list_open() if one.key != ask.key and find_kind(one) == find_kind(ask)]

    def answer(self, ask: MergeAsk, answer: Answer) -> None:
        """Answer one question; both, or own words, stand for theirs where there are no words to be joined."""
        self.answers[ask.key] = answer if answer in ("mine", "theirs") or ask.may_be_both else "theirs"

    def leave_open(self, ask: MergeAsk) -> None:
        """Take an answer back, to be decided later."""
        self.answers.pop(ask.key, None)

    def answer_alike(self, ask: MergeAsk) -> int:
        """Give all open questions of a kind the answer that this one has; tell how many there were."""
        answer, alike = self.answers.get(ask.key), self.list_alike(ask)
        if answer is None or isinstance(answer, Written):
            return 0
        for one in alike:
            self.answer(one, answer)
        return len(alike)

    def take_recommended(self) -> int:
        """Give all open questions the answer that is recommended; tell how many there were."""
        asks = self.list_open()
        for one in asks:
            self.answer(one, one.recommended)
        return len(asks)


def find_kind(ask: MergeAsk) -> Kind:
    """Tell of which kind a question is."""
    return ask.question.key[0], ask.question.field, ask.question.why
