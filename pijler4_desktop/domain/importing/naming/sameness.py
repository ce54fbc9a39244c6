"""When a row surely describes a known organisation, although one of the two says less."""

from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.naming.name_likeness import likeness
from pijler4_desktop.domain.importing.naming.names import name_reader, organisation_key
from pijler4_desktop.domain.records import Organisation

NUMBERS = ("vcode", "kbo", "establishment_number", "ovo_code")
OWN_NUMBERS = frozenset({"vcode", "kbo", "ovo_code"})
"""Those of the organisation itself: several may share the number of the place where they are."""
TOWN = "municipality_nis"
_IDENTITY = "vcode"
"""The register gives each association one; the other numbers may be shared, as by the services of
a town."""
_REACHES = ("email", "phone", "website")
_ADDRESS = ("street", "house_number", "postal_code")


class Sameness:
    """Judges numbers and towns; `home` is the office's own town, where a bare name is at home.

    Without `facts` names are alike only when they are the same.
    """

    def __init__(self, facts: Facts | None = None, home: str = "") -> None:
        self._facts = facts
        self._home = home

    def of_number(
        self, number: str, found: Sequence[Organisation], values: Mapping[str, object]
    ) -> Organisation | None:
        """Return the one of the organisations with this number that a row describes, if any."""
        if not found:
            return None
        name = str(values.get("name", ""))
        key = organisation_key(name)
        named = [o for o in found if organisation_key(o.name) == key]
        if number == _IDENTITY:
            return (named or found)[0]
        fitting = [o for o in found if not _other(o.vcode, values.get(_IDENTITY))]
        named = [o for o in fitting if o in named]
        if named or not name:
            return next(iter(named or fitting), None)
        like = [o for o in fitting if self._alike(o, name) or _reached_alike(o, values)]
        return like[0] if len(like) == 1 else None

    def here(self, organisation: Organisation, values: Mapping[str, object]) -> bool:
        """Tell whether an organisation and a row of one name are one, though one has no town.

        At home a name needs no town; elsewhere something else has to agree.
        """
        town = organisation.municipality_nis or values.get(TOWN)
        return town == self._home or not town or _reached_alike(organisation, values)

    def _alike(self, organisation: Organisation, name: str) -> bool:
        """Tell whether two names have a word of their own in common, or differ by their town."""
        if self._facts is None:
            return False
        reader = name_reader(self._facts)
        mine, theirs = reader.form(organisation.name), reader.form(name)
        known = filter(None, (organisation.municipality_nis, self._home))
        towns = frozenset(reader.place(self._facts.municipality_name(nis)) for nis in known)
        return bool(mine.core & theirs.core) or likeness(mine, theirs, towns) is not None


def contradict(ours: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    """Tell whether a row carries another number than an organisation of the same name."""
    return any(_other(ours.get(number), theirs.get(number)) for number in NUMBERS)


def _other(ours: object, theirs: object) -> bool:
    return bool(ours and theirs and ours != theirs)


def _reached_alike(organisation: Organisation, values: Mapping[str, object]) -> bool:
    """Tell whether both are reached at one address, number or place."""
    for reach in _REACHES:
        if (said := values.get(reach)) and said == getattr(organisation, reach):
            return True
    place = [(values.get(name) or "", getattr(organisation, name)) for name in _ADDRESS]
    return all(said and said == ours for said, ours in place)
