"""What a Vietnamese syllable looks like: an onset and a rhyme that go together, with a tone where it belongs.

Each test is a few look-ups in small tables. Both placements of the tone (hoà and hòa) are right here.
"""

import unicodedata
from collections.abc import Iterable, Iterator

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TONES_BEFORE_STOPS = ("\u0301", "\u0323")
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơ")
_TWO_PLACES = ("oa", "oe", "uy")

_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut "
    "uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"
)
_AFTER_QU = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê ên ênh êt i it ich ô ôc ơ ơi ơn ơt y yên yêt ych ynh yt yn yp yu"
)
_BEFORE_ANY = "b ch d đ h kh l m n nh p ph r s t th tr v x"
_FRONT = tuple("eêiy")
_BARE = ("yêm", "yên", "yêng", "yêt", "yêu")  # with an onset these are written iê


def _toned(rhyme: str) -> Iterator[str]:
    """The rhyme with every tone it can bear."""
    stopped = rhyme.endswith(("c", "ch", "p", "t"))
    for tone in _TONES_BEFORE_STOPS if stopped else _TONES:
        for place in _tone_places(rhyme):
            yield unicodedata.normalize("NFC", rhyme[: place + 1] + tone + rhyme[place + 1 :])


def _tone_places(rhyme: str) -> tuple[int, ...]:
    vowels = [place for place, letter in enumerate(rhyme) if letter in _VOWELS]
    marked = [place for place in vowels if rhyme[place] in _MARKED]
    if marked:
        return (marked[-1],)
    if "ư" in rhyme or len(vowels) == 1:
        return (vowels[0],)
    if rhyme in _TWO_PLACES:
        return (0, 1)
    if rhyme[-1] not in _VOWELS:
        return (vowels[-1],)
    return (vowels[-2],)


def _table(rhymes: Iterable[str]) -> frozenset[str]:
    return frozenset(form for rhyme in rhymes for form in _toned(rhyme))


def _onsets() -> dict[str, frozenset[str]]:
    rhymes = _RHYMES.split()
    front = _table(rhyme for rhyme in rhymes if rhyme.startswith(_FRONT) and rhyme not in _BARE)
    other = _table(rhyme for rhyme in rhymes if not rhyme.startswith(_FRONT))
    after_none = _table(rhyme for rhyme in rhymes if not rhyme.startswith("iê"))
    with_i = _table(rhyme for rhyme in rhymes if rhyme.startswith("i"))
    with_e = _table(rhyme for rhyme in rhymes if rhyme.startswith(("e", "ê")))
    return {
        **dict.fromkeys(_BEFORE_ANY.split(), front | other),
        **dict.fromkeys(("c", "ng"), other),
        **dict.fromkeys(("k", "gh", "ngh"), front),
        "": after_none,
        "g": other | with_i,
        "gi": other | with_e,
        "qu": _table(_AFTER_QU.split()),
    }


_ALLOWED = _onsets()
_ONSET_LENGTHS = (1, 2, 3, 0)  # the usual ones first


def is_syllable(word: str) -> bool:
    """Whether a word in composed lower-case letters can be one Vietnamese syllable."""
    for length in _ONSET_LENGTHS:
        rhymes = _ALLOWED.get(word[:length])
        if rhymes is not None and word[length:] in rhymes:
            return True
    return False
