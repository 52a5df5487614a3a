from laming_desktop.wording.questions import say_choice, say_question_code


def test_question_quotes_the_words_it_is_about() -> None:
    assert say_question_code("which_body", "Partners") == "Which body is “Partners”?"


def test_words_with_braces_are_quoted_as_they_are() -> None:
    assert say_question_code("which_body", "{about}") == "Which body is “{about}”?"


def test_choice_without_words_is_itself() -> None:
    assert say_choice("keep") == "Keep ours"
    assert say_choice("Board Chair") == "Board Chair"
