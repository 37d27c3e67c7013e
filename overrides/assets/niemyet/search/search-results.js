/**
 * Answers as parts of the page. Text from the index enters as text only.
 */

import { withQuestion } from "../page/arrival.js";
import { bestSections, bestStretch, opening, pieces, wordsOf } from "./excerpt.js";
import { shown } from "./spelling.js";
import { hitsIn } from "./hits.js";

const SECTIONS = 3;

/**
 * One entry of the list: a copy of an empty one as all lists have it, filled with what was found.
 * @param {HTMLTemplateElement} blank the empty one
 * @param {object} record Pagefind's
 * @param {URL} site the site's root
 * @param {import("./hits.js").Sought} sought the words to mark
 * @param {string} question what they are from; the plan's page marks them, too
 */
export function resultItem(blank, record, site, sought, question) {
  const meta = Object.fromEntries(Object.entries(record.meta).map(([name, value]) => [name, shown(value)]));
  const words = wordsOf(record.content);
  const lines = [meta.title, meta.facts, meta.event ?? ""].map(wordsOf);
  const [hits, ...lineHits] = hitsIn([words, ...lines], sought);
  const [title, facts, event] = lines.map((line, index) => marked(pieces(line, lineHits[index], 0, line.length)));
  const address = withQuestion(new URL(record.raw_url.replace(/^\/+/, ""), site), question);
  const item = filled(blank, meta, { address, title, facts, event });
  // What is indexed begins with kind and title, then come bare facts: most of them stand in the lines already.
  const heading = wordsOf(meta.kind).length + lines[0].length;
  const body = heading + Number(meta.facts_length);
  const told = lineHits.some((found) => found.length);
  const stretch = bestStretch(words, hits, body) ?? (told ? null : bestStretch(words, hits, heading)) ?? opening(words, body);
  if (stretch) item.append(excerpt(words, hits, stretch, body));
  const sections = bestSections(record.anchors, hits, SECTIONS);
  if (sections.length) item.append(sectionLinks(sections, address));
  return item;
}

/** What was answered instead of the question, with the way back to it. */
export function mendedNote(question, { mended, loosened }, literalAddress) {
  if (loosened) return ["Đây là những kế hoạch gần nhất, chứa một phần các từ đó."];
  if (!mended) return [];
  const link = element("a", { href: literalAddress }, [`Vẫn tìm “${question}”`]);
  return [`Không có kết quả cho “${question}”. Có phải bạn tìm “${mended}”? `, link];
}

/** Links to the pages of the answer: the first, the last, and those around this one. */
export function pageLinks(page, pages, addressOf) {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const numbers = [...new Set(near)].sort((one, two) => one - two);
  const list = element("ul");
  numbers.forEach((number, index) => {
    if (index && number - numbers[index - 1] > 1) list.append(element("li", {}, ["…"]));
    list.append(element("li", {}, [pageLink(number, page, addressOf)]));
  });
  return list;
}

export function element(name, properties = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function pageLink(number, page, addressOf) {
  const link = element("a", { href: addressOf(number) }, [String(number)]);
  link.setAttribute("aria-label", `Trang ${number}`);
  link.dataset.page = String(number);
  if (number === page) link.setAttribute("aria-current", "page");
  return link;
}

function filled(blank, { status, state, text }, { address, title, facts, event }) {
  const item = blank.content.firstElementChild.cloneNode(true);
  const [factsLine, eventLine, statusLine] = item.querySelectorAll(".ny-meta");
  const [link, badge] = [item.querySelector("a"), statusLine.firstElementChild];
  link.href = address;
  link.append(...title);
  factsLine.append(...facts);
  if (event.length) eventLine.replaceChildren(...event);
  else eventLine.remove();
  badge.className += state.replace(/[^a-z]/g, ""); // the blank's last class ends where the status goes
  badge.append(status);
  if (text) statusLine.append(` ${text}`);
  return item;
}

function excerpt(words, hits, { start, end }, body) {
  const children = marked(pieces(words, hits, start, end));
  if (start !== body) children.unshift("… ");
  if (end < words.length) children.push(" …");
  return element("p", { className: "ny-find__excerpt" }, children);
}

function sectionLinks(sections, address) {
  const links = sections.map(({ id, text }) => {
    const target = new URL(address);
    target.hash = id;
    return element("li", {}, [element("a", { href: target }, [text])]);
  });
  const list = element("ul", {}, links);
  return element("div", { className: "ny-find__sections" }, [element("span", {}, ["Mục:"]), list]);
}

function marked(parts) {
  return parts.map(({ text, marked: hit }) => (hit ? element("mark", {}, [text]) : text));
}
