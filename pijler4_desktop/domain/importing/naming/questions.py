"""Which organisations the names in a list mean: found, made once, or asked about.

A name that nobody bears yet but that looks like another, stored or in the same list, is one
question, however many rows bear it. Unanswered, it means what is proposed, if only one organisation
can be meant, and else stays an organisation of its own; each row tells so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import OrganisationAnswer, RowPlace
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.name_likeness import Reasons
from pijler4_desktop.domain.importing.naming.names import name_reader, organisation_key
from pijler4_desktop.domain.importing.naming.near_names import Body, NearNames
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.naming.sameness import contradict
from pijler4_desktop.domain.importing.naming.short_names import (
    REASONS,
    Known,
    Meaning,
    ShortNames,
    call_names,
)
from pijler4_desktop.domain.importing.naming.typing_errors import (
    REACHES,
    Reach,
    is_but_mistyped,
    mistypes_a_kind,
    reach_of,
)
from pijler4_desktop.domain.importing.plan import OrganisationCandidate, OrganisationQuestion
from pijler4_desktop.domain.importing.vocabulary import MatchReason
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind, Severity

_DETAILS = ("kbo", "vcode", "ovo_code", "establishment_number", "email", "phone", "website")
_CONTACTS: Mapping[str, MatchReason] = {
    "email": MatchReason.SAME_EMAIL,
    "phone": MatchReason.SAME_PHONE,
    "website": MatchReason.SAME_WEBSITE,
}

Answers = Mapping[str, OrganisationAnswer]
Pairs = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Name:
    """A name of the list that no organisation bears yet, with the rows that bear it.

    `listed` tells that one of them describes the organisation, `reach` how the rows are reached.
    """

    key: str
    name: str
    rows: list[RowPlace] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    listed: bool = False
    reach: Reach = frozenset()

    def take(self, draft: Draft, values: Mapping[str, object]) -> None:
        """Add a row; what an earlier row said stays."""
        self.rows.append(RowPlace(draft.sheet, draft.row))
        self.listed |= draft.kind is Kind.ORGANISATION
        self.reach |= reach_of(draft.values)
        for name, value in values.items():
            self.values.setdefault(name, value)

    @property
    def body(self) -> Body:
        """Return the name as it is compared."""
        return _body(self.key, self.name, self.values)


class Naming:
    """What the names of one list mean, and the questions about them."""

    def __init__(
        self, drafts: Sequence[Draft], organisations: Organisations, answers: Answers,
        context: Context,
    ) -> None:  # fmt: skip
        self._organisations = organisations
        self._answers = answers
        self._new: dict[str, _Name] = {}
        self._order: dict[str, int] = {}
        self._namesakes: list[OrganisationQuestion] = []
        self._called: dict[str, tuple[str, ...]] = {}
        self._reached: dict[str, Reach] = {}
        self._proposed: dict[str, str] = {}
        for draft in drafts:
            self._gather(draft)
        self.questions = (*self._asked(context), *self._namesakes)
        self._told = {q.key: told for q in self.questions if (told := _told(q))}

    def meant(self, name: str) -> str | None:
        """Return what a user says a name means: the id of a stored organisation, or a key.

        None when the name simply means itself. Answers in a circle all mean its first name.
        """
        own = key = organisation_key(name)
        passed = [key]
        while (target := self._target(key)) is not None:
            if self._organisations.stored(target):
                return target
            if target in passed:
                circle = passed[passed.index(target) :]
                key = min(circle, key=lambda k: self._order.get(k, len(self._order)))
                break
            passed.append(target)
            key = target
        return key if key != own else None

    def is_namesake(self, name: str) -> bool:
        """Tell whether a user says that rows of one name are one, whatever their numbers say."""
        key = organisation_key(name)
        return self._target(key) == key

    def renamed(self, draft: Draft) -> Draft:
        """Return a row of activities under the name of the organisation it means."""
        if not draft.organisation:
            return draft
        if told := self._told.get(organisation_key(draft.organisation)):
            draft = replace(draft, problems=(*draft.problems, draft.problem(told)))
        meant = self.meant(draft.organisation)
        if meant is None:
            return draft
        stored = self._organisations.stored(meant)
        if stored is None:
            return replace(draft, organisation=self.name_of(meant))
        self._organisations.lead(stored.name, stored.id)
        return replace(draft, organisation=stored.name)

    def name_of(self, key: str) -> str:
        """Return the name of the list, as it was first written, or as it is stored."""
        known = self._new.get(key) or self._organisations.find(key)
        return known.name if known else key

    def _target(self, key: str) -> str | None:
        """Return what a name was answered, or is proposed, to mean, if that still exists."""
        answer = self._answers.get(key)
        target = answer.same_as if answer is not None else self._proposed.get(key)
        if target is None:
            return None
        known = target in self._order or self._organisations.stored(target)
        return target if known else None

    def _gather(self, draft: Draft) -> None:
        """Take in what a row calls an organisation, unless it is stored under that name."""
        of_organisation = draft.kind is Kind.ORGANISATION
        name = draft.name if of_organisation else draft.organisation
        key = organisation_key(name)
        if not key or draft.held:
            return
        self._order.setdefault(key, len(self._order))
        values = draft.values if of_organisation else draft.organisation_values
        if of_organisation:
            stored = self._organisations.match(draft.sought)
            self._call(stored.id if stored else key, draft)
            if stored is not None:
                return
            other = self._namesake(key, name, values)
            if other is not None:
                self._ask_about_namesake(key, draft, other)
                return
        elif (stored := self._organisations.find(name)) is not None:
            known = self._reached.get(stored.id, frozenset())
            self._reached[stored.id] = known | reach_of(draft.values)
            return
        self._new.setdefault(key, _Name(key, name)).take(draft, values)

    def _namesake(self, key: str, name: str, values: Mapping[str, object]) -> Body | None:
        """Return another organisation of this very name, told apart by a number or its town."""
        stored = self._organisations.find(name)
        if stored is not None:
            return _stored_body(stored)
        first = self._new.get(key)
        if first is None or not contradict(first.values, values):
            return None
        return first.body

    def _ask_about_namesake(self, key: str, draft: Draft, other: Body) -> None:
        """Ask about a row that bears a known name; other numbers and no shared contact are clear.

        Two numbers mean two organisations, but one that was registered twice also has two.
        """
        mine = _body(key, draft.name, draft.values)
        reasons = tuple(
            reason for name, reason in _CONTACTS.items()
            if mine.details.get(name) and mine.details.get(name) == other.details.get(name)
        )  # fmt: skip
        if not reasons and (mine.details.keys() & other.details.keys()):
            return
        candidate = OrganisationCandidate(
            other.target, other.name, (MatchReason.SAME_NAME, *reasons)
        )
        self._namesakes.append(
            OrganisationQuestion(
                key, draft.name, (RowPlace(draft.sheet, draft.row),), (candidate,),
                self._answers.get(key),
            )
        )  # fmt: skip

    def _call(self, target: str, draft: Draft) -> None:
        """Keep by which other names the list calls an organisation it describes."""
        names = call_names(cast("Pairs", draft.values.get("extra", ())))
        self._called[target] = (*self._called.get(target, ()), *names)

    def _known(self) -> Iterator[Known]:
        """Go through the organisations a short name may mean."""
        for o in self._organisations.all_stored:
            names = (*call_names(o.extra), *self._called.get(o.id, ()))
            yield Known(o.id, o.name, names, o.municipality_nis, o.id in self._called)
        for new in self._new.values():
            if new.listed:
                yield Known(
                    new.key, new.name, self._called.get(new.key, ()), new.body.town, listed=True
                )

    def _asked(self, context: Context) -> Iterator[OrganisationQuestion]:
        """Ask about the new names that look like another."""
        if not self._new:
            return
        towns = {m.nis: m.name for m in context.facts.municipalities}
        reader, home = name_reader(context.facts), context.municipality_nis
        names = NearNames(reader, towns, home)
        short = ShortNames(self._known(), reader, context.facts, home)
        for organisation in self._organisations.all_stored:
            names.add(_stored_body(organisation))
        for new in sorted(self._new.values(), key=lambda new: (not new.listed, -len(new.rows))):
            meaning = None if new.listed else short.meaning(new.name)
            if (question := self._question(new, meaning, names.near(new.body))) is not None:
                yield question
            if self._target(new.key) is None:
                names.add(new.body)

    def _question(
        self, new: _Name, meaning: Meaning | None, near: Sequence[tuple[Body, Reasons]]
    ) -> OrganisationQuestion | None:
        """Settle what a name means, or ask about it when that is not plain."""
        answer = self._answers.get(new.key)
        if meaning is not None and meaning.sure:
            self._proposed[new.key] = meaning.candidates[0].target
            if meaning.silent and answer is None:
                return None
        elif meaning is None and not new.listed and (target := self._mistyped(new, near)):
            self._proposed[new.key] = target
        found = _candidates(meaning, near)
        if not found:
            return None
        return OrganisationQuestion(
            new.key, new.name, tuple(new.rows), found, answer, self._proposed.get(new.key)
        )

    def _mistyped(self, new: _Name, near: Sequence[tuple[Body, Reasons]]) -> str | None:
        """Return the name that a typing error was made in, when there is no doubt about it."""
        if len(near) != 1:
            return None
        ((other, reasons),) = near
        known, stored = self._new.get(other.target), self._organisations.stored(other.target)
        reach = known.reach if known else self._reached.get(other.target, frozenset())
        if stored is not None:
            reach |= reach_of({name: getattr(stored, name) for name in REACHES})
        sure = mistypes_a_kind(new.name, other.name) or not new.reach.isdisjoint(reach)
        return other.target if sure and is_but_mistyped(reasons) else None


def _told(question: OrganisationQuestion) -> Problem | None:
    """Tell at the cell what a name is taken for, or that this is a question."""
    if question.answer is not None:
        return None
    name, names = question.name, [candidate.name for candidate in question.candidates]
    if question.proposed is not None:
        meant = next(c.name for c in question.candidates if c.target == question.proposed)
        return Problem(ProblemCode.READ_AS, "organisation", Severity.NOTE, name, (meant,))
    said = " of ".join(names)
    return Problem(ProblemCode.SIMILAR_RECORD, "organisation", Severity.NOTE, said)


def _candidates(
    meaning: Meaning | None, near: Iterable[tuple[Body, Reasons]]
) -> tuple[OrganisationCandidate, ...]:
    """Put the organisations a name fits in front of those it merely looks like."""
    alike = {body.target: OrganisationCandidate(body.target, body.name, r) for body, r in near}
    if meaning is None:
        return tuple(alike.values())
    reasons = (REASONS[meaning.fit],)
    fitting = {
        k.target: alike.get(k.target, OrganisationCandidate(k.target, k.name, reasons))
        for k in meaning.candidates
    }
    return tuple({**fitting, **alike}.values())


def _stored_body(organisation: Organisation) -> Body:
    values = {name: getattr(organisation, name) for name in (*_DETAILS, "municipality_nis")}
    return _body(organisation.id, organisation.name, values)


def _body(target: str, name: str, values: Mapping[str, object]) -> Body:
    details = {key: str(value) for key in _DETAILS if (value := values.get(key))}
    return Body(target, name, details, str(values.get("municipality_nis") or ""))
