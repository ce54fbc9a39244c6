"""Questions and marks for tests: a gap, what is not needed, and what is wanted."""

from datetime import date, timedelta

from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, DemandReason, Judgement, PartOfDay
from pijler4_desktop.services.office import Office

SATURDAY = Spot(type=ActivityType.CONVERSATION, day=Day.SATURDAY, part=PartOfDay.MORNING)
NEEDLESS = Spot(type=ActivityType.TASTER_PLACEMENT, day=Day.SUNDAY, part=PartOfDay.EVENING)


def ask_questions(office: Office) -> None:
    """Have four people ask for a conversation group on Saturday, and mark a spot not needed."""
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    period = (today - timedelta(days=20), today)
    office.demand.note(DemandReason.MOMENT, 4, SATURDAY, period, "trajectbegeleiders", "praten")
    office.coverage.mark(NEEDLESS, Judgement.NOT_NEEDED)
