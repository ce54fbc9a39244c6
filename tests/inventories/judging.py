"""Read a list into an empty database as an officer would, and hold the outcome against its truth.

    python -m tests.inventories.judging [FOLDER ...]

A folder has `files/` with the lists and `truth/` with a JSON per list. Prints a line per list,
then every field that came out otherwise than the truth says.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pijler4_desktop.services.office import Office
from tests.inventories.comparing import FIELDS, Verdict, fold, judged

OWN = Path(__file__).parents[1] / "data" / "inventories"
BUCKETS = ("new", "changed", "same", "question", "held", "ignored")


@dataclass(slots=True)
class Score:
    """What came of one list; `details` name each deviation."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    activities: int = 0
    waiting: int = 0
    lost: int = 0
    made_up: int = 0
    organisations_missing: int = 0
    problems_found: int = 0
    problems_missed: int = 0
    changed_again: int = 0
    unaccounted: int = 0
    details: list[str] = field(default_factory=list)

    @property
    def stated(self) -> int:
        """Count the fields the truth states."""
        return sum(n for verdict, n in self.verdicts.items() if verdict is not Verdict.INVENTED)

    @property
    def share_right(self) -> float:
        """Return the share of the stated fields that is right, 0 to 1."""
        return self.verdicts[Verdict.RIGHT] / self.stated if self.stated else 1.0


class Judge:
    """Knows where the problems of a report stand, and which column of the truth that is."""

    def __init__(self, truth: Mapping[str, Any], report: Mapping[str, Any]) -> None:
        self._sheets = {sheet["name"]: sheet for sheet in truth["sheets"]}
        self._flags = {(p["sheet"], p["row"], p["column"]) for p in report["problems"]}
        headers = {r for sheet in truth["sheets"] for r in sheet.get("header_rows", [])}
        self._whole = {(s, c) for s, row, c in self._flags if row in headers or row is None}

    def flagged(self, sheet: str, rows: Sequence[int], columns: frozenset[str]) -> bool:
        """Tell whether a problem stands in one of these columns of these rows."""
        kinds = self._sheets.get(sheet, {}).get("columns", [])
        letters = [c["column"] for c in kinds if c.get("field") in columns]
        places = {(sheet, row, letter) for row in rows for letter in (None, *letters)}
        return bool(places & self._flags or {(sheet, letter) for letter in letters} & self._whole)

    def found(self, cell: Mapping[str, Any]) -> bool:
        """Tell whether a wrong cell was noticed."""
        sheet, row, column = cell["sheet"], cell["row"], cell["column"]
        return bool(
            {(sheet, row, column), (sheet, row, None)} & self._flags
            or (sheet, column) in self._whole
        )


def judge(path: Path, truth: Mapping[str, Any], folder: Path) -> Score:
    """Read a list twice into a new database in `folder` and judge what it gave."""
    towns = Counter(a["municipality"] for a in truth["expected_activities"] if a["municipality"])
    own = towns.most_common(1)[0][0] if towns else path.stem.split("_")[1].capitalize()
    office = Office.create(folder / f"{path.stem}.p4db", own)
    try:
        report = _imported(office, path)
        records = {a["id"]: a for a in office.dumping.activities()}
        names = {fold(o["name"]) for o in office.dumping.organisations()}
        again = _imported(office, path)
    finally:
        office.close()
    score = Score(changed_again=again["new"] + again["changed"])
    score.unaccounted = report["rows"] - sum(report[bucket] for bucket in BUCKETS)
    places = Judge(truth, report)
    outcomes = {(o["sheet"], o["row"]): o for o in report["outcomes"]}
    for want in truth["expected_activities"]:
        seen = [o for r in want["rows"] if (o := outcomes.get((want["sheet"], r)))]
        record = next((records.pop(o["record"]) for o in seen if o["record"] in records), None)
        if record is None:
            _count_absent(want, seen, score)
        else:
            _judge_activity(want, record, places, _Ground(truth, own), score)
    score.made_up = len(records)
    score.details += (f"made up: {r['name']} ({r['organisation']})" for r in records.values())
    _judge_rest(truth, names, places, score)
    return score


def _judge_rest(truth: Mapping[str, Any], names: set[str], places: Judge, score: Score) -> None:
    """Count the organisations and the wrong cells that were not found."""
    for organisation in truth["expected_organisations"]:
        known = any(fold(v) in names for v in (organisation["name"], *organisation["variants"]))
        score.organisations_missing += not known
    for cell in truth["problem_cells"]:
        found = places.found(cell)
        score.problems_found += found
        score.problems_missed += not found
        if not found:
            where = f"rij {cell['row']}, kolom {cell['column']}"
            score.details.append(f"{where}: problem missed: {cell['value']!r}: {cell['why']}")


@dataclass(frozen=True, slots=True)
class _Ground:
    truth: Mapping[str, Any]
    own: str

    def says_nothing_of_town(self, want: Mapping[str, Any], got: object) -> bool:
        """Tell whether the office's own town was assumed where the list names none."""
        basis = str(self.truth["municipality_basis"])
        silent = "only" in basis or want.get("municipality_as_written") is None
        return silent and fold(got) == fold(self.own)


def _judge_activity(
    want: Mapping[str, Any], record: Mapping[str, Any], places: Judge, ground: _Ground, score: Score
) -> None:
    score.activities += 1
    for name, told in FIELDS.items():
        got = record.get(told.key)
        if name == "municipality" and ground.says_nothing_of_town(want, got):
            continue
        flagged = places.flagged(want["sheet"], want["rows"], told.columns)
        verdict = judged(name, want, got, flagged=flagged)
        if verdict is None:
            continue
        score.verdicts[verdict] += 1
        if verdict not in (Verdict.RIGHT, Verdict.FLAGGED):
            said = f"want {want.get(name)!r} got {got!r}"
            score.details.append(f"rij {want['rows']}: {name}: {verdict}: {said}")


def _count_absent(want: Mapping[str, Any], seen: Sequence[Mapping[str, Any]], score: Score) -> None:
    waiting = any(o["outcome"] in ("question", "held") for o in seen)
    score.waiting += waiting
    score.lost += not waiting
    score.details.append(f"rij {want['rows']}: {'waiting' if waiting else 'lost'}: {want['name']}")


def _imported(office: Office, path: Path) -> Mapping[str, Any]:
    source = office.importing.read(path)
    plan = office.importing.plan(source)
    office.importing.apply(plan)
    return office.importing.report(plan)


def lists(folder: Path = OWN) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Go through the lists of a folder with their truths."""
    for path in sorted((folder / "files").iterdir()):
        yield path, json.loads((folder / "truth" / f"{path.stem}.json").read_text("utf-8"))


def main(folders: Sequence[str]) -> int:
    """Print the table, then the deviations."""
    details: list[str] = []
    heads = (
        "activities",
        "waiting",
        "lost",
        "made up",
        "right",
        "flagged",
        "missing",
        "wrong",
        "invented",
    )
    print(f"{'list':44}" + "".join(f"{head:>11}" for head in heads) + f"{'problems':>11}")
    for folder in map(Path, folders or [str(OWN)]):
        for path, truth in lists(folder):
            with tempfile.TemporaryDirectory() as made:
                score = judge(path, truth, Path(made))
            counts = [
                score.activities,
                score.waiting,
                score.lost,
                score.made_up,
                *map(score.verdicts.get, Verdict),
            ]
            found = f"{score.problems_found}/{score.problems_found + score.problems_missed}"
            line = "".join(f"{count or 0:11}" for count in counts)
            print(f"{path.name:44}{line}{found:>11}  {score.share_right:.1%}")
            details += [f"{path.name}: {line}" for line in score.details]
    print("\n".join(details))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
