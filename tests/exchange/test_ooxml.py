from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.sheet import Cell, ErrorCell, Merge, NoticeCode, ValuelessFormula
from pijler4_desktop.exchange.ooxml.formats import Shown, shown_by
from tests.exchange import building
from tests.exchange.building import cells, notices, parts, read, xlsx, zipped

CAREFULLY = "<!-- whoever writes this is read element by element -->"


def one(cell: str, **others: str) -> Cell | None:
    """Read one cell both ways, which must agree, and return it."""
    content = parts(f'<row r="3">{cell}</row>') | others
    slow = parts(f'{CAREFULLY}<row r="3">{cell}</row>') | others
    anchor = '<row r="1"><c r="A1"><v>1</v></c></row>'
    for made in (content, slow):
        part = made["xl/worksheets/sheet1.xml"]
        made["xl/worksheets/sheet1.xml"] = part.replace("<sheetData>", f"<sheetData>{anchor}")
    found = cells(read(zipped(content)))
    assert found == cells(read(zipped(slow)))
    return found.get((3, 1))


def damage(rows: str, **others: str) -> None:
    for made in (rows, CAREFULLY + rows):
        with pytest.raises(ExpectedError) as refused:
            read(zipped(parts(made) | others))
        assert refused.value.failure is Failure.DAMAGED


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="B3"><v>12</v></c>', 12),
        ('<c r="B3"><v>12.0</v></c>', 12),
        ('<c r="B3" t="n"><v>-2.5E-1</v></c>', -0.25),
        ('<c r="B3"><v>9007199254740993</v></c>', 9007199254740993),
        ('<c r="B3"><v>1E+300</v></c>', 1e300),
        ('<c r="B3"><v>1_000</v></c>', ErrorCell("1_000")),
        ('<c r="B3"><v>NaN</v></c>', ErrorCell("NaN")),
        ('<c r="B3" t="b"><v>1</v></c>', True),
        ('<c r="B3" t="b"><v>0</v></c>', False),
        ('<c r="B3" t="e"><v>#REF!</v></c>', ErrorCell("#REF!")),
        ('<c r="B3" t="e"><f>X</f><v>#SPILL!</v></c>', ErrorCell("#SPILL!")),
        ('<c r="B3" t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c>', "a & b"),
        ('<c r="B3" t="str"><f>A1</f><v></v></c>', None),
        ('<c r="B3"><f>SUM(A1:A9)</f></c>', ValuelessFormula("SUM(A1:A9)")),
        ('<c r="B3"><f>A1&lt;2</f><v/></c>', ValuelessFormula("A1<2")),
        ('<c r="B3"><f t="shared" si="0"/></c>', ValuelessFormula("")),
        ('<c r="B3"><f t="shared" si="0"/><v>4</v></c>', 4),
        ('<c r="B3" t="inlineStr"><is><t>Café &#233;&#x20AC;</t></is></c>', "Café é€"),
        ('<c r="B3" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"),
        ('<c r="B3" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', " x "),
        ('<c r="B3" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', "<b>"),
        ('<c r="B3" t="inlineStr"><is><t>a\r\nb</t></is></c>', "a\nb"),
        ('<c r="B3" t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>', "a\nb_x0041_"),
        ('<c r="B3" t="inlineStr"><is><t>_xD83D__xDE00_ _xD800_</t></is></c>', "😀 \ud800"),
        ('<c r="B3" t="inlineStr"><is><t></t></is></c>', None),
        ('<c r="B3" s="0"/>', None),
        ('<c r="B3" t="d"><v>2025-03-03</v></c>', date(2025, 3, 3)),
        (
            '<c r="B3" t="d"><v>2025-03-03T19:30:00Z</v></c>',
            datetime.fromisoformat("2025-03-03T19:30"),
        ),
        ('<c r="B3" t="d"><v>19:30:00</v></c>', time(19, 30)),
        ('<c r="B3" t="d"><v>vandaag</v></c>', "vandaag"),
        ("<c r='B3'><v>5</v></c>", 5),
        ('<c r="A3"/><c><v>6</v></c>', 6),
        ('<x:c xmlns:x="urn:other" r="B3"><v>7</v></x:c><c r="B3"><v>8</v></c>', 8),
    ],
)
def test_a_cell_is_what_excel_shows(cell: str, value: Cell | None) -> None:
    found = one(cell)

    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("number", "code", "value"),
    [
        ("45719", "dd/mm/yyyy", date(2025, 3, 3)),
        ("45719", "d/m/jjjj", date(2025, 3, 3)),
        ("45719", "[$-813]d mmmm yyyy;@", date(2025, 3, 3)),
        ("45719.8125", "dd/mm/yyyy hh:mm", datetime.fromisoformat("2025-03-03T19:30")),
        ("45719.999999999", "dd/mm/yyyy hh:mm", datetime.fromisoformat("2025-03-04T00:00")),
        ("0.8125", "h:mm AM/PM", time(19, 30)),
        ("0.8125", "uu:mm", time(19, 30)),
        ("1.25", "[h]:mm", timedelta(hours=30)),
        ("1.25", "hh:mm", timedelta(hours=30)),
        ("45719.5", "hh:mm", datetime.fromisoformat("2025-03-03T12:00")),
        ("1", "dd/mm/yyyy", date(1900, 1, 1)),
        ("59", "dd/mm/yyyy", date(1900, 2, 28)),
        ("60", "dd/mm/yyyy", 60),
        ("61", "dd/mm/yyyy", date(1900, 3, 1)),
        ("-5", "dd/mm/yyyy", -5),
        ("0", "dd/mm/yyyy", 0),
        ("2958465", "dd/mm/yyyy", date(9999, 12, 31)),
        ("2958466", "dd/mm/yyyy", 2958466),
        ("1E+20", "[h]:mm", 1e20),
        ("12", "0.00", 12),
        ("12", "&quot;dag&quot; 0", 12),
        ("12", "Standaard", 12),
        ("0.25", "0%", 0.25),
    ],
)
def test_a_number_format_makes_a_date(number: str, code: str, value: Cell) -> None:
    found = one(f'<c r="B3" s="1"><v>{number}</v></c>', **{"xl/styles.xml": building.styles(code)})

    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER),
        ("mmm-yy", Shown.DATE),
        ("mm:ss.0", Shown.TIME),
        ("[mm]:ss", Shown.DURATION),
        ("[Red]0.00E+00", Shown.NUMBER),
        ("#,##0.00\\ [$€-413]", Shown.NUMBER),
        ("yyyy\\-mm\\-dd\\ hh:mm", Shown.MOMENT),
        ("@", Shown.NUMBER),
        ("", Shown.NUMBER),
    ],
)
def test_format_codes_are_told_apart(code: str, shown: Shown) -> None:
    assert shown_by(code) is shown


def test_dates_may_count_from_1904() -> None:
    book = building.workbook(properties='<workbookPr date1904="1"/>')
    content = {"xl/workbook.xml": book, "xl/styles.xml": building.styles("dd/mm/yyyy")}

    assert one('<c r="B3" s="1"><v>44196</v></c>', **content) == date(2025, 1, 1)
    assert one('<c r="B3" s="1"><v>0</v></c>', **content) == date(1904, 1, 1)


def test_shared_strings_are_joined_without_phonetic_hints() -> None:
    table = building.strings(
        "<t>nul</t>", "<r><t>ee</t></r><r><t>n</t></r><rPh sb='0' eb='1'><t>ix</t></rPh>", "<t/>"
    )
    content = {"xl/sharedStrings.xml": table}

    assert one('<c r="B3" t="s"><v>0</v></c>', **content) == "nul"
    assert one('<c r="B3" t="s"><v>1</v></c>', **content) == "een"
    assert one('<c r="B3" t="s"><v>2</v></c>', **content) is None
    assert one('<c r="B3" t="s"><v> 0 </v></c>', **content) == "nul"


@pytest.mark.parametrize("index", ["3", "-1", "een", "1.0"])
def test_a_shared_string_that_is_not_there_is_damage(index: str) -> None:
    damage(
        f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>',
        **{"xl/sharedStrings.xml": building.strings("<t>a</t>", "<t>b</t>", "<t>c</t>")},
    )


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="2"><c r="A3"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
        '<row r="2"><c r="A2" t="vreemd"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" t="str"><v>&x;</v></c></row>',
    ],
)
def test_a_sheet_excel_would_not_take_is_damage(rows: str) -> None:
    damage(rows)


def test_a_style_that_is_not_there_is_damage() -> None:
    damage(
        '<row r="1"><c r="A1" s="4711"><v>45000</v></c></row>',
        **{"xl/styles.xml": building.styles("dd/mm/yyyy")},
    )


def test_no_row_of_a_broken_sheet_gets_through() -> None:
    rows = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 60_000))

    damage(rows + '<row r="60000"><c r="A60000"><v>1</row>')


def test_what_the_dimension_says_does_not_matter() -> None:
    found = read(xlsx(before='<dimension ref="A1"/>'))

    assert len(found.sheets[0].rows) == 2


def test_far_and_formatted_cells_cost_nothing() -> None:
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="0"/></row>' for i in range(3, 2000))
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

    found = read(xlsx(building.PLAIN_ROWS + empty + far))

    assert [r.number for r in found.sheets[0].rows] == [1, 2, 1048576]
    assert found.sheets[0].rows[2].cells == {16383: 1}


def test_strict_and_prefixed_workbooks_are_read() -> None:
    strict = parts(main=building.STRICT) | {
        "xl/workbook.xml": building.workbook(main=building.STRICT)
    }
    prefixed = parts()
    prefixed["xl/worksheets/sheet1.xml"] = (
        f'<x:worksheet xmlns:x="{building.MAIN}"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>4</x:v>'
        "</x:c></x:row></x:sheetData></x:worksheet>"
    )

    assert cells(read(zipped(strict)))[2, 0] == "Praatcafé"
    assert cells(read(zipped(prefixed))) == {(2, 0): 4}


def test_utf_16_parts_are_read() -> None:
    content: dict[str, str | bytes] = {**parts()}
    text = building.sheet().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    content["xl/worksheets/sheet1.xml"] = text.encode("utf-16")

    assert cells(read(zipped(content)))[2, 0] == "Praatcafé"


def test_parts_are_found_whatever_their_case_and_slashes() -> None:
    odd = {
        name.replace("xl/worksheets/", "XL\\Worksheets\\"): part for name, part in parts().items()
    }

    assert len(read(zipped(odd)).sheets[0].rows) == 2


def test_a_sheet_without_its_part_is_damage() -> None:
    lame = parts()
    del lame["xl/worksheets/sheet1.xml"]

    with pytest.raises(ExpectedError) as refused:
        read(zipped(lame))
    assert refused.value.failure is Failure.DAMAGED


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    rows = building.PLAIN_ROWS + '<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>'
    columns = '<cols><col min="1" max="1" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>'
    book = building.workbook(sheets='<sheet name="Oud" sheetId="1" state="veryHidden" r:id="r1"/>')
    found = read(zipped(parts(rows, before=columns) | {"xl/workbook.xml": book}))

    assert [r.hidden for r in found.sheets[0].rows] == [False, False, True]
    assert found.sheets[0].hidden
    assert 0 in found.sheets[0].hidden_columns
    assert set(notices(found)) == {
        NoticeCode.HIDDEN_ROWS, NoticeCode.HIDDEN_COLUMNS, NoticeCode.HIDDEN_SHEETS,
    }  # fmt: skip
    assert '"count": 1' in notices(found)[NoticeCode.HIDDEN_COLUMNS]
    told = next(n for n in found.notices if n.code is NoticeCode.HIDDEN_SHEETS)
    assert notice_message(told) == "Verborgen blad: Oud."


def test_filtered_rows_are_told_apart_from_hidden_ones() -> None:
    rows = building.PLAIN_ROWS + '<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>'
    on_sheet = (
        '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters/></filterColumn></autoFilter>'
    )
    table = parts(rows) | {
        "xl/worksheets/_rels/sheet1.xml.rels": building.relations(
            ("r1", "table", "../tables/table1.xml")
        ),
        "xl/tables/table1.xml": f'<table xmlns="{building.MAIN}">{on_sheet}</table>',
    }
    unused = '<autoFilter ref="A1:B9"/>'

    assert set(notices(read(xlsx(rows, after=on_sheet)))) == {NoticeCode.FILTERED_ROWS}
    assert set(notices(read(zipped(table)))) == {NoticeCode.FILTERED_ROWS}
    assert set(notices(read(xlsx(rows, after=unused)))) == {NoticeCode.HIDDEN_ROWS}


def test_merges_are_kept_as_blocks() -> None:
    merged = '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="A5:XFD1048576"/></mergeCells>'

    assert read(xlsx(after=merged)).sheets[0].merges == (
        Merge(1, 2, 0, 2), Merge(5, 1048576, 0, 16383),
    )  # fmt: skip


def test_macros_links_and_notes_are_told_and_left() -> None:
    content = parts() | {
        "xl/_rels/workbook.xml.rels": building.relations(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r4", "vbaProject", "vbaProject.bin"),
            ("r5", "externalLink", "externalLinks/externalLink1.xml"),
        ),
        "xl/vbaProject.bin": "x",
        "xl/worksheets/_rels/sheet1.xml.rels": building.relations(
            ("r1", "comments", "../comments1.xml")
        ),
        "xl/comments1.xml": f'<comments xmlns="{building.MAIN}"><commentList>'
        '<comment ref="A1"><text><t>let op</t></text></comment></commentList></comments>',
    }

    assert set(notices(read(zipped(content)))) == {
        NoticeCode.MACROS_IGNORED,
        NoticeCode.EXTERNAL_LINKS_IGNORED,
        NoticeCode.NOTES_NOT_IMPORTED,
    }


def test_our_own_marks_are_read() -> None:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    content = parts() | {
        "_rels/.rels": building.relations(
            ("r1", "officeDocument", "/xl/workbook.xml"),
            ("r2", "custom-properties", "docProps/custom.xml"),
        ),
        "docProps/custom.xml": f'<Properties xmlns="{namespace}" xmlns:vt="http://schemas.'
        'openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="databank">'
        "<vt:lpwstr>0190-abc</vt:lpwstr></property><property pid='3' name='stand'><vt:i4>12</vt:i4>"
        "</property></Properties>",
    }

    assert dict(read(zipped(content)).marks) == {"databank": "0190-abc", "stand": "12"}


def test_charts_are_no_sheets_and_nothing_at_all_is_no_list() -> None:
    chart = parts() | {
        "xl/_rels/workbook.xml.rels": building.relations(("r1", "chartsheet", "charts/sheet1.xml"))
    }

    for content in (chart, parts("")):
        with pytest.raises(ExpectedError) as refused:
            read(zipped(content))
        assert refused.value.failure is Failure.NO_DATA


def test_more_than_300_sheets_are_refused() -> None:
    listed = "".join(f'<sheet name="B{i}" sheetId="{i}" r:id="r1"/>' for i in range(1, 302))

    with pytest.raises(ExpectedError) as refused:
        read(zipped(parts() | {"xl/workbook.xml": building.workbook(sheets=listed)}))
    assert refused.value.failure is Failure.TOO_MANY_SHEETS


_COLUMN = st.integers(0, 40).map(lambda n: chr(65 + n) if n < 26 else f"A{chr(39 + n)}")
_INSIDE = st.sampled_from(
    [
        '><v>{n}</v></c>', '><v>{n}.5</v></c>', ' s="1"><v>{n}</v></c>', ' t="s"><v>1</v></c>',
        ' t="s" s="1"><v>0</v></c>', ' s="1"/>', '/>',
        '><f>A{n}</f><v>{n}</v></c>', "><f>A</f></c>",
        ' t="str"><f>B</f><v/></c>', ' t="inlineStr"><is><t>a &amp; {n}</t></is></c>',
        ' t="e"><v>#N/A</v></c>', ' t="b"><v>1</v></c>', "><is><t>los</t></is></c>",
        ' t="inlineStr"><v>kaal</v></c>', " ><v>1</v></c>", ' t="n"\n><v> {n} </v></c>',
    ]
)  # fmt: skip


def _row(row: int, inner: dict[str, str], number: int) -> str:
    hidden = ' hidden="1"' if row % 5 == 0 else ""
    made = "".join(f'<c r="{c}{row}"{inside.format(n=number)}' for c, inside in inner.items())
    return f'<row r="{row}"{hidden}>{made}</row>'


@given(
    st.dictionaries(st.integers(1, 60), st.dictionaries(_COLUMN, _INSIDE, max_size=6), max_size=8),
    st.integers(0, 99),
)
def test_the_fast_way_and_the_careful_way_agree(
    made: dict[int, dict[str, str]], number: int
) -> None:
    rows = "".join(_row(row, inner, number) for row, inner in sorted(made.items()))
    rows = rows or '<row r="61"><c r="A61"><v>1</v></c></row>'
    others = {
        "xl/sharedStrings.xml": building.strings("<t>nul</t>", "<r><t>één</t></r>"),
        "xl/styles.xml": building.styles("dd/mm/yyyy"),
    }

    def outcome(inside: str) -> object:
        try:
            return read(zipped(parts(inside) | others)).sheets
        except ExpectedError as error:
            return error.failure

    assert outcome(rows) == outcome(CAREFULLY + rows)
