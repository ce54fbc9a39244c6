"""What of an organisation is compared: its name, its numbers, how it is reached and where it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, inf, radians

from pijler4_desktop.domain.doubles.names import DoubleNames, Name
from pijler4_desktop.domain.doubles.vocabulary import Evidence
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.naming.names import name_reader
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import fold

_GENERAL_PROVIDERS = (
    "gmail.com googlemail.com telenet.be skynet.be proximus.be scarlet.be belgacom.be pandora.be "
    "hotmail.com hotmail.be outlook.com outlook.be live.be live.com msn.com yahoo.com icloud.com "
    "me.com gmx.com protonmail.com proton.me edpnet.be mail.com voo.be base.be yucom.be"
)
GENERAL_PROVIDERS = frozenset(_GENERAL_PROVIDERS.split())
"""Mail domains of people who have nothing in common."""

_ADDRESS_START = re.compile(r"^(?:https?://)?(?:www\.)?")
_SHARED_SITES = frozenset({"facebook.com", "instagram.com", "sites.google.com", "linktr.ee"})
"""Sites where many have a page: by itself such an address is nobody's."""
_STREET_END = re.compile(r"str$|str(?= )")

_EARTH_KM = 6371

_VCODE, _KBO = Evidence.SAME_VCODE.value, Evidence.SAME_KBO.value
_OVO, _ADDRESS = Evidence.SAME_OVO.value, Evidence.SAME_ADDRESS.value
_EMAIL, _DOMAIN = Evidence.SAME_EMAIL.value, Evidence.SAME_MAIL_DOMAIN.value
_PHONE, _WEBSITE = Evidence.SAME_PHONE.value, Evidence.SAME_WEBSITE.value

Key = str
"""A kind of evidence and a value, with a space between: plain text is quick to compare."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An organisation as far as it is compared.

    `keys` are what it can share with another and `kinds` of what kinds these are; `numbers` are
    those given out once, by kind. `town` is the code of its present municipality, `spot` the
    latitude and longitude of that in degrees, `own_towns` the words for it and its villages in a
    name, `main_town` the one for it alone. `home` is where it is taken to be: in the office's own
    municipality when none is given.
    """

    id: str
    name: Name
    numbers: tuple[tuple[str, str], ...]
    keys: frozenset[Key]
    kinds: frozenset[str]
    town: str
    home: str
    postal_code: str
    spot: tuple[float, float] | None
    establishment: str
    own_towns: frozenset[str]
    main_town: frozenset[str]


class ProfileReader:
    """Makes profiles; `home` is the NIS code of the office's own municipality, or nothing."""

    def __init__(self, facts: Facts, home: str = "") -> None:
        self._facts = facts
        self._names = DoubleNames(name_reader(facts))
        self._home = home
        self._own_towns: dict[str, frozenset[str]] = {}

    def read(self, organisation: Organisation) -> Profile:
        """Take an organisation apart."""
        town = self._town(organisation)
        own_towns = self._places_of(town or self._home)
        keys = dict(_keys(organisation, town))
        return Profile(
            id=organisation.id,
            name=self._names.read(organisation.name, own_towns),
            numbers=tuple(_numbers(organisation)),
            keys=frozenset(f"{kind} {value}" for kind, value in keys.items()),
            kinds=frozenset(keys),
            town=town,
            home=town or self._home,
            postal_code=organisation.postal_code,
            spot=self._spot(town),
            establishment=organisation.establishment_number,
            own_towns=own_towns,
            main_town=self._main(town or self._home),
        )

    def _town(self, organisation: Organisation) -> str:
        """Return the present municipality: the one that is given, else that of the postal code."""
        if nis := organisation.municipality_nis:
            current = self._facts.current(nis)
            return current.nis if current else nis
        of_code = self._facts.municipalities_of_postal_code(organisation.postal_code)
        return of_code[0].nis if len(of_code) == 1 else ""

    def _spot(self, nis: str) -> tuple[float, float] | None:
        found = self._facts.municipality(nis)
        return (found.lat, found.lon) if found else None

    def _main(self, nis: str) -> frozenset[str]:
        found = self._facts.municipality(nis)
        return frozenset({self._names.place(found.name)}) if found else frozenset()

    def _places_of(self, nis: str) -> frozenset[str]:
        found = self._own_towns.get(nis)
        if found is None:
            municipality = self._facts.municipality(nis)
            names = [municipality.name] if municipality else []
            for code in municipality.postal_codes if municipality else ():
                names += self._facts.places(code)
            found = self._own_towns[nis] = frozenset(map(self._names.place, names))
        return found


def kilometres(one: Profile, other: Profile) -> float:
    """Return how far the municipalities are apart as the crow flies; infinity when unknown."""
    if one.spot is None or other.spot is None:
        return inf
    (south, west), (north, east) = one.spot, other.spot
    across = radians(east - west) * cos(radians(south + north) / 2)
    return _EARTH_KM * hypot(across, radians(north - south))


def kind_of(key: Key) -> Evidence:
    """Return of what kind a key is."""
    return Evidence(key.partition(" ")[0])


def _numbers(organisation: Organisation) -> Iterator[tuple[str, str]]:
    for kind, number in (
        (_VCODE, organisation.vcode),
        (_KBO, organisation.kbo),
        (_OVO, organisation.ovo_code),
    ):
        if number:
            yield kind, number


def _keys(organisation: Organisation, town: str) -> Iterator[tuple[str, str]]:
    """Yield what an organisation may have in common with another, each in one way of writing."""
    yield from _numbers(organisation)
    if mail := organisation.email.casefold():
        yield _EMAIL, mail
        domain = mail.rpartition("@")[2]
        if domain not in GENERAL_PROVIDERS:
            yield _DOMAIN, domain
    if phone := "".join(c for c in organisation.phone.replace("+32", "0") if c.isdigit()):
        yield _PHONE, phone
    site = _ADDRESS_START.sub("", organisation.website.casefold()).rstrip("/")
    if site and site not in _SHARED_SITES:
        yield _WEBSITE, site
    where = town or organisation.postal_code
    if organisation.street and organisation.house_number and where:
        number = fold(organisation.house_number).replace(" ", "")
        yield _ADDRESS, f"{_street(organisation.street)} {number} {where}"


@lru_cache(maxsize=20_000)
def _street(text: str) -> str:
    return _STREET_END.sub("straat", fold(text)).replace(" ", "")
