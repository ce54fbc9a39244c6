"""The report for the council: always two pages, every number in words, few people left out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.figures.counting import figures_of
from pijler4_desktop.domain.figures.period import Period, year_of
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.figures.sources import Sources, StatusChange
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    DemandReason,
    Level,
    Status,
)
from pijler4_desktop.ui.printing.council import paint_report
from pijler4_desktop.ui.printing.paper import HEIGHT, WIDTH, Paper
from pijler4_desktop.ui.printing.pdf import council_pdf
from tests.factories import an_activity
from tests.ui.printing.pdf_text import page_texts

TODAY = date(2026, 11, 29)
CODES = ("9300", "9550", "9400", "9340", "9200", "9420", "9500", "9700", "9620", "9000", "2000")
LONG = "Sint-Genesius-Rode en Kortenberg samen met de Intergemeentelijke Dienst " * 3


def counted(activities: list[Activity], period: Period | None = None) -> FigureSet:
    notes = [
        DemandNote(
            id=new_id(),
            reason=reason,
            count=number + 3,
            noted_from=date(2026, 3, 1),
            noted_until=date(2026, 3, 1),
        )
        for number, reason in enumerate(DemandReason)
    ]
    came = [StatusChange(one.id, None, Status.ACTIVE, imported=True) for one in activities]
    sources = Sources(
        activities={one.id: one for one in activities},
        notes=notes,
        changes=came,
        inflow=214,
        reached=3,
        known_since=date(2026, 2, 1),
    )
    return figures_of(sources, load_facts(), period or year_of(TODAY), TODAY)


def of_everything() -> list[Activity]:
    """Return an offer with every type, level and many municipalities, little of it filled in."""
    return [
        an_activity(
            type=kind,
            language_min=list(Level)[(number + place) % len(Level)],
            language_max=None,
            postal_code=CODES[(number + place) % len(CODES)],
            municipality_nis="",
            sessions_planned=None,
            capacity=None if place else 12,
            cost_eur=None if place else 0.0,
        )
        for number, kind in enumerate([*ActivityType, None])
        for place in range(3)
    ]


@pytest.mark.parametrize(
    "period", [None, Period(date(2015, 1, 1), TODAY), Period(TODAY, TODAY)], ids=str
)
@pytest.mark.parametrize("make", [of_everything, list], ids=["everything", "nothing"])
def test_it_is_two_pages_whatever_there_is(
    qapp: QApplication, make: Callable[[], list[Activity]], period: Period | None
) -> None:
    del qapp
    first, second = page_texts(council_pdf(counted(make(), period), LONG, "Cijfers"))

    assert "blad 1 van 2" in first
    assert "blad 2 van 2" in second
    assert "Het aanbod voor inburgeraars in cijfers" in first
    assert "Zo geteld" in second
    for page in (first, second):
        assert "Geteld op 29 november 2026" in page


def test_every_number_is_in_words(qapp: QApplication) -> None:
    del qapp
    figures = counted(of_everything())

    text = "\n".join(page_texts(council_pdf(figures, "Aalst", "Cijfers")))

    assert "Lokaal bestuur Aalst" in text
    assert "1 januari 2026 tot en met 31 december 2026" in text
    for figure in figures["type"]:
        share = f" ({round(100 * figure.share)} %)" if figure.share else ""
        assert f"{figure.title}\n{figure.value:g}{share}\n" in text
    for words in (
        "Andere gemeenten (5)",
        "26 zonder aantal",
        "26 activiteiten zonder prijs",
        "Volzet",
        "zaterdag",
    ):
        assert words in text, words
    for month in (one for one in figures["hours"] if "-" in one.code):
        assert f"{round(month.value or 0):,}".replace(",", ".") in text


def test_few_people_are_not_counted_out(qapp: QApplication) -> None:
    del qapp
    pages = page_texts(council_pdf(counted(of_everything()), "Aalst", "Cijfers"))

    lines = pages[1].splitlines()
    assert lines[lines.index("Plaats") + 1] == "minder dan 5"
    assert lines[lines.index("Bereikte mensen in 2026") + 1] == "minder dan 5"


def test_nothing_is_painted_over_the_foot_or_off_the_page(qapp: QApplication) -> None:
    del qapp
    pages = [QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32) for _ in range(2)]
    for page in pages:
        page.fill(0xFFFFFFFF)
    figures = replace(counted(of_everything()), notes=(LONG,) * 9)
    left = iter(pages[1:])
    painter = QPainter(pages[0])

    def turn() -> None:
        painter.end()
        painter.begin(next(left))

    paint_report(Paper(painter), figures, LONG, turn)
    painter.end()

    for page in pages:
        rows = range(HEIGHT - 64, HEIGHT - 59)
        assert all(page.pixelColor(x, y).lightness() > 250 for y in rows for x in range(WIDTH))
        assert all(page.pixelColor(WIDTH - 50, y).lightness() > 250 for y in range(12, HEIGHT))
