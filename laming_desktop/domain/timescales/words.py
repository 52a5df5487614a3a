"""Hold the words of the timescale grammar: months, weekdays, numbers, units and what may be passed over."""

from typing import Final

from laming_desktop.domain.timescales.reading import Unit


def make_words(text: str) -> frozenset[str]:
    """Make a set of the words of a text."""
    return frozenset(text.split())


MONTH_NAMES: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS: Final[dict[str, int]] = {
    **{name: index for index, name in enumerate(MONTH_NAMES, 1)},
    **{name: index for index, name in enumerate(_SHORT_MONTHS.split(), 1)},
    "sept": 9,
    "febr": 2,
    "octo": 10,
    "novem": 11,
    "decem": 12,
}
WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS: Final[dict[str, int]] = {
    **{name: index for index, name in enumerate(WEEKDAY_NAMES)},
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
PLURAL_WEEKDAYS: Final[dict[str, int]] = {f"{name}s": index for index, name in enumerate(WEEKDAY_NAMES)}

_UNITS_IN_WORDS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
SMALL_NUMBERS: Final[dict[str, int]] = {name: index for index, name in enumerate(_UNITS_IN_WORDS.split())}
TENS: Final[dict[str, int]] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS_IN_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS: Final[dict[str, int]] = {name: index for index, name in enumerate(_ORDINALS_IN_WORDS.split(), 1)} | {
    "thirtieth": 30
}
LAST_WORDS: Final = frozenset({"last", "final"})
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

UNITS: Final[dict[str, tuple[int, Unit]]] = {
    "day": (1, "day"),
    "days": (1, "day"),
    "week": (1, "week"),
    "weeks": (1, "week"),
    "wk": (1, "week"),
    "wks": (1, "week"),
    "fortnight": (2, "week"),
    "fortnights": (2, "week"),
    "month": (1, "month"),
    "months": (1, "month"),
    "mth": (1, "month"),
    "mths": (1, "month"),
    "mnth": (1, "month"),
    "mnths": (1, "month"),
    "quarter": (3, "month"),
    "quarters": (3, "month"),
    "qtr": (3, "month"),
    "qtrs": (3, "month"),
    "year": (1, "year"),
    "years": (1, "year"),
    "yr": (1, "year"),
    "yrs": (1, "year"),
    "annum": (1, "year"),
    "term": (1, "term"),
    "terms": (1, "term"),
}
"""Word of time to how many of which unit it stands for."""

SEASONS: Final = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "winter": "winter",
    "fall": "autumn",
    "aut": "autumn",
    "spr": "spring",
}

FUNCTION_WORDS: Final = make_words(
    "a an the of in on at to for by with within without and or but nor as per via from into onto upon over "
    "under up out off about around through throughout between during before after since until till if so than "
    "then thereafter there this that these those which who whom whose what when where while it its they them "
    "their we our us you your he she is are was were be been being am will shall would should can could may "
    "might must do does did has have had having not no any all both each every either some more most other "
    "such own same also only just still again yet already now very well e.g eg ie etc i.e least less more minimum "
    "maximum min max fully also thus hence once twice o'clock am pm noon midday subsequent subsequently basis "
    "regular regularly currently current early latest earliest present time times timescale timescales "
    "timeframe period end start date dates year years month months week weeks day days new yr yrs anytime sometime"
)
COMPLETION_WORDS: Final = make_words(
    "complete completed completes completing completion place agreed agree agreement approved approve "
    "approval signed sign sign-off signoff delivered deliver delivery implemented implement implementation "
    "held achieved achieve scheduled schedule due target targets date dates deadline deadlines requirement "
    "requirements required finished finish done planned"
)
ACTIVITY_WORDS: Final = make_words(
    "audit audits audited review reviews reviewed reviewing report reports reported reporting meeting "
    "meetings training programme programmes program plan plans planned planning strategy strategies policy "
    "policies draft drafts drafted launch launched launches pilot pilots piloted survey surveys surveyed "
    "update updates updated updating run runs phase phases stage stages first initial initially next further "
    "final finally interim full"
)
BODY_WORDS: Final = make_words(
    "board boards committee committees cabinet council panel panels forum group groups executive lscb lscp "
    "scrutiny conference subgroup subcommittee subgroups partnership smt dmt cmt slt agm"
)
"""Bodies whose name beside a date means their meeting."""

TEAM_WORDS: Final = frozenset({"team", "teams"})
