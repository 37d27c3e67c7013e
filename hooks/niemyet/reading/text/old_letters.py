"""Tables: the letters of TCVN 5712:1993 (VN3) and of VNI for Windows, and the words that are common in plans."""

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
COMMON = frozenset(_COMMON_WORDS.split())
