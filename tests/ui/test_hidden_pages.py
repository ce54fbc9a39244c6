"""What is not in sight takes neither the focus nor a key, whatever ends while it is away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.page import OFFER, PARTNERS
from pijler4_desktop.ui.partners.page import PartnersPage
from tests.ui.hands import Hands
from tests.ui.importing.driving import HEAD, ROWS

ALL = OfferFilter()


def takers(page: QWidget) -> list[QWidget]:
    """Return what on a page would take the focus if it could."""
    every = [page, *page.findChildren(QWidget)]
    return [one for one in every if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def not_taking(part: QWidget) -> bool:
    """Tell whether nothing in a part that is away takes the focus from what is in sight."""
    before = QApplication.focusWidget()
    for widget in takers(part):
        widget.setFocus()
    return QApplication.focusWidget() is before and before is not None


def test_no_hidden_page_takes_the_focus(hands: Hands) -> None:
    window, table = hands.window, hands.offer.list.table
    hands.press("F2", "Esc")
    asleep: list[QWidget] = [hands.form]
    window.open_page(PARTNERS)
    hands.press("F2")
    partners = window.stack.page
    assert isinstance(partners, PartnersPage)
    form = partners.editing.form
    assert form is not None
    assert not_taking(partners.list)
    hands.press("Esc")
    assert not_taking(form)
    for key in window.page_keys:
        window.open_page(key)
        hands.settle()
        page = window.stack.page
        assert page is not None
        assert page.isEnabled()
        asleep += [] if key == OFFER else [page]
    window.open_page(OFFER)
    hands.settle()
    assert table.hasFocus()

    tried = 0
    for away in asleep:
        for widget in takers(away):
            widget.setFocus()
            tried += 1
            assert QApplication.focusWidget() is table, (away, widget)
    assert tried > 100
    assert hands.offer.isEnabled()


def test_an_import_that_is_undone_from_elsewhere_stays_undone(hands: Hands) -> None:
    before = list(hands.office.offer.ids(ALL))
    rows = "\r\n".join("\t".join(row) for row in [HEAD, *ROWS[:2]])
    QGuiApplication.clipboard().setText(rows)
    hands.press("Ctrl+V", "Alt+N", "Alt+N", "Ctrl+Return")
    assert hands.importing.session.step is Step.DONE
    assert len(hands.office.offer.ids(ALL)) == len(before) + 2

    hands.press("Ctrl+2", "Ctrl+Z")
    assert list(hands.office.offer.ids(ALL)) == before
    assert hands.offer.list.table.hasFocus()
    hands.press("Space", "Return")

    assert list(hands.office.offer.ids(ALL)) == before
