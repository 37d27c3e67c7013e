/**
 * Numbers, dates and periods in a question, by the patterns that the vocabulary brings: the very ones by which the index
 * was made (search/words/marks.py). Pure: no page, no network.
 */

import { fold, newTone, plainWords } from "./spelling.js";

const ROMAN = { i: "1", ii: "2", iii: "3", iv: "4" };

/** Numbers and times out of the question, and the words that stand between them. */
export function taken(literal, { patterns, abbreviations }) {
  let rest = fold(newTone(literal));
  const marks = [];
  for (const [kind, pattern] of patterns) {
    for (const match of rest.matchAll(pattern)) marks.push({ kind, name: nameOf(kind, match.groups) });
    rest = rest.replace(pattern, "|");
  }
  const segments = rest.split("|").map((text) => plainWords(text, abbreviations));
  return { marks, segments: segments.filter((words) => words.length) };
}

/** A number or time as one word: "2025q3", "m12", "20250731", "16khubnd". The same as search/words/marks.py does. */
function nameOf(kind, { year = "", half, quarter, month, day, number, symbol = "" }) {
  const two = (text) => text.padStart(2, "0");
  if (kind === "date") return `${year}${two(month)}${two(day)}`;
  if (kind === "half") return `${year}h${half === "dau" ? 1 : 2}`;
  if (kind === "quarter") return `${year}q${ROMAN[quarter] ?? quarter}`;
  if (kind === "month") return `${year}m${Number(month)}`;
  if (kind === "number") return `${Number(number)}${symbol.replace(/[^a-z]/g, "")}`;
  return year;
}
