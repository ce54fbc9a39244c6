"""How the table looks: which columns, where, how wide, and in what order the lines stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.ui.offer.columns import DEFAULT_SHOWN, KEYS, MEASURES, NAME


@dataclass(frozen=True, slots=True)
class TableLook:
    """Columns by their keys, in the order in which they stand; only widths that were changed."""

    shown: tuple[str, ...] = DEFAULT_SHOWN
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = KEYS[NAME]
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


def look_of(plain: object) -> TableLook:
    """Read a look back; a column nobody knows any more is left out, and so is nonsense."""
    if not isinstance(plain, dict):
        return TableLook()
    shown = tuple(dict.fromkeys(key for key in _listed(plain.get("shown")) if key in _COLUMNS))
    widths = plain.get("widths")
    kept = widths.items() if isinstance(widths, dict) else ()
    sort = plain.get("sort")
    return TableLook(
        shown if KEYS[NAME] in shown else DEFAULT_SHOWN,
        {key: max(width, _least(key)) for key, width in kept if _is_width(key, width)},
        sort if isinstance(sort, str) and sort in _COLUMNS else KEYS[NAME],
        plain.get("descending") is True,
    )


_COLUMNS = frozenset(KEYS[NAME:])


def _listed(plain: object) -> list[object]:
    return plain if isinstance(plain, list) else []


def _is_width(key: object, width: object) -> bool:
    return key in _COLUMNS and isinstance(width, int)


def _least(key: str) -> int:
    return MEASURES[KEYS.index(key)].least
