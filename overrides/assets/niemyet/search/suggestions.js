/**
 * Plans that a question being typed may mean. Loaded, and with it the index, at the first question only.
 */

import { withQuestion } from "../page/arrival.js";
import { makeFinder } from "./finder.js";
import { literalOf, shown } from "./spelling.js";

const MOST = 6;

/**
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} facts number · ward · date · status
 * @property {URL} address
 */

/**
 * @param {URL} site the site's root
 * @param {URL} bundle the folder of the index
 * @returns {(typed: string) => Promise<Suggestion[]>} the best first, few; rejects when the index cannot be loaded
 */
export function makeSuggest(site, bundle) {
  const find = makeFinder(bundle);
  return async (typed) => {
    const question = literalOf(typed);
    if (!question) return [];
    const found = await find({ question, literally: false, wide: false, chosen: {}, sort: null, page: 1, most: MOST });
    if (found.loosened) return []; // parts of a question are explained on the search page, not here
    return found.records.slice(0, MOST).map((record) => suggestion(record, site, found.mended || question));
  };
}

function suggestion({ meta, raw_url: path }, site, question) {
  const facts = [meta.facts, meta.status, meta.text].filter(Boolean).join(" · ");
  const address = withQuestion(new URL(path.replace(/^\/+/, ""), site), question);
  return { title: shown(meta.title), facts: shown(facts), address };
}
