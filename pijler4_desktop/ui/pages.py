"""Which pages the window has, in the order of the navigation; each is made on its first visit.

Every page has a number of its own for good, so that the keys one knows stay the same when pages
come: 1 Overzicht, 2 Aanbod, 3 Trajectpuzzel, 4 Nieuwe initiatieven, 5 Partnerorganisaties,
6 Inventarisatie, 7 Excel inlezen, 8 Doorgeven aan AgII (UX section 2).
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.actions import Actions, page_keys
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page import (
    BIN,
    CONTACTS,
    DEMAND,
    DOUBLES,
    FIGURES,
    HANDOFF,
    HISTORY,
    IMPORTING,
    INITIATIVES,
    OFFER,
    OVERVIEW,
    PARTNERS,
    SETTINGS,
    VERIFYING,
    Page,
)

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office

MakePage = Callable[["Office", Jobs, Actions], Page]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its key, its word and icon, and where its class is.

    `number` is what Ctrl opens it with; pages at the foot of the navigation, and those beside the
    work, have keys of their own.
    """

    key: str
    words: str
    icon: str
    module: str
    class_name: str
    starts_group: bool = False
    foot: bool = False
    number: int = 0
    keys: tuple[str, ...] = ()

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """Return the keys that open the page, those of its number on QWERTY and AZERTY first."""
        return (*(page_keys(self.number) if self.number else ()), *self.keys)

    @property
    def exists(self) -> bool:
        """Tell whether the page was built; the navigation only shows what works."""
        try:
            return find_spec(self.module) is not None
        except ModuleNotFoundError:  # its package is not there either
            return False

    def make(self, office: "Office", jobs: Jobs, actions: Actions) -> Page:
        """Import and build the page."""
        make = cast("MakePage", getattr(import_module(self.module), self.class_name))
        return make(office, jobs, actions)


def entries() -> tuple[PageEntry, ...]:
    """Return the pages that work."""
    every = (
        PageEntry(
            OVERVIEW,
            _tr("Overzicht"),
            "layout-dashboard",
            "pijler4_desktop.ui.overview.page",
            "OverviewPage",
            number=1,
        ),
        PageEntry(
            OFFER,
            _tr("Aanbod"),
            "list-details",
            "pijler4_desktop.ui.offer.page",
            "OfferPage",
            number=2,
        ),
        PageEntry(
            INITIATIVES,
            _tr("Nieuwe initiatieven"),
            "rocket",
            "pijler4_desktop.ui.initiatives.page",
            "InitiativesPage",
            number=4,
        ),
        PageEntry(
            PARTNERS,
            _tr("Partnerorganisaties"),
            "building-community",
            "pijler4_desktop.ui.partners.page",
            "PartnersPage",
            number=5,
        ),
        PageEntry(
            IMPORTING,
            _tr("Excel inlezen"),
            "table-import",
            "pijler4_desktop.ui.importing.page",
            "ImportPage",
            starts_group=True,
            number=7,
        ),
        PageEntry(
            HANDOFF,
            _tr("Doorgeven aan AgII"),
            "send",
            "pijler4_desktop.ui.handoff.page",
            "HandoffPage",
            number=8,
        ),
        PageEntry(
            SETTINGS,
            _tr("Instellingen"),
            "settings",
            "pijler4_desktop.ui.settings.page",
            "SettingsPage",
            foot=True,
            keys=("Ctrl+,",),
        ),
    )
    return tuple(entry for entry in every if entry.exists)


def asides() -> tuple[PageEntry, ...]:
    """Return the pages that stand beside the work, outside the navigation."""
    every = (
        PageEntry(
            VERIFYING,
            _tr("Nakijken"),
            "checklist",
            "pijler4_desktop.ui.verifying.page",
            "VerifyingPage",
            keys=("Ctrl+Shift+K",),
        ),
        PageEntry(
            DEMAND,
            _tr("Vragen"),
            "message-question",
            "pijler4_desktop.ui.demand.page",
            "DemandPage",
            keys=("Ctrl+Shift+V",),
        ),
        PageEntry(
            FIGURES,
            _tr("Cijfers"),
            "chart-bar",
            "pijler4_desktop.ui.figures.page",
            "FiguresPage",
            keys=("Ctrl+Shift+C",),
        ),
        PageEntry(
            HISTORY,
            _tr("Geschiedenis"),
            "history",
            "pijler4_desktop.ui.history.page",
            "HistoryPage",
            keys=("Ctrl+H",),
        ),
        PageEntry(
            BIN, _tr("Prullenbak"), "trash", "pijler4_desktop.ui.history.bin_page", "BinPage"
        ),
        PageEntry(
            DOUBLES,
            _tr("Dubbele organisaties"),
            "git-merge",
            "pijler4_desktop.ui.doubles.page",
            "DoublesPage",
        ),
        PageEntry(
            CONTACTS,
            _tr("Contacten nakijken"),
            "user-circle",
            "pijler4_desktop.ui.partners.review_page",
            "ReviewPage",
        ),
    )
    return tuple(entry for entry in every if entry.exists)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pages", words)
