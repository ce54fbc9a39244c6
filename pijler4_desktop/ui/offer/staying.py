"""Where the user stands in the list and what is chosen, while the list is looked up again."""

from collections.abc import Collection, Sequence

from pijler4_desktop.ui.offer.table import OfferTable


class Staying:
    """A filter chooses nothing by itself: what it leaves of the choice stays chosen, no more."""

    def __init__(self, table: OfferTable) -> None:
        self._table = table
        self._to: str | None = None
        self._current: str | None = None
        self._chosen: Collection[str] = ()
        self._had_choice = False
        self._near = self._from_top = False

    def remember(self, to: str | None = None, *, near: bool = True) -> None:
        """Remember where one is, or where to go.

        `near` goes to a neighbour of a record that is no longer listed: for one that was removed,
        not for one that a filter hides.
        """
        self._to, self._near = to, near
        self._current = self._table.current_id()
        self._chosen = self._table.chosen_ids()
        self._had_choice = bool(self._chosen)

    def go_to(self, ids: Sequence[str]) -> None:
        """Go to these records, now and when the list comes anew."""
        self._to = ids[0] if len(ids) == 1 else None
        self._current, self._chosen = (ids[0] if ids else None), ids

    def begin_at_top(self) -> None:
        """Stand on the first line of the list that comes."""
        self._from_top = True

    def take_up(self, line: int, lines: int, *, stand: bool) -> bool:
        """Go there in the list as it is now; `line` is where one stood in the one before.

        Without a record to go to one stands on a line only when told to `stand`. Tells whether
        the record is listed.
        """
        top, self._from_top = self._from_top, False
        if self._to is not None and self._table.select_id(self._to):
            self._forget()
            return True
        kept = self._current is not None and self._table.stand_on_id(self._current)
        self._table.choose_ids(self._chosen)
        if not kept and lines:
            beside = 0 if top else min(line, lines - 1)
            if self._near and self._had_choice and not self._table.chosen_count:
                self._table.select_line(beside)
            elif top or stand or (self._near and self._current is not None):
                self._table.stand_on(beside)
        found = kept and self._to is None
        self._forget()
        return found

    def _forget(self) -> None:
        self._to = self._current = None
        self._chosen = ()
