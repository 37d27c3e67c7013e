/**
 * Where the words of a question stand in a plan's texts. The hidden words that a sure lookup finds stand nowhere, so the
 * texts themselves are looked through: without diacritics, abbreviations written out on both sides. Pure: no page, no
 * network.
 */

import { fold, newTone } from "./spelling.js";

/** As many parts of a question are looked for, and so many of a plan's texts looked through: beyond any real ones. */
const MOST_ASKED = 40;
const MOST_PARTS = 20_000;
/** No word is longer; what follows in it is not read. */
const LONGEST_WORD = 200;
const QUARTERS = new Map([["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"]]);

/**
 * @typedef {object} Part a word, or one word of what an abbreviation stands for
 * @property {string} plain folded; a number without leading zeros
 * @property {string} typed in lower case, diacritics kept
 * @property {boolean} bare whether it is written without diacritics
 * @property {number} place which word of the text it is, or belongs to
 *
 * @typedef {object} Sought
 * @property {Part[]} asked the question in parts
 * @property {boolean} open whether the last of them may not be typed to its end
 * @property {Object<string, string>} abbreviations
 *
 * @typedef {object} Hit
 * @property {number} location of a word of the text, counted from 0
 * @property {number} weight how much it says: more in a longer run, less where the text has it often
 */

/** @returns {Sought} what to look for in the answers to a question */
export function soughtIn(typed, { abbreviations }) {
  const open = /[\p{L}\p{N}\p{M}]$/u.test(typed);
  return { asked: partsOf(newTone(typed).split(/\s+/), abbreviations, MOST_ASKED), open, abbreviations };
}

/** The hits of one text by itself. @returns {Hit[]} */
export function hitsOf(words, sought) {
  return hitsIn([words], sought)[0];
}

/**
 * For each text the words that the question has side by side, too. A word that stands beside another one of the question
 * in none of the texts counts alone, if it is more than a letter or a small number and its diacritics are not others.
 * @param {string[][]} texts the words of each text
 * @returns {Hit[][]} in each text's order
 */
export function hitsIn(texts, { asked, open, abbreviations }) {
  let room = MOST_PARTS;
  const parts = texts.map((words) => {
    const read = partsOf(words, abbreviations, room);
    room -= read.length;
    return read;
  });
  const last = asked.length - 1;
  const prefix = open && !parts.some((text) => text.some(({ plain }) => plain === asked[last]?.plain));
  const same = (at, { plain }) =>
    plain === asked[at].plain || (prefix && at === last && plain.startsWith(asked[at].plain));
  const runs = parts.map((text) => longestRuns(text, asked.length, same));
  const paired = new Set(runs.flat().filter(({ length }) => length > 1).map(({ at }) => asked[at].plain));
  const lone = ({ part, at }) => last === 0 || (!paired.has(asked[at].plain) && telling(asked[at]) && alike(asked[at], part));
  return runs.map((text) => weighed(text.filter((run) => run.length > 1 || (run.length === 1 && lone(run)))));
}

function weighed(runs) {
  const often = new Map();
  for (const { at } of runs) often.set(at, (often.get(at) ?? 0) + 1);
  const best = new Map();
  for (const { at, length, part } of runs) {
    best.set(part.place, Math.max(best.get(part.place) ?? 0, length / often.get(at)));
  }
  return [...best].map(([location, weight]) => ({ location, weight }));
}

/**
 * For each part of a text the longest run of the question's words that it stands in, and which of them it is. A run is
 * followed from its first word alone, so that each pair of words is looked at a few times and no more.
 */
function longestRuns(parts, count, same) {
  const runs = parts.map((part) => ({ part, length: 0, at: 0 }));
  for (let start = 0; start < parts.length; start++) {
    for (let from = 0; from < count; from++) {
      if (!same(from, parts[start]) || (start && from && same(from - 1, parts[start - 1]))) continue;
      let length = 1;
      while (from + length < count && start + length < parts.length && same(from + length, parts[start + length])) length++;
      for (let step = 0; step < length; step++) {
        const run = runs[start + step];
        if (length > run.length) Object.assign(run, { length, at: from + step });
      }
    }
  }
  return runs;
}

/** @returns {Part[]} */
function partsOf(words, abbreviations, most) {
  const known = new Map();
  const parts = [];
  for (let place = 0; place < words.length && parts.length < most; place++) {
    const word = words[place].slice(0, LONGEST_WORD);
    if (!known.has(word)) known.set(word, writtenOut(word.toLowerCase(), abbreviations));
    for (const part of known.get(word)) parts.push({ ...part, plain: canonical(part.plain, parts.at(-1)?.plain), place });
  }
  return parts.slice(0, most);
}

/** The folded words of one written word, abbreviations in full, but not in a symbol: "16/KH-UBND" is no committee. */
function writtenOut(word, abbreviations) {
  return [...word.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: typed, index }) => {
    const plain = fold(typed).replace(/[^a-z0-9]/g, "");
    const bare = plain === typed;
    const inSymbol = index > 0 && "/-".includes(word[index - 1]);
    if (inSymbol || !Object.hasOwn(abbreviations, plain)) return plain ? [{ plain, typed, bare }] : [];
    return abbreviations[plain].split(" ").map((long) => ({ plain: long, typed: long, bare: true }));
  });
}

/** 07 as 7, "quí III" as "quý 3". */
function canonical(plain, before) {
  if (/^\d+$/.test(plain)) return plain.replace(/^0+(?=\d)/, "");
  if (plain === "qui") return "quy";
  return before === "quy" ? (QUARTERS.get(plain) ?? plain) : plain;
}

function telling({ plain }) {
  return /[a-z]{2}|\d{3}/.test(plain);
}

/** Not "để" for "đê"; who types without diacritics leaves them open. */
function alike(asked, part) {
  return asked.bare || part.bare || part.typed.startsWith(asked.typed);
}
