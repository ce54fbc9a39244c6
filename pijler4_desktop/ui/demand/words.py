"""Words and looks of questions."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.months import MONTHS
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.vocabulary import DemandReason
from pijler4_desktop.domain.wording import counted, date_short

ICONS: Mapping[DemandReason, str] = {
    DemandReason.PLACE: "map-pin",
    DemandReason.MOMENT: "clock",
    DemandReason.LANGUAGE: "language",
    DemandReason.FULL: "users",
    DemandReason.CHILDCARE: "baby-carriage",
    DemandReason.TRANSPORT: "bus",
    DemandReason.COST: "currency-euro",
    DemandReason.INTEREST: "star",
}
LETTERS: Mapping[DemandReason, str] = {
    DemandReason.PLACE: "P",
    DemandReason.MOMENT: "M",
    DemandReason.LANGUAGE: "T",
    DemandReason.FULL: "Z",
    DemandReason.CHILDCARE: "O",
    DemandReason.TRANSPORT: "V",
    DemandReason.COST: "K",
    DemandReason.INTEREST: "I",
}
"""What picks a reason from the keyboard: letters, for digits need Shift on a Belgian keyboard."""


def period_text(first: date, last: date) -> str:
    """Write a period as short as it can be: "november 2026", "3 okt – 12 nov 2026"."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    begin = date_short(first)
    return f"{begin.rsplit(' ', 1)[0] if first.year == last.year else begin} – {date_short(last)}"


def note_text(note: DemandNote) -> str:
    """Say how often, when, by whom and about what."""
    times = counted(note.count, _tr("keer"), _tr("keer"))
    parts = (times, period_text(note.noted_from, note.noted_until), note.source, note.interest)
    return " · ".join(part for part in parts if part)


def count_text(notes: int, asked: int) -> str:
    """Say how many questions there are, and how many asked."""
    questions = counted(notes, _tr("vraag"), _tr("vragen"))
    return f"{questions}, {counted(asked, _tr('keer gesteld'), _tr('keer gesteld'))}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Demand", words)
