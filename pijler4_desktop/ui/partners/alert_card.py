"""What was agreed with an organisation and is due now, with Klaar and Uitstellen."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.partners import is_called, is_due
from pijler4_desktop.services.partners import Partner
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import clear, column, holder, row, surface
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.partners.words import day_month


class AlertCard(QWidget):
    """Shows a follow-up that is due; nothing when none is."""

    def __init__(self, done: QAction, later: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._later = done, later
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_due(self, partner: Partner) -> None:
        """Show what was agreed, when that was for today or before and they are called."""
        clear(self._layout)
        day = partner.organisation.next_contact_on
        due = is_called(partner.organisation.partner_status) and is_due(day, today())
        self.setVisible(due)
        if day is None or not due:
            return
        agreed = partner.agreed
        title = (agreed.next_step if agreed else "") or self.tr("Opnieuw contact opnemen")
        words = self.tr("Afgesproken voor vandaag")
        if day < today():
            words = self.tr("Afgesproken tegen {date}").format(date=day_month(day, today()))
        tone = "bad" if day < today() else "warn"
        said = column(
            label(title, "strong", wrap=True), label(words, "cap", "text2", wrap=True), gap=0
        )
        head = row(Icon("bell-ringing", 20, tone, 2), (said, 1), gap=10)
        doings = row(
            action_button(self._done, compact=True, words=self.tr("Klaar")),
            action_button(self._later, compact=True, words=self.tr("Uitstellen")),
        )
        inside = holder(ShareLayout((holder(head), 1), holder(doings), gap=10, below=8))
        self._layout.addWidget(surface(row((inside, 1), margins=(12, 10, 12, 10)), tone))
