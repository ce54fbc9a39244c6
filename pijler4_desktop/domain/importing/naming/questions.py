"""Which organisations the names in a list mean: found, made once, or asked about.

A name that nobody bears yet but that looks like another, stored or in the same list, is one
question, however many rows bear it. Unanswered, it stays an organisation of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import OrganisationAnswer, RowPlace
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.name_likeness import Reasons
from pijler4_desktop.domain.importing.naming.names import name_reader, organisation_key
from pijler4_desktop.domain.importing.naming.near_names import Body, NearNames
from pijler4_desktop.domain.importing.naming.organising import Organisations, contradict
from pijler4_desktop.domain.importing.plan import OrganisationCandidate, OrganisationQuestion
from pijler4_desktop.domain.importing.vocabulary import MatchReason
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind

_DETAILS = ("kbo", "vcode", "ovo_code", "establishment_number", "email", "phone", "website")
_CONTACTS: Mapping[str, MatchReason] = {
    "email": MatchReason.SAME_EMAIL,
    "phone": MatchReason.SAME_PHONE,
    "website": MatchReason.SAME_WEBSITE,
}

Answers = Mapping[str, OrganisationAnswer]


@dataclass(slots=True)
class _Name:
    """A name of the list that no organisation bears yet, with the rows that bear it."""

    key: str
    name: str
    rows: list[RowPlace] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def take(self, draft: Draft, values: Mapping[str, object]) -> None:
        """Add a row; what an earlier row said stays."""
        self.rows.append(RowPlace(draft.sheet, draft.row))
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
        for draft in drafts:
            self._gather(draft)
        self.questions = (*self._asked(context), *self._namesakes)

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
        if not draft.organisation or not self._answers:
            return draft
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
        """Return what a name was answered to mean, if that still exists."""
        answer = self._answers.get(key)
        if answer is None or answer.same_as is None:
            return None
        target = answer.same_as
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
            if self._organisations.match(values) is not None:
                return
            other = self._namesake(key, name, values)
            if other is not None:
                self._ask_about_namesake(key, draft, other)
                return
        elif self._organisations.find(name) is not None:
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

    def _asked(self, context: Context) -> Iterator[OrganisationQuestion]:
        """Ask about the new names that look like another."""
        if not self._new:
            return
        towns = {m.nis: m.name for m in context.facts.municipalities}
        names = NearNames(name_reader(context.facts), towns, context.municipality_nis)
        for organisation in self._organisations.all_stored:
            names.add(_stored_body(organisation))
        for new in self._new.values():
            near = names.near(new.body)
            names.add(new.body)
            if near:
                yield OrganisationQuestion(
                    new.key, new.name, tuple(new.rows), _candidates(near),
                    self._answers.get(new.key),
                )  # fmt: skip


def _candidates(near: Iterable[tuple[Body, Reasons]]) -> tuple[OrganisationCandidate, ...]:
    return tuple(OrganisationCandidate(body.target, body.name, reasons) for body, reasons in near)


def _stored_body(organisation: Organisation) -> Body:
    values = {name: getattr(organisation, name) for name in (*_DETAILS, "municipality_nis")}
    return _body(organisation.id, organisation.name, values)


def _body(target: str, name: str, values: Mapping[str, object]) -> Body:
    details = {key: str(value) for key in _DETAILS if (value := values.get(key))}
    return Body(target, name, details, str(values.get("municipality_nis") or ""))
