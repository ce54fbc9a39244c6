"""Names of organisations by their id: those in store, and those a plan would add."""

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.services.organisations import Organisations


class OrganisationNames:
    """Finds a name once and remembers it; "" for an id nobody knows."""

    def __init__(self, organisations: Organisations) -> None:
        self._organisations = organisations
        self._names: dict[str, str] = {}

    def follow(self, plan: Plan) -> None:
        """Know the organisations of a plan; those in store may be called otherwise by now."""
        self._names = {organisation.id: organisation.name for organisation in plan.organisations}

    def __call__(self, id_: str) -> str:
        """Return the name of an organisation."""
        if id_ not in self._names:
            self._names[id_] = self._stored(id_)
        return self._names[id_]

    def _stored(self, id_: str) -> str:
        try:
            return self._organisations.open(id_).organisation.name
        except ExpectedError:
            return ""
