"""Names that say by themselves that an organisation bears them: "WZC Ter Linde", "Koor Vreugd vzw".

One word alone, such as "Wandelclub", may as well be what one does there.
"""

import re

from pijler4_desktop.domain.text import fold

_LEGAL_FORM = re.compile(
    r"\b(?:i?vzw|v z w|asbl|bv|bvba|cv|cvba|nv|feitelijke vereniging|"
    r"vereniging zonder winstoogmerk)\b"
)
_BODY = re.compile(
    r"\b(?:bib|bibliotheek|bieb|bko|caw|cbe|cc|cgg|chiro|clb|cvo|davidsfonds|dc|fanfare|fc|femma|"
    r"ferm|gbs|gc|gemeente\w*|gezinsbond|harmonie|hvk|ibo|jc|jh|klj|ksa|kvlv|kwb|ldc|markant|"
    r"natuurpunt|neos|ocmw|oc|okra|oxfam|parochie|rvt|samana|scouts|stad|stadsbestuur|tc|vbs|"
    r"vdab|vief|vk|vormingplus|wereldwinkel|wgc|willemsfonds|wtc|wzc|"
    r"\w*(?:academie|beweging|bestuur|bond|centrum|club|comite|dienst|federatie|gezelschap|gilde|"
    r"groep|huis|kring|koor|ploeg|punt|raad|school|stichting|unie|vereniging|winkel))\b"
)
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def reads_as_organisation(name: str) -> bool:
    """Tell whether a name says that it is one of an organisation."""
    folded = fold(_DOTTED.sub(lambda found: found[0].replace(".", "") + " ", name))
    return bool(_LEGAL_FORM.search(folded) or (" " in folded and _BODY.search(folded)))
