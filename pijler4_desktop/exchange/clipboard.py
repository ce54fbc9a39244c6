"""Tables on their way to and from Excel over the clipboard: tabs between cells, a line per row.

What is copied goes along twice: as text, and as an HTML table in which text stays text ("1-3" is no
date there, and 0478 keeps its nought). A text that Excel would take for a formula gets the sign
before it with which Excel itself keeps such a text; what comes back loses it again.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from pijler4_desktop.domain.handing_off import CellValue
from pijler4_desktop.domain.wording import date_cell, number_text

_FORMULA = re.compile(r"\s*[=+\-@]")
_GUARDED = re.compile(r"'(?=\s*[=+\-@])")
_BREAKS = re.compile(r"[\t\v\f\r\n\x85\u2028\u2029]+")
_CELL = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)|[^\t\n]*')
_STAYS_TEXT = " style='mso-number-format:\"\\@\"'"


def as_text(rows: Sequence[Sequence[CellValue]]) -> str:
    """Return rows as Excel takes them: tabs, and CRLF behind every row."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in rows)


def as_html(rows: Sequence[Sequence[CellValue]]) -> str:
    """Return rows as a table, the first of which holds the headings."""
    lines = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = "".join(_html(tag, value) for value in row)
        lines.append(f"<tr>{cells}</tr>")
    return f'<meta charset="utf-8"><table>{"".join(lines)}</table>'


def cells_of(text: str) -> Iterator[list[str]]:
    """Yield the cells of each row that was copied in Excel.

    Excel only quotes a cell that holds a tab or a line break, and we one that begins with a quote;
    a quote elsewhere is a quote.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\0")
    at, row = 0, list[str]()
    while at < len(lines):
        found = _CELL.match(lines, at)
        if found is None:  # the second half of the pattern fits anything
            raise ValueError(at)
        row.append(_back(found))
        at = found.end()
        if lines[at : at + 1] == "\t":
            at += 1
            if at < len(lines):
                continue
            row.append("")
        else:
            at += 1
        yield row
        row = []


def _back(found: "re.Match[str]") -> str:
    quoted = found[1]
    whole = quoted is not None and any(sign in quoted for sign in ("\t", "\n", '""'))
    text = quoted.replace('""', '"') if whole else found[0]
    return _GUARDED.sub("", text, count=1)


def _quoted(value: CellValue) -> str:
    """Write a cell; one that begins with a quote would take what follows with it in Excel."""
    text = _text(value)
    if not text.startswith('"'):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _text(value: CellValue) -> str:
    if isinstance(value, str):
        line = _BREAKS.sub(" ", value)
        return f"'{line}" if _FORMULA.match(line) else line
    if isinstance(value, date):
        return date_cell(value)
    return "" if value is None else number_text(value)


def _html(tag: str, value: CellValue) -> str:
    style = _STAYS_TEXT if isinstance(value, str) and value else ""
    return f"<{tag}{style}>{escape(_text(value))}</{tag}>"
