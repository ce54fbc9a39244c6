"""Colours that a list explains are told, for nobody reads them."""

import pytest

from pijler4_desktop.domain.importing.engine import propose
from pijler4_desktop.domain.sheet import NoticeCode
from tests.domain.importing.builders import sheet, workbook


def told(*below: str) -> list[object]:
    rows = (
        ("Activiteit", "Dag", "Prijs"),
        ("Taalcafé", "ma", 2),
        None,
        *((text,) for text in below),
    )
    notices = propose(workbook(sheet(*rows))).notices
    return [n.details["words"] for n in notices if n.code is NoticeCode.COLOURS_NOT_READ]


def test_explained_colours_are_told_once() -> None:
    assert told("Kleurtjes:", "rood = volzet", "grijs gekleurd: stil") == [
        "rood = volzet, grijs gekleurd: stil"
    ]


@pytest.mark.parametrize(
    "text", ["Rode Kruis", "Groen", "x = die dag", "Roodborstje: vogels kijken"]
)
def test_other_words_are_not(text: str) -> None:
    assert told(text) == []
