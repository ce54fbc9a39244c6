"""Asks why activities are removed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.reason import ReasonQuestion, short


class RemoveQuestion(ReasonQuestion):
    """Asks about one activity by its name, about more by their number."""

    def __init__(self, name: str, number: int, parent: QWidget) -> None:
        super().__init__(_question(name, number), parent)


def _question(name: str, number: int) -> str:
    translate = QCoreApplication.translate
    if number > 1:
        return translate("RemoveQuestion", "Waarom verwijder je %n activiteit(en)?", "", number)
    words = translate("RemoveQuestion", "Waarom verwijder je '{name}'?")
    return words.format(name=short(name))
