/**
 * The index and its vocabulary: loaded at the first question, never before, and asked for one page of answers at a
 * time.
 */

import { mended } from "./mending.js";
import { fold, shown } from "./question.js";
import { lookups, parts, strangers, unpacked } from "./reading.js";

export const PER_PAGE = 10;

const READ_THROUGH = 20;

/**
 * @typedef {object} Request
 * @property {string} question as typed; "" for every plan
 * @property {boolean} literally leave the question as it is, slips and all
 * @property {boolean} wide look into the whole text even where titles, wards, bodies and numbers answer
 * @property {Object<string, string[]>} chosen the chosen values of each facet
 * @property {?{date: "asc" | "desc"}} sort null for the best fit first
 * @property {number} page from 1
 *
 * @typedef {object} Answer
 * @property {number} count how many plans there are
 * @property {number} page the page given: the last one where fewer exist than asked for
 * @property {number} pages
 * @property {object[]} records Pagefind's records of that page
 * @property {Object<string, Object<string, number>>} counts for each facet, how many plans each value would give
 * @property {boolean} narrow whether only titles, topics, wards, bodies, numbers and times were looked at
 * @property {string} mended the question that was answered instead, "" where it was the one typed
 * @property {boolean} loosened whether no plan holds all of the question and these hold parts of it
 */

/**
 * @param {URL} bundle the folder of the index, with a slash at its end; the vocabulary lies beside it
 * @returns {(request: Request) => Promise<Answer>} rejects when the index cannot be loaded
 */
export function makeFinder(bundle) {
  let opening = null;
  let version = "";
  let loads = 0;

  async function open() {
    opening ??= load();
    try {
      return await opening;
    } catch (error) {
      opening = null;
      throw error;
    }
  }

  async function load() {
    version = await (await fetched("pagefind-entry.json")).text();
    // Browsers remember a module that failed to load: another try needs another address.
    const module = import(new URL(loads++ ? `pagefind.js?${loads}` : "pagefind.js", bundle));
    const [pagefind, words] = await Promise.all([module, fetched("../tu-vung.json").then((found) => found.json())]);
    await pagefind.options({ noWorker: true }); // a worker is 41 KB more, for milliseconds
    const facets = await pagefind.filters(); // without asking for them Pagefind counts nothing
    if (!Object.keys(facets).length) throw new Error("The search index is incomplete");
    return { pagefind, vocabulary: unpacked(words) };
  }

  async function fetched(name) {
    const response = await fetch(new URL(name, bundle), { cache: "no-cache" });
    if (!response.ok) throw new Error(`The search index answers ${response.status}`);
    return response;
  }

  /**
   * Pagefind keeps silent when a part of the index is missing and just finds less. So an empty or broken answer counts
   * only if the index is still the one that was loaded: after a new publication it is loaded anew, once.
   */
  return async function find(request) {
    const opened = await open();
    const answer = await answered(opened, request).catch((error) => ({ count: 0, error }));
    if (answer.count === 0 && (await (await fetched("pagefind-entry.json")).text()) !== version) {
      opening = null;
      await opened.pagefind.destroy();
      return answered(await open(), request);
    }
    if (answer.error) throw answer.error;
    return answer;
  };
}

async function answered({ pagefind, vocabulary }, request) {
  const { question, literally } = request;
  if (!question) return paged(await union(pagefind, [{ terms: null, phrase: [] }], request), request);
  const found = await looked(pagefind, lookups(question, vocabulary), request);
  const strange = strangers(question, vocabulary);
  if (literally || (found.results.length && (await holds(found.results[0], strange)))) return paged(found, request);
  const other = mended(question, vocabulary);
  const again = other ? await looked(pagefind, lookups(other, vocabulary), request) : NOTHING;
  if (again.results.length) return paged(again, request, { mended: other });
  const loose = await parted(pagefind, parts(other || question, vocabulary), request);
  return paged(loose, request, { loosened: true });
}

/** The sure lookups; all of them where those find nothing or the reader wants the whole text. */
async function looked(pagefind, wanted, request) {
  const sure = wanted.filter((lookup) => lookup.sure);
  if (!request.wide && sure.length) {
    const found = await union(pagefind, sure, request);
    if (found.results.length) return { ...found, narrow: sure.length < wanted.length };
  }
  return union(pagefind, wanted, request);
}

/** Pagefind shortens a word that it does not know until it finds one: only the text itself tells. */
async function holds(result, words) {
  return !words.length || holdsAll(await textOf(result), words);
}

/** The plans of all lookups: those of a surer one first, each once. */
async function union(pagefind, wanted, request) {
  const asked = await Promise.all(wanted.map((lookup) => lookedUp(pagefind, lookup, request)));
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

/** The plans that hold most of the parts. */
async function parted(pagefind, terms, request) {
  const asked = await Promise.all(terms.map((term) => search(pagefind, term, request)));
  const held = new Map();
  asked.forEach((found) => {
    for (const result of found.results) {
      const known = held.get(result.id) ?? { result, weight: 0 };
      known.weight += 1 / (1 + Math.log(found.results.length));
      held.set(result.id, known);
    }
  });
  const few = [...held.values()].sort((one, two) => two.weight - one.weight).slice(0, PER_PAGE);
  return { results: few.map(({ result }) => result), filters: {} };
}

/** @returns {Promise<{results: object[], filters: object}>} filters counted as if each facet had no choice of its own */
async function search(pagefind, terms, { chosen, sort }) {
  const ask = (facets) => pagefind.search(terms, { filters: anyOf(facets), ...(sort && { sort }) });
  const found = await ask(chosen);
  const filters = { ...found.filters };
  for (const key of Object.keys(chosen)) {
    const { [key]: _own, ...others } = chosen;
    filters[key] = (await ask(others)).filters[key] ?? {};
  }
  return { results: found.results, filters };
}

/**
 * One lookup. A long phrase is asked for by its rarest words: where those are in few plans, the texts themselves tell
 * which hold the rest, which is less to load than every word's part of the index.
 */
async function lookedUp(pagefind, { terms, phrase, all }, request) {
  const found = await search(pagefind, terms, request);
  if (all && found.results.length > READ_THROUGH) return lookedUp(pagefind, { terms: all, phrase, all: "" }, request);
  if (request.sort && !all) return found;
  const results = await (all ? readThrough(found.results, phrase) : byRun(found.results, phrase));
  return { ...found, results };
}

/** The plans in which most of the phrase stands side by side come first. */
function byRun(results, phrase) {
  if (phrase.length < 2) return results;
  const run = new Map(results.map((result) => [result, Math.min(longestRun(result.words), phrase.length)]));
  return [...results].sort((one, two) => run.get(two) - run.get(one) || two.score - one.score);
}

/** Only plans whose text holds every word; the longest run of the phrase first. */
async function readThrough(results, phrase) {
  const texts = await Promise.all(results.map(textOf));
  const read = results.map((result, index) => ({ result, index, words: texts[index] }));
  const kept = read.filter(({ words }) => holdsAll(words, phrase));
  for (const entry of kept) entry.run = sharedRun(entry.words, phrase);
  return kept.sort((one, two) => two.run - one.run || one.index - two.index).map(({ result }) => result);
}

function holdsAll(words, wanted) {
  const text = ` ${words.join(" ")}`;
  return wanted.every((word) => text.includes(` ${word}`));
}

async function textOf(result) {
  const { content, meta } = await result.data();
  return foldedWords(`${content} ${Object.values(meta).join(" ")}`);
}

/** The most words of the phrase, in its order, that stand side by side in the text. */
function sharedRun(words, phrase) {
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

function foldedWords(text) {
  return fold(shown(text)).match(/[a-z0-9]+/g) ?? [];
}

function longestRun(positions) {
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

async function paged({ results, filters, narrow = false }, { page }, { mended: other = "", loosened = false } = {}) {
  const count = results.length;
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const at = Math.min(page, pages);
  const few = results.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const records = await Promise.all(few.map((result) => result.data()));
  return { count, page: at, pages, records, counts: filters, narrow, mended: other, loosened: loosened && count > 0 };
}

const NOTHING = { results: [], filters: {} };

function anyOf(chosen) {
  return Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, { any: values }]));
}
