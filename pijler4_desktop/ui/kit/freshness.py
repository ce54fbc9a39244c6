"""How fresh an activity is, its three dates and how complete it is, wherever a record shows."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.freshness import Fresh
from pijler4_desktop.domain.verifying.quality import Quality
from pijler4_desktop.domain.verifying.words import (
    STATES,
    field_words,
    improvement_text,
    reason_text,
    unreachable_text,
)
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.kit.bars import Bar
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.looks import FRESH_LOOKS
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.kit.tips import plain_tip

if TYPE_CHECKING:
    from pijler4_desktop.services.verifications import Checked


class FreshnessPill(Pill):
    """The state in a word, with the reason when one points at it."""

    def __init__(self, fresh: Fresh) -> None:
        look = FRESH_LOOKS[fresh.state]
        super().__init__(STATES[fresh.state], look.tone, look.icon)
        self.setToolTip(plain_tip(f"{reason_text(fresh)}."))
        self.setAccessibleDescription(reason_text(fresh))


class FreshnessCard(QWidget):
    """State with its reason, who looked at what, the three dates, and the cheapest improvements."""

    def __init__(self, checked: "Checked") -> None:
        super().__init__()
        pills = [FreshnessPill(checked.fresh)]
        away = unreachable_text(checked.fresh)
        lines = [label(f"{reason_text(checked.fresh)}.", "cap", wrap=True)]
        if away:
            lines.append(label(f"{away}.", "cap", "warn", wrap=True))
        lines += [label(words, "cap", wrap=True) for words in self._seen(checked) if words]
        self.setLayout(
            column(
                FlowLayout(*pills, gap=6),
                *lines,
                KeyValue(self.tr("Bewerkt"), self._day(checked.dates.edited), "edit"),
                KeyValue(self.tr("Nagekeken"), self._day(checked.dates.verified), "checklist"),
                KeyValue(
                    self.tr("Doorgegeven"), self._handed_off(checked.dates.handed_off), "send"
                ),
                KeyValue(self.tr("Volledig"), QualityBar(checked.quality), "list-details"),
                gap=6,
            )
        )

    def _seen(self, checked: "Checked") -> tuple[str, ...]:
        """Say who looked and how, what was right, and what is rightly empty."""
        last = checked.last
        if last is None:
            return ()
        who = ", ".join(filter(None, (term(last.how) if last.how else "", last.by)))
        right = ", ".join(map(field_words, last.confirmed))
        empty = ", ".join(map(field_words, checked.plan.not_applicable))
        return (
            self.tr("Hoe: {who}").format(who=who) if who else "",
            self.tr("Bevestigd: {fields}").format(fields=right) if right else "",
            self.tr("Leeg is juist: {fields}").format(fields=empty) if empty else "",
        )

    def _day(self, day: date | None) -> str:
        return date_text(day) if day else self.tr("nog niet")

    def _handed_off(self, day: date | None) -> str:
        return date_text(day) if day else self.tr("nog niet aan AgII")


class QualityBar(QWidget):
    """How complete a record is, and the two cheapest ways to make it better."""

    def __init__(self, quality: Quality) -> None:
        super().__init__()
        said = self.tr("{n} op 100").format(n=quality.score)
        bar = Bar(quality.score, 100)
        self.words = improvements_words(quality, self.tr("Vul eerst in: {fields}"))
        below = label(self.words, "cap", wrap=True) if self.words else None
        self.setLayout(column(row(label(said, "strong"), STRETCH), bar, below, gap=4))
        self.setAccessibleName(f"{said}. {self.words}".strip())


def improvements_words(quality: Quality, pattern: str) -> str:
    """Name the two cheapest improvements in a sentence; nothing when all is filled in."""
    fields = ", ".join(improvement_text(one) for one in quality.improvements)
    return pattern.format(fields=fields) if fields else ""
