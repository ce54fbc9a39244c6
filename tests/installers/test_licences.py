"""Everyone whose work we use is named, with the licence their work came under."""

import re
from importlib.metadata import metadata

import pytest

from pijler4_desktop.paths import resource
from tests.installers.test_locks import RUN, pins

FOLDER = resource("licences")
NOTICES = (FOLDER / "THIRD-PARTY.md").read_text(encoding="utf-8")
_LINE = re.compile(r"^\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
_SECOND_HALF = NOTICES.partition("## Installed beside the program")[2]
SAID_OTHERWISE = {
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-stdnum": "LGPL",
}
"""Licences of which the package leaves a choice, or that it names without its version."""


def named() -> dict[str, str]:
    """Return the licence of every package that is named."""
    found = {}
    for names, licence in _LINE.findall(_SECOND_HALF):
        for name in re.split(r", | and .*", names):
            found[re.sub(r"[-_.]+", "-", name).lower()] = licence
    return {name: licence for name, licence in found.items() if name not in ("", "package", "---")}


def test_every_package_that_ships_is_named_and_no_other() -> None:
    assert named().keys() == pins(RUN).keys()


@pytest.mark.parametrize("package", pins(RUN))
def test_the_licence_is_the_one_the_package_tells(package: str) -> None:
    known = metadata(package).json
    told = known.get("license_expression") or known.get("license")
    if package in SAID_OTHERWISE:
        assert told == SAID_OTHERWISE[package]
    else:
        assert told == named()[package]


def test_every_licence_that_is_pointed_at_is_there_in_full() -> None:
    pointed = set(re.findall(r"`([\w.-]+\.txt)`", NOTICES))
    there = {path.name for path in FOLDER.glob("*.txt")}
    assert pointed == there
    assert {"EUPL-1.2.txt", "Inter-OFL.txt", "tabler-icons-MIT.txt", "LGPL-3.0.txt"} <= there
    assert all(path.stat().st_size > 1_000 for path in FOLDER.glob("*.txt"))


def test_our_own_licence_is_whole() -> None:
    text = (FOLDER / "EUPL-1.2.txt").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{article}." in text for article in range(1, 16))
    assert "Appendix" in text


def test_the_sources_of_the_facts_are_named() -> None:
    sources = resource("facts", "SOURCES.md").read_text(encoding="utf-8")
    for source in ("Statbel", "BeSt Address", "GeoNames", "CC BY 4.0"):
        assert source in sources
        assert source in NOTICES
    assert {path.name for path in resource("facts").glob("*.csv")} == set(
        re.findall(r"`(\w+\.csv)`", sources)
    )
