"""The hidden words of a plan: what it is found by, exactly, without standing in its text."""

from dataclasses import replace
from unicodedata import normalize

from niemyet.model.body import Passage
from niemyet.model.plan import Plan
from niemyet.search.words.folded_plan import FoldedPlan
from niemyet.search.words.tokens import hidden_words, token, tokens, unit_names
from niemyet.search.words.words import make_abbreviations
from tests.helpers.factory import make_body, make_context, make_plan, make_ward
from tests.helpers.golden import GOLDEN, check

SHORT = {"CCHC": "cải cách hành chính", "PCCC": "phòng cháy, chữa cháy"}
_KINDS = {
    "b": "two neighbouring words of title, topic or ward",
    "x": "the same with their diacritics",
    "w": "the ward",
    "u": "a body with tasks",
    "n": "the plan's own number",
    "c": "a number that it bears or cites",
    "p": "a period of the title or of what it covers",
    "e": "any time it speaks of",
}


def made(plan: Plan) -> tuple[str, ...]:
    return tokens(FoldedPlan.of(plan), make_context(plan).catalogue, make_abbreviations(SHORT))


def test_the_hidden_words_of_a_plan() -> None:
    words = made(make_plan())
    lines = []
    for kind, meaning in _KINDS.items():
        lines += [f"# {kind}: {meaning}", *(word for word in words if word.startswith(f"zz{kind}")), ""]
    check(GOLDEN / "searching/tokens.txt", "\n".join(lines))
    assert {word[2] for word in words} == set(_KINDS)


def test_a_hidden_word_is_ascii_and_closed_at_both_ends() -> None:
    assert token("b", ("dai", "son")) == "zzbdai0sonz"
    for word in made(make_plan(title="Đại hội Ærø ½ 😀 “trích” _a_", ward=make_ward(name="Đại Sơn"))):
        assert word.isascii()
        assert word.startswith("zz")
        assert word.endswith("z")
        assert " " not in word


def test_each_is_there_once_in_a_fixed_order() -> None:
    words = made(make_plan(title="Cải cách hành chính, cải cách hành chính"))
    assert list(words) == sorted(set(words))


def test_decomposed_and_older_spellings_make_the_same_words() -> None:
    title = "Hoà giải ở cơ sở, thuỷ lợi và khoẻ mạnh"
    newer = made(make_plan(title="Hòa giải ở cơ sở, thủy lợi và khỏe mạnh"))
    assert made(make_plan(title=title)) == newer
    assert made(make_plan(title=normalize("NFD", title))) == newer


def test_an_abbreviation_and_what_it_stands_for_make_the_same_pairs() -> None:
    short, long = made(make_plan(title="Triển khai CCHC")), made(make_plan(title="Triển khai cải cách hành chính"))
    assert [word for word in short if word.startswith("zzb")] == [word for word in long if word.startswith("zzb")]


def test_two_wards_with_one_slug_differ_by_the_words_with_diacritics_alone() -> None:
    one, two = (set(made(make_plan(ward=make_ward(name=name)))) for name in ("Cẩm Giang", "Cẩm Giàng"))
    assert one - two == {"zzxcaamr0giangz"}
    assert two - one == {"zzxcaamr0giangfz"}


def test_a_number_has_no_leading_zeros() -> None:
    body = replace(make_body(), passages=(Passage(None, "", "Thay thế Kế hoạch số 07/KH-UBND."),))
    words = set(made(make_plan(number="8", body=body, basis=[])))
    assert {word for word in words if word.startswith("zzn")} == {"zzn8z", "zzn8khz", "zzn8khubndz"}
    assert {"zzc7z", "zzc7khz", "zzc7khubndz"} <= words


def test_a_plan_without_number_has_no_own_number() -> None:
    assert not [word for word in made(make_plan(number=None, symbol=None, status="draft")) if word.startswith("zzn")]


def test_a_cited_number_is_not_its_own() -> None:
    words = made(make_plan())
    assert "zzc133qdubndz" in words
    assert "zzn133qdubndz" not in words


def test_the_period_of_the_title_is_told_from_any_time_in_the_text() -> None:
    body = replace(make_body(), passages=(Passage(None, "", "Nộp báo cáo trước ngày 15/3/2024, trong quý IV."),))
    words = set(made(make_plan(title="Kiểm tra công vụ 6 tháng đầu năm 2025", reviews=None, period=None, body=body)))
    assert {"zzp2025h1z", "zzph1z", "zzp2025z"} <= words
    assert {"zze20240315z", "zze2024m3z", "zze2024z", "zzeq4z"} <= words
    assert not {"zzp2024z", "zzpq4z"} & words


def test_what_the_plan_covers_is_a_period_of_its_own() -> None:
    words = set(made(make_plan(title="Tổ chức Hội nghị", reviews="2025-Q3", period="2025-H2")))
    assert {"zzp2025q3z", "zzpq3z", "zzp2025h2z", "zzph2z"} <= words


def test_only_bodies_that_the_ward_lists_are_named() -> None:
    assert unit_names(make_plan()) == (
        "Phòng Văn hóa - Xã hội",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    )
    assert unit_names(make_plan(ward=make_ward(units=[]))) == ()


def test_what_the_texts_abbreviations_stand_for_is_hidden_in_full() -> None:
    plan = make_plan(title="Triển khai công tác PCCC")
    assert hidden_words(FoldedPlan.of(plan), make_abbreviations(SHORT)) == ("phong chay chua chay",)
    assert hidden_words(FoldedPlan.of(make_plan(title="Phòng cháy, chữa cháy (PCCC)")), make_abbreviations(SHORT)) == ()
