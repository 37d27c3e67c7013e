/**
 * The index and its vocabulary: loaded at the first question, never before, and asked for one page of answers at a
 * time.
 */

import { answered } from "./answer.js";
import { unpacked } from "./lookups.js";
import { joined } from "./shards.js";

/** What the index consists of; it changes with every publication of another index. */
const LIST = "shards.json";

/**
 * @typedef {object} Request
 * @property {string} question as typed; "" for every plan
 * @property {boolean} literally leave the question as it is, slips and all
 * @property {boolean} wide look into the whole text even where titles, wards, bodies and numbers answer
 * @property {Object<string, string[]>} chosen the chosen values of each facet
 * @property {?{date: "asc" | "desc"}} sort null for the best fit first
 * @property {number} page from 1
 * @property {number} most how many plans make a page
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
 * @property {import("./hits.js").Sought} sought the words to mark in what is shown
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
    version = await (await fetched(LIST)).text();
    // Browsers remember a module that failed to load: another try needs another address.
    const module = import(new URL(loads++ ? `pagefind.js?${loads}` : "pagefind.js", bundle));
    const [pagefind, words] = await Promise.all([module, fetched("../tu-vung.json").then((found) => found.json())]);
    const search = await joined(pagefind, bundle, JSON.parse(version));
    return { pagefind, search, vocabulary: unpacked(words) };
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
    if (answer.count === 0 && (await (await fetched(LIST)).text()) !== version) {
      opening = null;
      await opened.pagefind.destroy();
      return answered(await open(), request);
    }
    if (answer.error) throw answer.error;
    return answer;
  };
}

