"""The field where an office says which municipality it works for."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from pijler4_desktop.domain.facts import Facts, Municipality


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
        self.setCompleter(completer)

    def found(self) -> tuple[Municipality, ...]:
        """Return the municipalities the text can mean: one is an answer."""
        words = self.text().strip()
        return self._facts.find_municipality(words) if words else ()


def municipality_names(facts: Facts, on: date) -> list[str]:
    """Return the names of today's municipalities, in alphabetical order."""
    return sorted(m.name for m in facts.municipalities if m.exists_on(on))
