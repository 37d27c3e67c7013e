"""What is wrong with YAML, in the editor's words: libyaml's own messages, by a part that tells them apart."""

_EXPLANATIONS = (
    ("mapping values are not allowed", "giá trị có dấu hai chấm; hãy đặt cả giá trị trong ngoặc kép: title: \"…: …\""),
    ("cannot start any token", "có phím Tab hoặc ký hiệu lạ ở đầu giá trị; hãy dùng dấu cách, đặt giá trị trong ngoặc kép"),
    ("tab", "có phím Tab; hãy thụt dòng bằng dấu cách"),
    ("did not find expected key", "dòng này thụt sai hoặc thiếu dấu hai chấm; hãy viết “tên trường: giá trị”, thẳng cột với các dòng cùng cấp"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên trường; hãy viết “tên trường: giá trị”"),
    ("unexpected end of stream", "ngoặc kép chưa đóng; hãy thêm dấu \" ở cuối giá trị"),
    ("quoted scalar", "ngoặc kép chưa đóng; hãy thêm dấu \" ở cuối giá trị"),
    ("did not find expected '-'", "dòng này thụt sai trong một danh sách; mỗi mục bắt đầu bằng “- ”, thẳng cột với nhau"),
    ("undefined alias", "giá trị bắt đầu bằng dấu *; hãy đặt giá trị trong ngoặc kép"),
    ("<document start>", "dòng ... hoặc --- ngay trên đây cắt phần đầu làm hai; hãy xóa dòng đó"),
    ("control characters", "có ký tự điều khiển; hãy xóa nó"),
)  # fmt: skip


def explained(problem: str) -> str:
    """The parser's words as an editor understands them, with what to write instead."""
    known = (vietnamese for english, vietnamese in _EXPLANATIONS if english in problem)
    return next(known, f"sai cú pháp ({problem}); hãy viết “tên trường: giá trị”, đặt giá trị lạ trong ngoặc kép")
