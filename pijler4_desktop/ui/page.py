"""What the window expects of a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.ui.memory import Memory

if TYPE_CHECKING:
    from pijler4_desktop.domain.listing import OfferFilter  # the window is there before records

OFFER, IMPORTING, HANDOFF, SETTINGS, HELP = "offer", "importing", "handoff", "settings", "help"
HISTORY, BIN, DOUBLES, PARTNERS = "history", "bin", "doubles", "partners"
CONTACTS = "contacts"
OVERVIEW, INITIATIVES, VERIFYING, DEMAND = "overview", "initiatives", "verifying", "demand"
FIGURES = "figures"
"""The keys of the pages, for `open_page`."""

ASK_FILE, NEW = "ask", "new"
"""What to do on arrival: ask for a file to read in, or begin a new record."""


@dataclass(frozen=True, slots=True)
class BeginNamed:
    """On arrival, begin a new record with this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Verify:
    """On arrival, note that this record is still right."""

    id: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """On arrival, read these rows from the clipboard; `copied` are the headings of a copy now."""

    text: str
    copied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfOrganisation:
    """On arrival, list what this organisation has."""

    id: str


@dataclass(frozen=True, slots=True)
class NewOf:
    """On arrival, begin a new activity of this organisation."""

    id: str


@dataclass(frozen=True, slots=True)
class DataOf:
    """On arrival, show what is filled in of this organisation, with its contacts."""

    id: str


@dataclass(frozen=True, slots=True)
class NoteContact:
    """On arrival, note a contact with this organisation."""

    id: str


@dataclass(frozen=True, slots=True)
class ShowThese:
    """On arrival, list exactly these activities; `words` say which they are."""

    ids: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ShowOffer:
    """On arrival, list the activities this filter leaves."""

    wanted: "OfferFilter"


@dataclass(frozen=True, slots=True)
class ShowCoverage:
    """On arrival, show where there is offer and where not, at the spot of this code."""

    spot: str = ""


@dataclass(frozen=True, slots=True)
class BeginInitiative:
    """On arrival, begin an initiative for the gap at the spot of this code."""

    spot: str


@dataclass(frozen=True, slots=True)
class ShowInitiative:
    """On arrival, open this initiative."""

    id: str


@dataclass(frozen=True, slots=True)
class EditActivity:
    """On arrival, open the form of this activity."""

    id: str


@dataclass(frozen=True, slots=True)
class NoteDemand:
    """On arrival, note a question at the spot of this code; nothing is filled in without one."""

    spot: str = ""


@dataclass(frozen=True, slots=True)
class ShowDemand:
    """On arrival, list the questions at the spot of this code."""

    spot: str = ""


class Page(QWidget):
    """A page of the window: it says what stands in the top bar and speaks through signals.

    Signals:
        toast: something to tell at the bottom, and whether it can be undone with one press.
        open_page: show another page; its id and an argument its `arrive` understands.
        head_changed: title, crumbs, badge or the actions of the top bar are different now.
        restore_wanted: put this backup (the name of its file) in the place of the data.
    """

    toast = Signal(str, bool)
    open_page = Signal(str, object)
    head_changed = Signal()
    restore_wanted = Signal(str)

    title = ""

    @property
    def subtitle(self) -> str:
        """Return what stands smaller behind the title, such as the file this is about."""
        return ""

    @property
    def crumbs(self) -> tuple[str, ...]:
        """Return where this is, from the outside in, without the title itself."""
        return ()

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return what stands at the right of the top bar besides the primary action."""
        return ()

    @property
    def primary(self) -> QAction | None:
        """Return the one action the top bar shows as a filled button."""
        return None

    @property
    def badge(self) -> int:
        """Return how many things there are to do here, for the navigation."""
        return 0

    @property
    def badge_words(self) -> str:
        """Say what the badge counts: '7 activiteiten na te kijken'."""
        return ""

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through, in reading order."""
        return (self,)

    @property
    def toast_area(self) -> QRect | None:
        """Return where in the window a toast covers nothing; None lets it hang at the bottom."""
        return None

    def remember(self, memory: Memory) -> None:
        """Take up what the user chose before, and keep there what they choose from now on."""

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Name the states worth a picture, each with what brings the page there."""
        return (("", lambda: None),)

    def arrive(self, argument: object = None) -> None:
        """Take notice of being shown, with what `open_page` brought along."""

    @property
    def own_steps(self) -> tuple[bool, bool] | None:
        """Tell whether a choice that is not saved yet can be taken back, or chosen again.

        None where undo and redo are about what was saved. A page that has something under way
        never lets them reach further back than where that began.
        """
        return None

    def undo(self) -> bool:
        """Take back the last choice that is not saved yet; tells whether there was one."""
        return False

    def redo(self) -> bool:
        """Choose again what `undo` took back; tells whether there was something."""
        return False

    def show_changed(self, changes: Changes) -> bool:
        """Go to what undo or redo just changed; tells whether filters of the page hide it."""
        del changes
        return False

    def reveal_changed(self, changes: Changes) -> None:
        """Drop the filters that hide what undo or redo just changed, and go there."""

    def back(self) -> bool:
        """Go one step up inside the page (Alt+Left); tells whether there was one."""
        return False

    @property
    def unsaved(self) -> Sequence[str]:
        """Name what was typed and not saved yet."""
        return ()

    @property
    def keeps_unsaved(self) -> bool:
        """Tell whether that is kept when the window closes, and offered at the next start."""
        return False

    def discard(self) -> None:
        """Let go of what `unsaved` names: the user closes the window all the same."""

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; a page may ask the user."""
        return True
