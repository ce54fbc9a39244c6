"""Weergaven: saving what the list shows, and showing it again with two keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.lists.look import TableLook
from pijler4_desktop.ui.offer.view_name import ViewNamePopover
from pijler4_desktop.ui.offer.views import SavedView, with_keys

LONGEST = 22  # letters of a name on the button


class ViewsMenu(QMenu):
    """The views by name; F2 renames and Delete removes the one in the light."""

    renamed = Signal(str)
    removed = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Keep keys from the table below: Delete here must not remove a record there."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys that lists have too."""
        name = self._lit()
        tell = {Qt.Key.Key_F2: self.renamed, Qt.Key.Key_Delete: self.removed}
        if name and event.key() in tell:
            self.close()
            tell[Qt.Key(event.key())].emit(name)
            return
        super().keyPressEvent(event)

    def _lit(self) -> str:
        """Return the name of the view in the light; '' when something else is."""
        action: QAction | None = self.activeAction()
        return "" if action is None else str(action.data() or "")


class Views(QObject):
    """Keeps the views of the user; the list shows them.

    Signals:
        wanted: the list should show this view.
        changed: there are other views, or other names.
        removed: a view was taken away; `take_back` brings it back.
    """

    wanted = Signal(SavedView)
    changed = Signal()
    removed = Signal(str)

    def __init__(
        self, actions: Actions, owner: QWidget, shown: Callable[[], tuple[OfferFilter, TableLook]]
    ) -> None:
        super().__init__(owner)
        self._shown = shown
        self._views: list[SavedView] = []
        self._gone: tuple[int, SavedView] | None = None
        self._owner = owner
        self._name = ViewNamePopover(owner)
        group = self.tr("Aanbod")
        save = Wording(self.tr("Weergave bewaren"), group, "bookmark")
        choose = Wording(self.tr("Weergaven"), group, "bookmark")
        self._save = actions.add("offer.save_view", save, self.ask_name, ("Ctrl+Shift+B",), owner)
        self._choose = actions.add("offer.views", choose, self.open_menu, ("Alt+W",), owner)
        self.button = button(self._save.text(), "bookmark", "link", compact=True)
        self.button.clicked.connect(lambda: self.open_menu() if self._views else self.ask_name())
        self.follow()

    @property
    def views(self) -> list[SavedView]:
        """The views, in the order in which they were saved."""
        return list(self._views)

    def take(self, views: list[SavedView]) -> None:
        """Begin with the views that were kept."""
        self._views = views
        self.follow()

    @property
    def current(self) -> SavedView | None:
        """The view that is shown as it was saved."""
        wanted, look = self._shown()
        return next((view for view in self._views if view.shows(wanted, look)), None)

    def follow(self) -> None:
        """Say on the button which view is shown, or that this one can be saved."""
        action = self._choose if self._views else self._save
        current = self.current
        words = current.name if current else action.text()
        cut = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
        self.button.setText(cut.replace("&", "&&"))
        self.button.setToolTip(action.toolTip())
        said = self.tr("Weergaven, nu: {name}").format(name=words) if current else words
        self.button.setAccessibleName(said)

    def ask_name(self) -> None:
        """Ask under which name to save what is shown."""
        self._name.ask_new(self._anchor(), [view.name for view in self._views], self.save)

    def save(self, name: str) -> None:
        """Save what is shown; under a name that is taken it takes that place."""
        view = SavedView(name, *self._shown())
        names = [one.name for one in self._views]
        if name in names:
            self._views[names.index(name)] = view
        else:
            self._views.append(view)
        self._tell()

    def open_menu(self) -> None:
        """Show the views in a menu, the first in the light."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._anchor()
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def menu(self) -> ViewsMenu:
        """Make the menu: the views, then what can be done with them."""
        menu = ViewsMenu(self._owner)
        menu.renamed.connect(self._ask_other_name)
        menu.removed.connect(self.remove)
        current = self.current
        for view, words in zip(self._views, self._marked(), strict=True):
            action = menu.addAction(words)
            action.setData(view.name)
            action.setCheckable(True)
            action.setChecked(view is current)
            action.triggered.connect(lambda _on, view=view: self.wanted.emit(view))
        menu.addSeparator()
        menu.addAction(self._save)
        if current is not None:
            self._add_changes(menu, current.name)
        return menu

    def remove(self, name: str) -> None:
        """Take a view away; it can be taken back, so nothing is asked."""
        at = [view.name for view in self._views].index(name)
        self._gone = (at, self._views.pop(at))
        self._tell()
        self.removed.emit(name)

    @property
    def can_take_back(self) -> bool:
        """Tell whether a view was taken away just now."""
        return self._gone is not None

    def take_back(self) -> str:
        """Bring back the view that was taken away last; returns its name, '' without one."""
        if self._gone is None:
            return ""
        at, view = self._gone
        self._views.insert(at, view)
        self.forget_gone()
        self._tell()
        return view.name

    def forget_gone(self) -> None:
        """Leave what was taken away: something else is the last step now."""
        self._gone = None

    def wipe(self, wiper: Wiper) -> None:
        """Leave out every view that looks for somebody who was forgotten."""
        kept = [
            view
            for view in self._views
            if not any(map(wiper.persons.found_in, (view.name, view.wanted.text)))
        ]
        self._gone = None
        if kept != self._views:
            self._views = kept
            self._tell()

    def rename(self, name: str, other: str) -> None:
        """Give a view another name."""
        self._views = [
            SavedView(other, view.wanted, view.look) if view.name == name else view
            for view in self._views
        ]
        self._tell()

    def _marked(self) -> list[str]:
        return with_keys([view.name for view in self._views])

    def _add_changes(self, menu: QMenu, name: str) -> None:
        shown = name.replace("&", "&&")
        rename = QAction(self.tr("'{name}' een andere naam geven…").format(name=shown), menu)
        rename.triggered.connect(lambda: self._ask_other_name(name))
        remove = QAction(self.tr("'{name}' verwijderen").format(name=shown), menu)
        remove.triggered.connect(lambda: self.remove(name))
        menu.addActions([rename, remove])

    def _ask_other_name(self, name: str) -> None:
        names = [view.name for view in self._views]
        self._name.ask_other(self._anchor(), name, names, lambda other: self.rename(name, other))

    def _anchor(self) -> QWidget:
        return self.button if self.button.isVisible() else self._owner

    def _tell(self) -> None:
        self.follow()
        self.changed.emit()
