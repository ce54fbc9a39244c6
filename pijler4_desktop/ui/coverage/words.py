"""Words for spots and cells, on the screen and for who listens."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.coverage.matrix import Axis, Cell, CellState, Measure
from pijler4_desktop.domain.months import MONTHS, SHORT_MONTHS
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import count_text, number_text
from pijler4_desktop.ui.kit.type_names import short_type
from pijler4_desktop.ui.kit.week import part_mark

SHORT_FROM = 100
"""From here on decimals say nothing any more, and have no room."""
PlaceName = Callable[[str], str]
STATE_ICONS = {
    CellState.OFFER: ("circle-check", "ok"),
    CellState.NONE: ("circle-dashed", "mute"),
    CellState.UNSEEN: ("help-circle", "mute"),
    CellState.GAP: ("focus-2", "gap"),
    CellState.NOT_NEEDED: ("hand-stop", "mute"),
}


class CoverageWords:
    """Says spots and cells in words; `place_name` turns a postal code into a place."""

    def __init__(self, place_name: PlaceName) -> None:
        self._place_name = place_name

    def type_of(self, spot: Spot) -> str:
        """Return the type of a spot, in the short form that fits beside a matrix."""
        return short_type(spot.type) if spot.type else _tr("Alle types")

    def where(self, spot: Spot, between: str = " ") -> str:
        """Return where a spot is, its type aside: "zaterdag voormiddag"; '' for anywhere."""
        parts = [term(one) for one in (spot.day, spot.part) if one is not None]
        if spot.level is not None:
            parts.append(_tr("niveau {level}").format(level=term(spot.level)))
        if spot.place is not None:
            parts.append(self._place_name(spot.place))
        if spot.month is not None:
            parts.append(MONTHS[spot.month - 1])
        if spot.threshold is not None:
            parts.append(term(spot.threshold))
        return between.join(parts)

    def spot(self, spot: Spot) -> str:
        """Return a spot in full: "Vrijwilligerswerk, zaterdag voormiddag"."""
        where = self.where(spot)
        kind = term(spot.type) if spot.type else _tr("Alle types")
        return f"{kind}, {where}" if where else kind

    def heading(self, spot: Spot) -> tuple[str, str]:
        """Return the two lines above a column: a day with its part, a postal code with its name."""
        if spot.day is not None and spot.part is not None:
            return term(spot.day), part_mark(spot.part)
        if spot.place is not None:
            code, _, name = self._place_name(spot.place).partition(" ")
            return (code, name) if code.isdecimal() else ("", self._place_name(spot.place))
        if spot.level is not None:
            return "", term(spot.level)
        if spot.month is not None:
            return "", SHORT_MONTHS[spot.month - 1]
        return "", self.where(spot)

    def cell(self, cell: Cell, measure: Measure) -> str:
        """Say a cell: "Vrijwilligerswerk, zaterdag voormiddag: gat, 4 vragen"."""
        said = [self.state(cell, measure)]
        if cell.stale:
            said.append(_tr("waarvan {n} na te kijken").format(n=count_text(cell.stale)))
        if cell.demand:
            said.append(demand_text(cell.demand))
        if cell.target is not None:
            said.append(_tr("gewenst: {n}").format(n=count_text(cell.target)))
        return f"{self.spot(cell.spot)}: {', '.join(said)}"

    def state(self, cell: Cell, measure: Measure) -> str:
        """Say how much there is in a cell, or why there is nothing."""
        if cell.state is not CellState.OFFER:
            return state_word(cell.state)
        value = cell.measured(measure)
        number = f"{amount_text(value)} {unit_word(measure, value)}"
        return f"{number}, {activities_text(cell.activities)}"


def state_word(state: CellState) -> str:
    """Return the word of a state."""
    words = {
        CellState.OFFER: _tr("aanbod"),
        CellState.NONE: _tr("leeg"),
        CellState.UNSEEN: _tr("nog niet bekeken"),
        CellState.GAP: _tr("gat"),
        CellState.NOT_NEEDED: _tr("niet nodig"),
    }
    return words[state]


def axis_word(axis: Axis) -> str:
    """Return the word of an axis, as it is chosen."""
    words = {
        Axis.TYPE: _tr("Type"),
        Axis.DAYPART: _tr("Dagdeel"),
        Axis.DAY: _tr("Dag"),
        Axis.PART: _tr("Deel van de dag"),
        Axis.LEVEL: _tr("Taalniveau"),
        Axis.PLACE: _tr("Plaats"),
        Axis.MONTH: _tr("Maand"),
        Axis.THRESHOLD: _tr("Drempels"),
    }
    return words[axis]


def beside_word(key: str) -> str:
    """Return the word of what a matrix is compared with; '' for nothing."""
    return {"year": _tr("vorig jaar"), "neighbours": _tr("de buren")}.get(key, "")


def measure_word(measure: Measure) -> str:
    """Return the word of a measure, as it is chosen."""
    words = {
        Measure.MOMENTS: _tr("Momenten per week"),
        Measure.PLACES: _tr("Plaatsen"),
        Measure.HOURS: _tr("Plaatsen × uren"),
    }
    return words[measure]


def unit_word(measure: Measure, value: float) -> str:
    """Return what a number counts."""
    one = value == 1
    words = {
        Measure.MOMENTS: _tr("moment") if one else _tr("momenten"),
        Measure.PLACES: _tr("plaats") if one else _tr("plaatsen"),
        Measure.HOURS: _tr("plaatsuur") if one else _tr("plaatsuren"),
    }
    return words[measure]


def amount_text(value: float) -> str:
    """Write an amount as short as it can be: "3", "1,5"; large ones without decimals: "1.374"."""
    return number_text(round(value, 1)) if value < SHORT_FROM else count_text(round(value))


def difference_text(value: float) -> str:
    """Write a difference: "+2", "−1"; '' for none."""
    if not round(value, 1):
        return ""
    return f"{'+' if value > 0 else '−'}{amount_text(abs(value))}"


def demand_text(number: int) -> str:
    """Say how many questions there are."""
    one, many = _tr("1 vraag"), _tr("{n} vragen")
    return one if number == 1 else many.format(n=count_text(number))


def gaps_text(number: int) -> str:
    """Say how many gaps there are."""
    one, many = _tr("1 gat"), _tr("{n} gaten")
    return one if number == 1 else many.format(n=count_text(number))


def activities_text(number: int) -> str:
    """Say how many activities there are."""
    one, many = _tr("1 activiteit"), _tr("{n} activiteiten")
    return one if number == 1 else many.format(n=count_text(number))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Coverage", words)
