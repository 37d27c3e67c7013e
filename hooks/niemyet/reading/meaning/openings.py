"""The words that open the parts of a plan: the one table that derivations go by.

Each entry is the beginning of a heading, or of an item before its colon, without numbering, as `match_key` spells it.
"""

import re
from functools import cache

from niemyet.language.alphabet import match_start

_BETWEEN = r"(?:[^\w&]|_)"  # what `match_key` passes over

ATTENDEES = ("thành phần", "đại biểu tham dự", "đại biểu dự", "khách mời")
NOT_ATTENDEES = ("thành phần hồ sơ", "thành phần đoàn", "thành phần tổ", "thành phần ban", "thành phần hội đồng")
AGENDA_FIRST = ("chương trình", "nội dung chương trình", "nội dung và chương trình", "dự kiến chương trình")
NOT_AGENDA = (
    "chương trình công tác", "chương trình mục tiêu", "chương trình hành động", "chương trình phát triển",
    "chương trình phối hợp", "chương trình giáo dục",
)  # fmt: skip
AGENDA = ("nội dung",)
SPEECHES = ("chuẩn bị tham luận", "tham luận", "báo cáo tham luận", "các tham luận", "nội dung tham luận")
FUNDING = ("kinh phí", "nguồn kinh phí", "dự toán kinh phí")
IMPLEMENTATION = (
    "tổ chức thực hiện", "phân công", "trách nhiệm thực hiện", "tổ chức triển khai", "tổ chức và phân công",
    "trách nhiệm của các", "nhiệm vụ của các",
)  # fmt: skip
REPORTING = ("chế độ báo cáo", "chế độ thông tin", "thông tin báo cáo", "công tác báo cáo", "báo cáo kết quả")
CLOSING = ("trên đây là", "trên đây", "yêu cầu các", "nơi nhận")

# Parts that say why, when, where and for whom: what stands there is nobody's task.
NOT_TASKS = (
    "mục đích", "mục tiêu", "yêu cầu", "căn cứ", "cơ sở pháp lý", "thành phần", "đối tượng", "thời gian", "địa điểm",
    "đại biểu", "khách mời", "chương trình", "nguyên tắc", "phạm vi", "cơ cấu", "giải thưởng", "khen thưởng",
)  # fmt: skip

# Parts that say what is to be done: bodies that stand before a colon there are given it.
TASKS = (
    "nhiệm vụ",
    "nội dung",
    "các nhiệm vụ",
    "một số nhiệm vụ",
    "giải pháp",
    "biện pháp",
    "phân công",
    "trách nhiệm",
)

# An item that begins so is a point of a programme.
PROGRAMME = (
    "tuyên bố", "ổn định", "chào cờ", "giới thiệu", "khai mạc", "trình bày", "báo cáo", "đọc", "thảo luận", "tham luận",
    "phát biểu", "công bố", "trao", "biểu dương", "khen thưởng", "tặng", "thông qua", "thông báo", "giải lao", "kết luận",
    "bế mạc", "văn nghệ", "đón tiếp", "đón khách", "dâng hương", "phần lễ", "phần hội", "bỏ phiếu", "bầu", "biểu quyết",
    "chụp ảnh", "triển khai và chỉ đạo", "chỉ đạo", "lãnh đạo ubnd", "ký giao ước", "ký kết", "chiếu", "xem phóng sự",
)  # fmt: skip

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
    "các sở", "các xã", "các phường", "các hội", "các cấp", "các địa phương", "các doanh nghiệp", "các cơ sở", "các bộ phận",
    "các trung tâm", "các khu", "các ấp", "các tổ", "các đồng chí", "các hộ", "các lớp", "các chi bộ", "các trạm",
    "các khối", "các lực lượng", "các xóm", "các bản", "các đội", "tất cả các", "toàn thể", "mỗi tổ", "mỗi thôn", "mỗi đơn vị",
    "mỗi chi", "mỗi hộ", "mỗi lớp", "các chi", "các câu lạc bộ", "các tiểu ban", "các giáo viên", "các em",
)  # fmt: skip

# First words of a body's name: a heading that starts so names a body even where the ward does not list it.
BODY_WORDS = (
    "phòng", "ban", "văn phòng", "trung tâm", "trạm", "công an", "ủy ban", "hội", "đoàn", "tổ", "quân sự", "đài",
    "cổng thông tin", "trường", "bộ phận", "công chức", "hợp tác xã", "mặt trận", "thanh tra", "đảng ủy", "thường trực",
    "sở", "bộ chỉ huy", "bộ tư lệnh", "cục", "chi cục", "kho bạc", "thuế", "bưu điện", "ngân hàng", "bảo hiểm xã hội",
    "viện", "tòa án", "liên đoàn", "công đoàn", "hội đồng", "nhà trường", "chi bộ", "chi đoàn", "chi hội", "liên đội", "thôn", "tổ dân phố",
    "khu phố", "khu dân cư", "nhóm", "đơn vị", "cơ quan", "công ty", "doanh nghiệp", "ubnd", "hđnd", "mttq", "ubmttq",
    "ubmttqvn", "bch", "bhxh", "ccb", "tập thể", "đội", "thư viện", "bảo tàng", "nhà văn hóa", "hạt kiểm lâm", "điện lực",
    "viễn thông", "vp", "đồn", "lực lượng", "chính quyền", "bệnh viện", "quỹ", "ấp", "xóm", "liên minh", "tổ chức chính trị",
    "tổ chức đoàn thể", "tổ chức thành viên", "tổ chức hội", "tiểu ban", "dân quân", "chủ đầu tư", "nhà thầu", "chủ cơ sở",
    "cha mẹ học sinh", "hộ gia đình", "hộ dân", "hộ kinh doanh", "người dân", "nhân dân", "học sinh", "phụ huynh", "ngành",
    "địa phương", "câu lạc bộ", "báo và đài", "cấp ủy", "thanh niên", "tổ dân", "đoàn thể", "khối", "cụm", "buôn", "làng", "tdp", "ttyt", "tyt", "hlhpn", "đtn",
)  # fmt: skip

# First words of somebody's post: an owner, too, by the post alone.
POST_WORDS = (
    "giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "trưởng", "phó trưởng", "hiệu trưởng", "phó hiệu trưởng",
    "thủ trưởng", "chánh", "phó chánh", "bí thư", "phó bí thư", "cán bộ", "công chức", "chuyên viên", "viên chức",
    "nhân viên", "kế toán", "thủ quỹ", "văn thư", "thư ký", "giáo viên", "tổ trưởng", "tổ phó", "ủy viên", "lãnh đạo",
    "đội trưởng", "chỉ huy trưởng", "chính trị viên", "người đứng đầu", "thành viên", "cộng tác viên", "phó đoàn",
    "gvcn", "bgh", "tổng phụ trách", "nhóm trưởng", "người phụ trách", "trưởng đoàn",
    "bảo vệ", "y tế", "thủ kho", "lái xe", "tạp vụ", "phụ trách", "đại diện", "người làm", "báo cáo viên", "tuyên truyền viên",
    "giảng viên", "tình nguyện viên", "người có uy tín", "già làng", "đảng viên", "đoàn viên", "hội viên",
)  # fmt: skip

# What begins like a body's name and is none: "Tổ chức tuyên truyền", "Hội nghị sơ kết", "Phòng, chống dịch".
NOT_BODIES = (
    "tổ chức", "hội nghị", "hội thảo", "hội thi", "hội chợ", "hội họp", "hội trường", "hội thao", "hội diễn", "ban hành",
    "ban đầu", "đoàn kết", "trường hợp", "phòng chống", "phòng ngừa", "phòng cháy", "phòng họp",
    "phòng dịch", "phòng bệnh", "phòng trừ", "sở hữu", "thanh tra kiểm tra", "thanh tra việc", "lãnh đạo chỉ đạo", "cục bộ",
    "thuế suất", "trưởng thành", "tổ quốc", "đơn vị tính", "đơn vị chủ trì", "đơn vị phối hợp", "đơn vị thực hiện",
    "cơ quan chủ trì", "cơ quan phối hợp", "cơ quan thực hiện", "thành viên gồm", "quỹ đất", "đội ngũ", "chính quyền số",
    "bảo vệ môi trường", "bảo vệ rừng", "bảo vệ chủ quyền", "bảo vệ an ninh", "bảo vệ trẻ em", "báo cáo", "học sinh giỏi", "ngành nghề",
    "khối lượng", "phụ trách chung", "cụm từ", "nhân dân tệ",
)  # fmt: skip
# What names somebody only where it stands alone or before a colon: "Bảo vệ: trông xe", but "Bảo vệ khoáng sản".
ONLY_ALONE = (
    "bảo vệ",
    "phụ trách",
    "đại diện",
    "y tế",
    "ngành",
    "khối",
    "cụm",
    "làng",
    "báo",
    "chủ cơ sở",
    "cộng tác viên",
)
STILL_BODIES = ("tổ chức chính trị", "tổ chức đoàn thể", "tổ chức thành viên", "tổ chức hội")

# Bodies that no ward lists among its units: words for any, and those of the Party and the councils.
NOT_UNITS = (
    "đơn vị", "cơ quan", "nhà trường", "tập thể", "lực lượng", "chính quyền", "đoàn kiểm tra", "đoàn giám sát", "tổ công tác",
    "thường trực", "ủy ban kiểm tra", "đảng ủy", "chi bộ", "tổ chức", "doanh nghiệp", "công ty", "hộ", "nhóm", "hội đồng",
)  # fmt: skip

# Words before a body's name that belong to the order given, not to the name.
ORDERS = (
    "giao", "giao cho", "đề nghị", "yêu cầu", "đối với", "phân công", "trách nhiệm của", "nhiệm vụ của", "kính đề nghị",
    "trân trọng đề nghị",
)  # fmt: skip

ORDERS_TO_ACT = ("giao", "phân công")

# Words of respect before a post or a person.
RESPECT = ("đồng chí", "đ/c", "ông", "bà", "thầy", "cô", "anh", "chị")

# What a body does: the first of these words ends its name. In small letters, as within a sentence.
ACTS = (
    "chủ trì", "phối hợp", "chịu", "có", "tham mưu", "tổ chức", "xây dựng", "thực hiện", "triển khai", "báo cáo", "tổng hợp",
    "tuyên truyền", "chuẩn bị", "bố trí", "cử", "đảm bảo", "bảo đảm", "hướng dẫn", "kiểm tra", "rà soát", "thường xuyên",
    "căn cứ", "chủ động", "phân công", "tăng cường", "đẩy mạnh", "theo dõi", "đôn đốc", "cân đối", "thẩm định", "lập",
    "ban hành", "quán triệt", "vận động", "phát huy", "giám sát", "phổ biến", "kịp thời", "định kỳ", "tiếp tục", "nghiêm túc",
    "trực tiếp", "phụ trách", "phân bổ", "cung cấp", "đăng", "đưa", "gửi", "nộp", "tham gia", "quản lý", "làm", "là", "nêu",
    "khẩn trương", "huy động", "lồng ghép", "tập trung", "lựa chọn", "nghiên cứu", "đề xuất", "trình", "hỗ trợ", "tạo",
    "phát động", "duy trì", "in", "đón", "phục vụ", "phê duyệt", "chỉ đạo", "điều hành", "giúp", "sẽ", "phải",
    "xác định", "tiến hành", "thông báo", "thông tin", "công khai", "niêm yết", "tiếp nhận", "xử lý", "giải quyết", "bàn giao",
    "mời", "dự", "tham dự", "trực", "chấp hành", "cập nhật", "đánh giá", "sơ kết", "tổng kết", "hoàn thành", "quan tâm",
    "thống kê", "lên", "viết", "phát", "ra", "thu", "cấp", "mở", "nắm", "chỉ", "khảo sát", "tham", "quyết định", "thống nhất",
    "đồng thời", "giao", "bám sát", "yêu cầu", "đề nghị", "tự", "vào", "bổ sung", "sử dụng", "thành lập", "dự toán",
    "thanh toán", "xem xét", "giới thiệu", "tích cực", "gương mẫu", "đăng ký", "kiện toàn", "ký", "trang trí", "soạn",
    "phản ánh", "rút", "nâng cao", "đổi mới", "hoàn thiện", "quy định", "thuê", "mua", "dọn", "vệ sinh", "tuần tra",
    "phân luồng", "kiểm soát", "điều tiết", "tải", "treo", "cam kết", "tuân thủ", "đóng", "nghiệm thu", "trao",
    "phát hành", "thu hút", "thu gom", "mở rộng", "in ấn", "đưa tin", "ra quân", "đón tiếp", "quyên góp", "trồng",
    "nhắc nhở", "chăm sóc", "thăm", "tặng", "khắc phục", "ứng phó", "sơ tán", "cứu trợ", "giữ gìn", "gắn", "xét", "lấy ý kiến",
)  # fmt: skip

# Of these, what stands inside names as well, behind such a word: "các tổ chức", "Đoàn kiểm tra".
BEHIND_NOUN = (
    "các", "của", "những", "đoàn", "tổ", "ban", "ủy ban", "tâm", "phòng", "đội", "đồng", "và", "viên", "phận", "nhóm", "cục",
    "viện", "chức", "lượng", "sở",
)  # fmt: skip

# Words of two syllables of which one alone would be such an act: "đào tạo", "dự án", "trật tự".
COMPOUNDS = frozenset((
    "đào tạo", "sáng tạo", "cải tạo", "tái tạo", "chế tạo", "bầu cử", "ứng cử", "đề cử", "trật tự", "dự án", "dự phòng",
    "dự báo", "cấp ủy", "cấp cứu", "cấp xã", "cấp tỉnh", "cấp thôn", "cấp huyện", "cấp trên", "cấp dưới", "cấp nước",
    "cấp thoát", "phát thanh", "phát triển", "phát hành", "thu hút", "thu ngân", "thu gom", "thu nhập", "lên lớp", "ra quân",
    "mở rộng", "in ấn", "chỉ đạo", "chỉ huy", "lập trình", "thành lập", "độc lập", "dân lập", "công lập", "trực thuộc",
    "thường trực", "túc trực", "giao thông", "bàn giao", "giao dịch", "chương trình", "quy trình", "công trình",
    "tiến trình", "đăng kiểm", "ban hành", "chịu tải", "vận tải", "dự bị", "tự quản", "tự vệ", "tự quyết", "vào cuộc",
    "đầu vào", "đầu ra", "chỉ tiêu", "chỉ số", "đăng ký", "ký túc", "thư ký", "nhật ký", "viết tắt", "đón tiếp",
))  # fmt: skip


@cache
def beginning(*words: str) -> re.Pattern[str]:
    """What matches a text (NFC) whose match key begins with one of the words, without making that key.

    Not for words with a tone that has two places: "ủy ban" may be written "uỷ ban".
    """
    spelled = (rf"{_BETWEEN}+".join(word.split()) for word in words)
    return re.compile(f"{_BETWEEN}*(?:{'|'.join(spelled)})", re.IGNORECASE)


def opens(key: str, words: tuple[str, ...]) -> bool:
    """Whether a match key begins with one of the words, whole."""
    return key.startswith(words) and any(key == word or key.startswith(word + " ") for word in words)


def begins(text: str, words: tuple[str, ...]) -> bool:
    """The same of a text (NFC) whose match key is not made yet: only where it may begin so."""
    return beginning(*words).match(text) is not None and opens(match_start(text), words)
