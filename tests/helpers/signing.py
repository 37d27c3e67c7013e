"""PDF files that are signed by a certificate of the tests' own, and what may be done to them afterwards."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic as untyped
from pyhanko.pdf_utils import writer as untyped_writer
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

SIGNER = "ỦY BAN NHÂN DÂN XÃ SUỐI MƠ"
_FIRST_OWN = 128
generic: Any = untyped
pdf_writer: Any = untyped_writer


def pdf(*lines: str) -> bytes:
    """A page with these lines, as text."""
    writer: Any = pdf_writer.PdfFileWriter()
    letters = sorted({char for line in lines for char in line if not char.isascii()})
    codes = {char: _FIRST_OWN + number for number, char in enumerate(letters)}
    names = [generic.pdf_name(f"/uni{ord(char):04X}") for char in letters]
    encoding = {"/Type": generic.pdf_name("/Encoding"), "/Differences": [generic.NumberObject(_FIRST_OWN), *names]}
    font = {
        "/Type": generic.pdf_name("/Font"),
        "/Subtype": generic.pdf_name("/Type1"),
        "/BaseFont": generic.pdf_name("/Helvetica"),
        "/Encoding": _dictionary(encoding),
    }
    drawn = (f"<{bytes(codes.get(char, ord(char)) for char in line).hex()}> Tj 0 -30 Td" for line in lines)
    contents = generic.StreamObject(stream_data=f"BT /F 12 Tf 72 720 Td {' '.join(drawn)} ET".encode())
    page = pdf_writer.PageObject(
        contents=writer.add_object(contents),
        media_box=(0, 0, 595, 842),
        resources=_dictionary({"/Font": _dictionary({"/F": _dictionary(font)})}),
    )
    writer.insert_page(page)
    return _written(writer)


def signed(data: bytes, signer: str = SIGNER, field: str = "Ky1") -> bytes:
    """The same, signed (once more)."""
    metadata = signers.PdfSignatureMetadata(field_name=field)
    writer = IncrementalPdfFileWriter(BytesIO(data))
    with ThreadPoolExecutor(1) as aside:  # signing runs a loop of its own, and in this thread the browser's may run
        file: Any = aside.submit(signers.sign_pdf, writer, metadata, signer=_signer(signer)).result()
    return bytes(file.getvalue())


def filled_in_after(data: bytes) -> bytes:
    """The same with a word in its form's field, in an addition."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    field = writer.prev.root["/AcroForm"]["/Fields"].raw_get(0)
    field.get_object()["/V"] = generic.pdf_string("57")
    writer.mark_update(field)
    return _written(writer)


def with_form(data: bytes) -> bytes:
    """The same with a form of one field, still empty."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    field = _dictionary(
        {"/FT": generic.pdf_name("/Tx"), "/T": generic.pdf_string("so"), "/Ff": generic.NumberObject(0)}
    )
    form = _dictionary({"/Fields": [writer.add_object(field)]})
    writer.root["/AcroForm"] = writer.add_object(form)
    writer.update_root()
    return _written(writer)


def changed_after(data: bytes) -> bytes:
    """The same with its page turned, in an addition that leaves every signed byte."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    page = writer.prev.root["/Pages"]["/Kids"].raw_get(0)
    page.get_object()["/Rotate"] = generic.NumberObject(90)
    writer.mark_update(page)
    return _written(writer)


def broken(data: bytes) -> bytes:
    """The same with one of its signed bytes changed."""
    return data.replace(b"72 720 Td", b"72 721 Td")


def _dictionary(entries: dict[str, Any]) -> Any:
    made = {
        generic.pdf_name(key): generic.ArrayObject(each) if isinstance(each, list) else each
        for key, each in entries.items()
    }
    return generic.DictionaryObject(made)


def _written(writer: Any) -> bytes:
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


@cache
def _signer(name: str) -> Any:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1))
        .not_valid_after(datetime(2049, 1, 1))
        .sign(key, hashes.SHA256())
    )
    packed = pkcs12.serialize_key_and_certificates(b"k", key, certificate, None, NoEncryption())
    return signers.SimpleSigner.load_pkcs12_data(packed, other_certs=[], passphrase=None)
