import pytest

from laming_desktop.ui.last_resort import NOTE, LastResort


def raise_and_catch(hook: LastResort, words: str) -> None:
    """Raise from one and the same place, as a slot or a paint does again and again."""
    try:
        int(words)
    except ValueError as error:
        hook.take(type(error), error, error.__traceback__)


def test_the_same_mistake_is_shown_once() -> None:
    shown: list[BaseException] = []
    hook = LastResort(shown.append)
    for number in range(3):
        raise_and_catch(hook, f"paint {number}")

    assert len(shown) == 1


def test_a_crash_of_the_crash_handler_leaves_one_line_and_no_loop(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(error: BaseException) -> None:
        raise RuntimeError("nothing can be shown") from error

    hook = LastResort(fail)
    raise_and_catch(hook, "first")

    assert capsys.readouterr().err == NOTE


def test_a_mistake_while_one_is_being_shown_does_not_show_another(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[BaseException] = []

    def show(error: BaseException) -> None:
        shown.append(error)
        hook.take(KeyError, KeyError("within"), None)

    hook = LastResort(show)
    raise_and_catch(hook, "first")

    assert (len(shown), capsys.readouterr().err) == (1, NOTE)


def test_a_program_without_a_terminal_survives_a_crash_of_the_crash_handler(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(error: BaseException) -> None:
        raise RuntimeError("nothing can be shown") from error

    monkeypatch.setattr("sys.stderr", None)
    raise_and_catch(LastResort(fail), "first")
