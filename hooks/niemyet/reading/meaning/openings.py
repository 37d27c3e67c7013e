"""The words that open the parts of a plan: the one table that derivations go by.

Each entry is the beginning of a heading, or of an item before its colon, without numbering, as `match_key` spells it.
"""

import re
from functools import cache

_BETWEEN = r"(?:[^\w&]|_)"  # what `match_key` passes over

ATTENDEES = ("thành phần", "đại biểu tham dự", "đại biểu dự", "khách mời")
AGENDA_FIRST = ("chương trình", "nội dung chương trình", "nội dung và chương trình")
AGENDA = ("nội dung",)
SPEECHES = ("chuẩn bị tham luận", "tham luận", "báo cáo tham luận", "các tham luận", "nội dung tham luận")
FUNDING = ("kinh phí", "nguồn kinh phí", "dự toán kinh phí")
IMPLEMENTATION = ("tổ chức thực hiện", "phân công thực hiện", "phân công nhiệm vụ", "trách nhiệm thực hiện")
CLOSING = ("trên đây là", "trên đây", "yêu cầu các", "nơi nhận")

# A task whose words begin so makes its unit a speaker.
SPEAKER_TASKS = (
    "chuẩn bị tham luận",
    "chuẩn bị báo cáo tham luận",
    "chuẩn bị nội dung tham luận",
    "chuẩn bị bài tham luận",
)

# A body that stands for several: not one of the ward's units.
COLLECTIVE = (
    "các cơ quan", "các đơn vị", "các phòng", "các ban", "các tổ chức", "các đoàn thể", "các ngành", "các thành viên",
    "thủ trưởng các", "cơ quan đơn vị", "đề nghị các", "các tổ dân phố", "các thôn", "các trường", "các nhà trường",
)  # fmt: skip

# First words of a body's name: a heading that starts so names a body even where the ward does not list it.
BODY_WORDS = (
    "phòng", "ban", "văn phòng", "trung tâm", "trạm", "công an", "ủy ban", "hội", "đoàn", "tổ", "quân sự", "đài",
    "cổng thông tin", "trường", "bộ phận", "công chức", "hợp tác xã", "mặt trận", "thanh tra", "đảng ủy", "thường trực",
)  # fmt: skip

# Words before a body's name that belong to the order given, not to the name.
ORDERS = ("giao", "giao cho", "đề nghị", "yêu cầu", "đối với", "phân công")


@cache
def beginning(*words: str) -> re.Pattern[str]:
    """What matches a text (NFC) whose match key begins with one of the words, without making that key.

    Not for words with a tone that has two places: "ủy ban" may be written "uỷ ban".
    """
    spelled = (rf"{_BETWEEN}+".join(word.split()) for word in words)
    return re.compile(f"{_BETWEEN}*(?:{'|'.join(spelled)})", re.IGNORECASE)
