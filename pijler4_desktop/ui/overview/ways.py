"""What one can do about a line of the overview: the buttons, and where they lead."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine
from pijler4_desktop.ui.page import (
    CONTACTS,
    IMPORTING,
    INITIATIVES,
    OFFER,
    PARTNERS,
    VERIFYING,
    BeginInitiative,
    NoteContact,
    ShowCoverage,
    ShowInitiative,
)


class Way(Enum):
    """What a button does; its value is its word and its icon."""

    NOTE = (QT_TRANSLATE_NOOP("Overview", "Noteer contact"), "note")
    STILL_RIGHT = (QT_TRANSLATE_NOOP("Overview", "Nog juist"), "check")
    LOOK = (QT_TRANSLATE_NOOP("Overview", "Bekijk"), "")
    OPEN = (QT_TRANSLATE_NOOP("Overview", "Open"), "")
    BEGIN = (QT_TRANSLATE_NOOP("Overview", "Start initiatief"), "plus")
    GO_ON = (QT_TRANSLATE_NOOP("Overview", "Ga verder"), "arrow-right")

    @property
    def words(self) -> str:
        """What stands on the button."""
        return QCoreApplication.translate("Overview", str(self.value[0]))

    @property
    def icon(self) -> str:
        """The icon on the button; "" for none."""
        return self.value[1]


_WAYS = {
    TodoKind.FOLLOW_UP: (Way.NOTE,),
    TodoKind.TASK: (Way.OPEN,),
    TodoKind.START: (Way.OPEN,),
    TodoKind.EVALUATE: (Way.OPEN,),
    TodoKind.EVIDENCE: (Way.LOOK,),
    TodoKind.ASK_AGAIN: (Way.OPEN,),
    TodoKind.GAP: (Way.BEGIN, Way.LOOK),
    TodoKind.IMPORT: (Way.GO_ON,),
    TodoKind.CONTACTS: (Way.LOOK,),
}


def ways_of(line: TodoLine) -> Sequence[Way]:
    """Return what can be done: "still right" only where nothing is missing to say so."""
    if line.kind is TodoKind.VERIFY:
        return (Way.LOOK,) if line.missing else (Way.STILL_RIGHT, Way.LOOK)
    return _WAYS[line.kind]


def place_of(line: TodoLine, way: Way) -> tuple[str, object]:
    """Return the page a button leads to and what it brings along."""
    spot = line.spot.code if line.spot else ""
    places: dict[TodoKind, tuple[str, object]] = {
        TodoKind.FOLLOW_UP: (PARTNERS, NoteContact(line.id)),
        TodoKind.TASK: (INITIATIVES, ShowInitiative(line.id)),
        TodoKind.START: (INITIATIVES, ShowInitiative(line.id)),
        TodoKind.EVALUATE: (INITIATIVES, ShowInitiative(line.id)),
        TodoKind.VERIFY: (OFFER, line.id),
        TodoKind.EVIDENCE: (OFFER, line.id),
        TodoKind.ASK_AGAIN: (VERIFYING, None),
        TodoKind.IMPORT: (IMPORTING, None),
        TodoKind.CONTACTS: (CONTACTS, None),
        TodoKind.GAP: (OFFER, ShowCoverage(spot)),
    }
    if way is Way.BEGIN:
        return INITIATIVES, BeginInitiative(spot)
    return places[line.kind]
