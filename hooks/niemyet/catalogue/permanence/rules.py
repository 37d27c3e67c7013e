"""The rules that keep published addresses alive. They look at all plans and ledgers at once."""

from niemyet.model.problem import Level, Rule

_SOURCE = "Quy ước của trang"

ADDRESS = Rule(
    "NY-801",
    Level.ERROR,
    "Một địa chỉ đã đăng sẽ mất",
    "Địa chỉ đã đăng được ghi trong sổ `addresses.txt` vì có thể đã được gửi đi, dẫn lại hoặc in ra; mất nó thì người đọc gặp trang lỗi.",
    "Đưa tệp trở lại. Nếu đã đổi tên tệp, ghi mã cũ vào `aliases` của tệp có tên mới. Nếu kế hoạch bị đưa về dự thảo, ghi lại `status` như trước. Nếu gỡ hẳn, ghi địa chỉ vào `plans/<xã-phường>/removed.yml`: ở đó sẽ có một trang ngắn báo đã gỡ. Không xóa dòng trong sổ.",
    source=_SOURCE,
)
ANCHOR = Rule(
    "NY-802",
    Level.ERROR,
    "Một mục đã đăng sẽ mất",
    "Viết lại một đề mục thì tên mục sau dấu # trong liên kết cũng đổi theo; liên kết cũ sẽ không đến đúng chỗ nữa.",
    "Giữ lời cũ của đề mục, hoặc thêm vào phần đầu tệp dòng `anchors` như trong thông báo. Đề mục bỏ hẳn thì chọn đề mục gần nhất, hoặc `dau-van-ban` là đầu phần nội dung.",
    source=_SOURCE,
)
LINE = Rule(
    "NY-803",
    Level.ERROR,
    "Sổ địa chỉ có dòng lạ",
    "Sổ `addresses.txt` do máy ghi; một dòng lạ thường là dấu vết của lần gộp nhánh chưa xong hoặc của việc sửa tay.",
    "Lấy lại tệp từ bản đã đăng. Khi gộp hai nhánh, giữ dòng của cả hai và xóa các dòng `<<<<<<<`, `=======`, `>>>>>>>`.",
    source=_SOURCE,
)
ALIVE = Rule(
    "NY-804",
    Level.ERROR,
    "Địa chỉ ghi là đã gỡ nhưng vẫn còn",
    "Một địa chỉ không thể vừa là kế hoạch vừa là lời báo đã gỡ.",
    "Kế hoạch hoặc tệp đã đăng lại thì xóa mục của nó khỏi `removed.yml`; gỡ thật thì xóa tệp.",
    source=_SOURCE,
)
TOMBSTONE = Rule(
    "NY-805",
    Level.ERROR,
    "Lời báo đã gỡ chưa đúng",
    "Trang báo đã gỡ là tất cả những gì người đọc còn thấy ở địa chỉ cũ, nên phải đủ, và không được nói điều cần gỡ.",
    "Ghi `to` khi đã chuyển đi, `note` khi là lý do khác, và không ghi gì thêm khi gỡ theo yêu cầu; mỗi địa chỉ ghi một lần, ở `removed.yml` của chính xã, phường đó.",
    source=_SOURCE,
)

PERMANENCE_RULES = (ADDRESS, ANCHOR, LINE, ALIVE, TOMBSTONE)
