/**
 * The index: loaded at the first question, never before, and asked for one page of answers at a time.
 */

export const PER_PAGE = 10;

/**
 * @typedef {object} Request
 * @property {?string} terms what to look up; null for every plan
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
 */

/**
 * @param {URL} bundle the folder of the index, with a slash at its end
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
    version = await published();
    // Browsers remember a module that failed to load: another try needs another address.
    const pagefind = await import(new URL(loads++ ? `pagefind.js?${loads}` : "pagefind.js", bundle));
    const facets = await pagefind.filters(); // without asking for them Pagefind counts nothing
    if (!Object.keys(facets).length) throw new Error("The search index is incomplete");
    return pagefind;
  }

  async function published() {
    const response = await fetch(new URL("pagefind-entry.json", bundle), { cache: "no-store" });
    if (!response.ok) throw new Error(`The search index answers ${response.status}`);
    return response.text();
  }

  /**
   * Pagefind keeps silent when a part of the index is missing and just finds less. So an empty or broken answer counts
   * only if the index is still the one that was loaded: after a new publication it is loaded anew, once.
   */
  return async function find(request) {
    const pagefind = await open();
    const answer = await ask(pagefind, request).catch((error) => ({ count: 0, error }));
    if (answer.count === 0 && (await published()) !== version) {
      opening = null;
      await pagefind.destroy();
      return ask(await open(), request);
    }
    if (answer.error) throw answer.error;
    return answer;
  };
}

async function ask(pagefind, { terms, chosen, sort, page }) {
  const search = (facets) => pagefind.search(terms, { filters: anyOf(facets), ...(sort && { sort }) });
  const found = await search(chosen);
  const counts = { ...found.filters };
  for (const key of Object.keys(chosen)) {
    // Values of one facet widen each other, so its counts leave its own choice aside.
    const { [key]: _own, ...others } = chosen;
    counts[key] = (await search(others)).filters[key] ?? {};
  }
  const count = found.results.length;
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const at = Math.min(page, pages);
  const few = found.results.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const records = await Promise.all(few.map((result) => result.data()));
  return { count, page: at, pages, records, counts };
}

function anyOf(chosen) {
  return Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, { any: values }]));
}
