"""What the text in a cell stands for, given its type and its style."""

from collections.abc import Callable, Mapping, Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.numbers import number
from pijler4_desktop.exchange.ooxml.formats import Shown
from pijler4_desktop.exchange.ooxml.serials import from_iso, from_serial
from pijler4_desktop.exchange.ooxml.texts import unescape

MAX_CHARACTERS = 250_000_000
"""Over a whole workbook: one long shared text, referred to a million times, is a bomb too."""
_REMEMBERED = 50_000
Convert = Callable[[str, str], wire.WireCell | None]


class Values:
    """Converts the cells of one workbook; raises ExpectedError(DAMAGED) for what cannot be."""

    def __init__(
        self, strings: Sequence[str], formats: Sequence[Shown], *, from_1904: bool
    ) -> None:
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904
        self._numbers: dict[tuple[str, str], wire.WireCell] = {}
        self._characters = 0
        self.by_type: Mapping[str, Convert] = {
            "s": self._shared,
            "": self._number,
            "n": self._number,
            "b": _boolean,
            "e": _error,
            "str": self._text,
            "inlineStr": self._text,
            "d": _date,
        }

    def convert(self, kind: str, raw: str, style: str) -> wire.WireCell | None:
        """Return what the cell holds; None for an empty text."""
        converter = self.by_type.get(kind)
        if converter is None:
            raise ExpectedError(Failure.DAMAGED)
        return converter(raw, style)

    def check_style(self, style: str) -> None:
        """Refuse a style that is not in the file; without a style table any will do."""
        if self._formats and not (style.isdecimal() and int(style) < len(self._formats)):
            raise ExpectedError(Failure.DAMAGED)

    def _shared(self, raw: str, _style: str) -> wire.WireCell | None:
        try:
            index = int(raw)
            if index < 0:
                raise ExpectedError(Failure.DAMAGED)
            return self._counted(self._strings[index])
        except (ValueError, IndexError) as error:
            raise ExpectedError(Failure.DAMAGED) from error

    def _text(self, raw: str, _style: str) -> wire.WireCell | None:
        return self._counted(unescape(raw))

    def _counted(self, text: str) -> str | None:
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS:
            raise ExpectedError(Failure.TOO_LARGE)
        return text or None

    def _number(self, raw: str, style: str) -> wire.WireCell:
        known = self._numbers.get((raw, style))
        if known is not None:
            return known
        value = self._read_number(raw, style)
        if len(self._numbers) < _REMEMBERED:
            self._numbers[raw, style] = value
        return value

    def _read_number(self, raw: str, style: str) -> wire.WireCell:
        value = number(raw)
        if value is None:
            return wire.error(raw)
        if not style:
            return value
        self.check_style(style)
        shown = self._formats[int(style)] if self._formats else Shown.NUMBER
        if shown is Shown.NUMBER:
            return value
        dated = from_serial(value, shown, from_1904=self._from_1904)
        return value if dated is None else dated


def _boolean(raw: str, _style: str) -> wire.WireCell:
    plain = raw.strip().casefold()
    if plain in ("1", "true"):
        return True
    return False if plain in ("0", "false") else wire.error(raw)


def _error(raw: str, _style: str) -> wire.WireCell:
    return wire.error(raw)


def _date(raw: str, _style: str) -> wire.WireCell:
    return from_iso(raw.strip())
