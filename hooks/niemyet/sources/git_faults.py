"""Why git or its history cannot tell what is asked, and what to do: said in one line."""

from niemyet.sources.git import SECONDS, Fault, NoAnswerError

_UNDATED = "ngày sửa của mọi kế hoạch (trên trang, trong bản tin, lịch, dữ liệu và sơ đồ trang) vì thế để trống"
_WHY = {
    Fault.NO_GIT: ("máy này không có git", "hãy cài git"),
    Fault.NO_REPOSITORY: (
        "thư mục này không có lịch sử git (tải về dạng zip?)",
        "hãy lấy trang về bằng git clone",
    ),
    Fault.NOT_OWNED: (
        "git không đọc lịch sử vì thư mục này của tài khoản khác trên máy",
        'nếu tin thư mục này, hãy chạy git config --global --add safe.directory "$PWD"',
    ),
    Fault.TOO_LONG: (f"git chưa trả lời sau {SECONDS:.0f} giây", "hãy chạy git fsck rồi git gc, hoặc git clone lại"),
    Fault.TOO_MUCH: ("lịch sử git quá lớn để đọc", "hãy git clone lại từ nơi lưu trữ chính"),
    Fault.BROKEN: ("git không đọc được lịch sử ({said})", "hãy chạy git fsck, hoặc git clone lại"),
}
SHALLOW = (
    f"lịch sử git chỉ được lấy về một phần (shallow clone); {_UNDATED}; hãy chạy git fetch --unshallow, "
    "trong quy trình tự động thì ghi fetch-depth: 0"
)
UNBORN = f"kho git chưa có commit nào; {_UNDATED}; hãy git add rồi git commit lần đầu"
UNKNOWN_PLANS = (
    f"lịch sử git không có tệp kế hoạch nào; {_UNDATED}; hãy git add plans rồi git commit, "
    "hoặc xem plans có bị .gitignore bỏ qua hay là một kho khác không"
)


def why(error: NoAnswerError) -> str:
    """What git could not do, and what to do."""
    cause, advice = _WHY[error.fault]
    return f"{cause.format(said=_said(error))}; {advice}"


def undated(error: NoAnswerError) -> str:
    """What git could not do, which dates are missing then, and what to do."""
    cause, advice = _WHY[error.fault]
    return f"{cause.format(said=_said(error))}; {_UNDATED}; {advice}"


def odd_times(commit: str, count: int) -> str:
    """That commits have times which cannot be; the first is named."""
    more = f" và {count - 1} commit nữa" if count > 1 else ""
    return (
        f"commit {commit[:40]}{more} ghi một thời điểm không thể có (trước 1970 hoặc sau 2199); kế hoạch chỉ được sửa trong "
        "đó để trống ngày sửa, những kế hoạch khác lấy ngày của commit khác; hãy xem lại đồng hồ của máy đã ghi commit đó"
    )


def _said(error: NoAnswerError) -> str:
    return error.said or "không nói vì sao"
