"""Numbers of records and steps in words, with their plurals."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from pijler4_desktop.domain.vocabulary import Kind


class Counting(QObject):
    """Says how many; a QObject, because plurals come with the translations."""

    def tally(self, tally: Mapping[Kind, int]) -> str:
        """Say how many records of each kind: "41 activiteiten, 20 organisaties"."""
        said = {
            Kind.ACTIVITY: self.tr("%n activiteit(en)", "", tally.get(Kind.ACTIVITY, 0)),
            Kind.ORGANISATION: self.tr("%n organisatie(s)", "", tally.get(Kind.ORGANISATION, 0)),
            Kind.CONTACT: self.tr("%n contact(en)", "", tally.get(Kind.CONTACT, 0)),
            Kind.SETTING: self.tr("%n instelling(en)", "", tally.get(Kind.SETTING, 0)),
        }
        return ", ".join(words for kind, words in said.items() if tally.get(kind))

    def undone(self, steps: int) -> str:
        """Say how many steps were taken back."""
        return self.tr("%n stap(pen) teruggezet.", "", steps)

    def redone(self, steps: int) -> str:
        """Say how many steps were done again."""
        return self.tr("%n stap(pen) opnieuw gedaan.", "", steps)

    def reach_back(self, later: int) -> str:
        """Say what goes back along with a step."""
        if not later:
            return self.tr("Dit neemt alleen deze stap terug.")
        return self.tr("Dit neemt deze stap terug en %n latere stap(pen).", "", later)

    def reach_on(self, earlier: int) -> str:
        """Say what is done again along with a step."""
        if not earlier:
            return self.tr("Dit doet alleen deze stap opnieuw.")
        return self.tr("Dit doet deze stap opnieuw en %n eerdere stap(pen).", "", earlier)

    def listed(self, steps: int) -> str:
        """Say how long the history is."""
        return self.tr("%n stap(pen)", "", steps)

    def more(self, number: int) -> str:
        """Say how many records a button shows besides."""
        return self.tr("Toon nog %n rij(en)", "", number)

    def fields(self, number: int) -> str:
        """Say how many fields are not shown."""
        return self.tr("en nog %n veld(en)", "", number)

    def in_bin(self, number: int) -> str:
        """Say how much is in the bin."""
        return self.tr("%n stuk(s) in de prullenbak", "", number)

    def brought_back(self, number: int) -> str:
        """Say how many came back."""
        return self.tr("%n stuk(s) teruggezet.", "", number)

    def came_along(self, organisations: int) -> str:
        """Say that organisations came back that nobody chose."""
        return self.tr("Ook %n organisatie(s) kwam(en) terug.", "", organisations)
