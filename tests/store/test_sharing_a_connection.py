"""One register, used by the window and by one worker at the same time."""

from concurrent.futures import ThreadPoolExecutor

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.outline import outline
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY, edit


def test_two_threads_read_and_write_through_one_register(register: Register) -> None:
    def work(number: int) -> int:
        if number % 3 == 0:
            edit(register, "a1", text=f"Words {number}")
        return outline(register, PlanFilter(), Sorting(), today=TODAY).counts.shown

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(work, range(30))) == {4}
    assert register.undo_label == "Edit"


def test_a_reader_never_sees_half_a_change_set(register: Register) -> None:
    def write() -> None:
        for number in range(20):
            with register.write("Edit") as writing:
                writing.change("action", "a1", text=str(number))
                writing.change("action", "a2", text=str(number))

    def read() -> set[bool]:
        states = [register.read_state() for _ in range(20)]
        return {state["action", "a1"]["text"] == state["action", "a2"]["text"] for state in states[1:]}

    with register.write("Edit") as writing:
        writing.change("action", "a2", text="Do a1")
    with ThreadPoolExecutor(2) as pool:
        writer, reader = pool.submit(write), pool.submit(read)
        assert reader.result() == {True}
        writer.result()
