"""A signature in an attachment, in words: what was found in the file, never whom to trust."""

from niemyet.model.files import Signature, SignatureState
from niemyet.outputs.parts.formats import VIETNAM

_SINCE = {
    SignatureState.UNCHANGED: "nội dung không đổi từ khi ký",
    SignatureState.CHANGED: "tệp đã được sửa sau khi ký",
    SignatureState.BROKEN: "nội dung không khớp với chữ ký",
}


def signature_words(signature: Signature) -> str:
    """One sentence; "" where the signature could not be looked into."""
    if signature.state not in _SINCE:
        return ""
    name = f" ghi tên {signature.signer}" if signature.signer else ""
    time = f", lúc {signature.time.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}" if signature.time else ""
    return f"Tệp có chữ ký số{name}{time}; {_SINCE[signature.state]}."
