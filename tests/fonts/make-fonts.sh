#!/bin/sh
# Makes the fonts and the draft mark of the printable page anew: overrides/assets/fonts/Tinos-*.woff2, draft.svg.
#
# Tinos has the metrics of Times New Roman, which Decree 30/2020/NĐ-CP (Annex I, Part I, I.4) asks for, and every letter of
# Vietnamese. It comes from Debian's package fonts-croscore, under the SIL Open Font License 1.1 (OFL.txt beside the
# fonts; the font files name no reserved font name). One file a style, never split by unicode-range: PDF engines mix up
# the glyphs of split fonts.
#
# The same versions give the same bytes:
#   fonts-croscore 20201225-1 (Tinos 1.33) · fonttools 4.68.0 · brotli 1.2.1
# With Debian and Python:
#   apt-get install fonts-croscore && python3 -m venv V && V/bin/pip install fonttools==4.68.0 brotli==1.2.1
#   PATH="V/bin:$PATH" tests/fonts/make-fonts.sh
set -eu
from=${CROSCORE:-/usr/share/fonts/truetype/croscore}
to=$(cd "$(dirname "$0")/../.." && pwd)/overrides/assets/fonts

# Latin, Latin-1, Latin Extended-A (đ, ă, ĩ, ũ), ơ ư, the Vietnamese block, combining marks of NFD text
letters="U+0020-007E,U+00A0-017F,U+01A0-01A1,U+01AF-01B0,U+1E00-1EFF,U+0300-0304,U+0306-0309,U+031B,U+0323,U+02C6-02C7,U+02D8-02DD"
# dashes, spaces, quotation marks, bullets, dots, primes, guillemets, ₫ €, № ™, arrows, signs of arithmetic
signs="U+2000-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+2070,U+2074-2079,U+2080-2089,U+20AB-20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+2248,U+2260,U+2264-2265,U+25A1,U+25CF,U+25CB,U+FEFF"

for style in Regular Bold Italic BoldItalic; do
  pyftsubset "$from/Tinos-$style.ttf" --unicodes="$letters,$signs" --flavor=woff2 \
    --layout-features='kern,liga,mark,mkmk,ccmp,locl' --no-hinting --name-IDs='0,1,2,3,4,5,6,7,13,14' \
    --no-recalc-timestamp --output-file="$to/Tinos-$style.woff2"
done
ls -l "$to"

# The draft mark as outlines, because an image cannot use a page's fonts.
python3 - "$from/Tinos-Bold.ttf" "$to/../niemyet/draft.svg" <<'PYTHON'
import sys

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1])
glyphs, cmap, x = font.getGlyphSet(), font.getBestCmap(), 0
path = SVGPathPen(glyphs, ntos=lambda number: str(round(number)))
bounds = BoundsPen(glyphs)
turn = Transform(1, 0, 0, -1, 0, 0).transform(Transform().rotate(0.66).scale(0.5))  # about 38 degrees, upwards
for letter in "BẢN DỰ THẢO":
    glyph = glyphs[cmap[ord(letter)]]
    for pen in (path, bounds):
        glyph.draw(TransformPen(pen, turn.translate(x, 0)))
    x += glyph.width
left, top, right, bottom = (round(edge) for edge in bounds.bounds)
with open(sys.argv[2], "w", encoding="utf-8") as svg:
    svg.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {right - left} {bottom - top}">'
        f'<path fill="#e3e3e3" d="{path.getCommands()}"/></svg>\n'
    )
PYTHON
