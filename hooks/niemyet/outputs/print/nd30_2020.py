"""The printed page by Decree 30/2020/NĐ-CP of 5 March 2020, Annex I, Part I.

Where the decree gives a range, the value chosen stands here and the range beside it. What it does not rule (our own
notes in the margins, room for a signature) is marked "ours". A new decree is a new file like this one.
"""

from niemyet.model import sheet
from niemyet.outputs.print.profile import Closing, Heading, Margins, Paper, Profile, Text

PAPER = Paper(
    width=sheet.WIDTH,  # I.1: A4, I.2: upright, or across for a wide table
    height=sheet.HEIGHT,
    top=sheet.TOP,  # I.3: 20 to 25
    bottom=sheet.BOTTOM,  # I.3: 20 to 25
    left=sheet.LEFT,  # I.3: 30 to 35
    right=sheet.RIGHT,  # I.3: 15 to 20
)

HEADING = Heading(
    national_title=13,  # II.1.a: 12 to 13, bold capitals
    motto=14,  # II.1.b: 13 to 14, bold; its rule is as long as the line
    issuer=13,  # II.2.b: 12 to 13, bold capitals
    issuer_width=68,  # IV, boxes 2 and 3: the left part of the page
    number=13,  # II.3.c: 13
    place_date=14,  # II.4.c: 13 to 14, italic
    kind=14,  # II.5.b: 13 to 14, bold capitals
    title=14,  # II.5.b: 13 to 14, bold
    title_width=155,  # ours: air beside a long title
    rule_share=0.4,  # II.2.b and II.5.b: 1/3 to 1/2 of the line above
    rule_weight=0.75,  # ours
    line=1.15,  # II.1.c and II.2.b: single spacing, which is 1.15 for the metrics of Times New Roman
    gap=14,  # ours: above the kind of document, and below its rule
    blank_number=14,  # ours: room to write in by hand
    blank_day=9,
    blank_year=13,
)

TEXT = Text(
    size=14,  # II.6.e: 13 to 14
    notes=11,  # ours: what the decree gives the recipients, the smallest of its texts
    table=sheet.TABLE_SIZES[0],  # ours: tables at the lower end of the text's range
    indent=10,  # II.6.e: 10 or 12.7
    line=1.25,  # II.6.e: single (1.15) to 1.5 lines (1.72)
    gap=6,  # II.6.e: at least 6
    annex=14,  # III.1: 14, bold, centred
    whole=270,  # ours: three lines, which would be split two and one
)

CLOSING = Closing(
    to=12,  # II.9.d: 12, bold italic
    recipients=11,  # II.9.d: 11
    recipients_width=78,  # IV, box 9b: the left part of the page
    authority=14,  # II.7.đ: 13 to 14, bold capitals
    name=14,  # II.7.đ: 13 to 14, bold
    room=27,  # ours
    room_unsigned=15,  # ours
    gap=14,  # ours: above the block
)

MARGINS = Margins(
    page_number=14,  # I.7: 13 to 14, upright, centred in the top margin, not shown on the first page
    note=9,  # ours
    running_width=72,  # ours: half the line, less the page number
)

PROFILE = Profile(
    id="nd30-2020",
    paper=PAPER,
    heading=HEADING,
    text=TEXT,
    closing=CLOSING,
    margins=MARGINS,
    box=10.5,  # ours
    annexes=20,  # III.1: each annex has page numbers of its own; beyond twenty they go on in the last one's
)
