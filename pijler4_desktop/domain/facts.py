"""Flemish facts: municipalities with their mergers, postal codes, holidays and levels of Dutch.

Sources are named in `resources/facts/SOURCES.md`. Read once, when first asked for.

Lindergem, the municipality of the example, is known by its codes alone (NIS 98001, postal codes
9993 to 9998, which nobody has): no list and no name leads to it.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.paths import resource

_PREFIX = re.compile(
    r"^(?:(?:\d{4}|gemeente|gem|stad|stadsbestuur|gemeentebestuur|lokaal bestuur|ocmw"
    r"|commune de|ville de|van) )+"
)
_BRUSSELS_CITY = "21004"
_SAINT = re.compile(r"\b(?:st|saint|sint)\b")


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality, present or past; coordinates in degrees (WGS 84) of its main town."""

    nis: str
    name: str
    name_fr: str
    postal_codes: tuple[str, ...]
    lat: float
    lon: float
    valid_from: date | None
    valid_to: date | None
    merged_into: tuple[str, ...]

    def exists_on(self, day: date) -> bool:
        """Tell whether the municipality existed on a day."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Place:
    """A place with a postal code; coordinates in degrees (WGS 84)."""

    postal_code: str
    name: str
    nis: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class LevelFact:
    """A level of Dutch as the Flemish schools name it, and in plain words."""

    nt2_grade: str
    plain: str


def place_key(text: str) -> str:
    """Fold the name of a place or municipality, without words such as "gemeente" or "stad"."""
    folded = fold(text)
    return _SAINT.sub("sint", _PREFIX.sub("", folded) or folded)


class Facts:
    """Everything the house knows about Flanders without being told."""

    def __init__(
        self,
        municipalities: Iterable[Municipality],
        places: Iterable[Place],
        calendar: Iterable[tuple[date, date, str]],
        levels: Mapping[Level, LevelFact],
        *,
        fictional: Iterable[Municipality] = (),
        fictional_places: Iterable[Place] = (),
    ) -> None:
        self._municipalities = {m.nis: m for m in municipalities}
        self._by_name: dict[str, list[Municipality]] = {}
        self._predecessors: dict[str, list[Municipality]] = {}
        for municipality in self._municipalities.values():
            for name in {place_key(municipality.name), place_key(municipality.name_fr)} - {""}:
                self._by_name.setdefault(name, []).append(municipality)
            for nis in municipality.merged_into:
                self._predecessors.setdefault(nis, []).append(municipality)
        self._real = tuple(self._municipalities.values())
        self._municipalities |= {m.nis: m for m in fictional}
        self._by_code: dict[str, list[Place]] = {}
        self._by_place: dict[str, list[Place]] = {}
        for place in fictional_places:
            self._by_code.setdefault(place.postal_code, []).append(place)
        for place in places:
            self._by_code.setdefault(place.postal_code, []).append(place)
            self._by_place.setdefault(place_key(place.name), []).append(place)
        self._days: dict[str, set[date]] = {}
        for start, end, kind in calendar:
            self._days.setdefault(kind, set()).update(_days(start, end))
        self.levels = dict(levels)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """All present municipalities, by NIS code."""
        return tuple(m for m in self._real if m.valid_to is None)

    def municipality(self, nis: str) -> Municipality | None:
        """Find a municipality, present or past, by NIS code."""
        return self._municipalities.get(nis)

    def municipality_name(self, nis: str) -> str:
        """Name a municipality, or give the code back when it is unknown."""
        found = self._municipalities.get(nis)
        return found.name if found else nis

    def current(self, nis: str) -> Municipality | None:
        """Follow mergers to the present municipality; None if unknown or split over several."""
        found = self._municipalities.get(nis)
        heirs = self._heirs(found) if found else []
        return heirs[0] if len(heirs) == 1 else None

    def find_municipality(
        self, name_or_nis: str, on: date | None = None
    ) -> tuple[Municipality, ...]:
        """Find present municipalities by name (Dutch, French, also a former one) or NIS code.

        With `on` the municipalities in force on that day. Several results mean that the name
        does not decide; none that it is no municipality's name.
        """
        text = name_or_nis.strip()
        named = (
            [self._municipalities[text]]
            if text in self._municipalities
            else self._by_name.get(place_key(text), [])
        )
        found: dict[str, Municipality] = {}
        for municipality in named:
            for heir in self._in_force(municipality, on):
                found[heir.nis] = heir
        return tuple(found.values())

    def municipalities_of_place(self, name: str) -> tuple[Municipality, ...]:
        """Find the present municipalities that have a place (deelgemeente, village) so named."""
        codes = dict.fromkeys(place.nis for place in self._by_place.get(place_key(name), ()))
        return tuple(m for nis in codes if (m := self.current(nis)))

    def of_postal_code(self, code: str) -> Municipality | None:
        """Return the present municipality of a postal code, the first if there are several."""
        found = self.municipalities_of_postal_code(code)
        return found[0] if found else None

    def municipalities_of_postal_code(self, code: str) -> tuple[Municipality, ...]:
        """Return all municipalities of a postal code.

        Only three codes of Brussels have several; the city, which borders on all, comes last.
        """
        codes = dict.fromkeys(place.nis for place in self._by_code.get(code, ()))
        found = (m for nis in codes if (m := self.current(nis)))
        return tuple(sorted(found, key=lambda municipality: municipality.nis == _BRUSSELS_CITY))

    def is_postal_code(self, code: str) -> bool:
        """Tell whether a postal code exists in Flanders or Brussels."""
        return code in self._by_code

    def places(self, code: str) -> tuple[str, ...]:
        """Name the places with a postal code, the main one first."""
        return tuple(place.name for place in self._by_code.get(code, ()))

    def places_of(self, code: str) -> tuple[Place, ...]:
        """Return the places with a postal code, the main one first."""
        return tuple(self._by_code.get(code, ()))

    def postal_codes_of_place(self, name: str) -> tuple[str, ...]:
        """Return the postal codes of a place; a municipality's name gives all of its codes."""
        own = dict.fromkeys(p.postal_code for p in self._by_place.get(place_key(name), ()))
        if not own:
            own = dict.fromkeys(c for m in self.find_municipality(name) for c in m.postal_codes)
        return tuple(own)

    def is_school_holiday(self, day: date) -> bool:
        """Tell whether a day lies in a Flemish school holiday, summer included."""
        return day in self._days.get("school_holiday", ())

    def is_public_holiday(self, day: date) -> bool:
        """Tell whether a day is one of the ten legal public holidays, Easter or Pentecost."""
        return day in self._days.get("public_holiday", ())

    def school_holidays(self, year: int) -> tuple[date, ...]:
        """Return every day of school holiday in a calendar year, in order."""
        return tuple(sorted(d for d in self._days.get("school_holiday", ()) if d.year == year))

    def _in_force(self, municipality: Municipality, on: date | None) -> list[Municipality]:
        if on is None:
            return self._heirs(municipality)
        if municipality.valid_to and municipality.valid_to < on:
            heirs = (self._municipalities[nis] for nis in municipality.merged_into)
            return [found for heir in heirs for found in self._in_force(heir, on)]
        if municipality.exists_on(on):
            return [municipality]
        return [m for m in self._predecessors.get(municipality.nis, []) if m.exists_on(on)]

    def _heirs(self, municipality: Municipality) -> list[Municipality]:
        if municipality.valid_to is None:
            return [municipality]
        heirs = (self._municipalities[nis] for nis in municipality.merged_into)
        return [found for heir in heirs for found in self._heirs(heir)]


@lru_cache(maxsize=1)
def load_facts() -> Facts:
    """Read the facts shipped with the program, once."""
    return Facts(
        municipalities=_municipalities("facts"),
        places=_places("facts"),
        calendar=[
            (date.fromisoformat(r["start"]), date.fromisoformat(r["end"]), r["kind"])
            for r in _rows("facts", "calendar.csv")
        ],
        levels={
            Level(r["level"]): LevelFact(r["nt2_grade"], r["plain"])
            for r in _rows("facts", "levels.csv")
        },
        fictional=_municipalities("example"),
        fictional_places=_places("example"),
    )


def _municipalities(folder: str) -> list[Municipality]:
    return [
        Municipality(
            nis=row["nis"],
            name=row["name"],
            name_fr=row["name_fr"],
            postal_codes=tuple(row["postal_codes"].split(";")),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            valid_from=_date(row["valid_from"]),
            valid_to=_date(row["valid_to"]),
            merged_into=tuple(filter(None, row["merged_into"].split(";"))),
        )
        for row in _rows(folder, "municipalities.csv")
    ]


def _places(folder: str) -> list[Place]:
    return [
        Place(row["postal_code"], row["place"], row["municipality_nis"], *_spot(row))
        for row in _rows(folder, "postal_codes.csv")
    ]


def _rows(folder: str, name: str) -> Iterator[dict[str, str]]:
    with resource(folder, name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _spot(row: Mapping[str, str]) -> tuple[float, float]:
    return float(row["lat"]), float(row["lon"])


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _days(start: date, end: date) -> Iterator[date]:
    for offset in range((end - start).days + 1):
        yield start + timedelta(days=offset)
