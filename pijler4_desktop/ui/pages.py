"""Which pages the window has, in the order of the navigation; each is made on its first visit."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page import (
    BIN,
    HANDOFF,
    HISTORY,
    IMPORTING,
    OFFER,
    PARTNERS,
    SETTINGS,
    Page,
)

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office

MakePage = Callable[["Office", Jobs, Actions], Page]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its key, its word and icon, and where its class is.

    Pages at the foot of the navigation have keys of their own, not a number.
    """

    key: str
    words: str
    icon: str
    module: str
    class_name: str
    starts_group: bool = False
    foot: bool = False
    keys: tuple[str, ...] = ()
    """The shortcuts of a page outside the navigation or at its foot; the others are numbered."""

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
            OFFER, _tr("Aanbod"), "list-details", "pijler4_desktop.ui.offer.page", "OfferPage"
        ),
        PageEntry(
            PARTNERS,
            _tr("Partnerorganisaties"),
            "building-community",
            "pijler4_desktop.ui.partners.page",
            "PartnersPage",
        ),
        PageEntry(
            IMPORTING,
            _tr("Excel inlezen"),
            "table-import",
            "pijler4_desktop.ui.importing.page",
            "ImportPage",
            starts_group=True,
        ),
        PageEntry(
            HANDOFF,
            _tr("Doorgeven aan AgII"),
            "send",
            "pijler4_desktop.ui.handoff.page",
            "HandoffPage",
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
    return (
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
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pages", words)
