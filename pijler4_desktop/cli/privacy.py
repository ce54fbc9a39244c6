"""The commands about persons, about what left the house, and about reserve copies."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.cli.erasing_words import erasure_lines
from pijler4_desktop.domain.persons import KnownPerson, PersonValue
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.domain.wording import counted, date_text
from pijler4_desktop.services.contacts import ContactLine
from pijler4_desktop.services.erasing import Erased, Erasure
from pijler4_desktop.services.person_file import Finding
from pijler4_desktop.services.restoring import BackupLine, Restoring


def contacts(arguments: Namespace, _draw: Draw) -> Answer:
    """List the contacts, or confirm some of them."""
    with opened(arguments.db) as office:
        known = office.contacts.all()
        if arguments.confirm:
            chosen = [line for line in known if line.contact.id in arguments.confirm]
            office.contacts.confirm(chosen)
            known = office.contacts.all()
    shown = [line for line in known if line.to_review or not arguments.review]
    lines = [_contact_line(line) for line in shown] or ["Er zijn geen contacten om te tonen."]
    return Answer({"contacts": [_contact_content(line) for line in shown]}, lines)


def person(arguments: Namespace, _draw: Draw) -> Answer:
    """Show everything on a person, or make a document of it."""
    with opened(arguments.db) as office:
        files = office.person_files
        found = files.of(" ".join(arguments.words))
        path = files.write(arguments.file, found) if arguments.file else None
    content = {
        "looked_for": list(found.looked_for),
        "now": [_finding_content(one) for one in found.now],
        "history": [_finding_content(one) for one in found.then],
        "file": str(path) if path else None,
    }
    lines = [f"{one.where} {one.name}: {one.field} {one.text}" for one in found.now]
    lines.append(f"In de geschiedenis: {counted(len(found.then), 'plaats', 'plaatsen')}.")
    return Answer(content, [*lines, f"Bewaard in {path}"] if path else lines)


def forget(arguments: Namespace, _draw: Draw) -> Answer:
    """Show what forgetting a person wipes, and wipe it when asked to."""
    backups, ids = not arguments.keep_backups, [*arguments.ids, *arguments.also]
    with opened(arguments.db) as office:
        found = office.erasing.find(arguments.find) if arguments.find else ()
        if not ids and len(found) > 1:
            return _which(found)
        ids = ids or [one.id for one in found]
        seen, done = office.erasing.look(*ids, text=arguments.find), None
        if arguments.apply:
            done = office.erasing.forget(*ids, text=arguments.find, backups=backups)
    content = _erasure_content(seen, done) | {"persons": [one._asdict() for one in found]}
    return Answer(content, erasure_lines(seen, done, backups=backups))


def _which(found: Sequence[KnownPerson]) -> Answer:
    """Ask which of the contacts that were found are the person who wants to be forgotten."""
    lines = ["We vinden meer dan één contact. Geef het nummer van wie je wilt vergeten:"]
    for one in found:
        gone = " (verwijderd)" if one.removed else ""
        lines.append(f"{one.id}  {one.organisation}: {one.function}, {one.name}{gone}")
    return Answer({"applied": False, "persons": [one._asdict() for one in found]}, lines, 1)


def exports(arguments: Namespace, _draw: Draw) -> Answer:
    """List what left the house."""
    with opened(arguments.db) as office:
        found = office.export_log.list(arguments.limit)
    lines = [_export_line(line) for line in found] or ["Er is nog niets doorgegeven."]
    return Answer({"exports": [_export_content(line) for line in found]}, lines)


def backups(arguments: Namespace, _draw: Draw) -> Answer:
    """List the reserve copies; the file itself may be damaged."""
    found = Restoring(arguments.db).list()
    lines = [_backup_line(line) for line in found] or ["Er zijn nog geen reservekopieën."]
    return Answer({"backups": [_backup_content(line) for line in found]}, lines)


def recover(arguments: Namespace, _draw: Draw) -> Answer:
    """Put a reserve copy back; what is there now is kept first."""
    restored = Restoring(arguments.db).restore(arguments.backup)
    content = {
        "restored": _backup_content(restored.backup),
        "kept": str(restored.kept) if restored.kept else None,
        "change_set": restored.change_set,
    }
    lines = [f"Teruggezet: {_backup_line(restored.backup)}"]
    if restored.kept:
        lines.append(f"Wat er stond, staat in {restored.kept}")
    return Answer(content, lines)


def _contact_content(line: ContactLine) -> dict[str, object]:
    contact = line.contact
    return {
        "id": contact.id,
        "organisation_id": contact.organisation_id,
        "organisation": line.organisation,
        "function": contact.function,
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "ground": contact.ground or None,
        "informed_on": contact.informed_on.isoformat() if contact.informed_on else None,
        "publish": contact.publish,
        "review_on": contact.review_on.isoformat() if contact.review_on else None,
        "confirmed_on": line.confirmed_on.isoformat(),
        "to_review": line.to_review,
    }


def _contact_line(line: ContactLine) -> str:
    contact = line.contact
    name = f", {contact.name}" if contact.name else ""
    review = f" (bekijken: {date_text(contact.review_on)})" if contact.review_on else ""
    return f"{contact.id}  {line.organisation}: {contact.function}{name}{review}"


def _finding_content(found: Finding) -> dict[str, str]:
    return {
        "where": found.where,
        "name": found.name,
        "field": found.field,
        "text": found.text,
        "when": found.when,
    }


def _erasure_content(seen: Erasure, done: Erased | None) -> dict[str, object]:
    return {
        "applied": done is not None,
        "values": [_value_content(value) for value in seen.values],
        "contacts": [{"function": f, "organisation": o} for f, o in seen.contacts],
        "namesakes": [one._asdict() for one in seen.namesakes],
        "found": {place.value: number for place, number in seen.counts.items()},
        "backups": seen.backups,
        "backups_wiped": done.backups_wiped if done else 0,
        "backups_kept": list(done.backups_kept) if done else [],
        "personal_exports": seen.personal_exports,
    }


def _value_content(value: PersonValue) -> dict[str, str]:
    return {"kind": value.trait.value, "text": value.text}


def _export_content(line: ExportLine) -> dict[str, object]:
    return {
        "made_at": line.made_at.isoformat(),
        "profile": line.profile,
        "receiver": line.receiver,
        "ground": line.ground,
        "personal": line.personal,
        "records": line.records,
        "change_set": line.change_set,
    }


def _export_line(line: ExportLine) -> str:
    persons = "met gegevens van personen" if line.personal else "zonder gegevens van personen"
    receiver = f" voor {line.receiver}" if line.receiver else ""
    rows = counted(line.records, "rij", "rijen")
    day = date_text(line.made_at.astimezone().date())
    return f"{day}: {line.profile}{receiver}, {rows}, {persons}"


def _backup_content(line: BackupLine) -> dict[str, object]:
    return {
        "number": line.number,
        "name": line.name,
        "made_at": line.made_at.isoformat(),
        "reason": line.reason,
        "activities": line.activities,
        "organisations": line.organisations,
        "change_set": line.change_set,
        "bytes": line.bytes,
    }


def _backup_line(line: BackupLine) -> str:
    made = line.made_at.astimezone()
    activities = counted(line.activities, "activiteit", "activiteiten")
    return f"{line.number:>6}  {made:%d/%m/%Y %H:%M}  {line.reason}  {activities}"


PRIVACY_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {
    "contacts": contacts,
    "person": person,
    "forget": forget,
    "exports": exports,
    "backups": backups,
    "recover": recover,
}
