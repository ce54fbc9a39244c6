"""Where each field stands in the form: rows of fields per section, with their share of the width.

Two sections lay themselves out: the formal conditions and the schedule. "levels" is both ends of
the range of levels at once.
"""

from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.ui.forms.record_form import Row

LEVELS = "levels"
ORDER = (
    Section.WHAT,
    Section.CONDITIONS,
    Section.WHEN,
    Section.WHO,
    Section.THRESHOLDS,
    Section.CONTACT,
    Section.WHERE,
    Section.CHECKED,
    Section.SHARING,
    Section.NOTES,
)
"""The sections as the form has them, Alt+1 to Alt+0."""

ROWS: Mapping[Section, Sequence[Row]] = {
    Section.WHAT: (
        (("name", 3), ("type", 2)),
        (("organisation_id", 3), ("subtype", 2)),
        (("status", 2), ("status_reason", 3)),
        (("description", 1),),
        (("themes", 1),),
        (("goals", 1),),
    ),
    Section.WHO: (
        ((LEVELS, 1),),
        (("capacity", 1), ("places_free", 1), ("waiting_list", 1), ("language_icons", 1)),
        (("format", 1), ("group_size", 1), ("guidance", 1)),
        (("dutch_speakers_present", 1), ("contact_language_support", 1)),
        (("target_group", 1), ("restricted_to", 1)),
        (("min_age", 1), ("max_age", 1), ("", 2)),
    ),
    Section.WHERE: (
        (("place", 1),),
        (("street", 4), ("house_number", 1), ("box", 1)),
        (("postal_code", 1), ("municipality_nis", 2), ("online", 2)),
    ),
    Section.THRESHOLDS: (
        (("cost_eur", 1), ("cost_basis", 1), ("social_tariff", 2)),
        (("cost_text", 1),),
        (("childcare", 1), ("wheelchair", 1)),
        (("public_transport", 1),),
        (("transport_help", 1), ("first_time_escort", 1)),
    ),
    Section.CONTACT: (
        (("phone", 1), ("email", 1)),
        (("contact_function", 1), ("website", 1)),
        (("registration", 1), ("", 1)),
        (("how_to_register", 1),),
    ),
    Section.CHECKED: (
        (("last_verified", 1), ("next_check_on", 1)),
        (("verified_how", 1), ("verified_by", 1)),
    ),
    Section.SHARING: (
        (("share_with_agency", 1), ("publishable", 1)),
        (("on_ikdoemee", 1), ("ikdoemee_url", 2)),
    ),
    Section.NOTES: (
        (("internal_notes", 1),),
        (("origin", 1),),
        (("extra", 1),),
    ),
}

CORE: Mapping[Section, Sequence[str]] = {
    Section.WHAT: ("name", "type"),
    Section.WHEN: ("slots", "by_appointment", "nth", "when_text"),
    Section.WHO: ("language_min", "language_icons", "capacity"),
    Section.WHERE: ("postal_code", "place", "online"),
    Section.THRESHOLDS: ("cost_eur", "cost_text", "childcare", "wheelchair"),
    Section.CONTACT: ("contact_function", "email", "phone"),
    Section.CHECKED: ("last_verified",),
    Section.SHARING: ("share_with_agency", "publishable"),
    Section.NOTES: ("internal_notes", "origin", "extra"),
}
"""What makes a section count as filled in: the name and type both, elsewhere any of these."""
