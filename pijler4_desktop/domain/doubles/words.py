"""Words for what two organisations have in common, and for what tells them apart."""

from collections.abc import Mapping

from pijler4_desktop.domain.doubles.vocabulary import Evidence
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP

EVIDENCE: Mapping[Evidence, str] = {
    Evidence.SAME_VCODE: QT_TRANSLATE_NOOP("Messages", "zelfde vCode"),
    Evidence.SAME_KBO: QT_TRANSLATE_NOOP("Messages", "zelfde KBO-nummer"),
    Evidence.SAME_OVO: QT_TRANSLATE_NOOP("Messages", "zelfde OVO-code"),
    Evidence.SAME_EMAIL: QT_TRANSLATE_NOOP("Messages", "zelfde e-mailadres"),
    Evidence.SAME_PHONE: QT_TRANSLATE_NOOP("Messages", "zelfde telefoon"),
    Evidence.SAME_WEBSITE: QT_TRANSLATE_NOOP("Messages", "zelfde website"),
    Evidence.SAME_ADDRESS: QT_TRANSLATE_NOOP("Messages", "zelfde adres"),
    Evidence.SAME_MAIL_DOMAIN: QT_TRANSLATE_NOOP("Messages", "mail van dezelfde website"),
    Evidence.SAME_NAME: QT_TRANSLATE_NOOP("Messages", "naam gelijk"),
    Evidence.SIMILAR_NAME: QT_TRANSLATE_NOOP("Messages", "naam lijkt"),
    Evidence.PART_OF_NAME: QT_TRANSLATE_NOOP("Messages", "deel van de naam gelijk"),
    Evidence.SAME_POSTAL_CODE: QT_TRANSLATE_NOOP("Messages", "zelfde postcode"),
    Evidence.SAME_MUNICIPALITY: QT_TRANSLATE_NOOP("Messages", "zelfde gemeente"),
    Evidence.OTHER_VCODE: QT_TRANSLATE_NOOP("Messages", "andere vCode"),
    Evidence.OTHER_KBO: QT_TRANSLATE_NOOP("Messages", "ander KBO-nummer"),
    Evidence.OTHER_OVO: QT_TRANSLATE_NOOP("Messages", "andere OVO-code"),
    Evidence.OTHER_MUNICIPALITY: QT_TRANSLATE_NOOP("Messages", "andere gemeente"),
    Evidence.OTHER_CONTACT: QT_TRANSLATE_NOOP("Messages", "ander adres of andere contactgegevens"),
}
