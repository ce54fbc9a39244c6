"""The one style sheet: a template with token names, filled in for light or dark."""

from functools import cache
from string import Template

from pijler4_desktop.paths import resource
from pijler4_desktop.ui.theme.tokens import Tokens

MARKS = ("check", "minus", "chevron-down")  # drawn by the sheet itself, so they are files


def sheet(tokens: Tokens, *, dark: bool) -> str:
    """Return the sheet of the whole application in these colours."""
    folder = "dark" if dark else "light"
    marks = {
        f"mark_{name.replace('-', '_')}": resource("theme", folder, f"{name}.svg").as_posix()
        for name in MARKS
    }
    return _template().substitute(tokens, **marks)


@cache
def _template() -> Template:
    return Template(resource("theme", "pijler4.qss").read_text("utf-8"))
