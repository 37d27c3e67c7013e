"""`niemyet preview [FOLDER|FILE.zip]`: a built site or a preview that was downloaded, shown in the browser."""

import webbrowser
from argparse import ArgumentParser, Namespace
from pathlib import Path

from niemyet.base.safe_files import NotReadError
from niemyet.base.shown_trees import Tree, opened
from niemyet.commands import OK, UsageError
from niemyet.commands.preview_server import PreviewServer

HELP = "mở bản xem trước (thư mục hoặc tệp zip tải về) trong trình duyệt, trên máy này"
USUAL = ("preview", "site")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument(
        "place",
        nargs="?",
        metavar="NƠI",
        help="thư mục đã dựng, hoặc tệp xem-truoc.zip tải về; bỏ trống thì lấy thư mục preview, rồi site",
    )
    parser.add_argument("--no-open", action="store_true", help="chỉ báo địa chỉ, không mở trình duyệt")


def run(arguments: Namespace) -> int:
    """Serve until Ctrl+C. Only this machine can ask, and nothing is written."""
    tree = _tree(arguments.place)
    with PreviewServer(tree) as server:
        print(f"Bản xem trước ở {server.address} – chỉ máy này xem được; bấm Ctrl+C để thôi.", flush=True)
        if not arguments.no_open:
            webbrowser.open(server.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("Đã thôi xem.")
    return OK


def _tree(place: str | None) -> Tree:
    name = place or next((each for each in USUAL if Path(each).is_dir()), None)
    if name is None:
        raise UsageError("chưa có thư mục preview hay site ở đây; hãy ghi thư mục, hoặc tệp xem-truoc.zip đã tải về")
    try:
        return opened(Path(name))
    except NotReadError as error:
        raise UsageError(f"{name}: {error}") from None
