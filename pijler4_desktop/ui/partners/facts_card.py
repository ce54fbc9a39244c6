"""How to reach an organisation: its number, whom to ask for, telephone and mail."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.wording import kbo_text
from pijler4_desktop.ui.kit.buttons import icon_button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row, surface
from pijler4_desktop.ui.kit.sharing import ShareLayout


class FactsCard(QWidget):
    """Four facts in two columns; numbers can be copied, a mail is begun in the mail program.

    Signals:
        copied: this was put on the clipboard.
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_facts(self, organisation: Organisation) -> None:
        """Show how to reach this organisation."""
        clear(self._layout)
        kbo = self._fact(self.tr("KBO-nummer"), "building-community", self._kbo(organisation.kbo))
        function = self._fact(
            self.tr("Contactfunctie"), "user-circle", self._value(organisation.contact_function)
        )
        phone = self._fact(
            self.tr("Telefoon"), "phone", self._value(organisation.phone, self._copier)
        )
        mail = self._fact(self.tr("Mail"), "mail", self._value(organisation.email, self._mailer))
        lines = column(
            holder(ShareLayout((kbo, 6), (function, 5), gap=20, below=9)),
            holder(ShareLayout((phone, 6), (mail, 5), gap=20, below=9)),
            gap=9,
            margins=(14, 12, 14, 12),
        )
        self._layout.addWidget(surface(lines, "sunken"))

    def _fact(self, name: str, icon: str, value: QWidget) -> QWidget:
        head = row(Icon(icon, 14, "text3"), label(name, "cap"), STRETCH, gap=6)
        return holder(column(head, value, STRETCH, gap=1))

    def _kbo(self, number: str) -> QWidget:
        if not number:
            return self._value("")
        _value, problem = identifiers.kbo(number)
        words = self.tr("nummer klopt niet") if problem else self.tr("nummer klopt")
        tone, icon = ("warn", "alert-triangle") if problem else ("ok", "circle-check")
        told = row(Icon(icon, 14, tone, 2), label(words, "cap", tone), STRETCH, gap=4)
        number_label = label(kbo_text(number), "strong")
        number_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return holder(ShareLayout(number_label, holder(told), gap=8, below=0))

    def _value(self, words: str, doing: object = None) -> QWidget:
        if not words:
            return label(self.tr("nog niet ingevuld"), "cap")
        shown = label(words, "strong", wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made = doing(words) if callable(doing) else None
        return holder(row((shown, 1), made, gap=4))

    def _copier(self, words: str) -> QWidget:
        made = icon_button("copy", self.tr("{words} kopiëren").format(words=words), compact=True)
        made.clicked.connect(lambda: self._copy(words))
        return made

    def _mailer(self, address: str) -> QWidget:
        words = self.tr("Mail schrijven naar {address}").format(address=address)
        made = icon_button("send", words, compact=True)
        made.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(f"mailto:{address}")))
        return made

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.copied.emit(words)
