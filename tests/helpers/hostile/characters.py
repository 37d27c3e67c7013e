"""Characters that nobody sees or that show as others, typed, spelled by code in YAML, or by entity in the text."""

from collections.abc import Iterator

from tests.helpers.hostile.texts import Case, with_body, with_front, with_header

# Never in a text, whichever way it is written.
HIDDEN = {
    "a zero": 0x00,
    "a backspace": 0x08,
    "an escape of a terminal": 0x1B,
    "a delete": 0x7F,
    "a next line": 0x85,
    "a control of a terminal": 0x9B,
    "a soft hyphen": 0xAD,
    "a joiner of letters": 0x34F,
    "an Arabic mark": 0x61C,
    "a filler of Hangul": 0x115F,
    "a Mongolian selector": 0x180B,
    "a Mongolian separator": 0x180E,
    "a space of no width": 0x200B,
    "a non-joiner": 0x200C,
    "a joiner": 0x200D,
    "a mark to the left": 0x200E,
    "a mark to the right": 0x200F,
    "a separator of lines": 0x2028,
    "a separator of paragraphs": 0x2029,
    "an embedding to the left": 0x202A,
    "an override to the right": 0x202E,
    "a word joiner": 0x2060,
    "an unseen times sign": 0x2062,
    "an isolate to the left": 0x2066,
    "the end of an isolate": 0x2069,
    "a deprecated swap": 0x206A,
    "an empty pattern of braille": 0x2800,
    "another filler of Hangul": 0x3164,
    "private use": 0xE000,
    "a bullet of Word": 0xF0B7,
    "no character": 0xFDD0,
    "a selector of variants": 0xFE00,
    "a byte order mark": 0xFEFF,
    "a filler of half width": 0xFFA0,
    "an anchor of annotations": 0xFFF9,
    "an object that was lost": 0xFFFC,
    "a letter that was lost": 0xFFFD,
    "the last of a plane": 0xFFFE,
    "a mark of music": 0x1D173,
    "a tag": 0xE0041,
    "a selector of many variants": 0xE0100,
    "private use far away": 0x10FFFD,
}
_WINDOWS = (0x85, 0x9B)  # as entities, browsers show what Windows-1252 has at these numbers
# Words of letters that are not what they look like: an error where a word mixes scripts, else a warning.
MIXED = {
    "a Cyrillic a": "bаn",
    "a Greek omicron": "cοng",
    "an Armenian o": "cօng",
    "a Cherokee letter": "Ꭺn",
    "a phonetic letter": "ɡiao",
    "a wide letter": "ｈọp",
    "a mathematical letter": "𝐡ọp",
    "a letter of Lisu": "ꓮn",
    "a Coptic letter": "ⲟng",
    "a small capital": "ʙan",
}
ALIKE = {
    "an Icelandic letter": "Ðảng",
    "a letter with a hook": "Ɖảng",
    "a letter with a caron": "nǎm",
    "a letter without a dot": "nhıều",
    "a numeral of one piece": "Ⅱ",
    "a word all in Cyrillic": "хосе",
    "a zero in a word": "c0ng",
}
# Rare, and what it seems: no reason to refuse a plan.
SOUND = {
    "letters decomposed": "Kế hoạch",
    "a no-break space": "Số\u00a07",
    "a narrow space": "10\u202f000",
    "a telephone and its selector": "☎\ufe0f 0225",
    "a smile": "🙂",
    "Chinese": "越南",
    "a unit of measure": "5 μg, 3 kΩ, 30 °C, 20 m²",
    "names from elsewhere": "Orléans, Müller, São Paulo, Łódź, naïve, Jürgen, Ødegård, Curaçao, Taïwan",
    "old places of tones": "hoà bình, toàn khoá, thuỷ lợi, đoá hoa, khoẻ, quý, tuý",
    "signs": "© ® § ¶ · « » ½ × ÷ ± … – — “ ” ‘ ’ • → ≥ ≤",
}
_HEAP_IN_YAML = "\\u0315\\u0300" * 100


def cases() -> Iterator[Case]:
    """Every character in every way of writing it."""
    for tries, code in HIDDEN.items():
        char = chr(code)
        yield with_body(f"{tries}, typed", f"Kế{char} hoạch", "NY-003")
        yield with_body(f"{tries}, typed alone", f"- Kế hoạch {char}", "NY-003")
        rules = () if code in _WINDOWS else ("NY-003",)
        yield with_body(f"{tries} as an entity", f"Kế&#{code}; hoạch", *rules)
        yield with_body(f"{tries} as an entity in hexadecimal", f"Kế&#x{code:x}; hoạch", *rules)
        yield with_header(f"{tries} by its code in YAML", _coded(code), "NY-003")
    for tries, word in MIXED.items():
        yield with_body(f"{tries} in the text", f"- Đây là {word} chữ.", "NY-704")
        yield with_front(f"{tries} in the title", {"title": f"Đây là {word} chữ"}, "NY-704")
    for tries, word in (ALIKE | SOUND).items():
        yield with_body(f"{tries} in the text", f"- Đây là {word} chữ.")
        yield with_front(f"{tries} in the title", {"title": f"Đây là {word} chữ"})
    heap = "a" + "\u0315\u0300" * 100
    yield with_body("a heap of marks", f"- {heap}", "NY-003")
    yield with_body("a heap of marks that takes minutes to compose", "- a" + "\u0315\u0300" * 100_000, "NY-003")
    yield with_body("a heap of marks as entities", "- a" + "&#x315;&#x300;" * 100, "NY-003")
    yield with_front("a heap of marks in the title", {"title": heap}, "NY-003")
    yield with_header("a heap of marks by its code in YAML", f'title: "a{_HEAP_IN_YAML}"', "NY-003")
    yield with_body("a hundred thousand controls", "\x01" * 100_000, "NY-003", "NY-005")
    yield with_body("an entity of five thousand digits", f"&#{'9' * 5000};", "NY-003")
    yield with_body("an entity of five thousand digits without an end", f"&#{'9' * 5000} x", "NY-003")
    yield with_body("an entity beyond all characters", "&#x110000;", "NY-003")
    yield with_body("half a character as an entity", "&#xD800;", "NY-003")
    yield with_body("entities by name", "a&zwnj;b&shy;c&lrm;d&ZeroWidthSpace;e&NoBreak;f", "NY-003")
    yield with_body("an entity by name without an end", "a&shyb", "NY-003")
    yield with_body("entities of letters", "&copy; &nbsp; &eacute; &hellip; &amp; AT&T R&D &khong;")


def _coded(code: int) -> str:
    """A header in which a character is spelled out."""
    spelled = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return f'title: "Kế{spelled} hoạch"\nstatus: draft\nsource:\n  kind: original'
