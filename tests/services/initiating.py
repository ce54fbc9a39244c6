"""Begin initiatives in a test, and look at them."""

from datetime import date, timedelta

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Day,
    Kind,
    Level,
    PartOfDay,
    Status,
)
from pijler4_desktop.services.office import Office

GAP = Spot(
    type=ActivityType.CONVERSATION,
    day=Day.SUNDAY,
    part=PartOfDay.AFTERNOON,
    level=Level.A1,
    place="9550",
)
TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
SOON = TODAY + timedelta(days=100)


def begin(office: Office, name: str = "Zondagpraat", **said: object) -> str:
    changes = office.initiatives.begin(name, **said)  # type: ignore[arg-type]
    (id_,) = changes.ids[Kind.INITIATIVE]
    return id_


def card(office: Office, id_: str) -> InitiativeCard:
    return next(one for one in office.initiatives.cards(stopped=True) if one.id == id_)


def activity_status(office: Office, id_: str) -> Status:
    activity = office.initiatives.open(id_).activity
    assert activity is not None
    return activity.status
