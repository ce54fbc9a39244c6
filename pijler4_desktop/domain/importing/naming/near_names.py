"""Find the organisations a name may mean although it is written otherwise, and say why.

A wrong merge is worse than a missed one, and a needless question costs trust. So both the whole
name and the words that tell it from others have to agree, a place or kind of organisation in
common says nothing, and another KBO number, V-code or town settles that they are two. Contact
details of their own make a weak likeness stronger, or refute it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pijler4_desktop.domain.importing.naming.name_likeness import (
    MOST_TYPING_ERRORS,
    SHORTEST_TYPING_ERROR,
    Reasons,
    is_typing_error,
    likeness,
)
from pijler4_desktop.domain.importing.naming.name_words import MODIFIERS
from pijler4_desktop.domain.importing.naming.names import (
    NameForm,
    NameReader,
    written_out,
)
from pijler4_desktop.domain.importing.vocabulary import MatchReason

MOST_SHOWN = 5
MOST_COMPARED = 400
"""Organisations that share a word; beyond this many the word tells nothing."""
MOST_OF_ONE_NUMBER = 2
"""Names that share a KBO number; more of them are services of one public body."""
MOST_LOOSE = 3
"""Organisations that have a name within theirs; beyond this many such a name is nobody's own."""

VETOES = ("kbo", "vcode", "ovo_code", "establishment_number")
_CONTACTS: Mapping[str, MatchReason] = {
    "email": MatchReason.SAME_EMAIL,
    "phone": MatchReason.SAME_PHONE,
    "website": MatchReason.SAME_WEBSITE,
}
_ADDRESS_START = re.compile(r"^(?:https?://)?(?:www\.)?")
_LOOSE = frozenset({MatchReason.NAME_WITHIN, MatchReason.TYPING_ERROR})
_STRENGTH = (
    MatchReason.SAME_KBO,
    MatchReason.SAME_EMAIL,
    MatchReason.SAME_PHONE,
    MatchReason.SAME_WEBSITE,
    MatchReason.SAME_NAME,
    MatchReason.CALL_NAME,
    MatchReason.ABBREVIATION,
    MatchReason.SAME_WORDS_OTHER_ORDER,
    MatchReason.SIMILAR_NAME,
    MatchReason.TYPING_ERROR,
    MatchReason.NAME_WITHIN,
)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as far as it is compared: `target` is its id or the key of its name.

    `details` are its numbers and contact details by field, `town` its municipality's code.
    """

    target: str
    name: str
    details: Mapping[str, str] = field(default_factory=dict)
    town: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    body: Body
    form: NameForm
    own_towns: frozenset[str]


class NearNames:
    """Organisations to be found by what their names have in common; `towns` go from code to name.

    `home` is the code of the office's own municipality, whose name anyone there may leave out.
    """

    def __init__(self, reader: NameReader, towns: Mapping[str, str], home: str = "") -> None:
        self._reader = reader
        self._towns = towns
        self._home = home
        self._all: list[_Read] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_kind: dict[str, list[int]] = {}
        self._by_joined: dict[str, list[int]] = {}
        self._by_detail: dict[tuple[str, str], list[int]] = {}
        self._by_letter: dict[str, list[str]] = {}
        self._by_length: dict[tuple[str, int], list[str]] = {}

    def add(self, body: Body) -> None:
        """Let an organisation be found from now on."""
        read = self._read(body)
        at = len(self._all)
        self._all.append(read)
        for word in read.form.core:
            if word not in self._by_word:
                self._by_letter.setdefault(word[0], []).append(word)
            self._by_word.setdefault(word, []).append(at)
        for word in self._kinds(read):
            self._by_kind.setdefault(word, []).append(at)
        joined = read.form.joined
        if joined not in self._by_joined:
            self._by_length.setdefault((joined[:1], len(joined)), []).append(joined)
        self._by_joined.setdefault(joined, []).append(at)
        for detail in _details(body):
            self._by_detail.setdefault(detail, []).append(at)

    def near(self, body: Body) -> Sequence[tuple[Body, Reasons]]:
        """Find the organisations this one may be, the likeliest first."""
        read = self._read(body)
        found: list[tuple[Body, Reasons]] = []
        for at in sorted(set(self._candidates(read))):
            other = self._all[at]
            if other.body.target == body.target:
                continue
            if reasons := self._compared(read, other):
                found.append((other.body, reasons))
        loose = [pair for pair in found if MatchReason.NAME_WITHIN in pair[1]]
        if len(loose) > MOST_LOOSE:
            found = [pair for pair in found if pair not in loose]
        found.sort(key=lambda pair: [_STRENGTH.index(reason) for reason in pair[1]])
        return found[:MOST_SHOWN]

    def _read(self, body: Body) -> _Read:
        places = {self._towns.get(nis, "") for nis in (body.town, self._home)} - {""}
        own = frozenset(self._reader.place(place) for place in places)
        return _Read(body, self._reader.form(body.name), own)

    def _kinds(self, read: _Read) -> Iterator[str]:
        """Yield what a name can be found by that has no words of its own: "Bib Bornem"."""
        if read.form.core:
            return
        for word in read.form.words:
            if word not in MODIFIERS and word not in read.own_towns:
                yield from written_out(word)

    def _candidates(self, read: _Read) -> Iterator[int]:
        for word in self._kinds(read):
            if len(found := self._by_kind.get(word, ())) <= MOST_COMPARED:
                yield from found
        for detail in _details(read.body):
            yield from self._by_detail.get(detail, ())[:MOST_COMPARED]
        yield from self._mistyped(read.form.joined)
        blocks = [self._block(word) for word in read.form.core]
        if blocks and len(rarest := min(blocks, key=len)) <= MOST_COMPARED:
            yield from rarest

    def _mistyped(self, joined: str) -> Iterator[int]:
        """Yield the organisations whose whole name is the same, or one typing error away."""
        for length in range(len(joined) - 1, len(joined) + 2):
            others = self._by_length.get((joined[:1], length), ())
            close = process.extract(
                joined, others, scorer=OSA.distance, score_cutoff=1, limit=MOST_SHOWN
            )
            for other, _, _ in close:
                yield from self._by_joined[other][:MOST_SHOWN]

    def _block(self, word: str) -> list[int]:
        """Return the organisations with a word, or with the word one typing error away."""
        found = list(self._by_word.get(word, ()))
        if len(word) >= SHORTEST_TYPING_ERROR:
            others = self._by_letter.get(word[0], ())
            close = process.extract(
                word, others, scorer=OSA.distance, score_cutoff=MOST_TYPING_ERRORS, limit=None
            )
            for other, distance, _ in close:
                if distance and is_typing_error(word, other):
                    found += self._by_word[other]
        return found

    def _compared(self, one: _Read, other: _Read) -> Reasons:
        shared = self._shared(one.body, other.body)
        if _differ(one.body, other.body):
            return ()
        if not shared and one.body.town and other.body.town and one.body.town != other.body.town:
            return ()
        alike = likeness(one.form, other.form, one.own_towns | other.own_towns)
        if alike is None:
            strong = one.form.core & other.form.core or MatchReason.SAME_KBO in shared
            return shared if shared and strong else ()
        if not shared and _LOOSE.intersection(alike) and _known_apart(one.body, other.body):
            return ()
        return (*shared, *alike)

    def _shared(self, one: Body, other: Body) -> Reasons:
        """List the details two organisations have in common."""
        shared = [
            reason for name, reason in _CONTACTS.items()
            if (detail := _detail(one, name)) and detail == _detail(other, name)
        ]  # fmt: skip
        kbo = one.details.get("kbo")
        if kbo and kbo == other.details.get("kbo"):
            others = self._by_detail.get(("kbo", kbo), ())
            if len(others) <= MOST_OF_ONE_NUMBER:
                shared.insert(0, MatchReason.SAME_KBO)
        return tuple(shared)


def _differ(one: Body, other: Body) -> bool:
    """Tell whether a number of theirs settles that they are two."""
    return any(
        (mine := one.details.get(name)) and (theirs := other.details.get(name)) and mine != theirs
        for name in VETOES
    )


def _known_apart(one: Body, other: Body) -> bool:
    """Tell whether both have contact details of the same kind; the caller found none in common."""
    return any(_detail(one, name) and _detail(other, name) for name in _CONTACTS)


def _details(body: Body) -> Iterator[tuple[str, str]]:
    for name in ("kbo", *_CONTACTS):
        if value := _detail(body, name):
            yield name, value


def _detail(body: Body, name: str) -> str:
    """Return a detail in the form it is compared in."""
    value = body.details.get(name)
    if not value:
        return ""
    if name == "phone":
        return "".join(c for c in value.replace("+32", "0") if c.isdigit())
    if name == "website":
        return _ADDRESS_START.sub("", value.casefold()).rstrip("/")
    return value.casefold()
