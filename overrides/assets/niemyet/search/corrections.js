/**
 * A question with slips mended: telex typed without a Vietnamese keyboard, a letter too many, too few, wrong or
 * swapped. Only words that no plan holds are touched, never numbers, times and symbols, and only words that some plan
 * holds are put in their place; no diacritics are invented. Pure: no page, no network.
 */

import { fold, literalOf, newTone } from "./spelling.js";
import { strangers } from "./lookups.js";

const CANDIDATES = 16;
const TELEX = 0.4;
const SOUND = 0.7;
const SLIP = 1;
const RARE = 0.3;
const NEIGHBOURS = 0.9;
/** Beginnings that sound alike in some part of the country. */
const ALIKE = [["x", "s"], ["ch", "tr"], ["d", "gi"], ["r", "d"], ["r", "gi"], ["l", "n"], ["c", "k"], ["g", "gh"], ["ng", "ngh"]];

/**
 * The question with unknown words replaced, or "" where nothing can be mended.
 * @param {string} typed
 * @param {import("./lookups.js").Vocabulary} vocabulary
 */
export function mended(typed, vocabulary) {
  const pieces = literalOf(typed).split(/([^\p{L}\p{N}]+)/u);
  const strange = new Set(strangers(typed, vocabulary));
  const choices = pieces.map((piece) => choicesFor(piece, strange, vocabulary));
  const words = choices.filter((_, index) => index % 2 === 0);
  const best = cheapest(words, vocabulary);
  const text = pieces.map((piece, index) => (index % 2 ? piece : best[index / 2])).join("");
  return text === pieces.join("") ? "" : text;
}

function choicesFor(piece, strange, { syllables }) {
  const word = fold(newTone(piece));
  if (!strange.has(word) || !/[aeiouy]|.../.test(word)) return [{ word: piece, plain: word, cost: 0 }];
  const found = new Map();
  const offer = (plain, cost) => {
    if (!syllables.has(plain)) return;
    const whole = cost + (RARE * syllables.get(plain)) / syllables.size;
    if (whole < (found.get(plain) ?? Infinity)) found.set(plain, whole);
  };
  for (const plain of untelexed(word)) offer(plain, TELEX);
  for (const plain of soundingLike(word)) offer(plain, SOUND);
  for (const plain of oneSlipAway(word)) offer(plain, SLIP);
  const ordered = [...found].sort((one, two) => one[1] - two[1]).slice(0, CANDIDATES);
  if (!ordered.length) return [{ word: piece, plain: word, cost: 2 }];
  return ordered.map(([plain, cost]) => ({ word: plain, plain, cost }));
}

/** The cheapest way through: neighbours that titles know are worth a slip. */
function cheapest(words, { pairs }) {
  let ways = [{ cost: 0, path: [], last: "" }];
  for (const choices of words) {
    ways = choices.map(({ word, plain = "", cost }) => {
      const priced = ways.map((way) => {
        const known = pairs.get(way.last)?.includes(plain) ?? false;
        return { cost: way.cost + cost - (known ? NEIGHBOURS : 0), path: [...way.path, word], last: plain };
      });
      return priced.reduce((one, two) => (two.cost < one.cost ? two : one));
    });
  }
  return ways.reduce((one, two) => (two.cost < one.cost ? two : one)).path;
}

/** What a word is when its telex keys are taken away: "cari" → cai, "dduwowngf" → duong. */
function untelexed(word) {
  const letters = word.replace(/([aeod])\1/g, "$1").replace(/([uoa])w/g, "$1").replace(/([uo])([^w]*)w$/, "$1$2");
  const found = new Set([letters]);
  for (const text of [letters, word.replace(/([aeod])\1/g, "$1")]) {
    for (const match of text.matchAll(/[sfrxjw]/g)) {
      if (match.index > 0) found.add(text.slice(0, match.index) + text.slice(match.index + 1));
    }
  }
  found.delete(word);
  return found;
}

function* soundingLike(word) {
  for (const [one, two] of ALIKE) {
    if (word.startsWith(one)) yield two + word.slice(one.length);
    if (word.startsWith(two)) yield one + word.slice(two.length);
  }
}

function* oneSlipAway(word) {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of "abcdeghiklmnopqrstuvxy") {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
  }
}
