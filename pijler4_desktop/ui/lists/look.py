"""How a table looks: which columns, where, how wide, and in what order the lines stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.ui.lists.shape import TableShape


@dataclass(frozen=True, slots=True)
class TableLook:
    """Columns by their keys, in the order in which they stand; only widths that were changed."""

    shown: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = "name"
    descending: bool = False

    def same_list(self, other: "TableLook") -> bool:
        """Tell whether both show the same columns and order; widths are no matter of a view."""
        mine = (self.shown, self.sort, self.descending)
        return mine == (other.shown, other.sort, other.descending)

    def plain(self) -> dict[str, object]:
        """Return it in plain values, to be kept."""
        return {
            "shown": list(self.shown),
            "widths": dict(self.widths),
            "sort": self.sort,
            "descending": self.descending,
        }


def look_of(plain: object, shape: TableShape) -> TableLook:
    """Read a look back; a column nobody knows any more is left out, and so is nonsense."""
    own = TableLook(shape.default, sort=shape.sort)
    if not isinstance(plain, dict):
        return own
    known = frozenset(shape.choosable)
    shown = tuple(dict.fromkeys(key for key in _listed(plain.get("shown")) if key in known))
    widths = plain.get("widths")
    kept = widths.items() if isinstance(widths, dict) else ()
    sort = plain.get("sort")
    return TableLook(
        shown if shape.keys[shape.name] in shown else shape.default,
        {
            key: max(width, shape.measures[shape.keys.index(key)].least)
            for key, width in kept
            if key in known and isinstance(width, int)
        },
        sort if isinstance(sort, str) and sort in known else own.sort,
        plain.get("descending") is True,
    )


def _listed(plain: object) -> list[object]:
    return plain if isinstance(plain, list) else []
