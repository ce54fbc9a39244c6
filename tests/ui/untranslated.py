"""Finds texts for users that do not go through tr(), by reading the source as a tree."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

TRANSLATES = frozenset({"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"})
SILENT = frozenset({"error", "warning", "info", "debug", "exception", "getLogger", "compile"})
ALL = range(9)
SHOWN: Mapping[str, range | tuple[int, ...]] = {
    **dict.fromkeys(
        (
            "setText",
            "setInformativeText",
            "setToolTip",
            "setStatusTip",
            "setWhatsThis",
            "setAccessibleName",
            "setAccessibleDescription",
            "setPlaceholderText",
            "setWindowTitle",
            "setTitle",
            "setSuffix",
            "setPrefix",
            "set_text",
            "set_error",
            "set_hint",
            "set_warning",
        ),
        ALL,
    ),
    **dict.fromkeys(
        (
            "addAction",
            "addButton",
            "addItem",
            "addMenu",
            "say",
            "label",
            "button",
            "info_box",
            "plain_tip",
            "Elided",
            "Chip",
            "Pill",
            "CheckLine",
            "SearchField",
            "FacetRow",
            "FacetGroup",
            "QAction",
            "QCheckBox",
            "QRadioButton",
            "QLabel",
            "QPushButton",
        ),
        (0,),
    ),
    "icon_button": (1,),
    "Segment": (1,),
    "Column": (1,),
    "Wording": (0, 1),
    "KeyValue": (0, 1),
    "Field": (0, 2),
    "EmptyState": (1, 2),
}
"""Which arguments of a call a user reads, by their place."""

SHOWN_KEYWORDS = frozenset({"tip", "title", "subtitle", "hint", "words", "name"})
NAMES = frozenset({"Pijler 4", "Inter P4", "EUPL-1.2"})  # the same in every language
A_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
A_SENTENCE = re.compile(r"[A-Za-zÀ-ÿ]{2,}[,:;.]? [A-Za-zÀ-ÿ'{%]")


def untranslated(path: Path) -> list[tuple[int, str]]:
    """Tell the line and the words of every text in a module that nobody can translate."""
    return list(_read(ast.parse(path.read_text("utf-8")), shown=False))


def _read(node: ast.AST, *, shown: bool) -> Iterator[tuple[int, str]]:
    """Go down a tree; `shown` tells that a user reads what stands here, if only one word."""
    if isinstance(node, ast.Raise | ast.Compare) or _is_docstring(node):
        return
    if isinstance(node, ast.Call):
        yield from _call(node)
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _for_users(node.value, shown=shown):
            yield node.lineno, node.value
        return
    for child in ast.iter_child_nodes(node):
        beside = isinstance(node, ast.FormattedValue | ast.Subscript | ast.Attribute)
        yield from _read(child, shown=shown and not beside)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _call(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in TRANSLATES or name in SILENT:
        return
    yield from _read(call.func, shown=False)
    places = SHOWN.get(name, ())
    for place, argument in enumerate(call.args):
        yield from _read(argument, shown=place in places)
    for keyword in call.keywords:
        yield from _read(keyword.value, shown=bool(places) and keyword.arg in SHOWN_KEYWORDS)


def _for_users(words: str, *, shown: bool) -> bool:
    if words in NAMES:
        return False
    return bool(A_SENTENCE.search(words) or (shown and A_WORD.search(words)))
