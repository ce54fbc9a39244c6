"""The ask sheet on paper: what we know at the left, room to say otherwise at the right."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QRectF

from pijler4_desktop.domain.asking.questions import QUESTIONS, AskedActivity, AskForm
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.printing.flow import Block, Group, pages_of
from pijler4_desktop.ui.printing.paper import (
    BOX,
    HEIGHT,
    MARGIN,
    ROOM,
    WIDTH,
    Paper,
    elided,
    height_of,
    width_of,
)

TOP, BOTTOM = 74, HEIGHT - 70
"""Between these the pages are filled; above and below stand the head and the foot."""
TITLE_WIDTH, KNOWN_WIDTH, BETWEEN = 80, 268, 12
ANSWER_LEFT = MARGIN + TITLE_WIDTH + KNOWN_WIDTH + 2 * BETWEEN
RIGHT = WIDTH - MARGIN
LEAST_ROW, ROW_PADDING = 46, 5
LINE = 28
"""Between two lines to write on by hand."""
CLOSE_LINE = 22
"""The same where there is little room: beside what we know."""
REMARK_LINES = 3


def _tr(words: str) -> str:
    return QCoreApplication.translate("Asking", words)


def paint_form(paper: Paper, form: AskForm, next_page: Callable[[], object]) -> None:
    """Paint all pages of a form; `next_page` turns the page between two of them."""
    pages = pages_of(_groups(form), TOP, BOTTOM)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            next_page()
        _paint_edges(paper, form, number, len(pages))
        for y, block in page:
            block.paint(paper, y)


def _groups(form: AskForm) -> Iterator[Group]:
    yield [_opening(form)]
    for number, activity in enumerate(form.activities, start=1):
        yield list(_activity(number, activity))
    yield list(_new_activity(len(form.activities) + 1))
    yield [_closing()]


def _paint_edges(paper: Paper, form: AskForm, number: int, of: int) -> None:
    paper.fill(QRectF(0, 0, WIDTH, 9), "accent")
    paper.fill(QRectF(WIDTH * 0.85, 0, WIDTH * 0.15, 9), "brand")
    office = _tr("Lokaal bestuur {name}").format(name=form.municipality)
    paper.text(QRectF(MARGIN, 34, ROOM / 2, 20), office, 13, 600, "accentText")
    _at_right(paper, 34, form.organisation, 13, 600)
    paper.line(MARGIN, RIGHT, HEIGHT - 58)
    made = _tr("Gemaakt op {day}").format(day=date_text(form.day))
    paper.text(QRectF(MARGIN, HEIGHT - 50, ROOM / 2, 20), made, 12, ink="text2")
    sheet = _tr("blad {number} van {of}").format(number=number, of=of)
    _at_right(paper, HEIGHT - 50, sheet, 12, 400)


def _at_right(paper: Paper, y: float, words: str, px: int, weight: int) -> None:
    shown = elided(words, ROOM / 2, px, weight)
    width = width_of(shown, px, weight) + 1
    paper.text(QRectF(RIGHT - width, y, width, 20), shown, px, weight, "text2")


def _opening(form: AskForm) -> Block:
    """Say what this is, how to fill it in and where it goes back."""
    told = _told() if form.activities else _told_without()
    name_height = height_of(form.organisation, ROOM, 19, 600)
    told_height = height_of(told, ROOM, 15)
    back = form.return_to or ("", "")
    back_height = 44 + (22 if form.return_to else LINE) * len(back)

    def paint(paper: Paper, y: float) -> None:
        paper.text(QRectF(MARGIN, y - 6, ROOM, 44), _tr("Klopt dit nog?"), 30, 700)
        paper.text(QRectF(MARGIN, y + 40, ROOM, name_height), form.organisation, 19, 600)
        below = y + 40 + name_height
        paper.text(QRectF(MARGIN, below, ROOM, 22), form.address, 14, ink="text2")
        below += 30 if form.address else 10
        paper.text(QRectF(MARGIN, below, ROOM, told_height), told, 15)
        below += told_height + 12
        _paint_return(paper, QRectF(MARGIN, below, ROOM, back_height), form)

    address = 30 if form.address else 10
    return Block(40 + name_height + address + told_height + 12 + back_height + 22, paint)


def _told() -> str:
    return _tr(
        "Dit weten we van jullie aanbod. Klopt het? Kruis 'klopt' aan. Klopt het niet? Schrijf "
        "ernaast hoe het wel is. Schrijf geen namen van personen op: een functie is genoeg."
    )


def _told_without() -> str:
    return _tr(
        "We kennen nog geen aanbod van jullie. Is er iets waar mensen Nederlands oefenen en nieuwe "
        "mensen leren kennen? Schrijf het hieronder. Schrijf geen namen van personen op."
    )


def _paint_return(paper: Paper, area: QRectF, form: AskForm) -> None:
    """Frame the address the sheet goes back to; an unknown one is written in by hand."""
    paper.frame(area)
    left, right = area.left() + 16, area.right() - 16
    words = _tr("Stuur dit blad terug naar")
    paper.text(QRectF(left, area.top() + 10, right - left, 20), words, 13, 600)
    y = area.top() + 32
    for line in form.return_to:
        paper.text(QRectF(left, y, right - left, 20), line, 15)
        y += 22
    if not form.return_to:
        office = _tr("Lokaal bestuur {name}, dienst").format(name=form.municipality)
        paper.text(QRectF(left, y + 4, right - left, 20), office, 14)
        paper.write_on(left + width_of(office, 14) + 8, right, y + 22)
        paper.write_on(left, right, y + 22 + LINE)


def _activity(number: int, activity: AskedActivity) -> Iterator[Block]:
    title = f"{number}. {activity.name}"
    height = height_of(title, ROOM, 18, 700)
    kind = activity.kind
    still = _tr("Loopt deze activiteit nog?")

    def paint(paper: Paper, y: float) -> None:
        paper.text(QRectF(MARGIN, y + 10, ROOM, height), title, 18, 700)
        paper.text(QRectF(MARGIN, y + 12 + height, KNOWN_WIDTH, 20), kind, 13, ink="text2")
        under = y + 12 + height
        paper.text(QRectF(ANSWER_LEFT - 190, under, 190, 20), still, 13, 600)
        after = _ticked(paper, ANSWER_LEFT, under, _tr("ja"))
        after = _ticked(paper, after + 14, under, _tr("nee, gestopt sinds"))
        paper.write_on(after + 6, RIGHT, under + 16)
        paper.line(MARGIN, RIGHT, y + height + 37, "text2")

    yield Block(height + 38, paint)
    for known in activity.known:
        yield _row(known.title, known.text)
    yield Block(8, _nothing)


def _row(title: str, text: str) -> Block:
    height = max(LEAST_ROW, height_of(text, KNOWN_WIDTH, 15) + 2 * ROW_PADDING)

    def paint(paper: Paper, y: float) -> None:
        top = y + ROW_PADDING
        paper.text(QRectF(MARGIN, top + 1, TITLE_WIDTH, height), _tr(title), 13, 600)
        area = QRectF(MARGIN + TITLE_WIDTH + BETWEEN, top, KNOWN_WIDTH, height)
        if text:
            paper.text(area, text, 15)
            after = _ticked(paper, ANSWER_LEFT, top, _tr("klopt"))
            after = _ticked(paper, after + 14, top, _tr("klopt niet, namelijk"))
        else:
            paper.text(area, _tr("weten we nog niet"), 14, ink="text2")
            words = _tr("Vul aan:")
            paper.text(QRectF(ANSWER_LEFT, top, 80, 20), words, 13)
            after = ANSWER_LEFT + width_of(words, 13)
        paper.write_on(after + 6, RIGHT, top + 16)
        lines = int((height - 20) // CLOSE_LINE)
        step = (height - 27) / lines
        for number in range(1, lines + 1):
            paper.write_on(ANSWER_LEFT, RIGHT, top + 16 + number * step)
        paper.line(MARGIN, RIGHT, y + height)

    return Block(height, paint)


def _ticked(paper: Paper, left: float, y: float, words: str) -> float:
    """Draw a box with its words; returns where they end."""
    paper.box(left, y + 3)
    width = width_of(words, 13) + 2
    paper.text(QRectF(left + BOX + 6, y, width, 20), words, 13)
    return left + BOX + 6 + width


def _new_activity(number: int) -> Iterator[Block]:
    """Leave room for an activity we do not know of."""
    title = _tr("{number}. Een nieuwe activiteit?").format(number=number)

    def paint(paper: Paper, y: float) -> None:
        paper.text(QRectF(MARGIN, y + 10, ROOM, 26), title, 18, 700)
        paper.line(MARGIN, RIGHT, y + 40, "text2")

    yield Block(41, paint)
    for question in QUESTIONS:
        yield _empty_row(question)
    yield Block(8, _nothing)


def _empty_row(title: str) -> Block:
    def paint(paper: Paper, y: float) -> None:
        paper.text(QRectF(MARGIN, y + 10, TITLE_WIDTH, 20), _tr(title), 13, 600)
        paper.write_on(MARGIN + TITLE_WIDTH + BETWEEN, RIGHT, y + 26)

    return Block(31, paint)


def _closing() -> Block:
    """Leave room for remarks, and for the day and the function of who filled it in."""
    height = 36 + REMARK_LINES * LINE

    def paint(paper: Paper, y: float) -> None:
        paper.text(QRectF(MARGIN, y + 8, ROOM, 24), _tr("Wat wil je ons nog zeggen?"), 16, 700)
        for number in range(1, REMARK_LINES + 1):
            paper.write_on(MARGIN, RIGHT, y + 30 + number * LINE)
        under = y + height + 34
        middle = MARGIN + ROOM * 0.4
        for left, right, words in (
            (MARGIN, middle - 16, _tr("Ingevuld op")),
            (middle, RIGHT, _tr("Functie van wie dit invulde")),
        ):
            paper.text(QRectF(left, under - 18, right - left, 20), words, 13, 600)
            paper.write_on(left + width_of(words, 13, 600) + 8, right, under)

    return Block(height + 50, paint)


def _nothing(_paper: Paper, _y: float) -> None:
    """Leave a gap."""
