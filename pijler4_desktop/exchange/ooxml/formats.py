"""Which number formats show a date, a time or a duration."""

import re
from enum import Enum, auto

from pijler4_desktop.exchange.ooxml.markup import Attributes, parse
from pijler4_desktop.exchange.ooxml.package import Package


class Shown(Enum):
    """What a number format makes of a number."""

    NUMBER = auto()
    DATE = auto()
    MOMENT = auto()
    TIME = auto()
    DURATION = auto()


_BUILT_IN = {
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58), Shown.DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56), Shown.TIME),
    22: Shown.MOMENT,
    46: Shown.DURATION,
}
"""Format ids without a code in the file (ECMA-376 part 1, 18.8.30)."""
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[(h+|m+|s+|u+)\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_FRACTION = re.compile(r"s[.,]0+")
_NOON = re.compile(r"am/pm|a/p")
_WORDS = re.compile(r"general|standaard|standard")


def shown_by(code: str) -> Shown:
    """Classify a format code; Dutch writers use j for years and u for hours."""
    plain = _QUOTED.sub("", code.split(";", maxsplit=1)[0].casefold())
    if _ELAPSED.search(plain):
        return Shown.DURATION
    plain = _WORDS.sub("", _NOON.sub("", _FRACTION.sub("s", _BRACKETS.sub("", plain))))
    if set(plain) & set("0#?@"):
        return Shown.NUMBER
    letters = set(plain)
    has_time = bool(letters & set("hsu"))
    has_date = bool(letters & set("yjd")) or ("m" in letters and not has_time)
    if has_date:
        return Shown.MOMENT if has_time else Shown.DATE
    return Shown.TIME if has_time else Shown.NUMBER


def cell_formats(package: Package, part: str) -> list[Shown]:
    """Return what each cell style shows, in the order cells refer to them."""
    codes: dict[str, str] = {}
    styles: list[Shown] = []
    inside: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "numFmt" and inside[-1:] == ["numFmts"]:
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and inside[-1:] == ["cellXfs"]:
            styles.append(_shown(attributes.get("numFmtId", "0"), codes))
        inside.append(name)

    def end(_name: str) -> None:
        inside.pop()

    with package.open(part) as stream:
        parse(stream, start, end)
    return styles


def _shown(number: str, codes: dict[str, str]) -> Shown:
    if number in codes:
        return shown_by(codes[number])
    return _BUILT_IN.get(int(number), Shown.NUMBER) if number.isdecimal() else Shown.NUMBER
