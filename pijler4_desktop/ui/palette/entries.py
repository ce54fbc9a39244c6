"""What the palette lists: headings, and entries that each do one thing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pijler4_desktop.domain.searching.hits import Hit, Span
from pijler4_desktop.ui.actions import key_text

Do = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before an entry: an icon, on a tile when `soft` is given, or a monogram."""

    icon: str = ""
    tone: str = "text2"
    soft: str = ""
    monogram: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do or to go to.

    `key` says which it is, so that it can be found again in a later list; `spans` are the letters
    that were typed; `shortcuts` do it without the list, and `aside` is what else stands at the
    right; `hit` tells how well it answers, None for what is only offered. What `writes` at once
    is never what Enter does by surprise.
    """

    key: str
    text: str
    mark: Mark
    do: Do
    spans: tuple[Span, ...] = ()
    aside: str = ""
    shortcuts: tuple[str, ...] = ()
    kind: str = ""
    hit: Hit | None = None
    writes: bool = False

    @property
    def keys(self) -> str:
        """Return the first shortcut as it stands on the keys."""
        return key_text(self.shortcuts[0]) if self.shortcuts else ""

    @property
    def summary(self) -> str:
        """Say everything in one line, as a screen reader reads it."""
        return ", ".join(part for part in (self.text, self.kind, self.aside, self.keys) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


def best(sections: Iterable[Section]) -> Entry | None:
    """Return the entry Enter should do: the best hit, a record before a command that is as good.

    What writes comes after everything else that answers, and only when its own name begins so.
    Without any hit it is the first that is offered.
    """
    every = [entry for section in sections for entry in section.entries]
    hits = [entry for entry in every if entry.hit is not None and not _by_chance(entry)]
    if not hits:
        return every[0] if every else None
    return min(hits, key=_goodness)


def _by_chance(entry: Entry) -> bool:
    return entry.writes and entry.hit is not None and entry.hit > Hit.BEGINS


def _goodness(entry: Entry) -> tuple[bool, int, bool]:
    return entry.writes, entry.hit or 0, not entry.key.startswith("activity:")
