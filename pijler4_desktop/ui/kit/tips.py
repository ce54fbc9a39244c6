"""Tooltips of words from elsewhere: Qt guesses whether a text is markup, so it may not guess."""

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return a tooltip that shows these words letter by letter, whatever a list holds."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
