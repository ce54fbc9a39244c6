"""The icon and tone of every standing, status and type; never colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from pijler4_desktop.domain.verifying.freshness import FreshState
from pijler4_desktop.domain.vocabulary import ActivityType, PartnerStatus, Standing


@dataclass(frozen=True, slots=True)
class Look:
    """An icon of resources/icons and a tone of the tokens; the tone has a `Soft` twin."""

    icon: str
    tone: str

    @property
    def soft(self) -> str:
        """Return the ink to put behind it."""
        return f"{self.tone}Soft"


STANDING_LOOKS: Mapping[Standing, Look] = {
    Standing.CONFIRMED: Look("circle-check", "ok"),
    Standing.TO_VERIFY: Look("clock", "warn"),
    Standing.CONCEPT: Look("circle-dashed", "mute"),
    Standing.STOPPED: Look("player-stop", "bad"),
}

PARTNER_LOOKS: Mapping[PartnerStatus, Look] = {
    PartnerStatus.PROSPECT: Look("circle-dashed", "mute"),
    PartnerStatus.TALKING: Look("messages", "info"),
    PartnerStatus.PARTNER: Look("heart-handshake", "ok"),
    PartnerStatus.RESTING: Look("hourglass", "warn"),
    PartnerStatus.STOPPED: Look("player-stop", "bad"),
}

FRESH_LOOKS: Mapping[FreshState, Look] = {
    FreshState.FRESH: Look("circle-check", "ok"),
    FreshState.AGEING: Look("hourglass", "info"),
    FreshState.OVERDUE: Look("clock", "warn"),
    FreshState.NEVER: Look("help-circle", "warn"),
    FreshState.RESTING: Look("circle-dashed", "mute"),
}

TYPE_LOOKS: Mapping[ActivityType, Look] = {
    ActivityType.BUDDY: Look("friends", "typeBuddy"),
    ActivityType.CONVERSATION: Look("messages", "typeTalk"),
    ActivityType.VOLUNTEERING: Look("heart-handshake", "typeVolunteer"),
    ActivityType.VOLUNTEERING_LEAD_IN: Look("hand-stop", "typeVolunteer"),
    ActivityType.TASTER_PLACEMENT: Look("briefcase", "typePlacement"),
    ActivityType.LANGUAGE_PLACEMENT: Look("language", "typePlacement"),
    ActivityType.ASSOCIATION_TASTER: Look("users-group", "typeAssociation"),
    ActivityType.COMMUNITY_CENTRE: Look("coffee", "typeMeeting"),
    ActivityType.LEISURE: Look("ball-football", "typeAssociation"),
    ActivityType.PARENTING: Look("mood-kid", "typeMeeting"),
    ActivityType.CIVIC: Look("building-community", "typeTalk"),
    ActivityType.OTHER: Look("star", "mute"),
}

NO_TYPE = Look("circle-dashed", "mute")


def type_look(type_: ActivityType | None) -> Look:
    """Return the look of a type, also when nobody chose one yet."""
    return TYPE_LOOKS[type_] if type_ else NO_TYPE
