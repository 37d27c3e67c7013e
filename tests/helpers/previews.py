"""A small preview of invented pages, as a folder and as the zip file that a host hands out."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

FILES = {
    "index.html": b"<p>trang",
    "404.html": "không có".encode(),
    "ke-hoach/index.html": b"<p>list",
    "tệp.md": b"text",
    "a.js": b"1",
    "tim-kiem/pagefind/x.pf_index": b"\x01",
}
NOTHING: Mapping[str, bytes] = {}


def folder_of(parent: Path) -> Path:
    for name, data in FILES.items():
        (parent / "preview" / name).parent.mkdir(parents=True, exist_ok=True)
        (parent / "preview" / name).write_bytes(data)
    (parent / "bi-mat.txt").write_bytes(b"secret")
    return parent / "preview"


def zip_of(parent: Path, more: Mapping[str, bytes] = NOTHING, prefix: str = "") -> Path:
    path = parent / "xem-truoc.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (FILES | dict(more)).items():
            archive.writestr(prefix + name, data)
    return path
