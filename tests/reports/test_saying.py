from laming_desktop.reports.saying import join_parts, say_days, say_times


def test_times_and_days_agree_with_their_number() -> None:
    assert [say_times(count) for count in (1, 2, 5)] == ["once", "twice", "5 times"]
    assert [say_days(count) for count in (1, 1031)] == ["1 day", "1,031 days"]


def test_empty_parts_leave_no_dot() -> None:
    assert join_parts(["a", "", "b"], "-") == "a-b"
