import re

import pytest

from niemyet.outputs.assets import accent
from tests.helpers.factory import ROOT, make_context
from tests.helpers.golden import GOLDEN, check


def test_default_accent_becomes_a_style_sheet_for_both_schemes() -> None:
    check(GOLDEN / "accent" / "accent.css", accent.declarations(make_context()))


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ffdd00", "#0000ff", "#808080", "#9b1c1c", "#00ff88"])
def test_any_accent_is_legible_on_light_and_dark(colour: str) -> None:
    light, dark = re.findall(r"--ny-accent: (#\w+);", accent.declarations(make_context(accent=colour)))
    for page in ("#ffffff", "#f4f5f7"):
        assert accent.contrast(accent._rgb(light), accent._rgb(page)) >= 4.5
    for page in ("#1e2129", "#272b34"):
        assert accent.contrast(accent._rgb(dark), accent._rgb(page)) >= 4.5


def test_an_accent_with_enough_contrast_is_left_as_it_is() -> None:
    assert accent.legible((0x9B, 0x1C, 0x1C), accent.LIGHT_SOFT, accent.BLACK) == (0x9B, 0x1C, 0x1C)


def test_contrast_is_that_of_the_standard() -> None:
    assert accent.contrast(accent.BLACK, accent.WHITE) == pytest.approx(21)
    assert accent.contrast((0x76, 0x76, 0x76), accent.WHITE) == pytest.approx(4.54, abs=0.005)


def test_soft_backgrounds_are_those_of_the_style_sheet() -> None:
    css = (ROOT / "overrides/assets/niemyet/style/tokens.css").read_text(encoding="utf-8")
    soft = re.findall(r"--ny-soft: (#\w+);", css)
    assert soft == [accent._hex(accent.LIGHT_SOFT), accent._hex(accent.DARK_SOFT)]
    assert re.findall(r"--md-default-bg-color: (#\w+);", css) == [accent._hex(accent.DARK_PAGE)]
