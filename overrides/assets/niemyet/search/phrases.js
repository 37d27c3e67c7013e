/**
 * The words of a text, and which stand side by side: what ranks the plans that a plain lookup finds. Pure: no page, no
 * network.
 */

import { fold, shown } from "./spelling.js";

/** The most words of the phrase, in its order, that stand side by side in the text. */
export function sharedRun(words, phrase) {
  let best = 0;
  for (let at = 0; at < words.length; at++) {
    for (let from = phrase.indexOf(words[at]); from >= 0; from = phrase.indexOf(words[at], from + 1)) {
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
  return wanted.every((word) => text.includes(` ${word}`));
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
