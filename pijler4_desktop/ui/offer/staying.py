"""Where the user stands in the list and what is chosen, while the list is looked up again."""

from collections.abc import Collection

from pijler4_desktop.ui.offer.table import OfferTable


class Staying:
    """A filter chooses nothing by itself: what it leaves of the choice stays chosen, no more."""

    def __init__(self, table: OfferTable) -> None:
        self._table = table
        self._to: str | None = None
        self._current: str | None = None
        self._ticked: Collection[str] = ()
        self._selected = False
        self._near = self._from_top = False

    def remember(self, to: str | None = None, *, near: bool = True) -> None:
        """Remember where one is, or where to go.

        `near` goes to a neighbour of a record that is no longer listed: for one that was removed,
        not for one that a filter hides.
        """
        self._to, self._near = to, near
        self._current = self._table.current_id()
        self._ticked = self._table.chosen_ids() if self._table.ticked_count else ()
        self._selected = self._table.chosen_count > 0

    def go_to(self, ids: Collection[str]) -> None:
        """Go to these records and choose them, now and when the list comes anew."""
        listed = self._table.in_order(ids)
        if len(ids) == 1:
            self._to = next(iter(ids))
            self._table.select_id(self._to)
            return
        self._to, self._ticked, self._selected = None, ids, True
        self._current = listed[0] if listed else None
        if listed:
            self._table.choose_ids(listed)
            self._table.select_id(listed[-1], choose=False)
            self._table.select_id(listed[0], choose=False)

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
        only = self._selected and not self._ticked
        kept = self._current is not None and self._table.select_id(self._current, choose=only)
        self._table.choose_ids(self._ticked)
        if not kept and lines:
            beside = 0 if top else min(line, lines - 1)
            choose = self._near and self._selected and not self._table.chosen_count
            if choose or top or stand or (self._near and self._current is not None):
                self._table.select_line(beside, choose=choose)
        found = kept and self._to is None
        self._forget()
        return found

    def _forget(self) -> None:
        self._to = self._current = None
        self._ticked = ()
