"""The one colour of the site, made legible on light and on dark pages."""

from niemyet.outputs.parts.context import Context

Rgb = tuple[int, int, int]

ENOUGH = 4.5  # WCAG 2.2, 1.4.3: the least contrast of text
BLACK: Rgb = (0, 0, 0)
WHITE: Rgb = (255, 255, 255)
# The soft backgrounds of style/tokens.css (--ny-soft): what is legible on them is so on the page, which is lighter or darker.
LIGHT_SOFT: Rgb = (0xF4, 0xF5, 0xF7)
DARK_SOFT: Rgb = (0x27, 0x2B, 0x34)
DARK_PAGE: Rgb = (0x1E, 0x21, 0x29)
_STEPS = 50


def declarations(context: Context) -> str:
    """The part of the style sheet that declares the accent for both colour schemes."""
    accent = _rgb(context.catalogue.settings.accent)
    fill, tint = legible(accent, LIGHT_SOFT, BLACK), legible(accent, DARK_SOFT, WHITE)
    light = _scheme(':root,\n[data-md-color-scheme="default"]', fill, fill, WHITE)
    dark = _scheme('[data-md-color-scheme="slate"]', fill, tint, DARK_PAGE)
    return f"{light}\n@media screen {{\n{dark}}}\n"  # on paper, the light scheme of :root stays


def legible(colour: Rgb, background: Rgb, towards: Rgb) -> Rgb:
    """The nearest mix of a colour with black or white that has enough contrast to the background."""
    mixes = (_mix(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((mix for mix in mixes if contrast(mix, background) >= ENOUGH), towards)


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mix(colour: Rgb, towards: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, towards, strict=True))
    return red, green, blue


def _rgb(text: str) -> Rgb:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _scheme(selector: str, fill: Rgb, text: Rgb, on_text: Rgb) -> str:
    """Declarations of one scheme: `fill` lies under white text, `text` on the page, `on_text` on a filled button."""
    values = {
        "--ny-accent": _hex(text),
        "--ny-on-accent": _hex(on_text),
        "--md-primary-fg-color": _hex(fill),
        "--md-primary-fg-color--dark": _hex(fill),
        "--md-primary-bg-color": _hex(WHITE),
        "--md-accent-fg-color": _hex(text),
        "--md-accent-fg-color--transparent": _hex(text) + "1a",
        "--md-typeset-a-color": _hex(text),
    }
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}\n"
