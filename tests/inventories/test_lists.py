"""Lists of other officers are read as a careful human would: nothing lost, nothing made up.

The lists and their truths lie in `tests/data/inventories`. Those of the surroundings the project
is made in are read as well where they are at hand.
"""

from pathlib import Path

import pytest

from tests.inventories.comparing import Verdict
from tests.inventories.judging import OWN, judge, lists

GIVEN = Path(__file__).parents[2] / "../shared/inventories"
RIGHT = 0.97
"""Share of what a list states that is read right; the rest is asked about."""

FOLDERS = [OWN, *([GIVEN] if (GIVEN / "truth").is_dir() else [])]
LISTS = [(path, truth) for folder in FOLDERS for path, truth in lists(folder)]


@pytest.mark.parametrize(("path", "truth"), LISTS, ids=[path.stem for path, _ in LISTS])
def test_a_list_is_read_as_a_careful_human_would(
    path: Path, truth: dict[str, object], tmp_path: Path
) -> None:
    score = judge(path, truth, tmp_path)
    told = "\n".join(score.details)
    assert score.lost == 0, told
    assert (score.verdicts[Verdict.WRONG], score.verdicts[Verdict.INVENTED]) == (0, 0), told
    assert score.problems_missed == 0, told
    assert score.waiting * 20 <= score.activities + score.waiting, told
    assert score.share_right >= RIGHT, told
    assert (score.unaccounted, score.changed_again) == (0, 0)
