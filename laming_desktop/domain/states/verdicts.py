"""What words were taken to say of a state, before it becomes a proposal for an action or a recommendation."""

from dataclasses import dataclass, replace

from laming_desktop.domain.states.reading import StateQuestionCode
from laming_desktop.domain.vocabulary import CERTAINTIES, ActionState, Certainty


@dataclass(frozen=True, slots=True)
class Verdict:
    """States in order of preference (None: nothing is proposed), how sure, and the questions that stay open.

    `is_vague` marks words that tell movement only ("in progress"), so that a more definite word beside them decides.
    """

    states: tuple[ActionState | None, ...]
    certainty: Certainty = "certain"
    questions: tuple[StateQuestionCode, ...] = ()
    is_vague: bool = False

    @property
    def first(self) -> ActionState | None:
        """Give the state that is preferred."""
        return self.states[0] if self.states else None

    def ask(self, *questions: StateQuestionCode) -> "Verdict":
        """Give the same verdict with further questions."""
        return replace(self, questions=tuple(dict.fromkeys((*self.questions, *questions))))

    def doubt(self, certainty: Certainty) -> "Verdict":
        """Give the same verdict, at most as sure as told."""
        return replace(self, certainty=least_sure(self.certainty, certainty))


def least_sure(*certainties: Certainty) -> Certainty:
    """Give the least sure of several certainties."""
    return max(certainties, key=CERTAINTIES.index)
