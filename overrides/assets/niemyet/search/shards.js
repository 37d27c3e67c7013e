/**
 * The index asked as one, though it lies in shards: closed ones in the order of time, and a small one with what changed
 * since. A closed shard keeps the records of plans that have changed; the list of shards names them, and they are
 * taken out of answers and counts here. Nothing else knows that there is more than one.
 */

import { foldedWords, holdsAll } from "./phrases.js";

/** The filter by which each shard is asked alone; no facet of the page has this name. */
const SHARD = "shard";
/** The hidden word of every plan. Without any word Pagefind would load the whole index. */
const EVERY = "zzaz";
/** A hidden word typed to its end: a plan has it or not, none is a better answer. */
const HIDDEN = /^zz\w+$/;
const NOTHING = { results: [], filters: {} };

/**
 * @typedef {object} Shard
 * @property {string} folder within the bundle, with a slash at its end; "" for the bundle itself
 * @property {number} pages how many records it holds
 * @property {number} [from] the number of its oldest record, where the records of the closed shards are numbered by time
 * @property {number[]} [places] in the shard of what changed: before which of those numbers each record stands, oldest first
 * @property {Object<string, number[]>} [stale] records that do not count any more, with the facets' values they have
 *
 * @typedef {object} List the published shards.json
 * @property {Shard[]} shards
 * @property {[string, string][]} values facets' values, by the numbers that `stale` has
 *
 * @callback Search
 * @param {?string} terms null for every plan
 * @param {import("./finder.js").Request} request
 * @returns {Promise<{results: object[], filters: Object<string, Object<string, number>>}>} Pagefind's results, in order;
 *   filters counted as if each facet had no choice of its own
 */

/**
 * @param {object} pagefind its module, not used before
 * @param {URL} bundle the folder of the index
 * @param {List} list
 * @returns {Promise<Search>} rejects when a part of the index is missing
 */
export async function joined(pagefind, bundle, { shards, values }) {
  await pagefind.options({ noWorker: true, mergeFilter: { [SHARD]: "0" } }); // a worker is 41 KB more, for milliseconds
  const others = shards.slice(1).map(({ folder }, index) => merge(pagefind, new URL(folder, bundle), index + 1));
  await Promise.all([pagefind.filters(), ...others]); // the others would wait for ever where the first one fails
  const { [SHARD]: there, ...facets } = await pagefind.filters(); // without asking for them Pagefind counts nothing
  if (!Object.keys(facets).length) throw new Error("The search index is incomplete");
  if (shards.some(({ pages }, index) => there[index] !== pages)) throw new Error("The search index is of two builds");
  const members = shards.map((shard, index) => member(pagefind, shard, String(index), values)).reverse(); // newest first
  return (terms, request) => search(members, terms ?? EVERY, request);
}

function merge(pagefind, folder, index) {
  return pagefind.mergeIndex(folder.href, { mergeFilter: { [SHARD]: String(index) } });
}

function member(pagefind, { pages, from, places, stale = {} }, name, values) {
  return {
    ask: (terms, facets, sort) => pagefind.search(terms, { filters: { ...anyOf(facets), [SHARD]: name }, sort }),
    named: (id) => `${name}/${id}`, // two shards may name two records alike
    place: (at) => (places ? places[at] - 1 + (at + 1) / (pages + 1) : from + at),
    stale: new Map(Object.entries(stale).map(([id, held]) => [id, held.map((number) => values[number])])),
  };
}

async function search(members, terms, { chosen, sort }) {
  const timed = sort !== null || terms.split(" ").every((term) => HIDDEN.test(term));
  const asked = await Promise.all(members.map((one) => searchOne(one, terms, chosen, timed)));
  const results = asked.flatMap((found) => found.results).sort((one, two) => two.score - one.score);
  if (sort?.date === "asc") results.reverse();
  return { results, filters: summed(asked.map(({ filters }) => filters)) };
}

async function searchOne(one, terms, chosen, timed) {
  const found = await askOne(one, terms, chosen, timed);
  const filters = { ...found.filters };
  for (const key of Object.keys(chosen)) {
    const { [key]: _own, ...others } = chosen;
    filters[key] = (await askOne(one, terms, others, timed)).filters[key] ?? {};
  }
  return { results: found.results, filters };
}

/** In a search by time Pagefind's score is a record's number in its shard: here its place among all. */
async function askOne({ ask, named, place, stale }, terms, facets, timed) {
  const { results, filters } = await ask(terms, facets, timed ? { date: "desc" } : {});
  const fresh = results.filter(({ id }) => !stale.has(id));
  if (fresh.length && !(await holds(fresh[0], terms))) return NOTHING;
  for (const [key, value] of results.flatMap(({ id }) => stale.get(id) ?? [])) filters[key][value] -= 1;
  const made = ({ id, score }) => ({ id: named(id), score: timed ? place(score) : score });
  return { results: fresh.map((result) => ({ ...result, ...made(result) })), filters };
}

/** Pagefind shortens a word that a shard does not know until it finds one: only a text itself tells. */
async function holds(result, terms) {
  const written = await textOf(result);
  const [apart, together] = [written, written.replace(/[^\p{L}\p{N}\p{M}\s]/gu, "")].map(foldedWords);
  const known = terms.split(" ").filter((term) => /^[a-z0-9]+$/.test(term));
  return known.every((term) => holdsAll(apart, [term]) || holdsAll(together, [term])); // Covid-19 is found as covid19, too
}

/** Everything that is indexed of a record. */
async function textOf(result) {
  const { content, meta } = await result.data();
  return `${content} ${Object.values(meta).join(" ")}`;
}

/** The folded words of everything that is indexed of a record. */
export async function wordsOf(result) {
  return foldedWords(await textOf(result));
}

function summed(counts) {
  const all = Object.create(null); // a unit may be called “constructor”
  for (const [key, values] of counts.flatMap(Object.entries)) {
    all[key] ??= Object.create(null);
    for (const [value, count] of Object.entries(values)) all[key][value] = (all[key][value] ?? 0) + count;
  }
  return all;
}

function anyOf(chosen) {
  return Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, { any: values }]));
}
