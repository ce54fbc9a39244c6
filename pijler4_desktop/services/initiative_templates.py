"""Use cases on the templates of initiatives: copy, edit and remove those of the house."""

from collections.abc import Sequence

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import InitiativeTemplate
from pijler4_desktop.domain.initiatives.beginning import BLANK
from pijler4_desktop.domain.initiatives.templates import Template, all_templates, house_copy
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.saving import ready
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.reading import Reading


class OwnTemplates:
    """The templates of the program and of the house; every change is one undoable step."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def templates(self) -> Sequence[Template]:
        """List the templates: those of the program, then those of the house by name."""
        with self._database.reading() as reading:
            return all_templates(reading.all(InitiativeTemplate))

    def template_copy(self, code: str, name: str = "") -> InitiativeTemplate:
        """Return a copy of a template to edit, not stored yet; raises NO_SUCH_TEMPLATE."""
        with self._database.reading() as reading:
            found = template_of(reading, code)
        return house_copy(found, new_id(), name or f"{found.name} (kopie)")

    def own_template(self, code: str) -> InitiativeTemplate:
        """Return a template of the house to edit; raises NO_SUCH_TEMPLATE."""
        with self._database.reading() as reading:
            found = reading.find(InitiativeTemplate, [code]).get(code)
        if found is None:
            raise ExpectedError(Failure.NO_SUCH_TEMPLATE, name=code)
        return found

    def keep_template(self, template: InitiativeTemplate) -> Changes:
        """Store a template of the house, new or changed; raises InvalidError."""
        tidy = ready(template, self._facts)
        with self._database.work(Action.EDIT, f"Sjabloon {tidy.name} bewaren") as work:
            known = work.find(InitiativeTemplate, [tidy.id])
            (work.change if known else work.add)(tidy)
        return work.changes

    def remove_template(self, code: str) -> Changes:
        """Remove a template of the house; initiatives that began with it stay as they are."""
        with self._database.work(Action.REMOVE, "") as work:
            found = work.find(InitiativeTemplate, [code])
            for one in found.values():
                work.label = f"Sjabloon {one.name} verwijderen"
            work.remove(found.values())
        return work.changes


def template_of(reading: Reading, code: str, *, strict: bool = True) -> Template:
    """Find a template; a blank one without a code, or when it is gone and nobody is strict."""
    if not code:
        return BLANK
    known = {one.code: one for one in all_templates(reading.all(InitiativeTemplate))}
    if strict and code not in known:
        raise ExpectedError(Failure.NO_SUCH_TEMPLATE, name=code)
    return known.get(code, BLANK)
