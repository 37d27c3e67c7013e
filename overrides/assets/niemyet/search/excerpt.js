/**
 * What of a plan's text a result shows. Pure: texts and positions in, pieces of text out, so that nothing from the
 * index is ever parsed as HTML.
 */

import { shown } from "./spelling.js";

const LENGTH = 30;
/** A longer word is shown as it is: to find the punctuation around it could take the square of its length. */
const LONGEST_WORD = 200;

/**
 * @typedef {{text: string, marked: boolean}} Piece
 * @typedef {import("./hits.js").Hit} Hit
 */

/** The words of a text as Pagefind counts them. */
export function wordsOf(content) {
  return shown(content).split(/\s+/);
}

/**
 * Words from `start` to before `end` as pieces, matching ones marked, neighbours joined.
 * @returns {Piece[]}
 */
export function pieces(words, hits, start, end) {
  const found = new Set(hits.map((hit) => hit.location));
  const made = [];
  const add = (text, marked) => {
    if (made.at(-1)?.marked === marked) made.at(-1).text += text;
    else if (text) made.push({ text, marked });
  };
  let open = false; // whether the word before ended inside a mark
  for (let at = start; at < Math.min(end, words.length); at++) {
    const hit = found.has(at);
    const [before, core, after] = hit ? bare(words[at]) : [words[at], "", ""];
    if (at > start) add(" ", open && hit && !before);
    add(before, false);
    add(core, true);
    add(after, false);
    open = hit && !after;
  }
  return made;
}

/**
 * The stretch of the text behind the first `skip` words in which most matched.
 * @returns {?{start: number, end: number}} null where nothing matched there
 */
export function bestStretch(words, hits, skip) {
  const inside = hits.filter((hit) => hit.location >= skip).sort((one, two) => one.location - two.location);
  let best = null;
  let first = 0;
  let sum = 0;
  inside.forEach((hit, last) => {
    sum += hit.weight;
    while (hit.location - inside[first].location >= LENGTH) sum -= inside[first++].weight;
    if (!best || sum > best.sum) best = { sum, from: inside[first].location, to: inside[last].location };
  });
  if (!best) return null;
  const lead = Math.floor((LENGTH - (best.to - best.from)) / 3);
  const start = Math.max(skip, best.from - lead);
  return { start, end: Math.min(words.length, start + LENGTH) };
}

/** The stretch with which the text begins behind the first `skip` words; null where there is none. */
export function opening(words, skip) {
  return skip < words.length ? { start: skip, end: Math.min(words.length, skip + LENGTH) } : null;
}

/**
 * The headings under which most matched, in the text's order; one with less than half of the most is left out.
 * @param {{id: string, text: string, location: number}[]} anchors
 * @returns {{id: string, text: string}[]}
 */
export function bestSections(anchors, hits, most) {
  const ordered = anchors.filter((anchor) => anchor.id).sort((one, two) => one.location - two.location);
  const scores = new Map();
  let next = 0;
  for (const hit of [...hits].sort((one, two) => one.location - two.location)) {
    while (next < ordered.length && ordered[next].location <= hit.location) next++;
    const anchor = ordered[next - 1];
    if (anchor) scores.set(anchor, (scores.get(anchor) ?? 0) + hit.weight);
  }
  const ranked = [...scores].sort((one, two) => two[1] - one[1]);
  const best = ranked.filter(([, score]) => score >= ranked[0][1] / 2).slice(0, most);
  const chosen = new Set(best.map(([anchor]) => anchor));
  return ordered.filter((anchor) => chosen.has(anchor)).map(({ id, text }) => ({ id, text: shown(text) }));
}

/** A word without the punctuation around it, and that punctuation. */
function bare(word) {
  if (word.length > LONGEST_WORD) return ["", word, ""];
  return word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su).slice(1);
}
