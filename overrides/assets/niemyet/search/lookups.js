/**
 * A question read with the vocabulary: the lookups to make, the surest first. Pure: no page, no network.
 *
 * The hidden words of the index (search/words/tokens.py) name wards, bodies, numbers, times and neighbouring words of
 * titles exactly. What the vocabulary knows becomes such a word; the rest is looked up as it stands.
 */

import { taken } from "./numbers.js";
import { namesIn, withoutKind } from "./names.js";
import { fold, literalOf, newTone, spelled } from "./spelling.js";

/** More words than these are not asked for at first: the rarest find few plans, and each costs a part of the index. */
const MOST_WORDS = 3;

/**
 * @typedef {object} Vocabulary the published tu-vung.json, unpacked
 * @property {[string, RegExp][]} patterns
 * @property {Object<string, string>} abbreviations
 * @property {string[][]} wards their names without their kinds
 * @property {Set<string>} fullWards with their kinds, as hidden words write them: "phuong0kien0an"
 * @property {string[][]} units
 * @property {Map<string, string[]>} pairs
 * @property {Map<string, number>} syllables how common: 0 for the commonest
 *
 * @typedef {object} Lookup
 * @property {string} terms what the index is asked
 * @property {boolean} sure whether title, topic, ward, bodies, number and times alone answer it
 * @property {string[]} phrase the words that would stand side by side in the best answer; none where order says nothing
 * @property {string} all the terms with every word of the phrase; "" where `terms` has them
 */

/** @returns {Vocabulary} */
export function unpacked(published) {
  return {
    patterns: published.patterns.map(([kind, pattern]) => [kind, new RegExp(pattern, "g")]),
    abbreviations: published.abbreviations,
    wards: published.wards.map((name) => withoutKind(name.split(" "))),
    fullWards: new Set(published.wards.map((name) => name.replaceAll(" ", "0"))),
    units: published.units.map((name) => name.split(" ")),
    pairs: new Map(Object.entries(published.pairs).map(([first, seconds]) => [first, seconds.split(" ")])),
    syllables: new Map(published.syllables.split(" ").map((word, rank) => [word, rank])),
  };
}

/**
 * What to look up for a question, the surest first; none where nothing in it can be looked up.
 * @returns {Lookup[]}
 */
export function lookups(typed, vocabulary) {
  const literal = literalOf(typed);
  const { marks, segments } = taken(literal, vocabulary);
  const open = /[\p{L}\p{N}]$/u.test(literal) ? segments.length - 1 : -1;
  const read = segments.map((words, index) => segment(words, index === open, vocabulary));
  const words = read.flatMap((part) => part.words);
  const strongMarks = marks.map((mark) => `zz${mark.kind === "number" ? "n" : "p"}${mark.name}z`);
  const weakMarks = marks.map((mark) => `zz${mark.kind === "number" ? "c" : "e"}${mark.name}z`);
  const strong = [...read.flatMap((part) => part.tokens), ...strongMarks];
  const named = [...read.flatMap((part) => part.names), ...strongMarks];
  const loose = rarest(read.flatMap((part) => part.loose), vocabulary);
  const others = rarest(read.flatMap((part) => part.others), vocabulary);
  const exact = exactPairs(literal, vocabulary);
  const asked = rarest(words, vocabulary);
  const all = asked.length === words.length ? "" : [...new Set([...weakMarks, ...words])].join(" ");
  const sure = { sure: true, phrase: [], all: "" };
  return distinct([
    { ...sure, list: strong.length && exact.length ? [...exact, ...strong, ...loose] : [] },
    { ...sure, list: strong.length ? [...strong, ...loose] : [] },
    { ...sure, sure: false, list: named.length ? [...named, ...others] : [] },
    { sure: false, phrase: words, all, list: [...weakMarks, ...asked] },
  ]);
}

/** Words of a question that no plan holds, as far as the vocabulary knows. @returns {string[]} */
export function strangers(typed, vocabulary) {
  const { segments } = taken(literalOf(typed), vocabulary);
  return segments.flat().filter((word) => /^[a-z]{2,}$/.test(word) && !vocabulary.syllables.has(word));
}

function distinct(found) {
  const made = new Map();
  for (const { list, ...rest } of found) {
    const terms = [...new Set(list)].join(" ");
    if (terms) made.set(terms, { ...(made.get(terms) ?? rest), phrase: rest.phrase, all: rest.all, terms });
  }
  return [...made.values()];
}

/** Parts of the question that can each find something: for when all together find nothing. @returns {string[]} */
export function parts(typed, vocabulary) {
  const { marks, segments } = taken(literalOf(typed), vocabulary);
  const read = segments.map((words) => segment(words, false, vocabulary));
  const numbers = marks.map((mark) => `zz${mark.kind === "number" ? "c" : "e"}${mark.name}z`);
  const words = read.flatMap((part) => part.words).filter((word) => word.length > 2);
  return [...new Set([...numbers, ...read.flatMap((part) => part.tokens), ...rarest(words, vocabulary)])];
}

/** Words in the order of the question; few enough to ask for. */
function rarest(words, { syllables }) {
  if (words.length <= MOST_WORDS) return words;
  const rank = (word) => syllables.get(word) ?? Infinity;
  const kept = new Set([...words].sort((one, two) => rank(two) - rank(one)).slice(0, MOST_WORDS));
  return words.filter((word) => kept.delete(word));
}

/**
 * One run of words: as hidden words (tokens) with what they do not cover (loose), as names with what those do not
 * cover (others), and as it stands (words). In an open run the last word may not be typed to its end.
 */
function segment(words, open, vocabulary) {
  const { names, covered } = namesIn(words, vocabulary);
  const tokens = [...names];
  const paired = new Set(covered);
  for (let at = 0; at + 1 < words.length; at++) {
    if (covered.has(at) && covered.has(at + 1)) continue;
    const pair = pairToken(words[at], words[at + 1], open && at + 2 === words.length, vocabulary);
    if (!pair) continue;
    tokens.push(pair);
    paired.add(at).add(at + 1);
  }
  return {
    names,
    tokens,
    loose: words.filter((_, at) => !paired.has(at)),
    others: words.filter((_, at) => !covered.has(at)),
    words,
  };
}

function pairToken(first, second, open, { pairs }) {
  const seconds = pairs.get(first) ?? [];
  if (seconds.includes(second)) return `zzb${first}0${second}z`;
  if (open && seconds.some((word) => word.startsWith(second))) return `zzb${first}0${second}`;
  return "";
}

/** Neighbouring words typed with diacritics, where title, topic or ward may have the very same. */
function exactPairs(literal, { pairs }) {
  const plain = fold(newTone(literal)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const typed = spelled(literal);
  const exact = [];
  for (let at = 0; at + 1 < typed.length; at++) {
    const marked = typed[at] !== plain[at] || typed[at + 1] !== plain[at + 1];
    if (marked && pairs.get(plain[at])?.includes(plain[at + 1])) exact.push(`zzx${typed[at]}0${typed[at + 1]}z`);
  }
  return exact;
}
