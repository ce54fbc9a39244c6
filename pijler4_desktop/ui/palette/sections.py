"""Composes what the palette lists for the words typed: commands, records, pages."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.searching.hits import Hit, Span, hit, spans
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.services.finding import MOST, Found, FoundOrganisation
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import icon_of
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.monograms import monogram, monogram_tone
from pijler4_desktop.ui.page import NEW, OFFER, PARTNERS, BeginNamed, Verify
from pijler4_desktop.ui.palette.entries import Entry, Mark, Section

OWN_ACTION = "go.palette"
PAGE = "page."
NEW_ACTION, VERIFY_ACTION = "offer.new", "offer.verify"


class Sections(QObject):
    """Turns words and what was found into sections.

    Signals:
        open_page: an entry leads to a page; its key and what to do there.
    """

    open_page = Signal(str, object)

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions

    def composed(self, typed: str, found: Found, *, writable: bool) -> list[Section]:
        """Return the sections with anything in them, in their fixed order."""
        pages = self._pages(typed)
        ways = {entry.text for entry in pages}
        here, elsewhere = (
            [entry for entry in part if entry.text not in ways]  # a button may lead to a page too
            for part in self._do(typed, writable=writable)
        )
        if not typed:
            every = [(self.tr("Doe iets"), here), (self.tr("Ga naar"), pages)]
            every.append((self.tr("In het hele venster"), elsewhere))
        else:
            offered = list(self._offered(typed, found)) if writable else []
            do = [*offered, *_best_first([*here, *elsewhere])]
            every = [
                (self.tr("Doe iets"), do),
                (self.tr("Aanbod"), list(self._activities(typed, found))),
                (self.tr("Partnerorganisaties"), list(self._organisations(typed, found))),
                (self.tr("Ga naar"), _best_first(pages)),
            ]
        return [Section(heading, tuple(entries)) for heading, entries in every if entries]

    # Commands and pages

    def _do(self, typed: str, *, writable: bool) -> tuple[list[Entry], list[Entry]]:
        """Return what can be done on this page, where a new activity can always be begun, and
        what can be done anywhere.
        """
        here: list[Entry] = []
        elsewhere: list[Entry] = []
        for group, action in self._usable():
            if not action.objectName().startswith(PAGE):
                owner = action.parent()
                of_window = isinstance(owner, QWidget) and owner.isWindow()
                (elsewhere if of_window else here).append(self._of_action(group, action, typed))
        if writable and not any(entry.key == NEW_ACTION for entry in here):
            here.insert(0, self._new(typed))
        return here, elsewhere

    def _pages(self, typed: str) -> list[Entry]:
        return [
            self._of_action(group, action, typed)
            for group, action in self._usable()
            if action.objectName().startswith(PAGE)
        ]

    def _usable(self) -> Iterator[tuple[str, QAction]]:
        """Yield the actions that would do something now, each with its group."""
        for group, actions in self._actions.grouped().items():
            for action in actions:
                if action.isEnabled() and _in_sight(action) and action.objectName() != OWN_ACTION:
                    yield group, action

    def _of_action(self, group: str, action: QAction, typed: str) -> Entry:
        words = _plain(action.text())
        own = str(action.property("plain_text") or words)  # what undo would undo is no name for it
        keys = _keys(action)
        return Entry(
            key=action.objectName(),
            text=words,
            mark=Mark(icon_of(action)),
            do=action.trigger,
            spans=spans(own, typed),
            aside="" if keys else group,
            shortcuts=keys,
            hit=hit(own, typed) if typed else None,
            writes=bool(action.property("writes")),
        )

    def _new(self, typed: str) -> Entry:
        words = self.tr("Nieuw aanbod")
        return Entry(
            key=NEW_ACTION,
            text=words,
            mark=Mark("plus"),
            do=self._opener(OFFER, NEW),
            spans=spans(words, typed),
            aside=self.tr("Aanbod"),
            hit=hit(words, typed) if typed else None,
        )

    def _offered(self, typed: str, found: Found) -> Iterator[Entry]:
        """Yield what can be done with the words themselves, and with the best activity."""
        name = typed[:1].upper() + typed[1:]
        shown = self.tr("Nieuw aanbod: {name}…").format(name=typed)
        at = shown.rfind(typed)
        yield Entry(
            key="named",
            text=shown,
            mark=Mark("plus"),
            do=self._opener(OFFER, BeginNamed(name)),
            spans=(Span(at, at + len(typed)),),
            shortcuts=self._keys_of(NEW_ACTION),
        )
        if found.activities:
            first = found.activities[0]
            words = self.tr("{name}: nog juist").format(name=first.name)
            yield Entry(
                key=f"verify:{first.id}",
                text=words,
                mark=Mark("check"),
                do=self._opener(OFFER, Verify(first.id)),
                spans=spans(first.name, typed),
                shortcuts=self._keys_of(VERIFY_ACTION),
            )

    def _keys_of(self, id_: str) -> tuple[str, ...]:
        """Return the keys of an action; while the palette is open they do what is listed."""
        return _keys(self._actions[id_]) if id_ in self._actions else ()

    # Records

    def _activities(self, typed: str, found: Found) -> Iterator[Entry]:
        for row in found.activities:
            look = type_look(row.type)
            yield Entry(
                key=f"activity:{row.id}",
                text=row.name,
                mark=Mark(look.icon, look.tone, look.soft),
                do=self._opener(OFFER, row.id),
                spans=spans(row.name, typed),
                aside=_aside(row),
                kind=term(row.type) if row.type else "",
                hit=_hit_of_record(row.name, typed),
            )

    def _organisations(self, typed: str, found: Found) -> Iterator[Entry]:
        for one in found.organisations:
            tone = monogram_tone(one.name)
            yield Entry(
                key=f"organisation:{one.id}",
                text=one.name,
                mark=Mark(tone=tone, soft=f"{tone}Soft", monogram=monogram(one.name)),
                do=self._opener(PARTNERS, one.id),
                spans=spans(one.name, typed),
                aside=self._number(one),
                hit=_hit_of_record(one.name, typed),
            )

    def _number(self, one: FoundOrganisation) -> str:
        return self.tr("%n activiteit(en)", "", one.activities)

    def _opener(self, page: str, argument: object) -> Callable[[], object]:
        return lambda: self.open_page.emit(page, argument)


def _best_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return the few that answer best."""
    answering = [entry for entry in entries if entry.hit is not None]
    return sorted(answering, key=lambda entry: entry.hit or 0)[:MOST]


def _hit_of_record(name: str, typed: str) -> Hit:
    """Tell how a record answers that was found: if not by its name, then by its organisation."""
    found = hit(name, typed)
    return Hit.WITHIN if found is None else found


def _in_sight(action: QAction) -> bool:
    """Tell whether the part of the window an action belongs to is shown."""
    owner = action.parent()
    return not isinstance(owner, QWidget) or owner.isVisible()


def _plain(words: str) -> str:
    return words.replace("&&", "&")


def _keys(action: QAction) -> tuple[str, ...]:
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(keys.toString(portable) for keys in action.shortcuts())


def _aside(row: ActivityRow) -> str:
    """Name the organisation, and where the activity stands when it is not offered."""
    over = row.standing in (Standing.CONCEPT, Standing.STOPPED)
    return " · ".join(filter(None, (row.organisation, term(row.standing).lower() if over else "")))
