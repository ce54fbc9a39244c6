"""Which section rows a row stands under: one, or several within each other.

A day above organisations stays in force while the organisations change; a new day ends them all.
"""

from pijler4_desktop.domain.importing.layout.sections import SectionLabel, label_of

_SAME_LEVEL = {SectionLabel.OTHER: SectionLabel.ORGANISATION}
"""A section of which the words give nothing away usually names an organisation."""


class Nesting:
    """Follows the section rows of a sheet from top to bottom."""

    def __init__(self) -> None:
        self._open: list[tuple[SectionLabel, str]] = []
        self._inside: set[tuple[SectionLabel, SectionLabel]] = set()
        self._adjacent = False

    @property
    def text(self) -> str:
        """Return the texts of the sections in force, the outermost first, a line for each."""
        return "\n".join(text for _, text in self._open)

    def enter(self, text: str) -> None:
        """Go into a section: beside one of its own kind, within the one right above it, or anew."""
        label = label_of(text)
        level = _SAME_LEVEL.get(label, label)
        levels = [known for known, _ in self._open]
        if level is SectionLabel.CONTACT and self._adjacent and self._open:
            above, name = self._open[-1]
            self._open[-1] = above, f"{name}\n{text}"
            return
        if level in levels:
            del self._open[levels.index(level) :]
        elif levels and (self._adjacent or (levels[-1], level) in self._inside):
            self._inside.add((levels[-1], level))
        else:
            self._open.clear()
        self._open.append((level, text))
        self._adjacent = True

    def pass_row(self) -> None:
        """Go past a row of data: the next section is not right below the one in force."""
        self._adjacent = False
