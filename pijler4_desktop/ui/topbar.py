"""The bar above the page: where you are, the way back, and the page's one main action."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from pijler4_desktop.ui.kit.buttons import action_button, action_icon_button, button, icon_button
from pijler4_desktop.ui.kit.labels import Elided, Icon
from pijler4_desktop.ui.kit.layouts import clear, column, row
from pijler4_desktop.ui.kit.search import SearchButton

HEIGHT = 58
GAP, LEFT, RIGHT = 8, 24, 20


class TopBar(QFrame):
    """Title with crumbs at the left; search, undo, redo and the page's own actions at the right."""

    crumb_chosen = Signal(int)

    def __init__(
        self, search: QAction, undo: QAction, redo: QAction, more: Sequence[QAction] = ()
    ) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.setFixedHeight(HEIGHT)
        self._crumbs = row(gap=10)
        self._title = Elided("", 19, 600)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._subtitle = Elided("", 13, 400, "text3")
        self._own = row(gap=8)
        self._primary = row(gap=8)
        self._shown: QAction | None = None
        self.search_button = SearchButton(search)
        self.undo_button = action_icon_button(undo)
        self.redo_button = action_icon_button(redo)
        self._more = (undo, redo, *more)
        self.more_button = icon_button("history", self.tr("Geschiedenis en prullenbak"))
        self.more_button.setVisible(bool(more))
        self.more_button.clicked.connect(self.show_more)
        for own in (self.undo_button, self.redo_button):
            own.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            own.customContextMenuRequested.connect(self.show_more)
        bar = row(
            self._crumbs,
            self._title,
            (self._subtitle, 1),
            self.search_button,
            row(self.undo_button, self.redo_button, self.more_button, gap=2),
            self._own,
            self._primary,
            gap=GAP,
            margins=(LEFT, 0, RIGHT, 0),
        )
        self.setLayout(column(bar))

    @Slot()
    def show_more(self) -> None:
        """Show what belongs to undo and redo: both, the history and the bin."""
        menu = QMenu(self)
        menu.addActions(self._more[:2])
        menu.addSeparator()
        menu.addActions(self._more[2:])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.undo_button.mapToGlobal(self.undo_button.rect().bottomLeft()))

    @property
    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def show_head(
        self,
        title: str,
        crumbs: Sequence[str],
        widgets: Sequence[QWidget],
        primary: QAction | None,
        subtitle: str = "",
    ) -> None:
        """Show the head of a page; its own widgets stay the page's to keep."""
        self._title.set_text(title)
        self._subtitle.set_text(subtitle)
        clear(self._crumbs)
        for number, crumb in enumerate(crumbs):
            made = button(crumb, kind="link", compact=True)
            made.clicked.connect(lambda _checked=False, at=number: self.crumb_chosen.emit(at))
            self._crumbs.addWidget(made)
            self._crumbs.addWidget(Icon("chevron-right", 14, "text3"))
        while (item := self._own.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in widgets:
                widget.hide()
        for widget in widgets:
            self._own.addWidget(widget)
            widget.show()
        if primary is not self._shown:
            clear(self._primary)
            self._shown = primary
            if primary is not None:
                self._primary.addWidget(action_button(primary, "primary"))
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a part asks for other room, as a button does once it is dressed."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the search button what the rest leaves."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the search button give way first: its keys work without it."""
        layouts = (self._crumbs, self._own, self._primary)
        buttons = (self.undo_button, self.redo_button, self.more_button)
        widgets = (self._title, self._subtitle, *buttons)
        needed = sum(part.sizeHint().width() for part in (*layouts, *widgets))
        room = self.width() - LEFT - RIGHT - needed - GAP * (len(layouts) + len(widgets))
        self.search_button.set_room(room)
