"""What Ctrl+Z is about on the page of the offer, before it is about what was saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.ui.forms.form_steps import FormSteps
from pijler4_desktop.ui.offer.bulk_steps import BulkSteps
from pijler4_desktop.ui.offer.form import ActivityForm
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.unsaved import Unsaved


class PageSteps(QObject):
    """The form or the change of several, as long as one is open: then nothing saved is undone.

    Else a draft that was thrown away just now, or a view.

    Signals:
        said: something to tell, and whether it can be undone.
        moved: undo has something else to do again.
    """

    said = Signal(str, bool)
    moved = Signal()

    def __init__(
        self, shown: OfferList, unsaved: Unsaved, form: Callable[[], ActivityForm | None]
    ) -> None:
        super().__init__(shown)
        self._list, self._unsaved, self._form = shown, unsaved, form

    @property
    def can(self) -> tuple[bool, bool] | None:
        """Tell what can be undone and done again; None where that is about what was saved."""
        if (under_way := self._under_way) is not None:
            return under_way.can
        taken_away = self._list.views.can_take_back or self._unsaved.can_undo
        return (True, False) if taken_away else None

    def undo(self) -> bool:
        """Take one step back; tells whether there was one."""
        if (under_way := self._under_way) is not None:
            return under_way.undo()
        if self._unsaved.undo():
            return True
        name = self._list.views.take_back()
        if name:
            self.said.emit(self.tr("Teruggezet: weergave {name}").format(name=name), False)
            self.moved.emit()
        return bool(name)

    def redo(self) -> bool:
        """Do again what was undone in the form or the panel; tells whether there was anything."""
        under_way = self._under_way
        return under_way is not None and under_way.redo()

    @property
    def _under_way(self) -> FormSteps | BulkSteps | None:
        form = self._form()
        if form is not None:
            return form.steps
        return self._list.bulk.steps if self._list.sides.changes_several else None
