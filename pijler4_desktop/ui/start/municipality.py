"""The field where an office says which municipality it works for."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from pijler4_desktop.domain.facts import Facts, Municipality
from pijler4_desktop.domain.text import fold


class MunicipalityField(QLineEdit):
    """Completes while one types; an old name leads to the municipality it became part of."""

    def __init__(self, facts: Facts, names: list[str]) -> None:
        super().__init__()
        self._facts = facts
        self.setProperty("large", True)
        self.setPlaceholderText(self.tr("Naam van je gemeente, of NIS-code"))
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("popup", True)
        self.setCompleter(completer)

    def found(self) -> tuple[Municipality, ...]:
        """Return the municipalities the text can mean: one is an answer.

        The beginning of one name is enough, as in the list of suggestions.
        """
        words = self.text().strip()
        if not words:
            return ()
        if found := self._facts.find_municipality(words):
            return found
        begun = fold(words)
        return tuple(m for m in self._facts.municipalities if fold(m.name).startswith(begun))


def municipality_names(facts: Facts, on: date) -> list[str]:
    """Return the names of today's municipalities, in alphabetical order."""
    return sorted(m.name for m in facts.municipalities if m.exists_on(on))
