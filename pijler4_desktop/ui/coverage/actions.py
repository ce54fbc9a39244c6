"""What can be done in the matrix, with its keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.coverage.matrix import Cell, CellState
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.coverage.doings import CoverageDoings

_Made = tuple[str, str, str, Callable[[], object], Sequence[str], QWidget]
_OWN_KEYS = {"open": "Return", "panel_in": "Space"}
_WRITES = frozenset({"not_needed", "looked"})
MENU = (
    "coverage.open",
    "coverage.begin",
    "",
    "coverage.not_needed",
    "coverage.looked",
    "",
    "coverage.note",
    "coverage.demand",
    "",
    "coverage.copy",
)


def add_coverage_actions(
    actions: Actions,
    doings: CoverageDoings,
    view: QWidget,
    table: QWidget,
    panel: tuple[Callable[[], object], Callable[[], object]],
) -> None:
    """Register everything; letters only work in the matrix. `panel` toggles it, and enters it."""
    toggle, enter = panel
    made: Sequence[_Made] = (
        ("open", _tr("Toon het aanbod van deze cel"), "eye", doings.open, (), table),
        ("begin", _tr("Nieuw initiatief starten"), "rocket", doings.begin, ("N",), table),
        (
            "not_needed",
            _tr("Markeer als niet nodig"),
            "hand-stop",
            doings.not_needed,
            ("X",),
            table,
        ),
        ("looked", _tr("Bekeken: hier is niets"), "check", doings.looked, ("B",), table),
        ("note", _tr("Vraag noteren"), "message-question", doings.note, ("V",), table),
        ("demand", _tr("Toon de vragen van deze cel"), "messages", doings.show_demand, (), table),
        ("copy", _tr("Tabel kopiëren voor Excel"), "copy", doings.copy, ("Ctrl+C",), table),
        ("panel_in", _tr("Naar het paneel"), "columns-3", enter, (), table),
        ("panel", _tr("Paneel tonen of sluiten"), "columns-3", toggle, ("Ctrl+I",), view),
    )
    group = _tr("Dekking")
    for key, words, icon, do, keys, place in made:
        wording = Wording(words, group, icon, _OWN_KEYS.get(key, ""), key in _WRITES)
        actions.add(f"coverage.{key}", wording, do, keys, place)


def enable(actions: Actions, cell: Cell | None, *, any_rows: bool, writable: bool) -> None:
    """Let be done what can be done with the cell where the user stands."""
    empty = cell is not None and cell.state is not CellState.OFFER
    actions["coverage.open"].setEnabled(any_rows)
    actions["coverage.demand"].setEnabled(cell is not None)
    for key in ("begin", "note"):
        actions[f"coverage.{key}"].setEnabled(cell is not None and writable)
    actions["coverage.not_needed"].setEnabled(empty and writable)
    seen = cell is not None and cell.state is CellState.UNSEEN
    actions["coverage.looked"].setEnabled(seen and writable)
    needless = cell is not None and cell.state is CellState.NOT_NEEDED
    words = _tr("Toch nodig") if needless else _tr("Markeer als niet nodig")
    actions.reword("coverage.not_needed", words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CoverageActions", words)
