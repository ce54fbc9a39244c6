"""Numbers of pairs and organisations in words, with their plurals."""

from PySide6.QtCore import QObject


class Counting(QObject):
    """Says how many; a QObject, because plurals come with the translations."""

    def pairs(self, number: int) -> str:
        """Say how many pairs wait."""
        return self.tr("%n paar/paren om te bekijken", "", number)

    def merged(self, number: int) -> str:
        """Say how many organisations went into another."""
        return self.tr("%n organisatie(s) samengevoegd.", "", number)
