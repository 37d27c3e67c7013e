"""The rules that reading itself holds: what keeps a file from becoming a plan."""

from niemyet.model.problem import Level, Rule
from niemyet.sources.rules import FILE, HISTORY, IMAGE, NAME, OWNED, SIGNATURE_UNSEEN, SITE_FILE, SIZE

# The examples of rules about the file as a whole.
_TITLE = "title: Tổ chức Hội nghị"
_HEADER = f"{_TITLE}\nstatus: draft\nsource:\n  kind: original\n"
_TEXT = "\n## I. MỤC ĐÍCH\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"
_WHOLE = f"---\n{_HEADER}---\n{_TEXT}"

ENCODING = Rule(
    "NY-002",
    Level.ERROR,
    "Tệp không phải văn bản Unicode UTF-8",
    "Bảng mã khác (TCVN3, VNI, UTF-16 …) làm mất dấu tiếng Việt trên trang.",
    "Mở tệp bằng trình soạn thảo, chọn lưu lại với bảng mã UTF-8; văn bản TCVN3, VNI cần chuyển mã sang Unicode trước.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4",
)
CHARACTER = Rule(
    "NY-003",
    Level.ERROR,
    "Có ký tự không nhìn thấy hoặc ký tự điều khiển",
    "Ký tự ẩn làm chữ hiện khác với chữ được lưu, tìm kiếm không thấy và có thể bị lợi dụng để đánh lừa người đọc.",
    "Xóa ký tự ở đúng vị trí được báo rồi gõ lại chữ đó.",
    source="Quy ước của trang",
)
OLD_ENCODING = Rule(
    "NY-007",
    Level.ERROR,
    "Chữ còn ở bảng mã cũ",
    "Văn bản gõ bằng TCVN3 (ABC), VNI hoặc mở nhầm bảng mã hiện thành chữ lạ trên trang, và không ai tìm được.",
    "Chuyển đoạn đó sang Unicode bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6) hoặc chép lại từ bản Unicode.",
    source="TCVN 6909:2001; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4",
    bad="## I. MỤC ĐÍCH\n\n- Tæ chøc Héi nghÞ chu ®¸o, tiÕt kiÖm.",
    good="## I. MỤC ĐÍCH\n\n- Tổ chức Hội nghị chu đáo, tiết kiệm.",
)
CONFLICT = Rule(
    "NY-008",
    Level.ERROR,
    "Tệp còn dấu xung đột của git",
    "Hai người cùng sửa một chỗ và git để cả hai bản trong tệp; chỉ con người mới biết bản nào đúng.",
    "Giữ một trong hai bản giữa các dòng <<<<<<<, ======= và >>>>>>>, rồi xóa ba dòng đó.",
    source="Cách ghi của git; quy ước của trang",
    bad="## I. MỤC ĐÍCH\n\n<<<<<<< HEAD\n- Trồng 500 cây.\n=======\n- Trồng 600 cây.\n>>>>>>> sua-so-cay",
    good="## I. MỤC ĐÍCH\n\n- Trồng 600 cây.",
)
NO_HEADER = Rule(
    "NY-011",
    Level.ERROR,
    "Thiếu phần đầu tệp",
    "Phần đầu giữa hai dòng --- cho biết trích yếu, tình trạng và nguồn của văn bản; thiếu nó thì không thể đăng.",
    "Bắt đầu tệp bằng dòng ---, sau đó là các trường, rồi một dòng --- nữa, rồi mới đến nội dung.",
    source="Quy ước của trang",
    bad=f"-----\n{_HEADER}-----\n{_TEXT}",
    good=_WHOLE,
)
OPEN_HEADER = Rule(
    "NY-012",
    Level.ERROR,
    "Phần đầu tệp chưa được đóng",
    "Không có dòng --- thứ hai nên không biết nội dung kế hoạch bắt đầu từ đâu.",
    "Thêm một dòng chỉ có --- ngay sau trường cuối cùng.",
    source="Quy ước của trang",
    bad=f"---\n{_HEADER}{_TEXT}",
    good=_WHOLE,
)
BROKEN_HEADER = Rule(
    "NY-013",
    Level.ERROR,
    "Phần đầu tệp sai cú pháp",
    "Một dấu hai chấm, dấu nháy hoặc khoảng trắng đặt sai làm cả phần đầu không đọc được.",
    "Đặt giá trị có dấu hai chấm trong ngoặc kép, thụt dòng bằng dấu cách, không dùng phím Tab.",
    source="Cú pháp YAML; quy ước của trang",
    bad=_WHOLE.replace(_TITLE, "title: Tổ chức Hội nghị: tổng kết năm 2025"),
    good=_WHOLE.replace(_TITLE, 'title: "Tổ chức Hội nghị: tổng kết năm 2025"'),
)
TWICE = Rule(
    "NY-014",
    Level.ERROR,
    "Một trường được viết hai lần",
    "Chỉ một giá trị có thể đúng; trang không tự chọn thay người biên tập.",
    "Giữ lại một dòng, xóa dòng kia.",
    source="Cú pháp YAML; quy ước của trang",
    bad=_WHOLE.replace("status: draft", "status: draft\nstatus: issued"),
    good=_WHOLE,
)
NOT_PLAIN = Rule(
    "NY-015",
    Level.ERROR,
    "Phần đầu tệp dùng cú pháp YAML không được phép",
    "Neo (&), tham chiếu (*), thẻ (!) và cấu trúc lồng quá sâu không cần cho kế hoạch và có thể gây treo máy.",
    "Viết giá trị thẳng ra; nếu giá trị bắt đầu bằng &, * hoặc !, đặt trong ngoặc kép.",
    source="Cú pháp YAML; quy ước của trang",
    bad=_WHOLE.replace(_TITLE, "title: &a Tổ chức Hội nghị"),
    good=_WHOLE,
)
SITE_PAGE = Rule(
    "NY-032",
    Level.ERROR,
    "Trang trong thư mục docs có mã HTML không an toàn",
    "Mã lệnh, khung nhúng, biểu mẫu và thuộc tính sự kiện chạy ngay trong máy người đọc, trên địa chỉ của cơ quan.",
    "Viết bằng Markdown; HTML chỉ dùng cho chữ, bảng, liên kết và ảnh của chính trang này.",
    source="Quy ước của trang",
)
SITE_SETTING = Rule(
    "NY-033",
    Level.ERROR,
    "Cấu hình trang bật tính năng không an toàn",
    "Một số phần mở rộng chép nội dung tệp bất kỳ vào trang công khai hoặc cho chữ của người biên tập thành mã; `preview` cho dự thảo chưa được đăng ra trang công khai.",
    "Bỏ phần mở rộng hoặc dòng được nêu khỏi mkdocs.yml; giữ docs_dir: docs.",
    source="Quy ước của trang",
)
NO_AUTHORITY = Rule(
    "NY-034",
    Level.HINT,
    "Chưa ghi gốc của mã nhận dạng",
    "Mã của từng kế hoạch trong bản tin và của từng buổi trong lịch đang lấy theo địa chỉ trang: ngày nào địa chỉ ấy đổi, "
    "máy của người dân coi mọi kế hoạch, mọi buổi là mới.",
    "Ghi `authority` trong nhóm extra, niemyet của mkdocs.yml trước lần đăng đầu: tên miền của xã, phường và một ngày "
    "tên miền ấy đã là của mình; đã ghi thì không đổi.",
    source="RFC 4151 (tag URI)",
)
SITE_TEMPLATE = Rule(
    "NY-035",
    Level.ERROR,
    "Mẫu giao diện không dùng được",
    "Mẫu trong overrides sai cú pháp, gọi tên không có, hoặc bị xóa thì không dựng được trang nào.",
    "Sửa mẫu ở dòng được nêu, hoặc lấy lại tệp từ bản đã dùng được.",
    source="Cú pháp Jinja; quy ước của trang",
)
ENGINE = Rule(
    "NY-036",
    Level.ERROR,
    "Bộ máy dựng trang không nhận cấu hình hoặc trang này",
    "MkDocs dừng, hoặc cảnh báo (chế độ strict): mục cấu hình sai, tệp được nêu không có, trang ngoài mục lục không tìm thấy.",
    "Sửa mục được nêu trong mkdocs.yml hoặc trang được nêu trong docs.",
    source="Cấu hình của MkDocs; quy ước của trang",
)
UNKNOWN_FIELD = Rule(
    "NY-101",
    Level.ERROR,
    "Không có trường này",
    "Trường viết sai tên sẽ không hiện ở đâu cả, người đọc mất thông tin mà không ai biết.",
    "Sửa lại tên trường theo bảng các trường, hoặc xóa dòng.",
    source="Quy ước của trang",
    bad="titel: Tổ chức Hội nghị tổng kết",
    good="title: Tổ chức Hội nghị tổng kết",
)
MISSING_FIELD = Rule(
    "NY-102",
    Level.ERROR,
    "Thiếu trường bắt buộc",
    "Thiếu trích yếu, tình trạng hoặc nguồn thì người đọc không biết đây là văn bản gì.",
    "Thêm trường còn thiếu vào phần đầu tệp.",
    source="Quy ước của trang",
    bad="source:\n  note: Chép từ bản giấy.",
    good="source:\n  kind: transcribed\n  note: Chép từ bản giấy.",
)
FORM = Rule(
    "NY-103",
    Level.ERROR,
    "Giá trị không đúng dạng",
    "Giá trị sai dạng không thể sắp xếp, tìm kiếm và in đúng thể thức.",
    "Viết lại giá trị theo dạng được gợi ý; chưa biết thì để trống.",
    source="Quy ước của trang",
    bad='number: "07"\nsymbol: KHUBND',
    good='number: "7"\nsymbol: KH-UBND',
)
TIME = Rule(
    "NY-104",
    Level.ERROR,
    "Thời gian không đúng",
    "Ngày không có trong lịch hoặc viết khác dạng quy định sẽ làm sai lịch và thứ tự danh sách.",
    "Viết năm trước, ví dụ 2025, 2025-Q3, 2025-10 hoặc 2025-10-14; chỉ viết phần đã biết.",
    source="Quy ước của trang",
    bad="issued: 2025-02-30\nevents:\n  when: quý 3 năm 2025",
    good="issued: 2025-02-28\nevents:\n  when: 2025-Q3",
)
RAW_HTML = Rule(
    "NY-201",
    Level.ERROR,
    "Có thẻ HTML trong nội dung",
    "Thẻ HTML có thể mang mã độc và không in được theo thể thức.",
    "Bỏ thẻ; dùng **chữ đậm**, *chữ nghiêng*, danh sách và bảng của Markdown; <br> chỉ dùng trong ô của bảng. Dấu < đứng riêng thì viết &lt;.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n- <b>Báo cáo</b> kết quả năm 2025.",
    good="## II. NỘI DUNG\n\n- **Báo cáo** kết quả năm 2025.",
)
LINK = Rule(
    "NY-202",
    Level.ERROR,
    "Liên kết không dùng được",
    "Liên kết lạ có thể dẫn người đọc đến nơi nguy hiểm hoặc sẽ hỏng khi trang đổi địa chỉ.",
    "Chỉ liên kết đến http, https, mailto, tel, đến tệp .md của kế hoạch khác, hoặc đến tệp trong thư mục của kế hoạch.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n- Xem [biểu mẫu](file:///D:/bieu-mau.docx).",
    good="## II. NỘI DUNG\n\n- Xem [biểu mẫu](vi-du/bieu-mau.docx).",
)
UNSAFE = Rule(
    "NY-203",
    Level.ERROR,
    "Nội dung không qua được bộ lọc an toàn",
    "Bộ lọc đọc HTML như trình duyệt. Nội dung mà nó phải sửa thì không được đăng, và cũng không tự ý bị cắt bớt.",
    "Viết lại chỗ đó đơn giản hơn: không đặt liên kết trong liên kết, không ghép dấu Markdown lạ.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n- Xem [<https://vi-du.example/mot>](https://vi-du.example/hai).",
    good="## II. NỘI DUNG\n\n- Xem [trang hai](https://vi-du.example/hai).",
)
TOO_COSTLY = Rule(
    "NY-204",
    Level.ERROR,
    "Nội dung quá rối để dựng trang",
    "Quá nhiều dòng, cấp lồng nhau hoặc ký hiệu định dạng dồn vào một chỗ làm máy dựng trang chạy rất lâu hoặc treo.",
    "Tách đoạn bằng dòng trống, bớt cấp, bỏ ký hiệu thừa; bảng và phụ lục lớn thì đăng thành tệp kèm.",
    source="Quy ước của trang",
    bad=f"## II. NỘI DUNG\n\n{'> ' * 24}Báo cáo kết quả năm 2025.",
    good="## II. NỘI DUNG\n\n> Báo cáo kết quả năm 2025.",
)

LOST = Rule(
    "NY-205",
    Level.ERROR,
    "Chữ hoặc dấu trong tệp không hiện trên trang",
    "Mọi chữ, số và dấu của văn bản phải đứng trên trang, đúng thứ tự và đúng như đã viết; chỗ bị hiểu thành cú pháp thì mất.",
    "Đặt dấu \\\\ trước ký hiệu (* _ [ ]) thuộc về chữ của văn bản, hoặc viết lại chỗ đó đơn giản hơn.",
    source="Quy ước của trang",
)
OVERFULL_ROW = Rule(
    "NY-206",
    Level.ERROR,
    "Hàng của bảng có nhiều ô hơn tiêu đề",
    "Số cột của bảng theo dòng tiêu đề; những ô thừa của một hàng không có chỗ và sẽ mất khỏi trang.",
    "Thêm ô vào dòng tiêu đề và dòng kẻ dưới nó; dấu | thuộc về chữ trong ô thì viết \\|.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n| TT | Việc |\n|---|---|\n| 1 | Tập huấn | Tháng 3 |",
    good="## II. NỘI DUNG\n\n| TT | Việc | Thời gian |\n|---|---|---|\n| 1 | Tập huấn | Tháng 3 |",
)
FOOTNOTE = Rule(
    "NY-207",
    Level.ERROR,
    "Cước chú không khớp với chỗ dẫn",
    "Người đọc bấm vào số mà không đến đâu, hoặc gặp một cước chú không biết chú cho chữ nào.",
    "Viết [^1] ngay sau chữ cần chú và một dòng [^1]: lời cước chú; mỗi số một cước chú, mỗi cước chú một đoạn.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n- Theo kế hoạch[^1] của cấp trên.\n\n[^2]: Kế hoạch năm 2025.",
    good="## II. NỘI DUNG\n\n- Theo kế hoạch[^1] của cấp trên.\n\n[^1]: Kế hoạch năm 2025.",
)

NO_WARD = Rule(
    "NY-401",
    Level.ERROR,
    "Thiếu tệp ward.yml của xã, phường",
    "Tên cơ quan ban hành, địa danh và các đơn vị lấy từ tệp này; thiếu nó thì không in được kế hoạch nào.",
    "Tạo tệp plans/<xã-phường>/ward.yml theo mẫu trong hướng dẫn.",
    source="Quy ước của trang",
)

READING_RULES = (
    NAME, ENCODING, CHARACTER, FILE, SIZE, IMAGE, OLD_ENCODING, CONFLICT, NO_HEADER, OPEN_HEADER, BROKEN_HEADER, TWICE, NOT_PLAIN,
    SITE_FILE, SITE_PAGE, SITE_SETTING, NO_AUTHORITY, SITE_TEMPLATE, ENGINE, OWNED, HISTORY, UNKNOWN_FIELD, MISSING_FIELD, FORM, TIME, RAW_HTML, LINK, UNSAFE, TOO_COSTLY, LOST, OVERFULL_ROW, FOOTNOTE, NO_WARD, SIGNATURE_UNSEEN,
)  # fmt: skip
