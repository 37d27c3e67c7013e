"""Letters are what they look like: no Cyrillic а, no Icelandic ð, no digit 0 for o."""

import re
import unicodedata
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import Text, whole_word
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-704",
    Level.WARNING,
    "Chữ giống nhau nhưng khác mã",
    "Mắt không phân biệt được, nhưng máy thì có: từ có chữ lạ không tìm được, máy đọc màn hình đọc sai.",
    "Xóa từ đó và gõ lại bằng bộ gõ tiếng Việt, không chép từ tệp PDF.",
    source="TCVN 6909:2001 (bộ mã ký tự tiếng Việt); thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Báo cáo của Ðảng ủy xã.",
    good="## I. NỘI DUNG\n\n- Báo cáo của Đảng ủy xã.",
)

# Latin letters of other languages that stand for Vietnamese ones, and what to write instead.
_LATIN = {
    "Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "ǎ": "ă", "Ǎ": "Ă", "ǒ": "ô", "ě": "ê", "ı": "i", "ɑ": "a",
}  # fmt: skip
# Scripts with letters that look Latin (Greek, Cyrillic, Armenian, Georgian, Cherokee, Coptic, Lisu …), and Latin that
# is drawn otherwise: phonetic, wide, in small capitals, as mathematical signs, as Roman numerals of one piece.
_FOREIGN_SIGNS = (
    "\u0250\u0252-\u0255\u0257-\u02af\u0370-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1c80-\u1cbf\u1d00-\u1dbf\u1f00-\u1fff\u2160-\u2188"
    "\u2c00-\u2c5f\u2c80-\u2cff\ua4d0-\ua4ff\ua640-\ua69f\uab30-\uabbf\uff21-\uff5a\U0001d400-\U0001d7ff"
)
_FOREIGN = re.compile(f"[{_FOREIGN_SIGNS}]")
_OTHER_LATIN = re.compile(f"[{''.join(_LATIN)}]")
_ODD = re.compile(f"[{_FOREIGN_SIGNS}{''.join(_LATIN)}]")
_DIGIT_INSIDE = re.compile(r"[01](?<![01]{2})[01]*+(?=[^\W\d_])")  # from the first of a run, to its end
_UNITS = frozenset({"μg", "μm", "μl", "μs", "kΩ", "MΩ"})
_DIGITS = str.maketrans("01", "oi")
_FEWEST_LETTERS = 3
_JOINTS = frozenset("@/._-¦")  # before a part of an address or a code


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No word mixes scripts (an error), uses another language's letter, or a digit in place of a letter."""
    text = context.text(plan)
    if _ODD.search(text.words):
        yield from _odd_letters(plan, text)
    for start, end in _words(text.words, _DIGIT_INSIDE):
        word = text.words[start:end]
        if _has_digit_for_letter(word) and text.words[start - 1 : start] not in _JOINTS:
            message = f"“{word}” có chữ số ở giữa; hãy gõ lại bằng chữ, ví dụ “{word.translate(_DIGITS)}”"
            yield Finding(text.place(plan, start, end), message)


def _odd_letters(plan: Plan, text: Text) -> Iterator[Finding]:
    for start, end in _words(text.words, _FOREIGN):
        word = text.words[start:end]
        if len(word) > 1 and word not in _UNITS:
            mixed = any(char.isalpha() and not _is_foreign(char) for char in word)
            odd = next(char for char in word if _is_foreign(char))
            message = f"“{word}” có chữ {_name(odd)} trông như chữ Việt; hãy xóa từ này và gõ lại"
            yield Finding(text.place(plan, start, end), message, level=Level.ERROR if mixed else None)
    for start, end in _words(text.words, _OTHER_LATIN):
        word = text.words[start:end]
        odd = next(char for char in word if char in _LATIN)
        right = "".join(_LATIN.get(char, char) for char in word)
        message = f"“{word}” có chữ {_name(odd)} giống “{_LATIN[odd]}”; hãy gõ lại thành “{right}”"
        place = text.place(plan, start, end)
        yield Finding(place, message, edits=ready.words(place, word, right))


def _words(words: str, odd: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The words around odd signs, each once."""
    last = 0
    for match in odd.finditer(words):
        if match.start() >= last:
            start, last = whole_word(words, match.start(), match.end())
            yield start, last


def _has_digit_for_letter(word: str) -> bool:
    """Small letters with a 0 or 1 between them; codes such as H1N1 are in capitals, others begin with a digit."""
    letters = [char for char in word if not char.isdigit()]
    digits = [char for char in word if char.isdigit()]
    small = any(char.islower() for char in letters[:-1]) and not word[0].isdigit()
    return small and len(letters) + 1 >= _FEWEST_LETTERS and set(digits) <= {"0", "1"}


def _is_foreign(char: str) -> bool:
    return _FOREIGN.match(char) is not None


def _name(char: str) -> str:
    return f"U+{ord(char):04X} ({unicodedata.name(char, '?').lower()})"
