"""Questions and texts that nobody writes, in pairs: what the page itself spends on each, one core, beside the index."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.server import serve
from niemyet.search.words.marks import PATTERNS

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/niemyet"
PAIRS = 1_000
LONGEST_MS = 200.0
_TEXT, _QUESTION = 180_000, 400
_SEED = 11
# A piece is repeated until the length is reached: words, letters, marks, what the patterns of numbers and times begin with.
PIECES = {
    "a letter as a word": "a ",
    "one word": "a",
    "two words in turn": "a b ",
    "an abbreviation": "cchc ",
    "commas without spaces": "a,",
    "hyphens without spaces": "a-",
    "hyphens alone": "-",
    "spaces alone": " ",
    "digits": "1",
    "numbers": "1/1/1/",
    "a symbol": "16/KH-UBND ",
    "months": "tháng 1 năm 2025 ",
    "quarters": "quý iii ",
    "marks": "a\u0323\u0302\u0301 ",
    "marks in a heap": "\u0301",
    "old tones": "hoà ",
    "telex": "dduwowngf ",
    "slips": "qwz ",
    "brackets": "((((",
    "an expression": "(a+)+$ ",
    "any sign": ".*",
    "backslashes": "\\",
    "quotes": "'\"<>& ",
    "emoji": "👩‍👩‍👧‍👦",
    "Han": "漢字",
    "unseen": "\u200b",
    "stroke": "d\u0335 ",
    "constructor": "constructor ",
    "__proto__": "__proto__ ",
    "a ward": "phường kiến an ",
    "a body": "ủy ban mặt trận tổ quốc ",
    "lines": "a\n",
}
_MEASURE = """async ([pairs, text, question, patterns]) => {
  const at = (name) => import(new URL(`search/${name}.js`, location.href));
  const [hits, excerpt, phrases, lookups, spelling, corrections] =
    await Promise.all(["hits", "excerpt", "phrases", "lookups", "spelling", "corrections"].map(at));
  const syllables = Array.from({ length: 3000 }, (_, index) => index.toString(26));
  const vocabulary = lookups.unpacked({
    patterns, syllables: syllables.join(" "), abbreviations: { cchc: "cai cach hanh chinh" },
    wards: ["phuong kien an"], units: ["uy ban mat tran to quoc", "constructor"], pairs: { a: "a b", constructor: "a" },
  });
  const anchors = () => Array.from({ length: 2000 }, (_, index) => ({ id: `m${index}`, text: "m", location: index * 40 }));
  const filled = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  function once(asked, written) {
    const begun = performance.now();
    const typed = spelling.literalOf(asked);
    const all = lookups.lookups(typed, vocabulary);
    lookups.parts(typed, vocabulary);
    const strange = lookups.strangers(typed, vocabulary);
    corrections.mended(typed, vocabulary);
    const read = phrases.foldedWords(written);
    phrases.holdsAll(read, strange);
    for (const { phrase } of all) phrases.sharedRun(read, phrase);
    const words = excerpt.wordsOf(written);
    const [found] = hits.hitsIn([words], hits.soughtIn(typed, vocabulary));
    const stretch = excerpt.bestStretch(words, found, 0) ?? excerpt.opening(words, 0);
    if (stretch) excerpt.pieces(words, found, stretch.start, stretch.end);
    excerpt.bestSections(anchors(), found, 3);
    return performance.now() - begun;
  }
  return pairs.map(([one, two]) => {
    const [asked, written] = [filled(one, question), filled(two, text)];
    return Math.min(once(asked, written), once(asked, written)); // the second is spared what compiling costs
  });
}"""


@dataclass(frozen=True)
class Spent:
    """What one pair cost: the question's piece and the text's, by name."""

    milliseconds: float
    question: str
    text: str


def pairs(count: int = PAIRS) -> list[tuple[str, str]]:
    """Pairs of names: so many of all, the same each time."""
    found = list(product(PIECES, PIECES))
    return random.Random(_SEED).sample(found, count)


def measure(browser: Browser, some: list[tuple[str, str]], text: int = _TEXT) -> list[Spent]:
    """What each pair costs, the worst first."""
    with serve(SCRIPTS) as served:
        page = browser.new_page()
        page.goto(f"{served.address}icon.svg")
        given = [[PIECES[one], PIECES[two]] for one, two in some]
        times = page.evaluate(_MEASURE, [given, text, _QUESTION, [list(pattern) for pattern in PATTERNS]])
        page.close()
    spent = (Spent(time, *pair) for time, pair in zip(times, some, strict=True))
    return sorted(spent, key=lambda each: -each.milliseconds)


def report(spent: list[Spent]) -> Iterator[str]:
    """The worst pairs, a line each."""
    yield f"{len(spent)} hostile pairs of a question and a text of {_TEXT:,} characters; the worst:"
    for each in spent[:5]:
        yield f"  {each.milliseconds:.0f} ms  question of {each.question}, text of {each.text}"


def missed(spent: list[Spent]) -> list[str]:
    """Pairs that take longer than any may."""
    late = [each for each in spent if each.milliseconds > LONGEST_MS]
    return [f"{each.question} × {each.text}: {each.milliseconds:.0f} ms, wanted {LONGEST_MS:.0f}" for each in late]
