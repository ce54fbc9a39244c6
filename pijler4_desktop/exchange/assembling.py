"""Build the workbook from what the reading child tells."""

from collections.abc import Callable, Iterable

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import Cell, Merge, Notice, NoticeCode, Sheet, SheetRow, Workbook
from pijler4_desktop.exchange import wire

MAX_CELLS = 10_000_000
"""More filled cells than any inventory holds; what remains fits in memory."""


class Assembler:
    """Takes messages one by one; `workbook` is what they add up to."""

    def __init__(self) -> None:
        self._sheets: list[Sheet] = []
        self._name, self._hidden = "", False
        self._rows: list[SheetRow] = []
        self._notices: list[Notice] = []
        self._marks: dict[str, str] = {}
        self._seen: dict[Cell, Cell] = {}
        self._cells = 0
        self._complete = False
        self._takers: dict[object, Callable[..., None]] = {
            wire.SHEET: self._start,
            wire.ROWS: self._add,
            wire.SHEET_END: self._end,
            wire.NOTICE: self._notice,
            wire.MARKS: self._mark,
            wire.DONE: self._done,
            wire.FAILED: self._fail,
        }

    def take(self, message: wire.Message) -> None:
        """Use one message; raises ExpectedError when it says the reading failed."""
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
        seen = self._seen
        for number, hidden, columns, values in batch:
            shared = [seen.setdefault(v, v) if type(v) is str else v for v in values]
            self._rows.append(SheetRow(number, dict(zip(columns, shared, strict=True)), hidden))
            self._cells += len(columns)
        if self._cells > MAX_CELLS:
            raise ExpectedError(Failure.TOO_LARGE)

    def _end(self, hidden_columns: list[int], merges: list[tuple[int, int, int, int]]) -> None:
        blocks = tuple(Merge(*block) for block in merges)
        self._sheets.append(
            Sheet(self._name, self._rows, self._hidden, frozenset(hidden_columns), blocks)
        )

    def _notice(self, code: str, details: dict[str, object]) -> None:
        self._notices.append(Notice(NoticeCode(code), details))

    def _mark(self, properties: dict[str, str]) -> None:
        self._marks = properties

    def _done(self) -> None:
        self._complete = True

    def _fail(self, code: str, details: dict[str, object]) -> None:
        raise ExpectedError(Failure(code), **details)
