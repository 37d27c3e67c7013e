"""What a value is expected to be, in the editor's words, where pydantic found it to be something else."""

from typing import Any

from pydantic_core import ErrorDetails

from niemyet.model import patterns, removal
from niemyet.reading.limits import short

SHAPES = {
    patterns.URL: "; hãy viết địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://",
    patterns.PLAN_ID: "; hãy viết <xã-phường>/<năm>/<tên>, ví dụ kien-an/2025/hoi-nghi-so-ket-quy-3",
    patterns.ISSUER_ID: "; hãy viết mã trong issuers của ward.yml, ví dụ ubnd; ban hành chung thì viết danh sách, ví dụ [ubnd, mttq]",
    patterns.ID: "; hãy viết chữ thường không dấu, nối bằng dấu -, ví dụ cai-cach-hanh-chinh",
    removal.PLACE: "; hãy viết <xã-phường>/<năm>/<tên>, thêm /tên-tệp.pdf nếu chỉ gỡ một tệp kèm",
    removal.TARGET: "; hãy viết <xã-phường>/<năm>/<tên>, hoặc địa chỉ đầy đủ bắt đầu bằng https://",
    patterns.SYMBOL: "; hãy viết như KH-UBND, KH-MTTQ-BTT; của Đảng: KH/ĐU",
    patterns.CLOCK: '; hãy viết giờ và phút, hai chữ số mỗi phần, ví dụ "07:30"',
    patterns.PHONE: "; hãy viết số điện thoại, ví dụ 0225 3123 456",
    patterns.EMAIL: "; hãy viết địa chỉ thư, ví dụ vanphong@phuong.example.vn",
    patterns.DIGEST: "; hãy viết 64 chữ số và chữ từ a đến f, như lệnh sha256sum cho biết",
    patterns.COMMIT: "; hãy viết đủ 40 chữ số và chữ từ a đến f, như lệnh git rev-parse cho biết",
    patterns.FILE_NAME: "; hãy viết tên tệp không dấu, không dấu cách, có đuôi, ví dụ ke-hoach-ky-so.pdf",
}


def expected(details: ErrorDetails) -> str:
    """What is wrong with the value, and what it is to be."""
    kind, written, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "enum" and isinstance(written, str):
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return f"“{short(written)}” không có trong danh mục; hãy viết một trong: {allowed}"
    if kind == "string_too_long":
        return f"dài {len(str(written))} ký tự, tối đa {context.get('max_length')}; hãy viết ngắn lại"
    if kind == "too_short":
        return f"danh sách trống hoặc ngắn quá; hãy ghi ít nhất {context.get('min_length')} mục"
    if kind == "too_long":
        return f"có {len(written)} mục, tối đa {context.get('max_length')}; hãy bớt đi"
    return _shape(kind, written, str(context.get("pattern")))


def _shape(kind: str, written: Any, pattern: str) -> str:
    if kind == "tuple_type":
        return "cần một danh sách; hãy viết mỗi mục một dòng bắt đầu bằng “- ”"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "cần các trường con; hãy viết mỗi trường con một dòng, thụt vào hai dấu cách"
    if kind == "string_type" or isinstance(written, dict | list):
        return "cần một giá trị chữ, không phải danh sách hay các trường con" if written else "còn để trống"
    return f"“{short(str(written))}” không đúng dạng{SHAPES.get(pattern, '')}"
