"""What the window itself can do: pages, undo and redo, look, panes, menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup

from pijler4_desktop.domain.history import Step
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.page import DEMAND, FIGURES, HELP, VERIFYING
from pijler4_desktop.ui.pages import PageEntry, asides
from pijler4_desktop.ui.theme.tokens import Scheme

Do = Callable[[], object]
WORK = frozenset({VERIFYING, DEMAND, FIGURES})
"""Pages outside the navigation that one goes to for the work itself; the others mend."""


@dataclass(frozen=True, slots=True)
class WindowDoings:
    """What the window does when asked."""

    open_page: Callable[[str], object]
    undo: Do
    redo: Do
    back: Do
    find: Do
    next_pane: Do
    fold_navigation: Do
    toggle_menu: Do
    set_scheme: Callable[[Scheme], object]
    restart: Do
    close: Do


def _tr(words: str) -> str:
    return QCoreApplication.translate("WindowActions", words)


def add_window_actions(
    actions: Actions, pages: Sequence[PageEntry], doings: WindowDoings, scheme: Scheme
) -> None:
    """Put the window's own actions in the registry."""
    edit, go, view = _tr("Bewerken"), _tr("Ga naar"), _tr("Beeld")
    actions.add(
        "edit.undo",
        Wording(_tr("Ongedaan maken"), edit, "arrow-back-up", writes=True),
        doings.undo,
        ("Ctrl+Z",),
    )
    actions.add(
        "edit.redo",
        Wording(_tr("Opnieuw"), edit, "arrow-forward-up", writes=True),
        doings.redo,
        ("Ctrl+Y", "Ctrl+Shift+Z"),
    )
    actions.add(
        "go.palette", Wording(_tr("Zoek of doe iets"), go, "search"), doings.find, ("Ctrl+K",)
    )
    beside = asides()
    at_work = [aside for aside in beside if aside.key in WORK]
    mending = [aside for aside in beside if aside.key not in WORK]
    for group, entries in ((edit, mending), (go, [*pages, *at_work])):
        for entry in entries:
            actions.add(
                f"page.{entry.key}",
                Wording(entry.words, group, entry.icon),
                _opener(doings.open_page, entry.key),
                entry.shortcuts,
            )
    actions.add("go.back", Wording(_tr("Terug"), go, "arrow-left"), doings.back, ("Alt+Left",))
    actions.add(
        "view.pane",
        Wording(_tr("Naar het volgende deel van het venster"), view, "columns-3"),
        doings.next_pane,
        ("F6",),
    )
    actions.add(
        "view.navigation",
        Wording(_tr("Navigatie smal of breed"), view, "menu-2"),
        doings.fold_navigation,
        ("Ctrl+B",),
    )
    _add_schemes(actions, view, doings, scheme)
    actions.add(
        "view.menu", Wording(_tr("Menubalk tonen of verbergen"), view), doings.toggle_menu, ("F10",)
    )
    actions.add("window.restart", Wording(_tr("Opnieuw starten"), view, "refresh"), doings.restart)
    actions.add(
        "window.close", Wording(_tr("Pijler 4 sluiten"), view, "x"), doings.close, ("Ctrl+Q",)
    )
    actions.add(
        f"page.{HELP}",
        Wording(_tr("Hulp en sneltoetsen"), _tr("Hulp"), "help-circle"),
        _opener(doings.open_page, HELP),
        ("F1", "?", "Shift+?"),  # where ? needs Shift, some systems say so
    )


def show_steps(
    actions: Actions,
    undo: Step | None,
    redo: Step | None,
    *,
    writable: bool,
    own: tuple[bool, bool] | None = None,
) -> None:
    """Say on undo and redo what they would do.

    `own` are those of a page that has something under way: then what was saved stays as it is.
    """
    undo, redo = (None, None) if own else (undo, redo)
    back, again = own or (False, False)
    for id_, plain, step, of_page in (
        ("edit.undo", _tr("Ongedaan maken"), undo, back),
        ("edit.redo", _tr("Opnieuw"), redo, again),
    ):
        label = step.label.replace("&", "&&") if step else ""  # a lone & marks a key
        label = _tr("laatste keuze") if of_page else label
        words = f"{plain}: {label}" if label else plain
        actions.reword(id_, words)
        actions[id_].setProperty("plain_text", plain)
        actions[id_].setEnabled(of_page or (step is not None and writable))


def _add_schemes(actions: Actions, view: str, doings: WindowDoings, current: Scheme) -> None:
    schemes = (
        (Scheme.AUTO, _tr("Licht of donker zoals de computer"), "device-desktop"),
        (Scheme.LIGHT, _tr("Licht"), "sun"),
        (Scheme.DARK, _tr("Donker"), "moon"),
        (Scheme.CONTRAST, _tr("Hoog contrast"), "contrast"),
    )
    group = QActionGroup(actions)
    for scheme, words, icon in schemes:
        action = actions.add(
            f"view.{scheme}", Wording(words, view, icon), _setter(doings.set_scheme, scheme)
        )
        action.setCheckable(True)
        action.setChecked(scheme is current)
        group.addAction(action)


def _opener(open_page: Callable[[str], object], key: str) -> Do:
    return lambda: open_page(key)


def _setter(set_scheme: Callable[[Scheme], object], scheme: Scheme) -> Do:
    return lambda: set_scheme(scheme)
