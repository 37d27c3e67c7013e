/**
 * A question as typed, and the spellings in which the index can be asked. Pure: no page, no network.
 *
 * The index holds NFC text with tone marks in the newer place (hoà → hòa) and đ as d with a combining stroke, because
 * Pagefind folds diacritics by taking combining marks away. Questions are asked folded, so they need none of it; `shown`
 * undoes the stroke in what comes back.
 */

/** Longer questions are cut: nobody types more, and every word costs a look into the index. */
export const LONGEST = 200;

const STROKE = "\u0335";
const OLD_TONE =
  /(?:([oO])([aAeE])|([uU])([yY]))([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{N}_\u0300-\u036f])/gu;
const TELEX_TONES = { "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j" };
const TELEX_LETTERS = { ă: "aw", â: "aa", đ: "dd", ê: "ee", ô: "oo", ơ: "ow", ư: "uw" };

/** What was typed, in NFC, on one line, not longer than LONGEST; "" where nothing was. Any string, of any length. */
export function literalOf(typed) {
  const start = typed.slice(0, LONGEST * 8).normalize("NFC");
  const clean = start.replace(/\p{Cf}/gu, "").replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return Array.from(clean).slice(0, LONGEST).join("").trim();
}

/** Tone marks in the newer place: hoà → hòa, thuỷ → thủy; quý and hoàn stay. */
export function newTone(text) {
  const moved = text.normalize("NFD").replace(OLD_TONE, (found, o, a, u, y, tone, at, whole) => {
    if (u && /[qQ]/.test(whole.charAt(at - 1))) return found;
    return `${o ?? u}${tone}${a ?? y}`;
  });
  return moved.normalize("NFC");
}

/** A text as typed without diacritics, in lower case: "Đại Sơn" → "dai son". */
export function fold(text) {
  return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** The folded words of a text, each abbreviation in place of itself written out. */
export function plainWords(text, abbreviations) {
  const words = fold(newTone(text)).match(/[a-z0-9]+/g) ?? [];
  return words.flatMap((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word].split(" ") : [word]));
}

/** The words with their diacritics, as the telex method types them: "Đại Sơn" → ["ddaij", "sown"]. */
export function spelled(text) {
  return (newTone(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(telex);
}

/** A text from the index as readers know it. */
export function shown(text) {
  return text.replaceAll(`d${STROKE}`, "đ").replaceAll(`D${STROKE}`, "Đ");
}

function telex(word) {
  let tone = "";
  const letters = Array.from(word, (char) => {
    const marks = Array.from(char.normalize("NFD"));
    tone = marks.map((mark) => TELEX_TONES[mark]).find(Boolean) ?? tone;
    const base = marks.filter((mark) => !TELEX_TONES[mark]).join("").normalize("NFC");
    return TELEX_LETTERS[base] ?? base;
  });
  return letters.join("") + tone;
}
