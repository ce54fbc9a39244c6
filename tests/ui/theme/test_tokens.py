"""Every pair of colours that meet is readable: in light, in dark, and far more in high contrast."""

import re

import pytest

from pijler4_desktop.paths import resource
from pijler4_desktop.ui.theme.high_contrast import STARK_DARK, STARK_LIGHT
from pijler4_desktop.ui.theme.sheet import MARKS, sheet
from pijler4_desktop.ui.theme.tokens import DARK, LIGHT, Tokens, contrast

TYPES = ("Buddy", "Talk", "Volunteer", "Placement", "Association", "Meeting")
TEXT_PAIRS = [
    *[
        (text, back)
        for text in ("text", "text2", "text3")
        for back in ("surface", "bg", "subtle", "hover", "accentSoft")
    ],
    ("text2", "pressed"),
    ("text3", "muteSoft"),
    ("text3", "badSoft"),
    *[("text2", f"{tone}Soft") for tone in ("ok", "info", "gap", "warn", "bad")],
    ("surface", "text"),
    ("accentText", "surface"),
    ("accentText", "bg"),
    ("accentText", "accentSoft"),
    ("accentText", "accentSoft2"),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onAccent", "accentPressed"),
    *[(tone, f"{tone}Soft") for tone in ("ok", "warn", "bad", "info", "mute", "gap")],
    *[(tone, "surface") for tone in ("ok", "warn", "bad", "info", "mute", "gap")],
    *[(f"type{name}", f"type{name}Soft") for name in TYPES],
    *[(f"type{name}", "surface") for name in TYPES],
    *[("text", f"heat{step}") for step in (1, 2, 3)],
    *[("onAccent", f"heat{step}") for step in (4, 5)],
    ("navText", "nav"),
    ("navText", "navHover"),
    ("navText2", "nav"),
    ("navOn", "navSel"),
    ("toastText", "toast"),
    ("toastText2", "toast"),
    ("toastAction", "toast"),
]
GRAPHIC_PAIRS = [
    *[("input", back) for back in ("surface", "subtle", "bg", "hover")],
    ("focus", "surface"),
    ("focus", "bg"),
    ("accent", "surface"),
    ("accent", "bg"),
    *[("accent", track) for track in ("track", "track2")],
    *[(f"{tone}Solid", "surface") for tone in ("ok", "warn", "bad", "info", "mute", "gap")],
    ("brand", "nav"),
    ("brandQuiet", "nav"),
    ("navOk", "nav"),
    ("toastOk", "toast"),
]
STARK_TEXT, STARK_GRAPHIC = 7.0, 4.5  # WCAG's enhanced contrast
SETS = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": STARK_LIGHT,
    "contrast-dark": STARK_DARK,
}


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("kind", ["text", "graphic"])
def test_pairs_can_be_told_apart(name: str, kind: str) -> None:
    tokens, stark = SETS[name], name.startswith("contrast")
    pairs = TEXT_PAIRS if kind == "text" else GRAPHIC_PAIRS
    quiet_least, stark_least = (4.5, STARK_TEXT) if kind == "text" else (3.0, STARK_GRAPHIC)
    least = stark_least if stark else quiet_least
    weak = {
        (front, back): round(contrast(tokens[front], tokens[back]), 2)
        for front, back in pairs
        if contrast(tokens[front], tokens[back]) < least
    }
    assert not weak


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("name", SETS)
def test_every_set_names_the_same_tokens(name: str) -> None:
    assert list(SETS[name]) == list(LIGHT)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in SETS[name].values())


@pytest.mark.parametrize(
    ("tokens", "paper", "ink"),
    [(STARK_LIGHT, "#FFFFFF", "#000000"), (STARK_DARK, "#000000", "#FFFFFF")],
)
def test_high_contrast_is_black_and_white_without_tints(
    tokens: Tokens, paper: str, ink: str
) -> None:
    inks = ("text", "text2", "text3", "line", "line2", "input", "bad", "ok", "typeBuddy")
    assert {tokens[token] for token in inks} == {ink}
    tints = [token for token in tokens if token.endswith(("Soft", "Soft2"))]
    assert {tokens[token] for token in ("bg", "surface", "subtle", *tints)} == {paper}


def test_every_tone_has_a_soft_twin() -> None:
    tones = ["ok", "warn", "bad", "info", "mute", "gap", "accent", *(f"type{t}" for t in TYPES)]
    assert {f"{tone}Soft" for tone in tones} <= set(LIGHT)


@pytest.mark.parametrize("name", SETS)
def test_the_sheet_is_filled_in(name: str) -> None:
    tokens, stark = SETS[name], name.startswith("contrast")
    filled = sheet(tokens, name, stark=stark)
    assert "$" not in filled
    assert ("high contrast" in filled) == stark
    assert tokens["accent"] in filled
    for address in re.findall(r'url\("([^"]+)"\)', filled):
        assert resource("theme").as_posix() in address


@pytest.mark.parametrize("name", SETS)
def test_the_marks_have_the_colours_of_their_set(name: str) -> None:
    inks = {"check": "onAccent", "minus": "onAccent", "chevron-down": "text2"}
    assert set(inks) == set(MARKS)
    for mark, ink in inks.items():
        assert SETS[name][ink] in resource("theme", name, f"{mark}.svg").read_text("utf-8")
