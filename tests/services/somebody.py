"""Somebody fictional, to look for and to forget."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.initiative_records import Cost, Initiative, LogLine, Task
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.records import Contact, ContactMoment, ImportRun
from pijler4_desktop.domain.vocabulary import Action, DemandReason, Ground, Kind, Means
from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.services.import_drafts import ImportDraft, ImportDrafts
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
NAME, MAIL, PHONE = "Zoë Van den Kanarie", "zoe.kanarie@linde.example", "0478 12 34 56"


def a_person(organisation_id: str, **changes: object) -> Contact:
    known = Contact(
        id=new_id(),
        organisation_id=organisation_id,
        function="voorzitter",
        name=NAME,
        ground=Ground.CONSENT.value,
        informed_on=TODAY,
        email=MAIL,
        phone=PHONE,
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def in_every_corner(office: Office) -> Contact:
    """Store somebody who stands in every corner of the house, and return his contact."""
    organisation = an_organisation(
        name="Buurthuis De Linde",
        email=MAIL,
        phone="+32 478 12 34 56",
        website="https://www.zoevandenkanarie.example",
        internal_notes=f"Vraag naar VAN DEN KANARIE, Zoe\nof bel {PHONE.replace(' ', '')}",
        extra=(("Contact", "Zoe\u0308 Van den Kanarie"),),
    )
    office.organisations.add(organisation)
    person = a_person(organisation.id)
    office.contacts.add(person)
    (line,) = office.contacts.of(organisation.id)
    office.contacts.edit(line, replace(line.contact, phone="0478/12.34.56", function="secretaris"))
    activity = an_activity(description=f"Bij {NAME}", email=MAIL, extra=(("gsm", "478123456"),))
    office.offer.add(activity, organisation.name)
    office.offer.remove([activity.id], f"gevraagd door {NAME}")
    office.offer.add(an_activity(name="Taalcafé van Zoë Van den Kanarie"), organisation.name)
    _in_initiatives(office)
    moment = ContactMoment(
        id=new_id(),
        organisation_id=organisation.id,
        held_on=TODAY,
        means=Means.PHONE,
        result=f"{NAME} belt terug",
        next_step=f"mail {MAIL}",
    )
    run = ImportRun(
        id=new_id(),
        file_name="Lijst Zoë Van den Kanarie.xlsx",
        sha256="0" * 64,
        applied_at=datetime(2026, 1, 5, 9, tzinfo=UTC),
        sender=NAME,
        choices=json.dumps({"choices": {"words": {NAME: MAIL}}, "headings": {}}),
    )
    initiative = Initiative(
        id=new_id(),
        name="Zaterdagploeg",
        activity_id=activity.id,
        purpose=f"Een idee van {NAME}",
        tasks=(Task("Afspreken", owner=NAME, tip=f"bel {PHONE}"),),
        log=(LogLine(TODAY, f"{NAME} doet mee, mail {MAIL}"),),
    )
    question = DemandNote(
        id=new_id(),
        reason=DemandReason.INTEREST,
        noted_from=TODAY,
        noted_until=TODAY,
        source=NAME,
    )
    with office.database.work(Action.IMPORT, f"Lijst van {NAME} inlezen") as work:
        work.add([moment, run, initiative, question])
    return person


def _in_initiatives(office: Office) -> None:
    """Let him stand in every text of an initiative and of a template of the house."""
    begun = office.initiatives.begin(f"Buddy's met {NAME}", template="buddy")
    (id_,) = begun.ids[Kind.INITIATIVE]
    office.initiatives.note(id_, f"{NAME} belt terug op {PHONE}")
    office.initiatives.invite(id_, "Buurthuis De Linde", NAME)
    opened = office.initiatives.open(id_)
    first, *others = opened.initiative.tasks
    named = replace(first, name=f"Bel {NAME}", owner=NAME, tip=f"Mail {MAIL}")
    gift = (Cost(f"Cadeau voor {NAME}", 12.5),)
    asked = replace(
        opened.initiative, purpose=f"Idee van {NAME}", tasks=(named, *others), costs=gift
    )
    office.initiatives.edit(opened, asked)
    office.initiatives.evaluate(id_, f"{NAME} vond het goed")
    office.initiatives.stop(id_, f"{NAME} verhuist")
    copy = office.initiatives.template_copy("buddy", f"Sjabloon van {NAME}")
    tasks = (replace(copy.tasks[0], owner=NAME), *copy.tasks[1:])
    office.initiatives.keep_template(replace(copy, purpose=f"Bij {NAME}", tasks=tasks))


def drafts(office: Office) -> None:
    """Leave a form and a list unfinished."""
    activity = an_activity(contact_function=NAME)
    now = datetime.now(UTC)
    office.form_drafts.save(FormDraft(activity, True, {"phone": PHONE, "name": NAME}, now))
    with office.database.reading() as reading:
        files = ImportDrafts(office.path, reading.database_id)
    place = office.path.with_name(f"{NAME}.xlsx")
    choices = Choices(sender=NAME)
    files.save(ImportDraft(new_id(), place, "0" * 64, place.name, now, 2, choices))
