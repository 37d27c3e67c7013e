/**
 * An opened index asked one question: the sure lookups, all of them, the question mended, at last its parts; and one
 * page of what they find.
 */

import { mended } from "./corrections.js";
import { lookups, parts, strangers } from "./lookups.js";
import { holdsAll, longestRun, sharedRun } from "./phrases.js";
import { wordsOf } from "./shards.js";
import { soughtIn } from "./hits.js";

/** Few enough texts to load and read through. */
const READ_THROUGH = 20;
const NOTHING = { results: [], filters: {} };

/**
 * @param {{search: import("./shards.js").Search, vocabulary: import("./lookups.js").Vocabulary}} opened
 * @param {import("./finder.js").Request} request
 * @returns {Promise<import("./finder.js").Answer>}
 */
export async function answered({ search, vocabulary }, request) {
  const { question, literally } = request;
  const sought = (asked) => soughtIn(asked, vocabulary);
  if (!question) return paged(await union(search, [{ terms: null, phrase: [] }], request), request, sought(""));
  const found = await looked(search, lookups(question, vocabulary), request);
  const held = found.results.length > 0 && (await holds(found.results[0], strangers(question, vocabulary)));
  if (held) return paged(found, request, sought(question));
  if (literally) return paged(NOTHING, request, sought(question));
  const other = mended(question, vocabulary);
  const again = other ? await looked(search, lookups(other, vocabulary), request) : NOTHING;
  if (again.results.length) return paged(again, request, sought(other), { mended: other });
  const loose = await parted(search, parts(other || question, vocabulary), request);
  return paged(loose, request, sought(other || question), { loosened: true });
}

/** The sure lookups; all of them where those find nothing or the reader wants the whole text. */
async function looked(search, wanted, request) {
  const sure = wanted.filter((lookup) => lookup.sure);
  if (!request.wide && sure.length) {
    const found = await union(search, sure, request);
    if (found.results.length) return { ...found, narrow: sure.length < wanted.length };
  }
  return union(search, wanted, request);
}

/** Pagefind shortens a word that it does not know until it finds one: only the text itself tells. */
async function holds(result, words) {
  return !words.length || holdsAll(await wordsOf(result), words);
}

/** The plans of all lookups: those of a surer one first, each once. */
async function union(search, wanted, request) {
  const asked = await Promise.all(wanted.map((lookup) => lookedUp(search, lookup, request)));
  const widest = asked.reduce((one, two) => (two.results.length >= one.results.length ? two : one), NOTHING);
  if (request.sort) return widest;
  const best = new Map();
  for (const result of asked.flatMap((found) => found.results)) {
    if (!best.has(result.id)) best.set(result.id, result);
  }
  // What was found by plain words knows where they stand; a hidden word stands nowhere.
  const placed = new Map(widest.results.map((result) => [result.id, result]));
  return { results: [...best].map(([id, result]) => placed.get(id) ?? result), filters: widest.filters };
}

/** The plans that hold most of the parts; a part that no plan holds finds none. */
async function parted(search, terms, request) {
  const asked = await Promise.all(terms.map((term) => search(term, request)));
  const held = new Map();
  for (const { results } of asked) {
    for (const result of results) {
      const known = held.get(result.id) ?? { result, weight: 0 };
      known.weight += 1 / (1 + Math.log(results.length));
      held.set(result.id, known);
    }
  }
  const few = [...held.values()].sort((one, two) => two.weight - one.weight).slice(0, request.most);
  return { results: few.map(({ result }) => result), filters: {} };
}

/**
 * One lookup. A long phrase is asked for by its rarest words: where those are in few plans, the texts themselves tell
 * which hold the rest, which is less to load than every word's part of the index.
 */
async function lookedUp(search, { terms, phrase, all }, request) {
  const found = await search(terms, request);
  if (all && found.results.length > READ_THROUGH) return lookedUp(search, { terms: all, phrase, all: "" }, request);
  if (request.sort && !all) return found;
  const results = await (all ? readThrough(found.results, phrase, request.sort) : byRun(found.results, phrase));
  return { ...found, results };
}

/** The plans in which most of the phrase stands side by side come first. */
function byRun(results, phrase) {
  if (phrase.length < 2) return results;
  const run = new Map(results.map((result) => [result, Math.min(longestRun(result.words), phrase.length)]));
  return [...results].sort((one, two) => run.get(two) - run.get(one) || two.score - one.score);
}

/** Only plans whose text holds every word; the longest run of the phrase first, if they are not to be sorted. */
async function readThrough(results, phrase, sort) {
  const texts = await Promise.all(results.map(wordsOf));
  const read = results.map((result, index) => ({ result, index, words: texts[index] }));
  const kept = read.filter(({ words }) => holdsAll(words, phrase));
  for (const entry of kept) entry.run = sort ? 0 : sharedRun(entry.words, phrase);
  return kept.sort((one, two) => two.run - one.run || one.index - two.index).map(({ result }) => result);
}

async function paged({ results, filters, narrow = false }, { page, most }, sought, { mended: other = "", loosened = false } = {}) {
  const count = results.length;
  const pages = Math.max(1, Math.ceil(count / most));
  const at = Math.min(page, pages);
  const few = results.slice((at - 1) * most, at * most);
  const records = await Promise.all(few.map((result) => result.data()));
  const loose = loosened && count > 0;
  return { count, page: at, pages, records, counts: filters, narrow, mended: other, loosened: loose, sought };
}
