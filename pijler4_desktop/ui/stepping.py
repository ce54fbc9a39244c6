"""Undo and redo for the whole window: the page's own choices first, then what was saved."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.changes import Walk
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page_stack import PageStack
from pijler4_desktop.ui.toast import Toast, WayOut
from pijler4_desktop.ui.window_actions import show_steps

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


class Stepping:
    """Takes steps back and does them again, tells it, and has the page show what changed."""

    def __init__(self, actions: Actions, jobs: Jobs, stack: PageStack, toast: Toast) -> None:
        self.office: Office | None = None
        self._actions, self._jobs, self._stack, self._toast = actions, jobs, stack, toast
        self._told = ""

    def undo(self) -> None:
        """Take the last step back: of what the page has under way, else what was saved last."""
        page = self._stack.page
        if page is not None and page.own_steps is not None:
            page.undo()
        else:
            self.undo_saved()

    def remember_told(self) -> None:
        """Remember whether a toast that offers to undo is about a step of the page."""
        page = self._stack.page
        own = page is not None and page.own_steps is not None and page.own_steps[0]
        self._told = self._stack.current_key if own else ""

    @property
    def told_still_holds(self) -> bool:
        """Tell whether Ctrl+Z would do what a toast with the way back offered."""
        page = self._stack.page
        own = page is not None and page.own_steps is not None
        return not own or self._told == self._stack.current_key

    def undo_told(self) -> None:
        """Take back what the toast was about, whatever page is in sight by now."""
        page = self._stack.made(self._told)
        if page is not None:
            page.undo()
        else:
            self.undo_saved()

    def undo_saved(self) -> None:
        """Take back what was saved last, whatever the page has under way."""
        if self.office is not None:
            again = WayOut(_tr("Opnieuw"), self.redo)
            self._step(self.office.editing.undo, _tr("Teruggezet: {what}"), again)

    def redo(self) -> None:
        """Do the step last taken back again."""
        page = self._stack.page
        if page is not None and page.own_steps is not None:
            page.redo()
        elif self.office is not None:
            self._step(self.office.editing.redo, _tr("Opnieuw gedaan: {what}"))

    def show(self) -> None:
        """Say on undo and redo what they would do now."""
        if self.office is None:
            show_steps(self._actions, None, None, writable=False)
            return
        editing, page = self.office.editing, self._stack.page
        own = page.own_steps if page else None
        writable = not self.office.read_only
        show_steps(self._actions, editing.to_undo, editing.to_redo, writable=writable, own=own)

    def _step(self, step: Callable[[], Walk], words: str, beside: WayOut | None = None) -> None:
        def done(walk: Walk) -> None:
            page = self._stack.page
            said = words.format(what=walk.label)
            if page is not None and page.show_changed(walk):
                hidden = _tr("{said}. Je filters verbergen dit.").format(said=said)
                wipe = WayOut(_tr("Filters wissen"), partial(page.reveal_changed, walk))
                self._toast.say(hidden, undo=False, way_out=wipe)
            else:
                self._toast.say(said, undo=False, way_out=beside)

        self._jobs.write(lambda _progress: step(), done=done)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Stepping", words)
