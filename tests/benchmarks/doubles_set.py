"""A labelled set of organisations: those of our inventories, each entered again another way.

Beside them stand organisations that resemble each other and are not the same.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pijler4_desktop.domain.doubles.vocabulary import Ids, ids_of
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.records import Organisation
from tests.benchmarks.doubles_variants import HELD_OUT, KNOWN, again

TRUTHS = Path(__file__).parents[1] / "data" / "inventories" / "truth"

# name|municipality|postal code; every two with one number in front are a trap
_APART = """
1|Basisschool Sint-Jozef|Aalst|9300
1|Woonzorgcentrum Sint-Jozef|Aalst|9300
2|KWB Erpe|Erpe-Mere|9420
2|KWB Mere|Erpe-Mere|9420
3|Bib Aalter|Aalter|9880
3|Bib Aalst|Aalst|9300
4|OCMW Evergem|Evergem|9940
4|Gemeente Evergem|Evergem|9940
5|Praatcafé Nederlands - De Kring|Aalst|9300
5|Praatcafé Nederlands - De Pupiller|Aalst|9300
6|Scouts Sint-Jan|Aalst|9300
6|Scouts Sint-Joris|Aalst|9300
7|Scouts Sint-Pieter|Aalst|9300
7|Chiro Sint-Pieter|Aalst|9300
8|Oudercomité De Klimop|Aalst|9300
8|Basisschool De Klimop|Aalst|9300
9|LDC De Maretak|Aalst|9300
9|WZC De Maretak|Aalst|9300
10|Volley Smash 84|Aalst|9300
10|Volley Smash 85|Aalst|9300
11|Gezinsbond Hofstade|Aalst|9308
11|Gezinsbond Gijzegem|Aalst|9308
12|Dienst Welzijn|Aalst|9300
12|Dienst Samenleven|Aalst|9300
13|Femma Moorsel|Aalst|9310
13|Femma Herdersem|Aalst|9310
14|Taalcafé Nederlands|Aalst|9300
14|Taalhuis Nederlands|Aalst|9300
15|Cafetaria De Linde|Aalst|9300
15|Buurthuis De Linde|Aalst|9300
16|Chiro Jongens Nieuwerkerken|Aalst|9320
16|Chiro Meisjes Nieuwerkerken|Aalst|9320
17|Stedelijke basisschool Aalst|Aalst|9300
17|Vrije basisschool Aalst|Aalst|9300
18|Wandelclub De Dendertrotters|Aalst|9300
18|Wandelclub De Denderstappers|Aalst|9300
19|Jeugdraad Aalst|Aalst|9300
19|Jeugdhuis Aalst|Aalst|9300
20|Okra Sint-Martinus|Aalst|9300
20|Okra Sint-Anna|Aalst|9300
21|Vrienden van WZC Sint-Jozef|Aalst|9300
21|Huis van het Kind Aalst|Aalst|9300
22|Huis van het Nederlands Aalst|Aalst|9300
22|Welzijnsschakel Aalst|Aalst|9300
"""


@dataclass(slots=True)
class Labelled:
    """Organisations with the pairs that are doubles, each with the way it was written anew.

    Of `doubles` one was entered again the way that is named; `same` says of each that was entered
    again which one it is, so that two of them are no false pair either.
    """

    organisations: list[Organisation] = field(default_factory=list)
    doubles: dict[Ids, str] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    home: str = ""

    def is_false(self, ids: Ids) -> bool:
        """Tell whether a pair is of two different organisations."""
        one, other = (self.same.get(id_, id_) for id_ in ids)
        return one != other

    def add_again(self, known: Organisation, chance: random.Random, at: int, *, held: bool) -> None:
        """Enter an organisation again."""
        ways = list((HELD_OUT if held else KNOWN).items())
        double, way = again(known, ways, chance, at)
        if double.name != known.name or double != known:
            self.organisations.append(double)
            self.doubles[ids_of(known.id, double.id)] = f"{'held out' if held else 'known'}: {way}"
            self.same[double.id] = known.id


def offices(facts: Facts, seed: int = 7) -> Iterator[Labelled]:
    """Yield the organisations of each inventory as the database of its own office."""
    chance = random.Random(seed)  # noqa: S311
    count = 0
    for path in sorted(TRUTHS.glob("*.json")):
        labelled = Labelled(home=_home(path, facts))
        for listed in json.loads(path.read_text(encoding="utf-8"))["expected_organisations"]:
            known = _organisation(listed, f"{path.stem[:2]}-{listed['id']}", labelled.home, facts)
            labelled.organisations.append(known)
            for written in dict.fromkeys(listed["variants"]):
                if written.casefold() != known.name.casefold() and not written.startswith("="):
                    other = Organisation(id=f"{known.id}/{written}", name=written,
                                         municipality_nis=known.municipality_nis)  # fmt: skip
                    labelled.organisations.append(other)
                    labelled.doubles[ids_of(known.id, other.id)] = "list: as officers wrote it"
                    labelled.same[other.id] = known.id
            count += 1
            labelled.add_again(known, chance, count // 2, held=bool(count % 2))
        yield labelled


def region(facts: Facts, seed: int = 7) -> Labelled:
    """Put all inventories together as one region, with the traps."""
    whole = Labelled()
    for office in offices(facts, seed):
        whole.organisations += office.organisations
        whole.doubles |= office.doubles
        whole.same |= office.same
    whole.organisations += traps(facts)
    return whole


def traps(facts: Facts) -> list[Organisation]:
    """Make organisations that resemble each other and are all different."""
    made = []
    for at, line in enumerate(_APART.strip().splitlines()):
        number, name, town, code = line.split("|")
        nis = facts.find_municipality(town)[0].nis
        made.append(Organisation(id=f"trap{number}-{at}", name=name, postal_code=code,
                                 municipality_nis=nis))  # fmt: skip
    return made


def entered_again(known: Sequence[Organisation], seed: int, every: int) -> Labelled:
    """Enter one in so many of the organisations again, half of them in held-out ways."""
    chance = random.Random(seed)  # noqa: S311
    labelled = Labelled(list(known))
    for at, organisation in enumerate(known[::every]):
        labelled.add_again(organisation, chance, at // 2, held=bool(at % 2))
    return labelled


def _home(path: Path, facts: Facts) -> str:
    town = path.stem.split("_")[1]
    found = facts.find_municipality(town) or facts.find_municipality(town.replace("-", " "))
    return found[0].nis if found else ""


def _organisation(listed: Mapping[str, str], id_: str, home: str, facts: Facts) -> Organisation:
    found = facts.find_municipality(listed["municipality"] or "")
    return Organisation(
        id=id_,
        name=listed["name"],
        kbo=listed["kbo"] or "",
        vcode=listed["vcode"] or "",
        postal_code=listed["postcode"] or "",
        municipality_nis=found[0].nis if found else home,
        email=listed["email"] or "",
        phone=listed["phone"] or "",
    )
