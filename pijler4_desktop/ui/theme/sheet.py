"""The one style sheet: a template with token names, filled in for the theme in use."""

from functools import cache
from string import Template

from pijler4_desktop.paths import resource
from pijler4_desktop.ui.theme.tokens import Tokens

MARKS = ("check", "minus", "chevron-down")  # drawn by the sheet itself, so they are files


def sheet(tokens: Tokens, name: str, *, stark: bool = False) -> str:
    """Return the sheet of the whole application in these colours.

    `name` is the folder of the marks; a `stark` sheet ends with the lines of high contrast.
    """
    marks = {
        f"mark_{mark.replace('-', '_')}": resource("theme", name, f"{mark}.svg").as_posix()
        for mark in MARKS
    }
    files = ("pijler4.qss", "contrast.qss") if stark else ("pijler4.qss",)
    return "".join(_template(file).substitute(tokens, **marks) for file in files)


@cache
def _template(file: str) -> Template:
    return Template(resource("theme", file).read_text("utf-8"))
