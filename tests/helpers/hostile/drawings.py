"""What drawings try, as the emblem of a ward and among the guides."""

from tests.helpers.hostile.case import WARD, Case, file
from tests.helpers.hostile.made import PAGE, SVG, drawing


def _emblem(name: str, content: bytes, place: str = "x.svg") -> Case:
    return Case(name, file(f"{WARD}/{place}", content), f"{WARD}/{place}", "NY-006")


_LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
EMBLEMS = (
    _emblem("a-script-in-the-emblem", drawing("<script>alert(1)</script>")),
    _emblem("a-script-under-a-prefix", drawing(f'<s:script xmlns:s="{SVG}">alert(1)</s:script>')),
    _emblem("a-script-of-a-page", drawing('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')),
    _emblem("an-event-in-the-emblem", drawing(outer='onload="alert(1)"')),
    _emblem("an-event-on-a-shape", drawing('<rect onmouseover="alert(1)"/>')),
    _emblem("a-page-in-the-emblem", drawing("<foreignObject><p>x</p></foreignObject>")),
    _emblem("a-frame-in-the-emblem", drawing('<iframe xmlns="http://www.w3.org/1999/xhtml" src="//x.example"/>')),
    _emblem("a-picture-from-elsewhere", drawing('<image href="https://x.example/a.png"/>')),
    _emblem("a-picture-in-the-picture", drawing('<image href="data:image/svg+xml,x"/>')),
    _emblem("a-drawing-from-elsewhere", drawing('<use href="https://x.example/a.svg#x"/>')),
    _emblem(
        "a-drawing-from-elsewhere-by-the-old-link",
        drawing('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="//x.example/a.svg#x"/>'),
    ),
    _emblem("a-colour-from-elsewhere", drawing('<rect fill="url(https://x.example/a.svg#x)"/>')),
    _emblem("a-style-from-elsewhere", drawing('<rect style="fill:url( &quot;//x.example/a&quot;)"/>')),
    _emblem("a-style-spelled-otherwise", drawing(r'<rect style="fill:u\72l(//x.example/a)"/>')),
    _emblem("a-style-sheet", drawing("<style>@import '//x.example/a.css';</style>")),
    _emblem("a-style-sheet-before-the-drawing", drawing(before='<?xml-stylesheet href="//x.example/a.xsl"?>')),
    _emblem("a-link-that-runs", drawing('<a href="javascript:alert(1)"><text>x</text></a>')),
    _emblem("a-change-into-a-link-that-runs", drawing('<set attributeName="href" to="javascript:alert(1)"/>')),
    _emblem("a-link-animated", drawing('<animate attributeName="href" values="javascript:alert(1)"/>')),
    _emblem(
        "read-a-secret-by-an-entity",
        drawing("<text>&x;</text>", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ),
    _emblem("fill-the-memory-by-entities", drawing("<text>&b;</text>", before=_LAUGHS)),
    _emblem("a-declaration-from-elsewhere", drawing(before='<!DOCTYPE svg SYSTEM "https://x.example/a.dtd">')),
    _emblem("draw-without-end", drawing('<g id="a">' + "<use href='#a'/>" * 20 + "</g>")),
    _emblem("another-encoding", drawing("<text>x</text>").decode().encode("utf-16")),
    _emblem("another-encoding-by-declaration", drawing(before='<?xml version="1.0" encoding="UTF-7"?>')),
    _emblem("a-page-named-svg", PAGE),
    _emblem("a-torn-drawing", drawing()[:-3]),
    _emblem("another-kind-of-xml", b'<svg><path d="M0 0"/></svg>'),
    _emblem("a-page-named-png-as-the-emblem", PAGE, "x.png"),
    _emblem("a-drawing-named-png-as-the-emblem", drawing("<script/>"), "x.png"),
)
