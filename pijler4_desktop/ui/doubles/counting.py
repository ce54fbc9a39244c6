"""Numbers of pairs and organisations in words, with their plurals."""

from PySide6.QtCore import QObject

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.merging import MergeChanges


class Counting(QObject):
    """Says how many; a QObject, because plurals come with the translations."""

    def pairs(self, number: int) -> str:
        """Say how many pairs wait."""
        return self.tr("%n paar/paren om te bekijken", "", number)

    def merged_many(self, changes: Changes) -> str:
        """Say how many organisations went into another, and how many pairs are left to look at."""
        number = len(changes.ids.get(Kind.MERGED_ORGANISATION, ()))
        said = [self.tr("%n organisatie(s) samengevoegd.", "", number)]
        if isinstance(changes, MergeChanges) and changes.left:
            said.append(self.tr("%n paar/paren moet je zelf bekijken.", "", changes.left))
        return " ".join(said)
