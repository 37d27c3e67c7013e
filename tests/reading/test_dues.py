"""By when: deadlines in sentences, and in columns for times, at the precision of the words."""

import pytest

from niemyet.reading.meaning.dues import due_in, due_of


@pytest.mark.parametrize(
    ("sentence", "words", "when"),
    [
        ("Gửi báo cáo trước ngày 15/12/2026.", "trước ngày 15/12/2026", "2026-12-15"),
        ("Báo cáo chậm nhất ngày 03/02/2026.", "chậm nhất ngày 03/02/2026", "2026-02-03"),
        ("Rà soát, hoàn thành trong tháng 8/2026.", "hoàn thành trong tháng 8/2026", "2026-08"),
        ("Xử lý xong trong quý II năm 2026.", "xong trong quý II năm 2026", "2026-Q2"),
        ("Gửi về trước 16h00 ngày 30/11/2026.", "trước 16h00 ngày 30/11/2026", "2026-11-30"),
        ("Báo cáo hằng tháng, trước ngày 20.", "hằng tháng, trước ngày 20", None),
        ("Báo cáo trước ngày 15 tháng 12 hằng năm.", "trước ngày 15 tháng 12 hằng năm", None),
        ("Định kỳ 6 tháng, một năm báo cáo.", "Định kỳ 6 tháng, một năm", None),
        ("Báo cáo định kỳ và đột xuất.", "định kỳ và đột xuất", None),
        ("Các thôn hoàn thành trước ngày 30/6.", "trước ngày 30/6", None),
        ("Gửi biên bản ngay sau khi kết thúc hội nghị.", "ngay sau khi kết thúc hội nghị", None),
    ],
)
def test_a_sentence_says_by_when(sentence: str, words: str, when: str | None) -> None:
    due = due_in(sentence)
    assert due
    assert (due.words, due.when and due.when.text) == (words, when)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tham mưu báo cáo tổng kết 6 tháng đầu năm 2026.", "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2026.",
        "Ban hành bảng giá tính thuế tài nguyên hàng năm theo quy định.", "Trình bày không quá 10 phút.",
    ],
)  # fmt: skip
def test_a_time_that_is_no_deadline_is_left_alone(sentence: str) -> None:
    assert due_in(sentence) is None


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        ("Xong trong Quý II/2026", "2026-Q2"),
        ("Từ ngày 01/5/2026 đến ngày 30/6/2026", "2026-05-01/2026-06-30"),
        ("Dự kiến ngày 05/12/2025 (chậm nhất ngày 10/12/2025)", "2025-12-10"),
        ("Tuần 2 tháng 3/2026", "2026-03-W2"),
        ("2026", "2026"),
        ("Thường xuyên", None),
        ("Quý I/2026 và Quý II/2026", None),
        ("Từ tháng 3/2026", None),
    ],
)
def test_a_column_for_times_is_read_whole(cell: str, when: str | None) -> None:
    due = due_of(cell)
    assert due
    assert (due.words, due.when and due.when.text) == (cell, when)


def test_an_empty_cell_says_nothing() -> None:
    assert due_of(" – ") is None
