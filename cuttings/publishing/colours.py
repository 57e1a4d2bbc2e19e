"""The accent of a site: one colour that a person names, made readable on light and on dark pages.

Hue and chroma stay, lightness moves. They are those of OKLCH (Björn Ottosson, 'A perceptual color space for image
processing', 2020; CSS Color Module Level 4, section 9.3), whose lightness goes with what the eye sees. Contrast is that
of WCAG 2.2, 'contrast ratio' and 'relative luminance'.
"""

import math
from collections.abc import Iterable, Sequence

AA = 4.5
"""The least contrast of text by WCAG 2.2, criterion 1.4.3."""

LIGHT = ("#fbfaf6", "#ffffff", "#f1ede4", "#fff3d6")
DARK = ("#17171a", "#1f1f23", "#26262b", "#3b3219")
"""What the accent stands on: paper, sheet, tint and notice of `styles/00-base.css`."""

STEP = 0.01
"""How far lightness, from 0 to 1, moves at a time."""

Linear = tuple[float, float, float]
"""Red, green and blue of linear light, each from 0 to 1 where a screen can show it."""


def accents(colour: str) -> tuple[str, str]:
    """Return `colour` (`#rrggbb`) for light pages and for dark ones, each as near to it as `AA` allows."""
    return _moved(colour, LIGHT, -STEP), _moved(colour, DARK, STEP)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (`#rrggbb`), from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _moved(colour: str, grounds: Iterable[str], step: float) -> str:
    """Return `colour`, its lightness moved by `step` until all `grounds` let it be read, as black or white can."""
    grounds = tuple(grounds)
    lightness, chroma, hue = _oklch(_linear(colour))
    found = colour
    while min(contrast(found, ground) for ground in grounds) < AA:
        lightness += step
        found = _shown(min(max(lightness, 0.0), 1.0), chroma, hue)
    return found


def _shown(lightness: float, chroma: float, hue: float) -> str:
    """Return a colour a screen can show: as much of `chroma` as there is at this lightness."""
    for part in range(50, -1, -1):
        made = _from_oklch(lightness, chroma * part / 50, hue)
        if all(-0.0005 <= value <= 1.0005 for value in made):
            return _hexadecimal(made)
    return _hexadecimal(_from_oklch(lightness, 0.0, hue))


def _linear(colour: str) -> Linear:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _undone(red), _undone(green), _undone(blue)


def _undone(value: float) -> float:
    """Return linear light for a value of sRGB (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _hexadecimal(linear: Linear) -> str:
    values = (min(max(value, 0.0), 1.0) for value in linear)
    curved = (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in values)
    return "#" + "".join(f"{round(255 * value):02x}" for value in curved)


def _luminance(colour: str) -> float:
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), _linear(colour), strict=True))


def _oklch(linear: Linear) -> tuple[float, float, float]:
    """Return lightness, chroma and hue in radians."""
    cones = [math.cbrt(value) for value in _times(_TO_CONES, linear)]
    lightness, a, b = _times(_TO_LAB, cones)
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> Linear:
    cones = _times(_FROM_LAB, (lightness, chroma * math.cos(hue), chroma * math.sin(hue)))
    red, green, blue = _times(_FROM_CONES, [value**3 for value in cones])
    return red, green, blue


def _times(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix]


# Ottosson 2020, 'Converting from linear sRGB to Oklab' and back
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
