"""How many records there are, in words."""

from PySide6.QtCore import QObject

from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.vocabulary import Kind


class Counting(QObject):
    """Counts what a plan writes."""

    def written(self, tally: Tally) -> str:
        """Say how many activities and organisations a plan adds or changes: "" for none."""
        activities = tally.written(Kind.ACTIVITY)
        organisations = tally.written(Kind.ORGANISATION) + len(tally.added)
        organisations += len({o.id for o in (*tally.completed, *tally.stopping)})
        said = []
        if activities:
            said.append(self.tr("%n activiteit(en)", "", activities))
        if organisations:
            said.append(self.tr("%n organisatie(s)", "", organisations))
        return self.tr(" en ").join(said)
