"""The colours by meaning, for light and for dark, and the measure of their contrast.

High contrast has its own two sets, in `contrast`.

Painted code and the style sheet ask for a token ("accent"), never for a colour. Text reaches 4.5
to 1 on what it stands on, borders and marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11); a test holds every
pair. A tone such as "ok" or "typeBuddy" always has a soft twin ("okSoft") to stand on.
"""

from collections.abc import Mapping
from enum import StrEnum

Tokens = Mapping[str, str]


class Scheme(StrEnum):
    """What the user chose: AUTO follows the desktop, CONTRAST follows it in being dark."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


LIGHT: Tokens = {
    # surfaces
    "bg": "#F5F4F1",
    "surface": "#FFFFFF",
    "subtle": "#FAF9F7",
    "hover": "#F3F1ED",
    "pressed": "#E9E6E0",
    # lines
    "line": "#E7E4DE",
    "line2": "#D5D1C9",
    "input": "#8A857A",
    # what a bar or a mark that is off stands on: lines in most themes, never in high contrast
    "track": "#E7E4DE",
    "track2": "#D5D1C9",
    # text
    "text": "#1F1E1B",
    "text2": "#4F4B44",
    "text3": "#686359",
    "disabled": "#9B968B",
    # accent: petrol
    "accent": "#0E5E73",
    "accentHover": "#0A4C5D",
    "accentPressed": "#083E4C",
    "accentSoft": "#E4F0F3",
    "accentSoft2": "#CBE2E8",
    "accentText": "#0B5568",
    "onAccent": "#FFFFFF",
    "focus": "#0B6FB8",
    # navigation: ink petrol in both schemes
    "nav": "#12353F",
    "navHover": "#1B444F",
    "navSel": "#235361",
    "navText": "#D3E2E6",
    "navText2": "#9DB9C0",
    "navDisabled": "#55767F",
    "navOn": "#FFFFFF",
    "navLine": "#27505C",
    "navOk": "#7BD3A0",
    "brand": "#F2B632",
    "brandQuiet": "#8FB8C2",
    # what floats above the page
    "toast": "#1F2A2E",
    "toastLine": "#1F2A2E",
    "toastText": "#FFFFFF",
    "toastText2": "#9DB9C0",
    "toastKeyLine": "#4C5C63",
    "toastAction": "#F6C95E",
    "toastOk": "#7BD3A0",
    "shadow": "#1A1508",
    # meaning
    "ok": "#1C6B3C",
    "okSoft": "#E2F2E7",
    "okSolid": "#2F8F5B",
    "warn": "#7D4A00",
    "warnSoft": "#FCEFD2",
    "warnSolid": "#C27A00",
    "bad": "#A3231F",
    "badSoft": "#FBE6E3",
    "badSolid": "#C8403A",
    "info": "#1F5597",
    "infoSoft": "#E5EFFA",
    "infoSolid": "#3B78C2",
    "mute": "#57534B",
    "muteSoft": "#EEECE7",
    "muteSolid": "#8A857A",
    "gap": "#9A3B12",
    "gapSoft": "#FDEEE6",
    "gapSolid": "#C0744C",
    # heat: how much there is, from little to much; numbers stand on it
    "heat1": "#DCECF0",
    "heat2": "#B4D5DD",
    "heat3": "#6FAEBC",
    "heat4": "#2B7F93",
    "heat5": "#0E5E73",
    # types of offer
    "typeBuddy": "#6A4C9C",
    "typeBuddySoft": "#EFEAF7",
    "typeTalk": "#1F67A8",
    "typeTalkSoft": "#E4EFF9",
    "typeVolunteer": "#2C7848",
    "typeVolunteerSoft": "#E3F2E8",
    "typePlacement": "#9A5300",
    "typePlacementSoft": "#FBEEDD",
    "typeAssociation": "#A4386A",
    "typeAssociationSoft": "#FAE8F0",
    "typeMeeting": "#0F7075",
    "typeMeetingSoft": "#DFF1F1",
}

DARK: Tokens = {
    "bg": "#14181A",
    "surface": "#1C2124",
    "subtle": "#20262A",
    "hover": "#262D31",
    "pressed": "#2E363B",
    "line": "#2B3236",
    "line2": "#3B444A",
    "input": "#7E8A91",
    "track": "#2B3236",
    "track2": "#3B444A",
    "text": "#ECEBE8",
    "text2": "#C0C5C7",
    "text3": "#9AA3A7",
    "disabled": "#6B7479",
    "accent": "#4FB3C9",
    "accentHover": "#6CC4D7",
    "accentPressed": "#8AD3E2",
    "accentSoft": "#17353E",
    "accentSoft2": "#1F4955",
    "accentText": "#7CCFE1",
    "onAccent": "#06222A",
    "focus": "#6FB7F2",
    "nav": "#0E1B20",
    "navHover": "#17292F",
    "navSel": "#1D3A43",
    "navText": "#C9D8DC",
    "navText2": "#8DA6AD",
    "navDisabled": "#4F6369",
    "navOn": "#FFFFFF",
    "navLine": "#1E3138",
    "navOk": "#7BD3A0",
    "brand": "#F2B632",
    "brandQuiet": "#8FB8C2",
    "toast": "#2B3337",
    "toastLine": "#46525A",
    "toastText": "#FFFFFF",
    "toastText2": "#AFC4CA",
    "toastKeyLine": "#5A6A72",
    "toastAction": "#F6C95E",
    "toastOk": "#7BD3A0",
    "shadow": "#000000",
    "ok": "#7BD3A0",
    "okSoft": "#17342A",
    "okSolid": "#3FA36E",
    "warn": "#F0BE62",
    "warnSoft": "#3A2D12",
    "warnSolid": "#D99A22",
    "bad": "#F59A92",
    "badSoft": "#42211F",
    "badSolid": "#DB6058",
    "info": "#8FBEF5",
    "infoSoft": "#1B2F47",
    "infoSolid": "#5A95DB",
    "mute": "#B9BEC0",
    "muteSoft": "#2B3236",
    "muteSolid": "#7E8A91",
    "gap": "#F2AA85",
    "gapSoft": "#3B261C",
    "gapSolid": "#B0714B",
    "heat1": "#1B353D",
    "heat2": "#1F4B57",
    "heat3": "#2A6D7E",
    "heat4": "#3D96AB",
    "heat5": "#6CC4D7",
    "typeBuddy": "#BBA3EA",
    "typeBuddySoft": "#2E2840",
    "typeTalk": "#86BCF0",
    "typeTalkSoft": "#1B2F45",
    "typeVolunteer": "#82CC9D",
    "typeVolunteerSoft": "#1B3527",
    "typePlacement": "#EDB265",
    "typePlacementSoft": "#3A2C17",
    "typeAssociation": "#EE9CC3",
    "typeAssociationSoft": "#3D2432",
    "typeMeeting": "#6FCBCF",
    "typeMeetingSoft": "#163537",
}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written `#RRGGBB`: 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
