"""Front matter that tries to get out of its place: markup in every field, and YAML that does more than it shows."""

from collections.abc import Iterator
from typing import Any

from tests.helpers.hostile.texts import FOREIGN, HEADER, PWNED, Case, with_front, with_header

# Text that would act if anything printed it as it is: into HTML, attributes, scripts, templates, feeds, calendars.
MARKUP = {
    "a script": f"<script>{PWNED}</script>",
    "a script from elsewhere": f'<script src="{FOREIGN}x.js"></script>',
    "an image with a handler": f"<img src=x onerror={PWNED}>",
    "a drawing that loads": f"<svg/onload={PWNED}>",
    "the end of an attribute": f'" autofocus tabindex=1 onfocus={PWNED} x="',
    "the end of an attribute in single quotes": "' autofocus onfocus=pwned(1) x='",
    "the end of the title": f"</title><script>{PWNED}</script>",
    "the end of a script": f"</script><script>{PWNED}</script>",
    "the end of a comment": f"--><img src=x onerror={PWNED}><!--",
    "the end of a section of text": f"]]><script>{PWNED}</script>",
    "a template": "{{ 7 * 191 }}{% include 'secret.txt' %}{# x #}",
    "a template that reads": "{{ config.extra }}{{ self.__init__.__globals__ }}",
    "a line of a calendar": "Hội nghị\nATTACH:https://evil.example/x\nEND:VEVENT",
    "a mark of the chrome": "niemyet-mark-content-end niemyet-mark-head-end",
    "a link of ours": 'href="plan:suoi-mo/2025/x" src="file:x"',
    "an address of a script": f"javascript:{PWNED}",
    "Markdown": f"![x]({FOREIGN}x.png) [x](javascript:{PWNED}) <{FOREIGN}>",
    "an entity": f"&lt;img src=x onerror={PWNED}&gt;&#60;script&#62;",
    "a formula": "=HYPERLINK(\"https://evil.example\")+cmd|' /C calc'!A0",
    "a prototype": "__proto__ constructor toString",
}
# Fields of free text: everything is printed there, and nothing of it acts.
FREE = {
    "title": "{}",
    "place": "{}",
    "funding": "{}",
    "filed": "{}",
    "recipients": ["{}"],
    "events": {"name": "{}", "when": "2025-12-01T08:00", "venue": "{}"},
    "contact": {"post": "{}"},
    "signatory": {"authority": ["{}"], "position": "{}", "name": "{}", "under_name": "{}"},
    "cosigners": [{"position": "{}", "name": "{}"}],
    "basis": [{"ref": "{}"}, {"kind": "QĐ", "ref": "1/QĐ-UBND", "issuer": "{}", "title": "{}"}],
    "corrections": [{"ref": "{}", "note": "{}"}],
    "results": [{"title": "{}", "url": "https://x.example/"}],
    "source": {"kind": "original", "note": "{}"},
}
# Fields of a certain form: each refuses what has another, with these rules.
FORMAL = {
    "kind": ("{}", "NY-103"),
    "number": ("{}", "NY-103"),
    "symbol": ("{}", "NY-103"),
    "status": ("{}", "NY-103"),
    "topic": ("{}", "NY-103"),
    "issued": ("{}", "NY-104"),
    "reviews": ("{}", "NY-104"),
    "series": ("{}", "NY-103"),
    "issuer": (["{}"], "NY-103"),
    "events, its time": ({"when": "{}"}, "NY-104"),
    "events, whether tentative": ({"tentative": "{}"}, "NY-103"),
    "events, who attends": ({"expected_attendance": "{}"}, "NY-103"),
    "events, whom it is for": ({"audience": "{}"}, "NY-103"),
    "events, its id": ({"id": "{}"}, "NY-103"),
    "events, its rhythm": (
        {"repeats": {"every": "{}", "days": ["T7"], "from": "2025-12-01", "open": "true"}},
        "NY-103",
    ),
    "events, its days": (
        {"repeats": {"every": "week", "days": ["{}"], "from": "2025-12-01", "open": "true"}},
        "NY-103",
    ),
    "contact, its phone": ({"phone": "{}"}, "NY-103"),
    "contact, its mail": ({"email": "{}"}, "NY-103"),
    "amends": (["{}"], "NY-103"),
    "corrections, the file": ([{"ref": "1/UBND-VP", "file": "{}"}], "NY-103"),
    "results, the address": ([{"title": "x", "url": "{}"}], "NY-103"),
    "source, its digest": ({"kind": "original", "sha256": "{}"}, "NY-103"),
    "basis, its address": ([{"url": "{}"}], "NY-103"),
    "basis, its plan": ([{"plan": "{}"}], "NY-103"),
    "replaces": (["{}"], "NY-103"),
    "aliases": (["{}"], "NY-103"),
    "anchors": ([{"old": "{}", "new": "muc-dich"}], "NY-103"),
    "attachments, the file": ([{"file": "{}", "title": "x"}], "NY-103"),
    "attachments, the kind": ([{"file": "a.pdf", "title": "x", "kind": "{}"}], "NY-103"),
    "source, its address": ({"kind": "original", "url": "{}"}, "NY-103"),
    "source, its kind": ({"kind": "{}"}, "NY-103"),
}
_LONG = "7" * 5000
_WEEKLY = "repeats:\n    every: week\n    days: [T7]\n    from: 2026-01-01"
_SOUND = "title: Tổ chức Hội nghị\nstatus: draft\nsource:\n  kind: original"
_BOMB = "a: &a {x: x}\n" + "\n".join(
    f"{b}: &{b} {{<<: [*{a}, *{a}]}}" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

# Headers as they are written, each with the rules that refuse it.
WRITTEN = {
    "aliases that multiply": (_BOMB, "NY-015"),
    "an anchor at a value": (_SOUND.replace("title: ", "title: &a "), "NY-015"),
    "an anchor at a key": (_SOUND.replace("title", "&a title"), "NY-015"),
    "an alias": (_SOUND.replace("Tổ chức Hội nghị", "*a"), "NY-015"),
    "a merge key without an alias": (f"<<: {{number: '7'}}\n{_SOUND}", "NY-101"),
    "a tag that makes an object": (_SOUND.replace("Tổ chức", "!!python/object/apply:os.system Tổ chức"), "NY-015"),
    "a tag at a key": (_SOUND.replace("title", "!!binary title"), "NY-015"),
    "a tag of a directive": (f"%TAG ! tag:yaml.org,2002:python/\n{_SOUND}", "NY-013"),
    "lists within lists": ("title: " + "[" * 5000, "NY-015"),
    "mappings as keys of mappings": ("{" * 5000, "NY-013", "NY-015"),
    "keys of keys": ("? " * 5000 + "a", "NY-013", "NY-015"),
    "items of items": ("title:\n  " + "- " * 5000 + "a", "NY-015"),
    "a second title": (f"{_SOUND}\ntitle: Một tên khác", "NY-014"),
    "a second document behind dots": (f"{_SOUND}\n...\nstatus: issued", "NY-013"),
    "a second document behind hyphens": (f"{_SOUND}\n--- x\nstatus: issued", "NY-013"),
    "a status hidden in a document of its own": (f"{_SOUND}\n...\n---  # x\nstatus: issued", "NY-013"),
    "a value with a colon": (_SOUND.replace("Tổ chức", "Kế hoạch: tổ chức"), "NY-013"),
    "a tab before a key": (f"{_SOUND}\n\tnumber: 7", "NY-013"),
    "a quote that never ends": (_SOUND.replace("Tổ chức", '"Tổ chức'), "NY-013"),
    "a bracket that never ends": (f"{_SOUND}\nrecipients: [a, b", "NY-013"),
    "no mapping but a list": ("- title: x", "NY-013"),
    "no mapping but a word": ("title", "NY-013"),
    "an empty key": (f"{_SOUND}\n: x", "NY-013"),
    "a list as a key": (f"{_SOUND}\n? [a, b]\n: x", "NY-013"),
    "a key nobody knows": (f"{_SOUND}\n__proto__: x", "NY-101"),
    "a thousand keys": (_SOUND + "".join(f"\nk{number}: x" for number in range(1000)), "NY-101"),
    "a key of ten thousand letters": (f"{_SOUND}\n{'k' * 10_000}: x", "NY-013"),
    "a header of half a megabyte": (_SOUND + "\n# x" * 100_000, "NY-005"),
    "a number of five thousand digits": (f"{_SOUND}\nnumber: {_LONG}", "NY-103"),
    "attendance of five thousand digits": (f"{_SOUND}\nevents:\n  expected_attendance: {_LONG}", "NY-103"),
    "a series that never ends": (f"{_SOUND}\nevents:\n  {_WEEKLY}", "NY-103"),
    "a series of ten thousand sessions": (f"{_SOUND}\nevents:\n  {_WEEKLY}\n    until: 2199-12-31", "NY-103"),
    "a series from 30 February": (
        f"{_SOUND}\nevents:\n  {_WEEKLY.replace('01-01', '02-30')}\n    open: true", "NY-103"
    ),
    "a series that ends before it begins": (f"{_SOUND}\nevents:\n  {_WEEKLY}\n    until: 2025-01-01", "NY-103"),
    "a step of five thousand digits": (f"{_SOUND}\nevents:\n  {_WEEKLY}\n    open: true\n    step: {_LONG}", "NY-103"),
    "an hour after midnight's": (f"{_SOUND}\nevents:\n  {_WEEKLY}\n    open: true\n    start: '25:00'", "NY-103"),
    "two events with one id": (f"{_SOUND}\nevents:\n  - {{id: a, when: 2026}}\n  - {{id: a, when: 2026}}", "NY-103"),
    "two events without ids": (f"{_SOUND}\nevents:\n  - {{when: 2026}}\n  - {{when: 2026}}", "NY-103"),
    "an event once and again and again": (f"{_SOUND}\nevents:\n  when: 2026\n  {_WEEKLY}\n    open: true", "NY-103"),
    "what the first edition called an event": (f"{_SOUND}\nevent:\n  when: 2026", "NY-101"),
    "a year of five thousand digits": (f"{_SOUND}\nissued: {_LONG}", "NY-104"),
    "a day of five thousand digits": (f"{_SOUND}\nissued: 2025-12-{_LONG}", "NY-104"),
    "a span of five thousand spans": (f"{_SOUND}\nissued: {'2025/' * 2000}2025", "NY-104"),
    "a number in other digits": (f"{_SOUND}\nnumber: ٣", "NY-103"),
    "a year in wide digits": (f"{_SOUND}\nreplaces: [suoi-mo/２０２５/x]", "NY-103"),
    "a day that is none": (f"{_SOUND}\nissued: 2025-02-30", "NY-104"),
    "a year before all": (f"{_SOUND}\nissued: 0001-01-01", "NY-104"),
    "a time of YAML": (f"{_SOUND}\nissued: 2001-12-14t21:59:43.10-05:00", "NY-104"),
    "a whole time, made by hand": (f"{_SOUND}\nissued: {{text: x, precision: day, words: <b>x</b>}}", "NY-104"),
    "a title of a list": (_SOUND.replace("Tổ chức Hội nghị", "[a, b]"), "NY-103"),
    "a title of a mapping": (_SOUND.replace("Tổ chức Hội nghị", "{a: b}"), "NY-103"),
    "a title of nothing": (_SOUND.replace("Tổ chức Hội nghị", '""'), "NY-102"),
    "a title of thousands of words": (_SOUND.replace("Tổ chức", "Tổ chức " * 600), "NY-103"),
    "a recipient of thousands of words": (f"{_SOUND}\nrecipients: [{'x ' * 400}]", "NY-103"),
    "a source of a word": (_SOUND.replace("\n  kind: original", " original"), "NY-103"),
    "recipients of a mapping": (f"{_SOUND}\nrecipients: {{a: b}}", "NY-103"),
    "no title": ("status: draft\nsource:\n  kind: original", "NY-102"),
    "an address with a name before the server": (
        _SOUND + "\nbasis:\n  - url: https://chinhphu.vn@evil.example/", "NY-103"
    ),
    "an address in look-alike letters": (_SOUND + "\nbasis:\n  - url: https://сhinhphu.vn/", "NY-103"),
    "an address with a backslash": (_SOUND + "\nbasis:\n  - url: 'https://evil.example\\\\@chinhphu.vn'", "NY-103"),
    "an address with a port that is none": (_SOUND + "\nbasis:\n  - url: https://chinhphu.vn:x1/", "NY-103"),
    "an old name of a heading that is the page's own": (
        _SOUND + "\nanchors:\n  - old: ny-main\n    new: muc-dich", "NY-103"
    ),
    "an old address above the site": (_SOUND + "\naliases: [../../etc/passwd]", "NY-103"),
    "a file above the folder": (_SOUND + "\nattachments:\n  - file: ../../mkdocs.yml\n    title: x", "NY-103"),
    "a file by its full path": (_SOUND + "\nattachments:\n  - file: /etc/passwd\n    title: x", "NY-103"),
}  # fmt: skip


def cases() -> Iterator[Case]:
    """Every field with every text, and every header as it is written."""
    for tries, text in MARKUP.items():
        for field, form in FREE.items():
            yield with_front(f"{tries} in {field}", {field: _filled(form, text)})
        for field, (form, rule) in FORMAL.items():
            yield with_front(f"{tries} in {field}", {field.split(",")[0]: _filled(form, text)}, rule)
    for tries, (header, *rules) in WRITTEN.items():
        yield with_header(tries, header, *rules)


def in_every_field(text: str) -> dict[str, Any]:
    """A header with one text in every field of free text at once."""
    return HEADER | {field: _filled(form, text) for field, form in FREE.items()}


def _filled(form: Any, text: str) -> Any:
    if isinstance(form, dict):
        return {key: _filled(value, text) for key, value in form.items()}
    if isinstance(form, list):
        return [_filled(value, text) for value in form]
    return text if form == "{}" else form
