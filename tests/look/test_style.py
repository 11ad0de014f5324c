"""Themes: the same roles in each, nothing missing, and contrast as look and method ask for it."""

from __future__ import annotations

import re
import tomllib

import pytest

from cwb_desktop.workshop.method import RELATION_TYPES, SPHERES

from .crowds import RESOURCES, STYLES

GROUNDS = ("sheet", "surface", "window", "ring.1", "ring.2", "ring.3", "ring.4")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", STYLES)
def test_each_theme_has_the_same_roles_and_only_uses_base_names(name: str) -> None:
    tree = tomllib.loads((RESOURCES / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    assert STYLES[name].colours.keys() == STYLES["light"].colours.keys()
    assert not [value for value in tree["role"].values() if value.startswith("#")]
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in STYLES[name].colours.values())
    used = set(tree["role"].values())
    assert {f"{family}.{key}" for family, values in tree["base"].items() for key in values} == used


@pytest.mark.parametrize("name", STYLES)
def test_text_is_readable_on_every_ground(name: str) -> None:
    style, least = STYLES[name], 7.0 if name == "wall" else 4.5
    for role in ("text", "text.second"):
        assert min(contrast(style[role], style[ground]) for ground in GROUNDS) >= least, role
    pairs = [
        ("accent.text", "accent"),
        ("disc.text", "disc"),
        ("note.text", "note"),
        ("marker.text", "sphere.public.fill"),
        ("text.hint", "sheet"),
    ]
    pairs += [
        ("danger", "sheet"),
        ("warn", "sheet"),
        ("good", "sheet"),
        ("danger", "danger.soft"),
        ("warn", "warn.soft"),
        ("good", "good.soft"),
    ]
    pairs += [("plan.text", f"plan.{number}") for number in range(1, 9)] + [("marker.text", f"sphere.{sphere}.fill") for sphere in SPHERES]
    for role, ground in pairs:
        assert contrast(style[role], style[ground]) >= 4.5, (role, ground)


@pytest.mark.parametrize("name", STYLES)
def test_edges_that_carry_meaning_stand_out(name: str) -> None:
    style = STYLES[name]
    for sphere in SPHERES:
        for ground in ("sheet", "ring.1", "ring.4"):
            assert contrast(style[f"sphere.{sphere}.edge"], style[ground]) >= 3, (sphere, ground)
    for kind in RELATION_TYPES:
        assert contrast(style[f"relation.{kind}"], style["sheet"]) >= 4.5, kind
    assert contrast(style["control"], style["sheet"]) >= 3


@pytest.mark.parametrize(
    ("name", "kind", "scale", "units"),
    [
        ("light", "label", 2.0, 10.3), ("light", "label", 1.0, 12.0), ("dark", "label", 0.8, 15.0), ("light", "title", 1.0, 20),
        ("light", "number", 1.0, 11),
        ("light", "number", 0.8, 12.5), ("wall", "title", 1.53, 24), ("wall", "zone", 1.53, 20), ("wall", "label", 0.5, 18.5),
        ("paper", "small", 0, 9),
        ("paper", "small", 0.269, 9), ("paper", "small", 0.392, 7.5), ("bw", "label", 0.566, 9), ("paper", "zone", 0, 13),
    ],
)  # fmt: skip
def test_sizes_are_those_of_the_method_and_never_too_small_to_read(name: str, kind: str, scale: float, units: float) -> None:
    assert STYLES[name].size(kind, scale) == pytest.approx(units, abs=0.1)
