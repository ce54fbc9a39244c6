"""What the text in a cell stands for, given its type and its style."""

from collections.abc import Callable, Mapping, Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.numbers import number
from pijler4_desktop.exchange.ooxml.formats import Shown
from pijler4_desktop.exchange.ooxml.plain import OddError, characters
from pijler4_desktop.exchange.ooxml.serials import from_iso, from_serial
from pijler4_desktop.exchange.ooxml.texts import unescape
from pijler4_desktop.exchange.packing import NOTHING, Ledger

_REMEMBERED = 50_000
_TEXT_KINDS = ("str", "inlineStr")
TAIL = "</"
"""What is left behind a value of the tag that closes it."""
Outcome = wire.WireCell | None
Numbered = Callable[[str], int]
"""From a text in a cell to the number of the value it stands for, 0 for nothing."""


class Outcomes(dict[str, int]):
    """Remembers what a text stands for in cells of one type and style."""

    def __init__(self, numbered: Numbered) -> None:
        super().__init__({"": NOTHING})
        self._numbered = numbered

    def __missing__(self, text: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
            self[""] = NOTHING
        outcome = self[text] = self._numbered(text)
        return outcome


class Written(dict[str, int]):
    """The same for a text as it is written, with the tag that closes it still begun behind it.

    Raises OddError for a text that is not plainly that.
    """

    def __init__(self, numbered: Numbered, tail: str, most: int) -> None:
        super().__init__()
        self._numbered = numbered
        self._tail = tail
        self._most = most

    def __missing__(self, written: str) -> int:
        text = written.removesuffix(self._tail)
        if len(text) == len(written):
            raise OddError
        if len(self) >= self._most:
            self.clear()
        text = characters(text)
        outcome = self[written] = self._numbered(text) if text else NOTHING
        return outcome


class SharedStrings:
    """The table of shared strings, which travels as soon as any cell refers to it."""

    def __init__(self, strings: Sequence[str], ledger: Ledger) -> None:
        self._strings = strings
        self._ledger = ledger
        self._numbers: Sequence[int] = ()

    def numbers(self) -> Sequence[int]:
        """Return the number of every text, 0 for an empty one."""
        if len(self._numbers) < len(self._strings):
            given = self._ledger.numbers(self._strings)
            filled = zip(given, self._strings, strict=True)
            self._numbers = [n if text else NOTHING for n, text in filled]
        return self._numbers

    def numbered(self, raw: str) -> int:
        """Return the number of the text with this index; raises ExpectedError(DAMAGED)."""
        try:
            index = int(raw)
        except ValueError as error:
            raise ExpectedError(Failure.DAMAGED) from error
        if not 0 <= index < len(self._strings):
            raise ExpectedError(Failure.DAMAGED)
        return self.numbers()[index]

    def written(self) -> Written:
        """Return the numbers of all texts by their index as cells write it."""
        found = Written(self.numbered, TAIL, max(_REMEMBERED, 2 * len(self._strings)))
        found.update((f"{index}{TAIL}", number) for index, number in enumerate(self.numbers()))
        return found


class Values:
    """Converts the cells of one workbook; raises ExpectedError(DAMAGED) for what cannot be."""

    def __init__(
        self, strings: SharedStrings, formats: Sequence[Shown], ledger: Ledger, *, from_1904: bool
    ) -> None:
        self._strings = strings
        self._formats = formats
        self._ledger = ledger
        self._from_1904 = from_1904
        self._outcomes: dict[tuple[str, str], Outcomes] = {}
        self._written: dict[tuple[str, str, str], Written] = {}
        self._converters: Mapping[str, Callable[[str], Outcome]] = {
            "b": _boolean,
            "e": wire.error,
            "d": from_iso,
            **dict.fromkeys(_TEXT_KINDS, unescape),
        }

    def outcomes(self, kind: str, style: str) -> Outcomes:
        """Return what texts stand for in cells of this type and style."""
        key = kind, style
        if key not in self._outcomes:
            self._outcomes[key] = Outcomes(self._numbered(kind, style))
        return self._outcomes[key]

    def written(self, kind: str, style: str, tail: str) -> Written:
        """Return what texts stand for as they are written, each with `tail` behind it."""
        key = (kind, "", tail) if kind == "s" else (kind, style, tail)
        if key not in self._written:
            if kind == "s":
                self._written[key] = self._strings.written()
            else:
                self._written[key] = Written(self._numbered(kind, style), tail, _REMEMBERED)
        return self._written[key]

    def number(self, value: Outcome) -> int:
        """Return the number of a value that stands for itself."""
        return self._ledger.number(value)

    def _numbered(self, kind: str, style: str) -> Numbered:
        if kind == "s":
            return self._strings.numbered
        if kind in ("", "n"):
            convert = self._number_shown(style)
        elif kind in self._converters:
            convert = self._converters[kind]
        else:
            raise ExpectedError(Failure.DAMAGED)
        number = self._ledger.number
        return lambda text: number(convert(text))

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
