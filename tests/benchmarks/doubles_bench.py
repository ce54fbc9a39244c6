"""Measure how doubles among organisations are found: python -m tests.benchmarks.doubles_bench.

First how well: on the organisations of our inventories, each entered again another way, with the
traps beside them; and on invented ones of all Flanders. Then how quickly, beside `rapidfuzz` over
all pairs of normalised names in the same run (`cdist`, which needs numpy; without it `extract`);
in seconds of one processor, so that what else the machine does matters less.

Targets: what is certain is right in 99 of 100, 95 of 100 doubles are found, at most one false
pair a 50 organisations; all pairs of 20,000 in 10 s, 2,000 new ones in 2 s, a typed name in 10 ms.
Tells 1 when one is missed.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from typing import TypeVar

from rapidfuzz import fuzz, process

from pijler4_desktop.domain.doubles.finding import find_doubles, find_new_doubles, index_of
from pijler4_desktop.domain.doubles.index import DoublesIndex
from pijler4_desktop.domain.doubles.vocabulary import Grade, Ids, ids_of
from pijler4_desktop.domain.facts import Facts, load_facts
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.records import Organisation
from tests.benchmarks.doubles_names import Maker
from tests.benchmarks.doubles_set import Labelled, entered_again, offices, region

_T = TypeVar("_T")

PRECISION, RECALL, FALSE_PER_50 = 0.99, 0.95, 1.0
SECONDS_ALL, SECONDS_NEW, MILLISECONDS_TYPED = 10.0, 2.0, 10.0
TYPED = 300
OWN_CODE = "9000"
"""Where an organisation is that somebody types: at home, unless it is said."""
EVERY = 10
"""One in so many of the invented organisations is entered again."""
THRESHOLDS = range(80, 100)
CHUNK = 500


@dataclass(slots=True)
class Outcome:
    """What was found in a labelled set."""

    organisations: int = 0
    doubles: int = 0
    certain: int = 0
    certain_right: int = 0
    found: int = 0
    false: int = 0
    by_way: Counter[str] = field(default_factory=Counter)
    missed_by_way: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Return the share of the certain pairs that are right."""
        return self.certain_right / self.certain if self.certain else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the doubles that are found."""
        return self.found / self.doubles if self.doubles else 1.0

    @property
    def false_per_50(self) -> float:
        """Return how many false pairs are shown as possible, a 50 organisations."""
        return 50 * self.false / self.organisations

    @property
    def on_target(self) -> bool:
        """Tell whether it is as good as it has to be."""
        return (
            self.precision >= PRECISION
            and self.recall >= RECALL
            and self.false_per_50 <= FALSE_PER_50
        )

    def add(self, labelled: Labelled, facts: Facts) -> None:
        """Find the doubles in a set and hold them against what is known of it."""
        index = index_of(labelled.organisations, facts, labelled.home)
        found = {d.ids: d for d in find_doubles(labelled.organisations, index, Silent())}
        self.organisations += len(labelled.organisations)
        self.doubles += len(labelled.doubles)
        self.found += len(found.keys() & labelled.doubles.keys())
        for ids, double in found.items():
            certain, false = double.judgement.grade is Grade.CERTAIN, labelled.is_false(ids)
            self.certain += certain
            self.certain_right += certain and not false
            self.false += false and not certain
        for ids, way in labelled.doubles.items():
            self.by_way[way] += 1
            self.missed_by_way[way] += ids not in found


def quality(facts: Facts, invented: Labelled, seeds: int) -> bool:
    """Print how well doubles are found; tells whether everywhere on target."""
    sets: Sequence[tuple[str, Iterable[Labelled]]] = (
        ("inventories, one region", (region(facts, seed) for seed in range(seeds))),
        ("inventories, an office each", (o for s in range(seeds) for o in offices(facts, s))),
        ("invented, all Flanders", (invented,)),
    )
    good, ways, missed = True, Counter[str](), Counter[str]()
    print(f"{'how well':30}{'organis.':>9}{'doubles':>9}{'certain':>9}{'precision':>11}"
          f"{'recall':>8}{'false a 50':>12}")  # fmt: skip
    for name, labelled in sets:
        outcome = Outcome()
        for one in labelled:
            outcome.add(one, facts)
        good &= outcome.on_target
        ways += outcome.by_way
        missed += outcome.missed_by_way
        print(
            f"{name:30}{outcome.organisations:9,}{outcome.doubles:9,}{outcome.certain:9,}", end=""
        )
        print(f"{outcome.precision:11.4f}{outcome.recall:8.3f}{outcome.false_per_50:12.2f}")
    print(f"\n{'found again, by how it was written':40}{'pairs':>7}{'recall':>8}")
    for way in sorted(ways):
        print(f"{way:40}{ways[way]:7,}{1 - missed[way] / ways[way]:8.3f}")
    for kind in ("known", "held out"):
        pairs = sum(n for way, n in ways.items() if way.startswith(kind))
        lost = sum(n for way, n in missed.items() if way.startswith(kind))
        print(f"{kind + ', all together':40}{pairs:7,}{1 - lost / pairs:8.3f}")
    return good


def timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """Do a piece of work; returns what it gave and the seconds of one processor it took."""
    started = time.process_time()
    result = work()
    return result, time.process_time() - started


def speed(facts: Facts, labelled: Labelled, new: Sequence[Organisation]) -> bool:
    """Print how quickly doubles are found, beside all pairs of names; tells if on target."""
    known = labelled.organisations
    index = DoublesIndex(facts)
    found, all_pairs = timed(lambda: find_doubles(known, index, Silent()))
    _, added = timed(lambda: find_new_doubles(new, index, Silent()))
    asked = [
        Organisation(id="", name=o.name, postal_code=o.postal_code or OWN_CODE) for o in new[:TYPED]
    ]
    typed = [timed(partial(index.near, organisation))[1] for organisation in asked]
    milliseconds = 1000 * sorted(typed)[len(typed) * 99 // 100]
    pairs, reference = timed(lambda: list(alike_by_ratio([o.name for o in known])))
    ids = [o.id for o in known]
    ratios = {ids_of(ids[a], ids[b]): score for a, b, score in pairs}
    best = max(_f1({p for p, s in ratios.items() if s >= least}, labelled) for least in THRESHOLDS)
    ours = _f1({double.ids for double in found}, labelled)
    how = "cdist" if find_spec("numpy") else "extract, for want of numpy"
    print(f"\n{'how quickly':44}{'took':>10}{'target':>10}{'F1':>7}")
    print(f"{f'all pairs of {len(known):,}':44}{all_pairs:8.2f} s{SECONDS_ALL:8.0f} s{ours:7.3f}")
    print(f"{f'rapidfuzz {how}, the same':44}{reference:8.2f} s{'':10}{best:7.3f}")
    print(f"{f'{len(new):,} new against these':44}{added:8.2f} s{SECONDS_NEW:8.0f} s")
    print(f"{'a typed name, 99 of 100 below':44}{milliseconds:7.2f} ms{MILLISECONDS_TYPED:7.0f} ms")
    return all_pairs <= SECONDS_ALL and added <= SECONDS_NEW and milliseconds <= MILLISECONDS_TYPED


def alike_by_ratio(names: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield all pairs of names that are alike once normalised, with words in order; 0-100."""
    keys = [" ".join(sorted(organisation_key(name).split())) for name in names]
    if not find_spec("numpy"):
        for at, key in enumerate(keys):
            rest = keys[at + 1 :]
            for _, score, other in process.extract(
                key, rest, scorer=fuzz.ratio, score_cutoff=THRESHOLDS[0], limit=None
            ):
                yield at, at + 1 + other, score
        return
    for start in range(0, len(keys), CHUNK):
        scores = process.cdist(
            keys[start : start + CHUNK], keys[start:], scorer=fuzz.ratio,
            score_cutoff=THRESHOLDS[0],
        )  # fmt: skip
        for one, other in zip(*scores.nonzero(), strict=True):
            if one < other:
                yield start + int(one), start + int(other), float(scores[one, other])


def _f1(found: set[Ids], labelled: Labelled) -> float:
    right = len(found & labelled.doubles.keys())
    wrong = sum(map(labelled.is_false, found))
    missed = len(labelled.doubles) - right
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--organisations", type=int, default=20_000)
    parser.add_argument("--new", type=int, default=2_000)
    parser.add_argument("--seeds", type=int, default=5)
    asked = parser.parse_args(arguments)
    facts = load_facts()
    maker = Maker(facts, random.Random(11))  # noqa: S311
    known = maker.organisations(asked.organisations * EVERY // (EVERY + 1))
    labelled = entered_again(known, 5, EVERY)
    quick = speed(facts, labelled, maker.organisations(asked.new))
    print()
    good = quality(facts, labelled, asked.seeds)
    print("\non target" if good and quick else "\nmissed a target")
    return 0 if good and quick else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
