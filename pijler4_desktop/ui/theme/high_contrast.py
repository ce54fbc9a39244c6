"""High contrast: text in black or white, lines as strong as text, and no tints.

Made of the quiet sets, so that no token can be missing. A tint only ever says more softly what an
icon, a word or a line says too: here the line takes over (`painting`, and `contrast.qss`). Two
greys stay, for the pointer and for what a bar stands on; text keeps 12 to 1 on them.
"""

from collections.abc import Mapping

from pijler4_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

_INK = ("text", "text2", "text3", "line", "line2", "input", "mute", "muteSolid")
_TONES = ("ok", "warn", "bad", "info", "gap")
_NAV: Tokens = {
    "nav": "#000000",
    "navHover": "#262626",
    "navSel": "#000000",
    "navText": "#FFFFFF",
    "navText2": "#FFFFFF",
    "navDisabled": "#A8A8A8",
    "navOn": "#FFFFFF",
    "navLine": "#FFFFFF",
    "navOk": "#FFFFFF",
    "brand": "#FFD24A",
    "brandQuiet": "#FFFFFF",
    "toast": "#000000",
    "toastLine": "#FFFFFF",
    "toastText": "#FFFFFF",
    "toastText2": "#FFFFFF",
    "toastKeyLine": "#FFFFFF",
    "toastAction": "#FFD24A",
    "toastOk": "#FFFFFF",
    "shadow": "#000000",
}


def _stark(quiet: Tokens, paper: str, ink: str, own: Mapping[str, str]) -> Tokens:
    """Return a set in which every surface is paper and every text and line is ink."""
    surfaces = dict.fromkeys(("bg", "surface", "subtle"), paper)
    soft = {token: paper for token in quiet if token.endswith(("Soft", "Soft2"))}
    types = {
        token: ink for token in quiet if token.startswith("type") and not token.endswith("Soft")
    }
    inks = dict.fromkeys((*_INK, *_TONES), ink)
    heat = dict.fromkeys(("heat1", "heat2", "heat3"), paper)  # the number says how much
    heat |= dict.fromkeys(("heat4", "heat5"), own["accent"])
    made = {**quiet, **surfaces, **soft, **types, **inks, **heat, **_NAV, **own}
    return {token: made[token] for token in quiet}


STARK_LIGHT = _stark(
    LIGHT,
    paper="#FFFFFF",
    ink="#000000",
    own={
        "hover": "#E6E6E6",
        "pressed": "#D9D9D9",
        "track": "#CCCCCC",
        "track2": "#CCCCCC",
        "disabled": "#595959",
        "accent": "#003A4A",
        "accentHover": "#000000",
        "accentPressed": "#000000",
        "accentText": "#00307A",
        "onAccent": "#FFFFFF",
        "focus": "#0000C8",
        "okSolid": "#0B5528",
        "warnSolid": "#6B3F00",
        "badSolid": "#8F1310",
        "infoSolid": "#123F7A",
        "gapSolid": "#7D2B08",
    },
)
STARK_DARK = _stark(
    DARK,
    paper="#000000",
    ink="#FFFFFF",
    own={
        "hover": "#262626",
        "pressed": "#333333",
        "track": "#404040",
        "track2": "#404040",
        "disabled": "#A6A6A6",
        "accent": "#7FE3F7",
        "accentHover": "#FFFFFF",
        "accentPressed": "#FFFFFF",
        "accentText": "#9BE8F8",
        "onAccent": "#000000",
        "focus": "#FFE45C",
        "okSolid": "#7BD3A0",
        "warnSolid": "#F0BE62",
        "badSolid": "#FF9A92",
        "infoSolid": "#8FBEF5",
        "gapSolid": "#F2AA85",
    },
)
