"""The mail "klopt dit nog?": its words, and the link by which a mail program opens it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from pijler4_desktop.domain.asking.questions import AskedActivity, AskForm
from pijler4_desktop.domain.records import Organisation

LONGEST_LINK = 2_000
"""Characters of a mailto link that Windows passes on whole."""

SHORT_BODY = "De tekst van deze mail staat klaar. Plak hem hier met Ctrl+V en haal deze zin weg."


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as it is prepared; `to` is the general address of an organisation, or nothing."""

    to: str
    subject: str
    body: str

    @property
    def link(self) -> str:
        """Write the link by which a mail program opens it."""
        body = quote(self.body.replace("\n", "\r\n"), safe="")
        return (
            f"mailto:{quote(self.to, safe='@')}?subject={quote(self.subject, safe='')}&body={body}"
        )

    @property
    def fits(self) -> bool:
        """Tell whether its link is short enough for every mail program."""
        return len(self.link) <= LONGEST_LINK

    @property
    def to_paste_in(self) -> "Mail":
        """Return the mail that only asks to paste the text: for one that does not fit."""
        return replace(self, body=SHORT_BODY)


def mail_of(organisation: Organisation, form: AskForm) -> Mail:
    """Write the mail to an organisation: what we know of each of its activities, as words."""
    return Mail(
        to=organisation.email,
        subject=f"Klopt dit nog? Jullie aanbod in {form.municipality}",
        body="\n".join(_lines(form)),
    )


def _lines(form: AskForm) -> Iterator[str]:
    yield from ("Dag", "")
    if form.activities:
        yield f"Dit weten we van het aanbod van {form.organisation}. Klopt dit nog?"
    else:
        yield f"We kennen nog geen aanbod van {form.organisation}. Is er iets om door te geven?"
    for number, activity in enumerate(form.activities, start=1):
        yield ""
        yield from _activity_lines(number, activity)
    yield ""
    if form.activities:
        yield "Klopt alles? Antwoord dan gewoon 'klopt'."
        yield "Klopt iets niet? Schrijf dan wat anders is."
        yield "Is er iets gestopt, of is er iets nieuws? Laat het ons ook weten."
        yield ""
    yield from ("Met vriendelijke groeten", "")
    yield from form.return_to or (f"Lokaal bestuur {form.municipality}",)


def _activity_lines(number: int, activity: AskedActivity) -> Iterator[str]:
    kind = f" ({activity.kind[:1].lower()}{activity.kind[1:]})" if activity.kind else ""
    yield f"{number}. {activity.name}{kind}"
    for known in activity.known[1:]:  # the name stands above
        yield f"   {known.title}: {known.text or 'weten we nog niet'}"
