"""Names of persons: they stay in the text; data name posts only."""

import re
from itertools import takewhile

from niemyet.language.alphabet import match_key
from niemyet.reading.meaning.openings import POST_WORDS, RESPECT, opens

FAMILIES = frozenset(
    re.findall(
        r"\w+",
        """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm mai trịnh tạ cao hà lương đào đoàn
        vương tô châu tống thái quách la chu kiều nông triệu ma vàng giàng lò quàng bạch lưu phùng tăng thân thạch sơn kim
        danh vi hứa giáp nghiêm âu cù khuất lục mạc ninh ông tôn từ văn viên thiều trương doãn đồng hầu lầu sùng thào y""",
    )
)
"""Family names as Vietnamese persons bear them."""

_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")
_RESPECT = re.compile(rf"(?:(?:{'|'.join(re.escape(word) for word in RESPECT)})(?:[.:]|\b)\s*)+", re.IGNORECASE)
_APART = re.compile(r"\s*[-–—,(:]\s*")


def person_at(text: str, at: int = 0) -> int:
    """Where a person's name that stands at a place ends; 0 where none does."""
    match = _WORDS.match(text, at)
    words = match.group().split() if match else []
    if not words or words[0].lower() not in FAMILIES:
        return 0
    names = list(takewhile(_is_name, words))
    return at + len(" ".join(names)) if len(names) > 1 else 0


def _is_name(word: str) -> bool:
    """Whether a word is spelled as a name is: one capital letter, then small ones."""
    return word[0].isupper() and (len(word) == 1 or word[1:].islower())


def past_respect(text: str) -> str:
    """A text without the words of respect before a post or a person."""
    match = _RESPECT.match(text)
    return text[match.end() :] if match else text


def is_bare(text: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    rest = past_respect(text.strip(" .;,"))
    return bool(rest) and person_at(rest) == len(rest)


def without_person(name: str) -> str:
    """A body or post without the name of the person who holds it: "Phó Hiệu trưởng Nguyễn Văn A" → "Phó Hiệu trưởng"."""
    name = past_respect(name)
    if end := person_at(name):
        apart = _APART.match(name, end)
        return name[apart.end() :].rstrip(" )") if apart else name
    if not opens(match_key(name), POST_WORDS):
        return name
    starts = (match.start() for match in re.finditer(r"(?<=[\w(–-] )(?=[^\W\d_])|(?<=, )", name))
    for start in starts:
        if (end := person_at(name, start)) and end == len(name) and len(name[start:].split()) > 2:
            return name[:start].rstrip(" -–,(")
    return name
