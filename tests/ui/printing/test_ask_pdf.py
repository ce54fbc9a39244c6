"""The ask sheet on paper: every word of it is in the PDF, and nothing falls off a page."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from pijler4_desktop.domain.asking.questions import QUESTIONS, AskedActivity, AskForm, Known
from pijler4_desktop.ui.printing.ask_form import paint_form
from pijler4_desktop.ui.printing.flow import Block, pages_of
from pijler4_desktop.ui.printing.paper import HEIGHT, MARGIN, ROOM, WIDTH, Paper, height_of
from pijler4_desktop.ui.printing.pdf import ask_pdf
from tests.ui.printing.pdf_text import page_texts

LONG = "Elke eerste maandag, in de zomer op afspraak, en soms ook op zaterdag in de buurtzaal"


def an_asked(name: str, text: str = "Bibliotheek, 9300 Aalst") -> AskedActivity:
    known = (Known("Naam", name), *(Known(title, text) for title in QUESTIONS[1:-1]))
    return AskedActivity(name, "Praatgroep", (*known, Known(QUESTIONS[-1], "")))


FORM = AskForm(
    organisation="Buurthuis De Linde",
    address="Lindestraat 10, 9300 Aalst",
    municipality="Aalst",
    return_to=("Dienst Samenleven", "Markt 1, 9300 Aalst"),
    day=date(2026, 11, 23),
    activities=tuple(an_asked(f"Taalcafé {number}", LONG) for number in range(1, 6)),
)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.usefixtures("qapp")
def test_every_word_can_be_copied() -> None:
    pages = page_texts(ask_pdf([FORM], "Vragenblad"))

    said = squeezed(" ".join(pages))
    for words in (
        "Klopt dit nog?", FORM.organisation, FORM.address, "Lokaal bestuur Aalst",
        "Dienst Samenleven", "Markt 1, 9300 Aalst", "Gemaakt op 23 november 2026",
        "Een nieuwe activiteit?", "Wat wil je ons nog zeggen?", "Functie van wie dit invulde",
    ):  # fmt: skip
        assert words in said, words
    for activity in FORM.activities:
        assert said.count(f"{activity.name} ") >= 2  # as title and as name
    assert said.count("klopt niet, namelijk") == 5 * 7
    assert said.count("weten we nog niet") == 5
    assert all(f"blad {n} van {len(pages)}" in page for n, page in enumerate(pages, start=1))


@pytest.mark.usefixtures("qapp")
def test_each_organisation_begins_on_a_page_of_its_own() -> None:
    empty = replace(FORM, organisation="Wandelclub", activities=(), return_to=(), address="")

    pages = page_texts(ask_pdf([FORM, empty], "Vragenbladen"))

    assert "Klopt dit nog?" in pages[-1]
    assert "We kennen nog geen aanbod van jullie" in pages[-1]
    assert "Lokaal bestuur Aalst, dienst" in pages[-1]
    assert "blad 1 van 1" in pages[-1]
    assert f"van {len(pages) - 1}" in pages[0]


def test_nothing_is_painted_outside_the_margins(qapp: QApplication) -> None:
    assert qapp
    word = "onafgebroken" * 12
    form = replace(FORM, organisation=word, activities=(an_asked(word, word),))
    pictures: list[QImage] = []
    painter = QPainter()

    def turn() -> None:
        if painter.isActive():
            painter.end()
        made = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
        made.fill(255)
        pictures.append(made)
        painter.begin(pictures[-1])

    turn()
    paint_form(Paper(painter), form, turn)
    painter.end()

    for picture in pictures:
        inked = bytes(picture.constBits())[picture.bytesPerLine() * 12 :]  # under the band on top
        columns = [x for x in range(WIDTH) if min(inked[x :: picture.bytesPerLine()]) < 250]
        assert min(columns) >= MARGIN - 2
        assert max(columns) <= WIDTH - MARGIN + 2


@pytest.mark.usefixtures("qapp")
def test_words_are_never_broken_unless_they_are_longer_than_a_line() -> None:
    assert height_of("een twee", ROOM, 15) == height_of("een", ROOM, 15)
    assert height_of("x" * 400, ROOM, 15) > height_of("x", ROOM, 15)


def test_what_belongs_together_stays_together_as_long_as_a_page_holds_it() -> None:
    def blocks(number: int) -> list[Block]:
        return [Block(10, lambda _paper, _y: None) for _ in range(number)]

    assert [len(page) for page in pages_of([blocks(4), blocks(4)], 0, 60)] == [4, 4]
    assert [len(page) for page in pages_of([blocks(2), blocks(4)], 0, 60)] == [6]
    assert [len(page) for page in pages_of([blocks(2), blocks(9)], 0, 60)] == [6, 5]
    assert [y for y, _ in pages_of([blocks(2)], 5, 60)[0]] == [5, 15]
