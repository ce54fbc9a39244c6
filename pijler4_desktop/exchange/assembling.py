"""Build the workbook from what the reading child tells."""

from array import array
from collections.abc import Callable, Iterable, Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import (
    Cell,
    Comment,
    Merge,
    Notice,
    NoticeCode,
    Sheet,
    SheetRow,
    Workbook,
)
from pijler4_desktop.exchange import wire

MAX_CELLS = 10_000_000
"""More filled cells than any inventory holds; what remains fits in memory."""
MAX_CHARACTERS = 800_000_000
"""In all cells together: one long text that a million cells share is a bomb as well."""


class Assembler:
    """Takes messages one by one; `workbook` is what they add up to."""

    def __init__(self) -> None:
        self._sheets: list[Sheet] = []
        self._name, self._hidden = "", False
        self._rows: list[SheetRow] = []
        self._notices: list[Notice] = []
        self._marks: dict[str, str] = {}
        self._seen: dict[Cell, Cell] = {}
        self._packed = _Packed()
        self._cells = 0
        self._complete = False
        self._takers: dict[object, Callable[..., None]] = {
            wire.SHEET: self._start,
            wire.ROWS: self._add,
            wire.VALUES: self._add_values,
            wire.SHAPES: self._packed.add_shapes,
            wire.CELLS: self._add_packed,
            wire.SHEET_END: self._end,
            wire.NOTICE: self._notice,
            wire.MARKS: self._mark,
            wire.DONE: self._done,
            wire.FAILED: self._fail,
        }

    def take(self, message: wire.Message) -> None:
        """Use one message; raises ExpectedError when it says the reading failed.

        Raises ValueError or TypeError for a message that makes no sense.
        """
        taker = self._takers.get(message[0])
        if taker is None:
            raise ValueError("unknown message")
        taker(*message[1:])

    def workbook(self, file_name: str, sha256: str) -> Workbook:
        """Return all that was told; raises ExpectedError when the telling broke off."""
        if not self._complete:
            raise ExpectedError(Failure.READER_CRASH, file=file_name)
        return Workbook(file_name, sha256, self._sheets, tuple(self._notices), self._marks)

    def _start(self, name: str, hidden: bool) -> None:  # noqa: FBT001  the wire has no keywords
        self._name, self._hidden, self._rows = name, hidden, []

    def _add(self, batch: Iterable[tuple[int, bool, list[int], list[Cell]]]) -> None:
        for number, hidden, columns, values in batch:
            shared = self._shared(values)
            self._rows.append(SheetRow(number, dict(zip(columns, shared, strict=True)), hidden))
            self._count(len(columns))

    def _add_values(self, values: Iterable[Cell]) -> None:
        self._packed.add_values(self._shared(values))

    def _add_packed(self, rows: Sequence[wire.PackedRow], cells: str) -> None:
        numbers = wire.numbers(cells)
        self._count(len(numbers))
        self._rows.extend(self._packed.rows(rows, numbers))

    def _shared(self, values: Iterable[Cell]) -> list[Cell]:
        """Let equal texts be one object."""
        seen = self._seen
        return [seen.setdefault(v, v) if type(v) is str else v for v in values]

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MAX_CELLS:
            raise ExpectedError(Failure.TOO_LARGE)

    def _end(
        self,
        hidden_columns: list[int],
        merges: list[tuple[int, int, int, int]],
        comments: list[tuple[int, int, str]],
    ) -> None:
        blocks = tuple(Merge(*block) for block in merges)
        told = tuple(Comment(*comment) for comment in comments)
        self._sheets.append(
            Sheet(self._name, self._rows, self._hidden, frozenset(hidden_columns), blocks, told)
        )

    def _notice(self, code: str, details: dict[str, object]) -> None:
        self._notices.append(Notice(NoticeCode(code), details))

    def _mark(self, properties: dict[str, str]) -> None:
        self._marks = properties

    def _done(self) -> None:
        self._complete = True

    def _fail(self, code: str, details: dict[str, object]) -> None:
        raise ExpectedError(Failure(code), **details)


class _Packed:
    """Unpacks rows with the tables told before; a number they do not hold is a ValueError."""

    def __init__(self) -> None:
        self._values: list[Cell] = [""]
        self._lengths = [0]
        self._shapes: dict[int, list[int]] = {}
        self._characters = 0

    def add_values(self, values: Sequence[Cell]) -> None:
        """Lengthen the table of values."""
        self._values.extend(values)
        self._lengths.extend(len(v) if type(v) is str else 1 for v in values)

    def add_shapes(self, shapes: Iterable[list[int]]) -> None:
        """Lengthen the table of shapes."""
        self._shapes.update(enumerate(shapes, start=len(self._shapes)))

    def rows(self, packed: Sequence[wire.PackedRow], numbers: "array[int]") -> list[SheetRow]:
        """Return the rows with their values; raises ExpectedError when that is too much text."""
        try:
            self._characters += sum(map(self._lengths.__getitem__, numbers))
            if self._characters > MAX_CHARACTERS:
                raise ExpectedError(Failure.TOO_LARGE)
            return self._unpacked(packed, list(map(self._values.__getitem__, numbers)))
        except LookupError as error:
            raise ValueError("no such value or shape") from error

    def _unpacked(self, packed: Sequence[wire.PackedRow], values: list[Cell]) -> list[SheetRow]:
        shapes, found, at = self._shapes, [], 0
        for number, hidden, shape in packed:
            columns = shape if isinstance(shape, list) else shapes[shape]
            end = at + len(columns)
            cells = dict(zip(columns, values[at:end], strict=True))
            found.append(SheetRow(number, cells, hidden))
            at = end
        if at != len(values):
            raise ValueError("cells without a row")
        return found
