"""The closed lists of the field, as codes; their Dutch words are in `terms`.

Sources: activity types and themes from the AgII and VVSG wording (domain notes 3.1, 3.2), the six
goals of ikdoemee.be, levels as CEFR with the Flemish NT2 grades beside them.
"""

from enum import IntEnum, StrEnum


class ActivityType(StrEnum):
    """What form an activity takes."""

    BUDDY = "BUDDY"
    CONVERSATION = "CONVERSATION"
    VOLUNTEERING = "VOLUNTEERING"
    VOLUNTEERING_LEAD_IN = "VOLUNTEERING_LEAD_IN"
    TASTER_PLACEMENT = "TASTER_PLACEMENT"
    LANGUAGE_PLACEMENT = "LANGUAGE_PLACEMENT"
    ASSOCIATION_TASTER = "ASSOCIATION_TASTER"
    COMMUNITY_CENTRE = "COMMUNITY_CENTRE"
    LEISURE = "LEISURE"
    PARENTING = "PARENTING"
    CIVIC = "CIVIC"
    OTHER = "OTHER"


class Theme(StrEnum):
    """What an activity is about."""

    LANGUAGE = "LANGUAGE"
    MEETING = "MEETING"
    SPORT = "SPORT"
    CULTURE = "CULTURE"
    NATURE = "NATURE"
    CARE = "CARE"
    FAMILY = "FAMILY"
    YOUTH = "YOUTH"
    COOKING = "COOKING"
    REPAIR = "REPAIR"
    DIGITAL = "DIGITAL"
    MOBILITY = "MOBILITY"
    WORK = "WORK"
    ANIMALS = "ANIMALS"
    FESTIVITY = "FESTIVITY"
    NEIGHBOURHOOD = "NEIGHBOURHOOD"


class Goal(StrEnum):
    """The six goals under which ikdoemee.be shows activities."""

    DUTCH = "GOAL_DUTCH"
    MEET = "GOAL_MEET"
    FRIENDS = "GOAL_FRIENDS"
    LEARN = "GOAL_LEARN"
    VOLUNTEER = "GOAL_VOLUNTEER"
    WORK = "GOAL_WORK"


class Status(StrEnum):
    """Where an activity is in its life, as officers write it in their lists."""

    IDEA = "idee"
    IN_PREPARATION = "in opbouw"
    ACTIVE = "actief"
    FULL = "volzet"
    PAUSED = "tijdelijk gestopt"
    STOPPED = "gestopt"


NOT_YET_RUNNING = frozenset({Status.IDEA, Status.IN_PREPARATION})
NO_LONGER_RUNNING = frozenset({Status.PAUSED, Status.STOPPED})


class Standing(StrEnum):
    """What the lists show: derived from status, conditions and the last verification."""

    CONFIRMED = "confirmed"
    TO_VERIFY = "to_verify"
    CONCEPT = "concept"
    STOPPED = "stopped"


class Level(StrEnum):
    """How much Dutch one needs, as CEFR; NONE is 'no Dutch needed', ALPHA is learning to read."""

    NONE = "NONE"
    ALPHA = "ALPHA"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"


LEVEL_ORDER = tuple(Level)


class Day(StrEnum):
    """The days of the week, as in RFC 5545."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"


DAY_ORDER = tuple(Day)


class PartOfDay(StrEnum):
    """Morning until 12.00, afternoon until 17.30, evening after."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


PART_ORDER = tuple(PartOfDay)


class Frequency(StrEnum):
    """How often an activity takes place."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"


class Pause(StrEnum):
    """When an activity does not take place."""

    SCHOOL_HOLIDAYS = "school_holidays"
    SUMMER = "summer"


class CostBasis(StrEnum):
    """What a price is for."""

    PER_SESSION = "per_session"
    PER_MONTH = "per_month"
    PER_YEAR = "per_year"
    ONCE = "once"


class Answer(StrEnum):
    """An officer's own answer; UNKNOWN is 'weet ik nog niet'."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Childcare(StrEnum):
    """Whether children can come along."""

    YES = "yes"
    WELCOME = "welcome"
    NO = "no"


class Format(StrEnum):
    """In pairs or in group."""

    PAIR = "pair"
    GROUP = "group"
    BOTH = "both"


class Guidance(StrEnum):
    """Who guides the activity."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    NONE = "none"


class StartMode(StrEnum):
    """When one can join."""

    ANYTIME = "anytime"
    FIXED = "fixed"


class Registration(StrEnum):
    """How one joins."""

    FREE = "free"
    REGISTER = "register"
    INTAKE = "intake"


class Listing(StrEnum):
    """Whether an activity stands on ikdoemee.be."""

    YES = "yes"
    NO = "no"
    TO_PLACE = "to_place"


class Means(StrEnum):
    """How something was learnt or verified."""

    VISIT = "visit"
    PHONE = "phone"
    MAIL = "mail"
    WEBSITE = "website"
    TALK = "talk"
    LIST = "list"


class OrganisationType(StrEnum):
    """What kind of organisation a partner is."""

    NPO = "npo"
    INFORMAL = "informal"
    LOCAL_AUTHORITY = "local_authority"
    WELFARE_COUNCIL = "welfare_council"
    SCHOOL = "school"
    COMPANY = "company"
    CARE = "care"
    CITIZENS = "citizens"


class PartnerStatus(StrEnum):
    """How far the cooperation with an organisation is."""

    PROSPECT = "prospect"
    TALKING = "talking"
    PARTNER = "partner"
    RESTING = "resting"
    STOPPED = "stopped"


class Phase(StrEnum):
    """How far an initiative is."""

    IDEA = "idea"
    PREPARATION = "preparation"
    READY = "ready"
    STARTED = "started"
    STOPPED = "stopped"


PHASE_ORDER = (Phase.IDEA, Phase.PREPARATION, Phase.READY, Phase.STARTED)
"""The columns of the board; what was stopped stands in none."""


class PartnerAnswer(StrEnum):
    """What an organisation said to taking part in an initiative."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class DemandReason(StrEnum):
    """Why the offer there is did not fit who asked (after the reasons AgII counts for MO)."""

    PLACE = "place"
    MOMENT = "moment"
    LANGUAGE = "language"
    FULL = "full"
    CHILDCARE = "childcare"
    TRANSPORT = "transport"
    COST = "cost"
    INTEREST = "interest"


class Judgement(StrEnum):
    """What the office says of a spot in the offer."""

    WANTED = "wanted"
    NOT_NEEDED = "not_needed"
    LOOKED = "looked"


class Threshold(StrEnum):
    """What keeps people from taking part when it is not there."""

    CHILDCARE = "childcare"
    FREE = "free"
    WHEELCHAIR = "wheelchair"
    EVENING_OR_WEEKEND = "evening_or_weekend"


class RequestStep(StrEnum):
    """How far one is with asking whether what we know is still right."""

    MAILED = "mailed"
    MAILED_AGAIN = "mailed_again"
    CALLED = "called"
    UNREACHABLE = "unreachable"


class Kind(StrEnum):
    """The kinds of record; the value is the table's name."""

    ORGANISATION = "organisation"
    CONTACT = "contact"
    ACTIVITY = "activity"
    SETTING = "setting"
    IMPORT_RUN = "import_run"
    CONTACT_MOMENT = "contact_moment"
    NO_DOUBLE = "no_double"
    MERGED_ORGANISATION = "merged_organisation"
    INITIATIVE = "initiative"
    INITIATIVE_TEMPLATE = "initiative_template"
    DEMAND_NOTE = "demand_note"
    COVERAGE_MARK = "coverage_mark"
    VERIFICATION = "verification"
    CHECK_PLAN = "check_plan"
    CHECK_REQUEST = "check_request"


class Action(StrEnum):
    """What a user did, as one step in the history."""

    INIT = "init"
    ADD = "add"
    EDIT = "edit"
    VERIFY = "verify"
    REMOVE = "remove"
    RESTORE = "restore"
    IMPORT = "import"
    SETTINGS = "settings"
    CONTACT = "contact"
    MERGE = "merge"
    NO_DOUBLE = "no_double"
    START = "start"
    STOP = "stop"
    DEMAND = "demand"
    MARK = "mark"
    ERASE = "erase"
    RECOVER = "recover"
    UNDO = "undo"
    REDO = "redo"


class Ground(StrEnum):
    """Why data about a person may be kept or handed out (GDPR, article 6)."""

    PUBLIC_TASK = "public_task"
    CONSENT = "consent"
    AGREEMENT = "agreement"


class Place(StrEnum):
    """Where something about a person can stand."""

    CONTACTS = "contacts"
    ORGANISATIONS = "organisations"
    ACTIVITIES = "activities"
    NOTES = "notes"
    CONTACT_LOG = "contact_log"
    INITIATIVES = "initiatives"
    IMPORTS = "imports"
    HISTORY = "history"
    STEPS = "steps"
    EXPORTS = "exports"
    FORM_DRAFTS = "form_drafts"
    IMPORT_DRAFTS = "import_drafts"
    LOGS = "logs"


class MainActivity(StrEnum):
    """Main activities in the Flemish associations register (Verenigingsloket)."""

    BIAG = "BIAG"
    BWWC = "BWWC"
    DINT = "DINT"
    GEWE = "GEWE"
    HOSP = "HOSP"
    INOS = "INOS"
    JGDW = "JGDW"
    KLDU = "KLDU"
    KECU = "KECU"
    LAVI = "LAVI"
    LEBE = "LEBE"
    MADP = "MADP"
    MEDG = "MEDG"
    MROW = "MROW"
    NMDW = "NMDW"
    VORM = "VORM"
    SOVO = "SOVO"
    SPRT = "SPRT"
    ONWE = "ONWE"
    TOER = "TOER"
    WESE = "WESE"


class Severity(IntEnum):
    """How much a problem weighs: a NOTE informs, a DOUBT leaves the field out, an ERROR the row."""

    NOTE = 1
    DOUBT = 2
    ERROR = 3
