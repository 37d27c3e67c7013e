/**
 * A question as the index wants it. Pure: no page, no network.
 *
 * The index holds NFC text with tone marks in the newer place (hoà → hòa) and đ as d with a combining stroke, because
 * Pagefind folds diacritics by taking combining marks away. The same is done to the question here; `shown` undoes the
 * stroke in what comes back.
 */

/** Longer questions are cut: nobody types more, and every word costs a look into the index. */
export const LONGEST = 200;

const STROKE = "\u0335";
const OLD_TONE =
  /(?:([oO])([aAeE])|([uU])([yY]))([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{N}_\u0300-\u036f])/gu;

/**
 * @typedef {object} Question
 * @property {string} literal what was typed, in NFC, on one line, not longer than LONGEST; "" where nothing was
 * @property {string} terms what the index is asked; "" where nothing that can be looked up is left
 */

/**
 * Read what was typed: any string, of any length.
 * @param {string} typed
 * @returns {Question}
 */
export function read(typed) {
  const literal = oneLine(typed);
  return { literal, terms: stroked(newTone(words(literal))) };
}

/** Tone marks in the newer place: hoà → hòa, thuỷ → thủy; quý and hoàn stay. */
export function newTone(text) {
  const moved = text.normalize("NFD").replace(OLD_TONE, (found, o, a, u, y, tone, at, whole) => {
    if (u && /[qQ]/.test(whole.charAt(at - 1))) return found;
    return `${o ?? u}${tone}${a ?? y}`;
  });
  return moved.normalize("NFC");
}

/** đ as the index holds it. */
export function stroked(text) {
  return text.replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);
}

/** A text from the index as readers know it. */
export function shown(text) {
  return text.replaceAll(`d${STROKE}`, "đ").replaceAll(`D${STROKE}`, "Đ");
}

function oneLine(typed) {
  const start = typed.slice(0, LONGEST * 8).normalize("NFC");
  const clean = start.replace(/\p{Cf}/gu, "").replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return Array.from(clean).slice(0, LONGEST).join("").trim();
}

/** Letters, digits and what joins them inside a number or name (16/KH-UBND); all else only parts words. */
function words(text) {
  const kept = text.replace(/[^\p{L}\p{M}\p{N}/.&-]+/gu, " ").split(" ");
  return kept.map((word) => word.replace(/^[^\p{L}\p{N}]+|[/.&-]+$/gu, "")).filter(Boolean).join(" ");
}
