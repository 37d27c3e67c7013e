/**
 * Marks the words of a question in a plan's text, with a button that takes the marks away. Only text nodes are split;
 * elements, ids and anchors stay, and nothing of the question is parsed as HTML.
 */

import { fold, literalOf } from "../search/spelling.js";
import { hitsIn, soughtIn } from "../search/hits.js";

const ROOTS = ".ny-plan-ward, .ny-plan-head h1, .ny-record dd, .ny-card dd, .ny-body, .ny-plan-text > section";
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, caption, summary";
const VOCABULARY = new URL("../../tim-kiem/tu-vung.json", import.meta.url);
/** One word of several in more places than these says nothing about this text. */
const MOST_ALONE = 12;
/** A longer word is taken with its punctuation. */
const LONGEST_WORD = 200;

/**
 * @typedef {{text: string, node: Text, start: number, end: number}} Word with its place in a text node
 *
 * @param {string} typed the question, any string
 * @param {() => void} forget told when the reader has taken the marks away
 */
export async function markArrival(typed, forget) {
  const question = literalOf(typed);
  const sought = soughtIn(question, { abbreviations: await abbreviations() });
  const blocks = textBlocks();
  const hits = hitsIn(blocks.map((words) => words.map(({ text }) => text)), sought);
  const found = telling(blocks.flatMap((words, block) => neighbours(words, hits[block])), sought.asked.length);
  if (!found.length) return;
  const marks = found.reverse().map(marked); // from the end, so that the places before stay where they are
  document.querySelector(".ny-plan-head").prepend(bar(question, marks, forget));
}

/** The results were found with them; without them the words as they stand are marked all the same. */
async function abbreviations() {
  try {
    const response = await fetch(VOCABULARY);
    return response.ok ? (await response.json()).abbreviations : {};
  } catch {
    return {};
  }
}

/** The words of each paragraph, heading, cell … @returns {Word[][]} */
function textBlocks() {
  const blocks = new Map();
  for (const root of document.querySelectorAll(ROOTS)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement.closest(BLOCKS) ?? root;
      if (!blocks.has(block)) blocks.set(block, []);
      for (const match of node.data.matchAll(/\S+/g)) blocks.get(block).push(wordAt(node, match[0], match.index));
    }
  }
  return [...blocks.values()];
}

/** A word knows its punctuation, which tells symbols from abbreviations; its place is without. */
function wordAt(node, text, at) {
  if (text.length > LONGEST_WORD) return { text, node, start: at, end: at + text.length };
  const [, before, core] = text.match(/^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}\p{M}]*$/su);
  return { text, node, start: at + before.length, end: at + before.length + core.length };
}

/** Words that follow one another in one text node belong together. @returns {Word[][]} */
function neighbours(words, hits) {
  const found = [];
  let last = -1;
  for (const { location } of hits) {
    const word = words[location];
    if (location === last + 1 && found.at(-1)?.at(-1).node === word.node) found.at(-1).push(word);
    else found.push([word]);
    last = location;
  }
  return found;
}

/** Without lone words that are everywhere, and without small parts of what the text has whole elsewhere. */
function telling(found, asked) {
  if (asked < 2) return found;
  const nameOf = ({ node, start, end }) => fold(node.data.slice(start, end));
  const names = found.map((words) => ` ${words.map(nameOf).join(" ")} `);
  const often = new Map();
  for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  const isSmallPart = (name) => [...often.keys()].some((other) => name.length * 2 < other.length && other.includes(name));
  return found.filter((words, index) => {
    return !isSmallPart(names[index]) && (words.length > 1 || often.get(names[index]) <= MOST_ALONE);
  });
}

function marked(words) {
  const range = document.createRange();
  range.setStart(words[0].node, words[0].start);
  range.setEnd(words[0].node, words.at(-1).end);
  const mark = document.createElement("mark");
  mark.className = "ny-mark";
  range.surroundContents(mark);
  return mark;
}

function bar(question, marks, forget) {
  const made = document.createElement("p");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Bỏ đánh dấu";
  button.addEventListener("click", () => {
    for (const mark of marks) unmark(mark);
    forget();
    made.textContent = "Đã bỏ đánh dấu.";
    made.tabIndex = -1; // the button is gone: reading goes on from here
    made.focus();
  });
  made.className = "ny-marked";
  made.append(`Đã đánh dấu “${question}” · `, button);
  return made;
}

function unmark(mark) {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent.normalize();
}
