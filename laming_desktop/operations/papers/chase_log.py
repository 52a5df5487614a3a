"""Gather the chase log: round by round what went out, what came back and what is overdue."""

from datetime import date

from laming_desktop.domain.papers.chase_log import ChaseBand, ChaseItem, ChasePaper, ChaseReturn
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.sharing.chasing import Chased, list_chased
from laming_desktop.store.owners import list_owners
from laming_desktop.store.register import Register


def gather_chase_log(register: Register, wishes: PaperWishes) -> ChasePaper:
    """Gather every share with its returns, the newest round first."""
    chased = list_chased(register, wishes.as_at)
    names = NameWriter(wishes.profile.names, list_owners(register))
    rounds: dict[str, list[ChaseItem]] = {}
    for one in chased:
        rounds.setdefault(one.share.wishes.round, []).append(_make_item(one, wishes.as_at, names))
    overdue = sum(one.state == "overdue" for one in chased)
    head = gather_head(
        register,
        wishes,
        label="Chase log",
        title="What was sent out and what came back",
        shows=f"{say_number(len(chased), 'share')}, {overdue or 'none'} overdue",
        counted=say_number(len(chased), "share"),
    )
    return ChasePaper(head, tuple(ChaseBand(name, tuple(items)) for name, items in rounds.items()))


def _make_item(one: Chased, today: date, names: NameWriter) -> ChaseItem:
    share, due = one.share, one.share.wishes.due_on
    returns = tuple(
        ChaseReturn(back.returned_at.astimezone().date(), back.outcome, back.changes) for back in one.returns
    )
    ended = returns[0].on if returns else today
    return ChaseItem(
        number=share.number,
        whom=names.write_text(share.wishes.agency),
        sent_to=names.write_text(share.wishes.sent_to),
        form=share.wishes.form,
        sent_on=share.shared_at.astimezone().date(),
        due_on=due,
        returns=returns,
        state=one.state,
        late=max(0, (ended - due).days) if due is not None else 0,
    )
