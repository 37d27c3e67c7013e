/**
 * The search page. The form is the state; the address follows it (replaced while typing, pushed for every other
 * step), and the address puts it back on load and on "back". Nothing of the index is loaded before there is a question.
 */

import { makeFinder } from "./finder.js";
import { literalOf } from "./spelling.js";
import { showCounts, watchMore } from "./search-facets.js";
import { mendedNote, pageLinks, resultItem } from "./search-results.js";
import { fromAddress, fromForm, toAddress } from "./search-state.js";

const PAUSE = 80;
const PER_PAGE = 10;
const SORTS = { "moi-nhat": { date: "desc" }, "cu-nhat": { date: "asc" } };

const form = document.getElementById("ny-find");
if (form) start(form);

function start(form) {
  const at = Object.fromEntries([...form.querySelectorAll("[id]")].map((part) => [part.id.slice(3), part]));
  const site = new URL(form.dataset.site, document.baseURI);
  const find = makeFinder(new URL(form.dataset.bundle, document.baseURI));
  const title = document.title;
  let newest = 0;
  let timer = 0;

  async function answer(state) {
    clearTimeout(timer);
    const turn = ++newest;
    const question = literalOf(state.q);
    document.title = question ? `${question} – ${title}` : title;
    if (!question && !Object.keys(state.chosen).length) return showNothingAsked();
    const late = setTimeout(() => turn === newest && (at.count.textContent = "Đang tìm …"), 400);
    try {
      const found = await find(request(question, state));
      if (turn === newest) showFound({ ...state, page: found.page }, found, question);
    } catch (error) {
      if (turn === newest) showFailed(error);
    } finally {
      clearTimeout(late);
      if (turn === newest) at.count.dataset.answered = state.q; // for those who drive the page by script
    }
  }

  function go(state, step) {
    const address = toAddress(state, location.pathname);
    if (address !== (location.search || location.pathname)) history[`${step}State`](null, "", address);
    return answer(state);
  }

  function showNothingAsked() {
    at.count.textContent = "";
    show({ ways: true });
    showFacets({}, null);
  }

  function showFound(state, found, question) {
    const asked = found.mended || question;
    const items = found.records.map((record) => resultItem(at.result, record, site, found.sought, asked));
    at.results.replaceChildren(...items);
    at.results.start = (found.page - 1) * PER_PAGE + 1;
    at.pages.replaceChildren(pageLinks(found.page, found.pages, (page) => toAddress({ ...state, page }, "./")));
    at.count.textContent = summary(found, question);
    at.mended.replaceChildren(...mendedNote(question, found, toAddress({ ...state, literally: true, page: 1 }, "./")));
    const some = found.count > 0;
    const sort = found.count > 1 && question !== "" && !found.loosened;
    const other = found.mended !== "" || found.loosened;
    show({ results: some, pages: found.pages > 1, ways: !some, advice: !some, sort, mended: other, wider: found.narrow || state.wide });
    showFacets(state.chosen, found.counts);
  }

  function showFailed(error) {
    console.warn("Search:", error);
    at.count.textContent = "";
    show({ failed: true, ways: true });
  }

  function show(parts) {
    for (const name of ["results", "pages", "ways", "advice", "sort", "failed", "mended", "wider"]) at[name].hidden = !parts[name];
  }

  function showFacets(chosen, counts) {
    if (!at.facets) return;
    const number = Object.values(chosen).flat().length;
    at.facets.hidden = !showCounts(form, counts);
    at.chosen.textContent = number ? ` (chọn ${number})` : "";
    at.clear.hidden = number === 0;
  }

  form.addEventListener("input", ({ target }) => {
    if (target !== form.elements.q) return;
    clearTimeout(timer);
    timer = setTimeout(() => go(fromForm(form), "replace"), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    if (target !== form.elements.q) go(fromForm(form), "push");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await go(fromForm(form), "replace");
    at.count.focus();
  });
  at.clear?.addEventListener("click", () => {
    for (const box of form.querySelectorAll("input:checked")) box.checked = false;
    go(fromForm(form), "push");
    form.elements.q.focus();
  });
  at.pages.addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await go(fromForm(form, Number(link.dataset.page)), "push");
    at.count.focus();
    at.count.scrollIntoView();
  });
  addEventListener("popstate", () => answer(fromAddress(form, location.search)));

  if (at.facets) {
    at.facets.open = matchMedia("(min-width: 60em)").matches;
    watchMore(form);
  }
  answer(fromAddress(form, location.search));
}

function request(question, { chosen, order, page, literally, wide }) {
  const sort = SORTS[order] ?? (question ? null : SORTS["moi-nhat"]);
  return { question, literally, wide, chosen, sort, page, most: PER_PAGE };
}

function summary({ count, page, pages, mended, loosened }, question) {
  const about = question ? ` cho “${mended || question}”` : "";
  if (loosened) return `Không có kế hoạch nào chứa đủ các từ của “${question}”.`;
  if (!count) return `Không tìm thấy kế hoạch nào${about}.`;
  const where = pages > 1 ? `, trang ${page} trên ${pages}` : "";
  return `Tìm thấy ${count.toLocaleString("vi-VN")} kế hoạch${about}${where}.`;
}
