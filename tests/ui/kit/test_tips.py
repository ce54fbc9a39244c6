"""What stands in somebody's list is never taken for markup."""

import pytest
from PySide6.QtGui import Qt, QTextDocument

from pijler4_desktop.ui.kit.tips import plain_tip


@pytest.mark.parametrize(
    "words", ["Koken", "a < b", "<b>Koken</b> & praten", '<img src="x.png">\nen meer']
)
def test_a_tooltip_shows_every_letter(words: str) -> None:
    shown = plain_tip(words)

    if Qt.mightBeRichText(shown):
        document = QTextDocument()
        document.setHtml(shown)
        shown = document.toPlainText()

    assert shown.split() == words.split()
