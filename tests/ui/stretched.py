"""A language whose every text is 40 % longer, to see which layouts have no room for one."""

from math import ceil

from PySide6.QtCore import QObject, QTranslator

from pijler4_desktop.paths import resource

LONGER = 0.4
FILLING, LETTERS = "woord ", "lijks"


class LongDutch(QTranslator):
    """Dutch with words added; what is numbered keeps both of its forms."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dutch = QTranslator(self)
        self._dutch.load("pijler4_nl", resource("translations").as_posix())

    def isEmpty(self) -> bool:
        """Say that there is something to ask."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  Qt's own
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return the text with four letters added to every ten."""
        if context.startswith("Q"):  # Qt's own texts
            return None
        words = self._dutch.translate(context, sourceText, disambiguation, n) or sourceText
        return longer(words)


def longer(words: str) -> str:
    """Add words, or letters to a short one, before a last sign."""
    if not any(letter.isalpha() for letter in words):
        return words
    ending = words[-1] if words[-1] in ".:…?" else ""
    body = words.removesuffix(ending)
    more = ceil(len(body) * LONGER)
    if more <= len(LETTERS):
        return f"{body}{LETTERS[:more]}{ending}"
    filling = (FILLING * (more // len(FILLING) + 1))[: more - 2]
    return f"{body} {filling}s{ending}"
