"""The organisation behind an activity: typed by name, proposed from those we know, or new."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import clean, fold
from pijler4_desktop.domain.validation.common import LONGEST_NAME, error
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.ui.forms.entries import Entry, Values

PROPOSED = 12


class OrganisationEntry(Entry):
    """Gives back the stored link as long as the name stays; the name tells the service the rest."""

    def __init__(self, key: str, names: Callable[[str], Sequence[str]]) -> None:
        self.editor = QLineEdit()
        super().__init__([key], self.editor)
        self._names = names
        self._known: object = None
        self._shown = ""
        self._proposals = QStringListModel(self)
        completer = QCompleter(self._proposals, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(PROPOSED)
        completer.activated.connect(lambda _name: self.changed.emit())
        self.editor.setCompleter(completer)
        self.editor.textEdited.connect(self._typed)

    def show(self, values: Values) -> None:
        """Remember the link; its name follows with `show_organisation`."""
        self._known = values[self.keys[0]]

    def show_organisation(self, organisation: Organisation | None) -> None:
        """Show the name of the stored organisation."""
        self._shown = organisation.name if organisation else ""
        self.editor.setText(self._shown)
        self.editor.setCursorPosition(0)

    def values(self) -> dict[str, object]:
        """Return the link as it was stored; `name` tells what it should become."""
        return {self.keys[0]: self._known}

    @property
    def name(self) -> str | None:
        """The name typed, "" for no organisation, None when nobody changed it."""
        text = clean(self.editor.text())
        return None if text == clean(self._shown) else text

    @property
    def is_new(self) -> bool:
        """Tell whether nobody knows an organisation of this name yet."""
        name = self.name
        if not name:
            return False
        return fold(name) not in {fold(known) for known in self._names(name)}

    def problems(self) -> tuple[Problem, ...]:
        """Return that the name typed is too long to be one."""
        name = self.name or ""
        if len(name) <= LONGEST_NAME:
            return ()
        return (error(ProblemCode.TEXT_TOO_LONG, self.keys[0], name[:LONGEST_NAME]),)

    def type(self, name: str) -> None:
        """Write a name, as if somebody typed it."""
        self.editor.setText(name)
        self.changed.emit()

    def draft(self) -> Typed:
        """Return the name typed."""
        return self.editor.text()

    def restore(self, draft: Typed) -> None:
        """Put the name back."""
        self.editor.setText(str(draft))

    def _typed(self, text: str) -> None:
        self._proposals.setStringList(list(self._names(text))[:PROPOSED])
        self.changed.emit()
