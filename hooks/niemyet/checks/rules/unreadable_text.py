"""The text is Vietnamese, not what a scanner made of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.syllables import is_syllable
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-702",
    Level.ERROR,
    "Văn bản mất dấu hoặc nhận dạng sai",
    "Nhiều chữ không phải là tiếng Việt, như khi quét ảnh bằng phần mềm không hỗ trợ tiếng Việt. "
    "Người đọc không hiểu được và không tìm được kế hoạch.",
    "Gõ lại theo bản gốc, hoặc nhận dạng lại bằng phần mềm có tiếng Việt rồi đối chiếu từng câu.",
    source="Thực tiễn soạn thảo",
    bad="## I. MUC DICH\n\n- Tong két, phan tich, danh gia nhiing két qua dat duoc va nhiing ton tai han ché trong cong tac "
    "quan ly cho cua xa nam 2025, rut ra bai hoc kinh nghiém cho nim sau.\n"
    "- Phé bién, quan tri¢t cac muc tiéu, nhiém vu va gidi phap, nham nang cao chét lugng, hi€u qua cong tac trong ndm "
    "2026, gép phan thuc hién thing loi cac chi tiéu da dé ra trén dia ban.",
    good="## I. MỤC ĐÍCH\n\n- Tổng kết, phân tích, đánh giá những kết quả đạt được và những tồn tại, hạn chế trong công tác "
    "quản lý chợ của xã năm 2025, rút ra bài học kinh nghiệm cho năm sau.\n"
    "- Phổ biến, quán triệt các mục tiêu, nhiệm vụ và giải pháp nhằm nâng cao chất lượng, hiệu quả công tác trong năm "
    "2026, góp phần thực hiện thắng lợi các chỉ tiêu đã đề ra trên địa bàn.",
)

_FEWEST_WORDS = 60
_LEAST_SHARE = 0.9
_EXAMPLES = 5
_WORD = re.compile(r"[^\W\d_]+")
_LOANS = (
    "powerpoint word excel video videos clip clips internet email online offline website web app zalo facebook youtube "
    "karaoke camera olympic livestream banner pano poster marketing logistics smartphone fanpage blog wifi file scan pdf "
    "par index kiosk robot chatbot festival hotline radio album format data cloud marathon carnival homestay"
)

_USUAL_LOANS = frozenset(_LOANS.split())


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """At least 90 % of sixty or more words are syllables; abbreviations, codes and usual loan words do not count."""
    text = context.text(plan)
    count = sum(map(_odd, text.written))
    if count <= _FEWEST_WORDS * (1 - _LEAST_SHARE):  # too few for however long a text
        return
    total = sum(map(_counted, text.written))
    share = 1 - count / total
    if total >= _FEWEST_WORDS and share < _LEAST_SHARE:
        odd = list(dict.fromkeys(word for words in text.written for word in _WORD.findall(words) if _is_odd(word)))
        examples = ", ".join(f"“{word}”" for word in odd[:_EXAMPLES])
        message = (
            f"chỉ {int(share * 100)} % số chữ là tiếng Việt (không phải tiếng Việt: {examples}); "
            "hãy gõ lại theo bản gốc hoặc nhận dạng lại bằng phần mềm có tiếng Việt"
        )
        start = text.words.index(odd[0], text.body)
        yield Finding(text.place(plan, start, start + len(odd[0])), message)


@lru_cache(maxsize=8192)  # all plans together are written with a few thousand words, and signs beside them
def _counted(written: str) -> int:
    """How many words are to judge in what is written between two spaces."""
    return sum(_is_odd(word) is not None for word in _WORD.findall(written))


@lru_cache(maxsize=8192)
def _odd(written: str) -> int:
    """How many of them are no syllables."""
    return sum(_is_odd(word) is True for word in _WORD.findall(written))


def _is_odd(word: str) -> bool | None:
    """Whether a word is no syllable; None where it is not to judge: in capitals, or a usual loan."""
    if not (word.islower() or word[1:].islower()) or word.lower() in _USUAL_LOANS:
        return None
    return not is_syllable(word.lower())
