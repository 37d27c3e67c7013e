"""What a plan's page says of signatures in its files: what was found, beside the file, and nothing of trust."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from niemyet.model.files import FileInfo, Signature, SignatureState
from niemyet.outputs.plan.page import make
from niemyet.outputs.plan.signatures import signature_words
from tests.helpers import factory

TIME = datetime(2026, 3, 5, 20, 4, tzinfo=UTC)
WHOLE = "Tệp có chữ ký số ghi tên UBND xã, lúc 03:04 ngày 06/03/2026; nội dung không đổi từ khi ký."


@pytest.mark.parametrize(
    ("signature", "words"),
    [
        (Signature(SignatureState.UNCHANGED, "UBND xã", TIME), WHOLE),
        (Signature(SignatureState.UNCHANGED), "Tệp có chữ ký số; nội dung không đổi từ khi ký."),
        (Signature(SignatureState.CHANGED, "A"), "Tệp có chữ ký số ghi tên A; tệp đã được sửa sau khi ký."),
        (Signature(SignatureState.BROKEN, "A"), "Tệp có chữ ký số ghi tên A; nội dung không khớp với chữ ký."),
        (Signature(SignatureState.UNREADABLE), ""),
        (Signature(SignatureState.UNSEEN), ""),
    ],
)
def test_a_signature_in_words(signature: Signature, words: str) -> None:
    assert signature_words(signature) == words


@pytest.mark.parametrize("kind", ["signed", "scan"])
def test_the_page_says_it_beside_the_file(kind: str) -> None:
    signature = Signature(SignatureState.UNCHANGED, "<b>UBND</b>", TIME)
    plan = factory.make_plan(attachments=[{"file": "a.pdf", "title": "Văn bản", "kind": kind}])
    bare = replace(plan, files=(FileInfo("a.pdf", 9, type="pdf"),))
    full = replace(plan, files=(FileInfo("a.pdf", 9, type="pdf", signatures=(signature,)),))
    before, after = (next(make(each, factory.make_context(each))).content for each in (bare, full))
    assert "chữ ký số" not in before
    assert after.count("Tệp có chữ ký số ghi tên &lt;b&gt;UBND&lt;/b&gt;, lúc 03:04 ngày 06/03/2026") == 1
    assert after.index('href="a.pdf"') < after.index("chữ ký số")
