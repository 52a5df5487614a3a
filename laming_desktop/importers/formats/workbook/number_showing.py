"""Show a number as the placeholders of its format do: leading zeros, decimals, thousands, percent, fractions."""

import math
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Final

from laming_desktop.importers.formats.workbook.format_sections import Section, Token

_DIGITS: Final = 15
_SHOWN: Final = 10
_GROUP: Final = 3
_MOST_DECIMALS: Final = 30


def show_general(number: float) -> str:
    """Show a number that has no format of its own: whole numbers as they are, else ten figures."""
    if not math.isfinite(number):
        return str(number)
    if number == int(number) and abs(number) < 10**_DIGITS:
        return str(int(number))
    shown = f"{number:.{_SHOWN}G}"
    if "E" in shown and abs(number) < 1 and abs(number) >= 10**-_SHOWN:
        return f"{number:.{_SHOWN}f}".rstrip("0")
    return shown


def show_number(number: float, section: Section) -> str:
    """Show a number by a section; its sign is the caller's affair, so the number is taken without it."""
    if not section.has("digit"):
        return "".join(
            show_general(number) if token.kind in {"general", "text"} else token.text for token in section.tokens
        )
    if section.has("exponent"):
        return _show_exponent(number, section.tokens)
    if section.has("slash"):
        return _show_fraction(number, section.tokens)
    return _show_places(_scale(number, section.tokens), section.tokens)


def _scale(number: float, tokens: tuple[Token, ...]) -> Decimal:
    """Take a percentage times a hundred and divide by a thousand for each comma behind the last figure."""
    exact = Decimal(f"{abs(number):.{_DIGITS}G}")
    percents = sum(token.kind == "percent" for token in tokens)
    return exact.scaleb(2 * percents - _GROUP * _count_scaling(tokens))


def _count_scaling(tokens: tuple[Token, ...]) -> int:
    last = max(at for at, token in enumerate(tokens) if token.kind == "digit")
    behind = [token.kind for token in tokens[last + 1 :]]
    return next((at for at, kind in enumerate(behind) if kind != "comma"), len(behind))


def _show_places(number: Decimal, tokens: tuple[Token, ...]) -> str:
    point = next((at for at, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    whole, behind = tokens[:point], tokens[point + 1 :]
    places = min(sum(token.kind == "digit" for token in behind), _MOST_DECIMALS)
    with localcontext() as context:
        context.prec = 400
        rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    figures, _, decimals = f"{rounded:f}".partition(".")
    figures = "" if figures == "0" else figures
    shown = _fill_whole(figures, whole)
    if point == len(tokens):
        return shown
    return f"{shown}.{_fill_decimals(decimals, behind)}"


def _fill_whole(figures: str, tokens: tuple[Token, ...]) -> str:
    """Put the figures before the point into their placeholders from the right; the first takes all that are left."""
    digits = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    grouped = any(token.kind == "comma" for token in tokens[digits[0] : digits[-1]]) if digits else False
    least = len(digits) - next((at for at, place in enumerate(digits) if tokens[place].text == "0"), len(digits))
    figures = figures.rjust(least, "0")
    if grouped:
        return _join_around(tokens, digits, _group(figures))
    if not digits:
        return figures + "".join(token.text for token in tokens if token.kind in {"literal", "percent"})
    out: list[str] = []
    for at in range(len(tokens) - 1, -1, -1):
        if at == digits[0]:
            out.append(figures)
        elif tokens[at].kind == "digit":
            out.append(figures[-1:])
            figures = figures[:-1]
        elif tokens[at].kind in {"literal", "percent"}:
            out.append(tokens[at].text)
    return "".join(reversed(out))


def _group(figures: str) -> str:
    first = len(figures) % _GROUP
    parts = [figures[:first]] if first else []
    parts.extend(figures[at : at + _GROUP] for at in range(first, len(figures), _GROUP))
    return ",".join(parts)


def _join_around(tokens: tuple[Token, ...], digits: list[int], figures: str) -> str:
    shown = [token.text if token.kind in {"literal", "percent"} else "" for token in tokens]
    return "".join([*shown[: digits[0]], figures, *shown[digits[-1] :]])


def _fill_decimals(decimals: str, tokens: tuple[Token, ...]) -> str:
    """Put the figures behind the point into their placeholders; # and ? show no zeros at the end."""
    signs = [token.text for token in tokens if token.kind == "digit"]
    kept = len(decimals)
    while kept and kept <= len(signs) and decimals[kept - 1] == "0" and signs[kept - 1] != "0":
        kept -= 1
    left = list(decimals[:kept])
    out: list[str] = []
    for token in tokens:
        if token.kind == "digit":
            out.append(left.pop(0) if left else "")
        elif token.kind in {"literal", "percent"}:
            out.append(token.text)
    return "".join(out)


def _show_exponent(number: float, tokens: tuple[Token, ...]) -> str:
    at = next(at for at, token in enumerate(tokens) if token.kind == "exponent")
    behind = [token for token in tokens[:at] if token.kind in {"digit", "point"}]
    point = next((place for place, token in enumerate(behind) if token.kind == "point"), len(behind))
    places = max(0, len(behind) - point - 1)
    mantissa, _, power = f"{abs(number):.{min(places, _MOST_DECIMALS)}E}".partition("E")
    least = sum(token.kind == "digit" for token in tokens[at:])
    sign = "-" if power.startswith("-") else ("+" if tokens[at].text.endswith("+") else "")
    return f"{mantissa}E{sign}{power[1:].lstrip('0').rjust(least, '0')}"


def _show_fraction(number: float, tokens: tuple[Token, ...]) -> str:
    """Show a number as a fraction: "3/4", "1 1/2"; a whole part only where the format has one."""
    slash = next(at for at, token in enumerate(tokens) if token.kind == "slash")
    below = "".join(token.text for token in tokens[slash + 1 :]).strip()
    exact = Fraction(Decimal(f"{abs(number):.{_DIGITS}G}"))
    fixed = int(below) if below.isdigit() and int(below) else 0
    most = 10 ** min(max(1, len(below)), 6) - 1
    near = Fraction(round(exact * fixed), fixed) if fixed else exact.limit_denominator(most)
    above = "".join(token.text for token in tokens[:slash]).split()
    whole, rest = divmod(near, 1) if len(above) > 1 else (0, near)
    if not rest:
        return str(whole)
    parts = (rest.numerator * fixed // rest.denominator, fixed) if fixed else (rest.numerator, rest.denominator)
    return f"{f'{whole} ' if whole else ''}{parts[0]}/{parts[1]}"
