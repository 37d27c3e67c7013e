"""PDFs for tests, whole to the last byte: from a page with nothing on it to whatever objects a test wants in it."""

from io import BytesIO

from pikepdf import Dictionary, Encryption, Name, ObjectStreamMode, Pdf


def sound_pdf(note: str = "") -> bytes:
    """A PDF of one empty page; with another note it is another file."""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/Note({note})>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
    ]
    data, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode()
    lines = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 4\n0000000000 65535 f \n{lines}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + table.encode()


def opened(pages: int = 1) -> Pdf:
    """A PDF of empty pages, for a test to put things in."""
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    return pdf


def written(pdf: Pdf, *, packed: bool = False) -> bytes:
    """Its bytes; packed: with its objects in object streams."""
    file = BytesIO()
    mode = ObjectStreamMode.generate if packed else ObjectStreamMode.disable
    pdf.save(file, object_stream_mode=mode, deterministic_id=True)
    return file.getvalue()


def acting(kind: str, *, packed: bool = False, **more: str) -> bytes:
    """A PDF that does something of that kind when it is opened."""
    pdf = opened()
    pdf.Root.OpenAction = pdf.make_indirect(
        Dictionary({"/S": Name(f"/{kind}"), **{f"/{key}": value for key, value in more.items()}})
    )
    return written(pdf, packed=packed)


def locked() -> bytes:
    """A PDF that nobody opens without its password."""
    file = BytesIO()
    opened().save(file, encryption=Encryption(owner="invented", user="invented"))
    return file.getvalue()
