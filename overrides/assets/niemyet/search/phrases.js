/**
 * The words of a text, and which stand side by side: what ranks the plans that a plain lookup finds. Pure: no page, no
 * network.
 */

import { fold, shown } from "./spelling.js";

/** So many words of a text and of a phrase tell how well they fit: more than any real ones have. */
const MOST_WORDS = 20_000;
const MOST_ASKED = 40;

/** The most words of the phrase, in its order, that stand side by side in the text; each run is followed from its first word. */
export function sharedRun(words, whole) {
  const phrase = whole.slice(0, MOST_ASKED);
  let best = 0;
  const end = Math.min(words.length, MOST_WORDS);
  for (let at = 0; at < end; at++) {
    for (let from = phrase.indexOf(words[at]); from >= 0; from = phrase.indexOf(words[at], from + 1)) {
      if (at && from && words[at - 1] === phrase[from - 1]) continue;
      let count = 1;
      while (from + count < phrase.length && words[at + count] === phrase[from + count]) count++;
      best = Math.max(best, count);
    }
  }
  return best;
}

/** The folded words of a text from the index. */
export function foldedWords(text) {
  return fold(shown(text)).match(/[a-z0-9]+/g) ?? [];
}

/** Whether every wanted word begins a word of the text. */
export function holdsAll(words, wanted) {
  const text = ` ${words.join(" ")}`;
  return [...new Set(wanted)].every((word) => text.includes(` ${word}`));
}

/** The most positions that follow one another. */
export function longestRun(positions) {
  let best = 0;
  let run = 0;
  let last = -2;
  for (const place of [...positions].sort((one, two) => one - two)) {
    if (place === last) continue;
    run = place === last + 1 ? run + 1 : 1;
    best = Math.max(best, run);
    last = place;
  }
  return best;
}
