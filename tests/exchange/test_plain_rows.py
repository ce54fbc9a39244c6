"""The fast way through a sheet gives what the careful way gives, whatever is in it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.exchange.ooxml.cells import CellRows
from pijler4_desktop.exchange.ooxml.empty_rows import run_of
from pijler4_desktop.exchange.ooxml.markup import Attributes
from pijler4_desktop.exchange.ooxml.plain import MARK
from tests.exchange import building
from tests.exchange.building import cells, parts, read, zipped
from tests.exchange.test_ooxml import CAREFULLY

_OTHERS = {
    "xl/sharedStrings.xml": building.strings("<t>nul</t>", "<t>één &amp; twee</t>", "<t></t>"),
    "xl/styles.xml": building.styles("dd/mm/yyyy", "0.00"),
}
_CELLS = (
    "><v>{row}</v></c>",
    "><v>{row}.5</v></c>",
    ' s="1"><v>4571{digit}</v></c>',
    ' t="s"><v>{digit}</v></c>',
    ' s="2" t="s"><v>1</v></c>',
    ' s="{digit}"/>',
    " />",
    "><f>A{row}&lt;2</f><v>{row}</v></c>",
    '><f t="shared" ref="A1:A9" si="0">B1*2</f><v>3</v></c>',
    '><f t="shared" si="0"/><v>3</v></c>',
    "><f>A1</f></c>",
    "><f>A1</f><v></v></c>",
    ' t="str"><f>A1</f><v/></c>',
    ' t="str"><v>scherm {row}" &#233;&#10;</v></c>',
    ' t="str"><v>Lev> {digit}</v></c>',
    ' t="inlineStr"><is><t xml:space="preserve"> {row}" </t></is></c>',
    ' t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c>',
    ' t="inlineStr"><is><t/></is></c>',
    ' t="inlineStr"><v>kaal</v></c>',
    "><is><t>los</t></is></c>",
    ' t="e"><v>#N/A</v></c>',
    ' t="b"><v>1</v></c>',
    ' t="d"><v>2025-03-0{digit}</v></c>',
    ' t="vreemd"><v></v></c>',
    ' cm="1"><v>7</v></c>',
)
_ROW_ATTRIBUTES = ("", ' spans="1:{row}"', ' hidden="1"', ' hidden = "1"', ' ht="1{digit}"')
_MANGLES = (
    "<", ">", '"', "&", "&amp;", "&#0;", "]]>", "<v>", "</v>", "</c>", "</row>", '<row r="3">',
    "<!--", "-->", "<?x ?>", "<![CDATA[", "</sheetData>", "\t", "\r\n", ' r="A1"', ' xmlns="urn:x"',
    "\x02", "\x03", "\ufffe", "0",
)  # fmt: skip


def _letters(column: int) -> str:
    return chr(65 + column) if column < 26 else f"A{chr(39 + column)}"


@st.composite
def _rows(draw: st.DrawFn) -> str:
    """Draw rows as programs write them, in which now and then something is mangled."""
    digits = st.integers(0, 9).map(str)
    made = []
    for row in sorted(draw(st.sets(st.integers(1, 130), max_size=6))):
        columns = sorted(draw(st.sets(st.integers(0, 30), max_size=5)))
        inside = "".join(
            f'<c r="{_letters(c)}{row}"{draw(st.sampled_from(_CELLS))}' for c in columns
        )
        tag = f'<row r="{row}"{draw(st.sampled_from(_ROW_ATTRIBUTES))}>{inside}</row>'
        made.append(tag.replace("{row}", str(row)).replace("{digit}", draw(digits)))
    text = "".join(made)
    for mangle in draw(st.lists(st.sampled_from(_MANGLES), max_size=2)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + mangle + text[at + draw(st.integers(0, 3)) :]
    return text


def _outcome(rows: str) -> object:
    try:
        found = read(zipped(parts(rows) | _OTHERS))
    except ExpectedError as refused:
        return refused.failure
    return found.sheets, found.notices


@given(_rows())
@example('<row r="2"><c r="A2" t="inlineStr"><v>1</v></c><c r="B2"><is><t>2</t></is></c></row>')
@example('<row r="1"/><row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>')
@example('<row r="12"><c r="A112"><v>1</v></c></row>')
@example('<row r="2"><c r="A\x02><v>1</v></c></row>')
@example('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" r="2"><c r="A2"><v>1</v></c></row>')
@example("<!-- <row r='1'>" + 2 * '<row r="1"><c r="A1"><v>1</v></c></row>' + "-->")
def test_mangled_rows_are_read_or_refused_alike(rows: str) -> None:
    assert _outcome(rows) == _outcome(CAREFULLY + rows)


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the rows that are told element by element."""
    told: list[str] = []
    start = CellRows.start

    def noting(self: CellRows, name: str, attributes: Attributes) -> None:
        if name == "row":
            told.append(attributes.get("r", ""))
        start(self, name, attributes)

    monkeypatch.setattr(CellRows, "start", noting)
    return told


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="B{}" s="2" t="s"><v>1</v></c>', "één & twee"),
        ('<c r="B{}" t="n"><v>2.5</v></c>', 2.5),
        ('<c r="A{}" s="2"/><c r="B{}"><v>7</v></c><c r="C{}" s="1" />', 7),
        ('<c r="B{}" t="str"><v>a &lt; b&#233;</v></c>', "a < bé"),
        ('<c r="B{}"><f>A1*2</f><v>7</v></c>', 7),
        ('<c r="B{}"><f t="shared" si="0"/><v>7</v></c>', 7),
        ('<c r="B{}" t="inlineStr"><is><t>los</t></is></c>', "los"),
        ('<c r="B{}" t="e"><v>#REF!</v></c>', ErrorCell("#REF!")),
    ],
)
def test_what_programs_write_does_not_pass_element_by_element(
    cell: str, value: Cell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = heard(monkeypatch)
    rows = "".join(
        f'<row r="{row}" spans="1:3">{cell.replace("{}", str(row))}</row>' for row in range(10, 90)
    )

    found = cells(read(zipped(parts(rows) | _OTHERS)))

    assert [found[row, 1] for row in range(10, 90)] == [value] * 80
    assert told == ["10"]


def test_only_the_odd_row_passes_element_by_element(monkeypatch: pytest.MonkeyPatch) -> None:
    told = heard(monkeypatch)
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><f>B1</f>{"" if row == 40 else "<v>1</v>"}</c></row>'
        for row in range(1, 60)
    )

    found = cells(read(zipped(parts(rows))))

    assert found[40, 0] == ValuelessFormula("B1")
    assert told == ["1", "40"]


def test_rows_of_empty_cells_cost_no_message() -> None:
    rows = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{_letters(c)}{r}" s="1"/>' for c in range(30)) + "</row>"
        for r in range(3, 3000)
    )

    found = read(zipped(parts(building.PLAIN_ROWS + rows) | _OTHERS)).sheets[0]

    assert [row.number for row in found.rows] == [1, 2]


def test_empty_rows_must_ascend_as_well() -> None:
    empty = '<row r="{0}"><c r="A{0}" s="1"/></row>'
    rows = "".join(empty.format(number) for number in (10, 11, 12, 12))

    assert _outcome(rows) is Failure.DAMAGED


_EMPTY = '<row r="{0}" spans="1:35"><c r="A{0}" s="12"/><c r="AB{0}" s="1"/></row>'


def _empties(*numbers: int) -> bytes:
    return "".join(_EMPTY.format(number) for number in numbers).encode()


@given(st.integers(1, 1_048_576), st.integers(1, 40))
def test_a_run_of_one_empty_row_is_known_by_its_numbers(first: int, count: int) -> None:
    numbers = range(first, first + count)
    row = _EMPTY.format("1").replace('1"', MARK, 1).replace('A1"', f"A{MARK}").replace(
        'AB1"', f"AB{MARK}"
    )  # fmt: skip

    found = run_of(_empties(*numbers), row)

    assert found == (numbers if len(str(first)) == len(str(numbers[-1])) else None)
    if count > 2:
        assert run_of(_empties(*numbers[:-1], first), row) is None
        assert run_of(_empties(*numbers)[:-1], row) is None
        assert run_of(_empties(*numbers).replace(b's="12"', b's="21"', 1), row) is None


@pytest.mark.parametrize("odd", ["", '<c r="A8765" s="1"/>', '<c r="C8765"><v>8</v></c>', "<c/>"])
@pytest.mark.parametrize("at", [8_765, 9_999])
def test_a_filled_row_far_down_among_empty_ones_is_found(odd: str, at: int) -> None:
    cells_ = "".join(f'<c r="{_letters(c)}{{0}}" s="1"/>' for c in range(6))
    rows = [f'<row r="{r}">{cells_.format(r)}</row>' for r in range(1, 13_000)]
    rows[at - 1] = f'<row r="{at}"><c r="B{at}"><v>5</v></c>{odd}</row>'
    text = "".join(rows)

    assert _outcome(text) == _outcome(CAREFULLY + text)
    if not odd:
        assert cells(read(zipped(parts(text) | _OTHERS))) == {(at, 1): 5}
