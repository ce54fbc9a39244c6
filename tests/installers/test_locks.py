"""The lock files hold what the project asks for, by hash, and name no place to fetch it from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN, TEST = ROOT / "installers/requirements.lock", ROOT / "installers/requirements-dev.lock"
_PIN = re.compile(r"^([a-z0-9-]+)==([^\s;]+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    return dict(_PIN.findall(lock.read_text(encoding="utf-8")))


def wanted(requirements: list[str]) -> set[str]:
    names = (re.split(r"[<>=~! \[;]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.fixture
def project() -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        content = tomllib.load(file)
    return {
        "run": content["project"]["dependencies"],
        "dev": content["dependency-groups"]["dev"],
    }


def test_every_wanted_package_is_locked(project: dict[str, list[str]]) -> None:
    assert wanted(project["run"]) <= pins(RUN).keys()
    assert wanted(project["run"] + project["dev"]) <= pins(TEST).keys()


def test_nothing_for_developers_is_installed_to_run(project: dict[str, list[str]]) -> None:
    assert not wanted(project["dev"]) & pins(RUN).keys()


def test_tests_run_on_the_very_versions_that_ship() -> None:
    assert pins(RUN).items() <= pins(TEST).items()


def test_qt_stays_below_the_version_that_kills_python_3_11() -> None:
    assert pins(RUN)["pyside6-essentials"].startswith("6.11.")


@pytest.mark.parametrize("lock", [RUN, TEST])
def test_every_pin_has_hashes_and_no_place_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z])", text.strip())
    assert all("--hash=sha256:" in block for block in blocks)
    assert len(blocks) == len(pins(lock))
    assert not re.search(r"https?:|file:|index-url|find-links", text)
