"""What counting gives: groups of figures, each traceable to its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.small_counts import is_small
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its rows: `value` is None when it cannot be known.

    `amounts` says what each of the `ids` adds, one each without it. `unknown` are rows of which it
    is not known, `unknown_words` say what they lack. `whole` is of how many. `people` is how many
    people are behind it: when they are few it may not leave the house.
    """

    code: str
    title: str
    value: float | None
    ids: tuple[str, ...] = ()
    amounts: tuple[float, ...] = ()
    unknown: tuple[str, ...] = ()
    unknown_words: str = ""
    whole: float | None = None
    unit: str = ""
    people: float | None = None
    kind: Kind | None = Kind.ACTIVITY

    @property
    def share(self) -> float | None:
        """The value as a part of the whole, from 0 to 1; None when there is nothing to share."""
        return self.value / self.whole if self.value is not None and self.whole else None

    @property
    def summed(self) -> float:
        """What the rows come to."""
        return round(sum(self.amounts), 2) if self.amounts else len(self.ids)

    @property
    def is_small(self) -> bool:
        """Tell whether so few people are counted that it may not leave the house."""
        return self.people is not None and is_small(self.people)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that belong together, with how they are counted and from which fields.

    With a `whole` each row counts in exactly one figure, so that they come to it together.
    """

    code: str
    title: str
    definition: str
    source: str
    figures: tuple[Figure, ...]
    whole: float | None = None
    rows: bool = True

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def __getitem__(self, code: str) -> Figure:
        return next(figure for figure in self.figures if figure.code == code)


@dataclass(frozen=True, slots=True)
class Check:
    """Two numbers that must be the same; `words` say which."""

    words: str
    left: float
    right: float

    @property
    def holds(self) -> bool:
        """Tell whether they are."""
        return abs(self.left - self.right) < 0.05


@dataclass(frozen=True, slots=True)
class FigureSet:
    """The figures of a period, as things stood at the end of `seen_on`.

    `known_since` is the day of the first step in the history; `notes` are what a reader must know.
    """

    period: Period
    seen_on: date
    groups: Mapping[str, Group]
    known_since: date | None = None
    notes: tuple[str, ...] = ()
    left_out: tuple[Figure, ...] = ()
    flow: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, code: str) -> Group:
        return self.groups[code]

    @property
    def is_empty(self) -> bool:
        """Tell whether there was nothing to count: no activity and no organisation."""
        codes = ("offer", "partner_status")
        return not any(figure.ids for code in codes for figure in self.groups[code])

    @property
    def checks(self) -> tuple[Check, ...]:
        """Return what must add up."""
        return tuple(self._checks())

    def _checks(self) -> Iterator[Check]:
        for group in self.groups.values():
            for figure in group:
                if figure.ids and figure.value is not None:
                    words = f"{group.title}: {figure.title} = de rijen erachter"
                    yield Check(words, figure.value, figure.summed)
            if group.whole is not None:
                total = sum(figure.value or 0 for figure in group)
                yield Check(f"{group.title}: alles samen", total, group.whole)
        if self.flow:
            come_to = self.flow["begin"] + self.flow["new"] + self.flow["again"]
            come_to -= self.flow["stopped"]
            words = "Begin + nieuw + opnieuw gestart - gestopt = einde"
            yield Check(words, come_to, self.flow["end"])
            words = "Einde - einddatum voorbij - nog niet begonnen = lopend aanbod"
            left = self.flow["end"] - sum(len(one.ids) for one in self.left_out)
            yield Check(words, left, self.groups["offer"].figures[0].value or 0)
