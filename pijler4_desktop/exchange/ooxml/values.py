"""What the text in a cell stands for, given its type and its style."""

from collections.abc import Callable, Mapping, Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.numbers import number
from pijler4_desktop.exchange.ooxml.formats import Shown
from pijler4_desktop.exchange.ooxml.serials import from_iso, from_serial
from pijler4_desktop.exchange.ooxml.texts import unescape

_REMEMBERED = 50_000
_TEXT_KINDS = ("str", "inlineStr")
Outcome = wire.WireCell | None


class Outcomes(dict[str, Outcome]):
    """Remembers what a text stands for in cells of one type and style."""

    def __init__(self, convert: Callable[[str], Outcome]) -> None:
        super().__init__({"": None})
        self._convert = convert

    def __missing__(self, raw: str) -> Outcome:
        outcome = self._convert(raw)
        if len(self) < _REMEMBERED:
            self[raw] = outcome
        return outcome


class SharedStrings(dict[str, Outcome]):
    """The shared strings by their index as it is written; nothing for an empty one."""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__((str(index), text or None) for index, text in enumerate(strings))
        self._count = len(strings)
        self[""] = None

    def __missing__(self, raw: str) -> Outcome:
        try:
            index = int(raw)
        except ValueError as error:
            raise ExpectedError(Failure.DAMAGED) from error
        if not 0 <= index < self._count:
            raise ExpectedError(Failure.DAMAGED)
        return self[str(index)]


class Values:
    """Converts the cells of one workbook; raises ExpectedError(DAMAGED) for what cannot be."""

    def __init__(
        self, strings: Sequence[str], formats: Sequence[Shown], *, from_1904: bool
    ) -> None:
        self._strings = SharedStrings(strings)
        self._formats = formats
        self._from_1904 = from_1904
        self._outcomes: dict[tuple[str, str], Mapping[str, Outcome]] = {}
        self._converters: Mapping[str, Callable[[str], Outcome]] = {
            "b": _boolean,
            "e": wire.error,
            "d": from_iso,
            **dict.fromkeys(_TEXT_KINDS, unescape),
        }

    def outcomes(self, kind: str, style: str) -> Mapping[str, Outcome]:
        """Return what texts stand for in cells of this type and style; None for nothing."""
        key = kind, style
        if key not in self._outcomes:
            self._outcomes[key] = self._new_outcomes(kind, style)
        return self._outcomes[key]

    def _new_outcomes(self, kind: str, style: str) -> Mapping[str, Outcome]:
        if kind == "s":
            return self._strings
        if kind in ("", "n"):
            return Outcomes(self._number_shown(style))
        if kind not in self._converters:
            raise ExpectedError(Failure.DAMAGED)
        return Outcomes(self._converters[kind])

    def _number_shown(self, style: str) -> Callable[[str], Outcome]:
        shown, from_1904 = self._shown(style), self._from_1904
        if shown is Shown.NUMBER:
            return _plain_number

        def convert(raw: str) -> Outcome:
            value = number(raw)
            if value is None:
                return wire.error(raw)
            dated = from_serial(value, shown, from_1904=from_1904)
            return value if dated is None else dated

        return convert

    def _shown(self, style: str) -> Shown:
        """Return what a style shows; without a style table every style is plain."""
        if not style or not self._formats:
            return Shown.NUMBER
        if not style.isdecimal() or int(style) >= len(self._formats):
            raise ExpectedError(Failure.DAMAGED)
        return self._formats[int(style)]


def _plain_number(raw: str) -> Outcome:
    value = number(raw)
    return wire.error(raw) if value is None else value


def _boolean(raw: str) -> Outcome:
    plain = raw.strip().casefold()
    if plain in ("1", "true"):
        return True
    return False if plain in ("0", "false") else wire.error(raw)
