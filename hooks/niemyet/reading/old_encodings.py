"""Vietnamese from before Unicode, as it looks where nobody converted it: "KÕ ho¹ch", "Keá hoaïch", "Káº¿ hoáº¡ch".

Each of these encodings writes a letter as signs that no Vietnamese word has. Words with such a sign are read in the
encoding; where common words come out, it is that one. Nothing is ever converted: what was meant is the editor's to say.
Tables: TCVN 5712:1993 (VN3); VNI for Windows; Windows code page 1258.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from niemyet.vietnamese import nfc

ENOUGH = 2  # common words: one may be chance
_LOOKED_AT = 2000  # words with a strange sign
_TOKEN = re.compile(r"[^ \t\n]+")

_TCVN3_CODES = (
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ "
    "CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ "
    "EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
TCVN3 = {int(code[:2], 16): code[2] for code in _TCVN3_CODES.split()}

# VNI: a plain letter and a sign behind it, or one sign alone.
_VNI_MARKS = {
    "a": "ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ",
    "e": "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
    "o": "ùóøòûỏõõïọâôáốàồåổãỗäộ",
    "u": "ùúøùûủõũïụ",
    "ô": "ùớøờûởõỡïợ",
    "ö": "ùứøừûửõữïự",
    "y": "ùýøỳûỷõỹ",
}
_VNI_ALONE = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ", "í": "í", "ì": "ì"}
_VNI_PAIRS = {base + marks[at]: marks[at + 1] for base, marks in _VNI_MARKS.items() for at in range(0, len(marks), 2)}
VNI = _VNI_PAIRS | _VNI_ALONE
VNI |= {signs.upper(): letter.upper() for signs, letter in VNI.items()} | {
    signs.capitalize(): letter.upper() for signs, letter in _VNI_PAIRS.items()
}
_VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))

# Common in plans, and each with a mark: a word that comes out by chance is hardly one of these.
_COMMON_WORDS = (
    "xã và ủy uỷ các nhân hiện hội năm tổ địa đơn vị phường thường vụ trên kết chính về kế thời hoạch đạo triển nội nhiệm tháng của "
    "đại chủ quả yêu cầu việc rõ lãnh điểm thành mục với số hợp nghị trường định phần bàn ngày động trách bộ cơ đích đảng có "
    "cải nhận biểu quý truyền tổng việt tâm thức nguồn sở là cán quyết bảo không kiến người kiểm dự được tịch căn đồng cuối "
    "chuyên trưởng bị chỉ báo diện cứ giải cáo họp chống hóa hoá phục chuẩn tiếp nghiêm túc trình phối đánh giá đua phương "
    "từ hiệu sự luật mặt ở tại tiết thống bố thể những đầu cấp đến này để lại đã đối đường nước số quyền xây dựng sinh học "
    "tế lịch văn ngành tỉnh phố huyện quận khu đề án công thôn tập đoàn viên tuyên nâng lượng chất phòng lực hành độ "
    "tượng thực dân giáo dục y tế môi trường kinh phí ngân sách nhà thông điện tử thuộc cổng"
)
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Old:
    """An encoding: its name, the signs that give it away (never in a Vietnamese word), and how to read it."""

    name: str
    signs: re.Pattern[str]
    read: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """What an old encoding was seen by: where the words begin, the words as written and as they were meant."""

    encoding: str
    offset: int
    written: str
    meant: str
    common: int


def sighted(text: str, enough: int = ENOUGH) -> Sighting | None:
    """The old encoding that a text, or a part of it, seems to be in; None for the Vietnamese of Unicode.

    Seen are `enough` common words; one is enough where the text is known to be no Unicode.
    """
    found = [sighting for old in _OLD if (sighting := _sighting(text, old, enough))]
    return max(found, key=lambda sighting: sighting.common, default=None)


def _sighting(text: str, old: Old, enough: int) -> Sighting | None:
    common = [(match, meant) for match in _strange(text, old) if _is_common(meant := old.read(match.group()))]
    if not common:
        return None
    first, meant = common[0]
    count = len(common) if len(common) >= enough else len(common) + _beside(text, first, old)
    return Sighting(old.name, first.start(), first.group(), meant, count) if count >= enough else None


def _strange(text: str, old: Old) -> Iterator[re.Match[str]]:
    """The words with a sign that gives the encoding away."""
    looked_at, end = 0, 0
    for sign in old.signs.finditer(text):
        if sign.start() < end or looked_at == _LOOKED_AT:
            continue
        start = max(text.rfind(space, 0, sign.start()) for space in " \t\n") + 1
        match = _TOKEN.match(text, start)
        if match:
            looked_at, end = looked_at + 1, match.end()
            yield match


def _beside(text: str, seen: re.Match[str], old: Old) -> int:
    """How many other words of the line would be common ones in the encoding, and are none as they stand."""
    start = text.rfind("\n", 0, seen.start()) + 1
    words = text[start : seen.start()].split() + text[seen.end() :].partition("\n")[0].split()
    return sum(not word.isascii() and not _is_common(word) and _is_common(old.read(word)) for word in words)


def _is_common(word: str) -> bool:
    return re.sub(r"^\W+|\W+$", "", word).lower() in _COMMON


def _read_tcvn3(word: str) -> str:
    return word.translate(TCVN3)


def _read_vni(word: str) -> str:
    return _VNI_LETTER.sub(lambda match: VNI[match.group()], word)


def _read_1258(word: str) -> str:
    return nfc(_bytes(word).decode("cp1258", errors="replace"))


def _read_twice_encoded(word: str) -> str:
    return _bytes(word).decode("utf-8", errors="replace")


def _bytes(word: str) -> bytes:
    """The bytes that Windows shows as this word; what it has no sign for stands by its number."""
    return b"".join(_byte(char) for char in word)


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", errors="replace")


# Each begins with a class of single characters, which is what makes looking for them fast.
_TCVN3_SIGN = "[¡-§¨©ª«¬\u00ad®µ-¹»-¾ÆËÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþ]|[Ç-ß](?<=[a-z].)"
_VNI_SIGN = (
    "[åäüëøûïöñæîÅÄÜËØÛÏÖÑÆÎâáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ]"
    "(?:(?<=[åäüëøûïöñæîÅÄÜËØÛÏÖÑÆÎ])|(?<=[aA][âáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ])|(?<=[eE][ùõâáàãÙÕÂÁÀÃ])|(?<=[oO][ùõâÙÕÂ])"
    "|(?<=[uU][ùõÙÕ]))"
)
_TWICE_SIGN = "[\u0090\u0091\u00a0-¿‘ƒ](?:(?<=á[º»])|(?<=Æ[°¡])|(?<=Ä[\u0090\u0091‘ƒ©¨])|(?<=Ã[\u00a0-¿]))"
_1258_SIGN = "[ìòÌÒÞ](?<=[aăâeêoôơuưyýõãAÂEÊOÔUYÝÕÃ].)"
_OLD = (
    Old("TCVN3 (ABC)", re.compile(_TCVN3_SIGN), _read_tcvn3),
    Old("VNI", re.compile(_VNI_SIGN), _read_vni),
    Old("UTF-8 bị mở nhầm bằng Windows-1252", re.compile(_TWICE_SIGN), _read_twice_encoded),
    Old("Windows-1258", re.compile(_1258_SIGN), _read_1258),
)
