"""The rules over files as such: what keeps one from being read or published."""

from niemyet.model.problem import Level, Rule

NAME = Rule(
    "NY-001",
    Level.ERROR,
    "Tên tệp hoặc thư mục không đúng quy ước",
    "Đường dẫn của tệp là địa chỉ lâu dài của kế hoạch trên trang, nên chỉ dùng chữ thường không dấu, chữ số và gạch nối.",
    "Đặt tệp tại plans/<xã-phường>/<năm>/<tên>.md, ví dụ plans/kien-an/2025/hoi-nghi-so-ket-quy-3.md.",
    source="Quy ước của trang",
)


FILE = Rule(
    "NY-004",
    Level.ERROR,
    "Không đọc được tệp hoặc không phải tệp thường",
    "Liên kết tượng trưng, thư mục hoặc tệp không có quyền đọc không thể đăng một cách an toàn.",
    "Thay bằng một tệp thường, có quyền đọc, nằm đúng trong thư mục của kế hoạch.",
    source="Quy ước của trang",
)


SIZE = Rule(
    "NY-005",
    Level.ERROR,
    "Tệp quá lớn",
    "Một kế hoạch dài không quá 512 kB và mỗi dòng không quá 20 kB; lớn hơn thường là dán nhầm ảnh hoặc dữ liệu.",
    "Tách phụ lục thành tệp kèm; bỏ phần dán nhầm.",
    source="Quy ước của trang",
)


IMAGE = Rule(
    "NY-006",
    Level.ERROR,
    "Ảnh không an toàn hoặc không phải ảnh",
    "Tệp .svg có thể mang mã chạy trong máy người đọc và tải nội dung từ nơi khác; tệp .png, .jpg, .webp có thể là tệp khác đổi đuôi.",
    "Xuất lại ảnh từ chương trình vẽ dưới dạng .png, hoặc .svg đơn giản (Plain SVG) chỉ có hình vẽ; không quá 200 kB.",
    source="Quy ước của trang",
)


SITE_FILE = Rule(
    "NY-031",
    Level.ERROR,
    "Tệp trong thư mục docs không được đăng",
    "Mọi tệp trong docs được đăng nguyên trên địa chỉ của trang: tệp HTML, mã lệnh chạy được trong máy người đọc, và tệp trùng địa chỉ sẽ che mất trang khác.",
    "Chỉ đặt trong docs các trang .md, ảnh và tệp tải về; mẫu giao diện, kiểu trình bày và mã lệnh nằm trong overrides.",
    source="Quy ước của trang",
)


OWNED = Rule(
    "NY-037",
    Level.ERROR,
    "Tên dành cho phần mềm đang thuộc về thứ khác",
    "Khi dựng trang, phần mềm tự tạo, thay và xóa các thư mục này. Liên kết, tệp hay thư mục đã đưa vào git ở đúng tên ấy sẽ "
    "bị ghi đè, bị xóa, hoặc được đăng lên mà chưa ai kiểm tra.",
    "Xóa, đổi tên hoặc bỏ khỏi git thứ đang mang tên ấy; phần mềm sẽ tự tạo lại.",
    source="Quy ước của trang",
)


HISTORY = Rule(
    "NY-041",
    Level.WARNING,
    "Lịch sử git không cho biết kế hoạch được sửa khi nào",
    "Ngày sửa trên trang, trong bản tin, lịch và sơ đồ trang lấy từ lịch sử git; không có lịch sử thì các ngày ấy để trống, "
    "và bản tin không báo được kế hoạch nào vừa đổi.",
    "Dựng trang từ một bản `git clone` đầy đủ, của chính tài khoản đang dựng; trong quy trình tự động ghi `fetch-depth: 0`.",
    source="Quy ước của trang",
)


SIGNATURE_UNSEEN = Rule(
    "NY-337",
    Level.HINT,
    "Chưa xem được chữ ký số",
    "Có tệp mang chữ ký số, nhưng phần mềm xem chữ ký chưa được cài, nên trang không nói tệp còn nguyên từ khi ký hay không.",
    "Chạy make sign, hoặc cài requirements-sign.lock bằng pip theo README. Trang vẫn dựng được khi không cài.",
    source="Quy ước của trang",
)
