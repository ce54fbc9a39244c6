"""Every pair of colours that meet is readable, in light and in dark."""

import re

import pytest

from pijler4_desktop.paths import resource
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
    ("accent", "line2"),
    *[(f"{tone}Solid", "surface") for tone in ("ok", "warn", "bad", "info", "mute", "gap")],
    ("brand", "nav"),
    ("brandQuiet", "nav"),
    ("navOk", "nav"),
    ("toastOk", "toast"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("least", "pairs"), [(4.5, TEXT_PAIRS), (3.0, GRAPHIC_PAIRS)], ids=["text", "graphic"]
)
def test_pairs_can_be_told_apart(
    tokens: Tokens, least: float, pairs: list[tuple[str, str]]
) -> None:
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


def test_both_schemes_name_the_same_tokens() -> None:
    assert list(LIGHT) == list(DARK)
    assert all(
        re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in (*LIGHT.values(), *DARK.values())
    )


def test_every_tone_has_a_soft_twin() -> None:
    tones = ["ok", "warn", "bad", "info", "mute", "gap", "accent", *(f"type{t}" for t in TYPES)]
    assert {f"{tone}Soft" for tone in tones} <= set(LIGHT)


@pytest.mark.parametrize(("tokens", "dark"), [(LIGHT, False), (DARK, True)])
def test_the_sheet_is_filled_in(tokens: Tokens, dark: bool) -> None:
    filled = sheet(tokens, dark=dark)
    assert "$" not in filled
    assert tokens["accent"] in filled
    for address in re.findall(r'url\("([^"]+)"\)', filled):
        assert resource("theme").as_posix() in address


@pytest.mark.parametrize(("tokens", "folder"), [(LIGHT, "light"), (DARK, "dark")])
def test_the_marks_have_the_colours_of_their_scheme(tokens: Tokens, folder: str) -> None:
    inks = {"check": "onAccent", "minus": "onAccent", "chevron-down": "text2"}
    assert set(inks) == set(MARKS)
    for name, ink in inks.items():
        assert tokens[ink] in resource("theme", folder, f"{name}.svg").read_text("utf-8")
