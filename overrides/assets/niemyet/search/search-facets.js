/**
 * The facets beside the results: how many plans each choice would give; choices that give none stand back.
 */

const OPEN = 8;

/**
 * Bring every facet in line with the counts of an answer; null for the counts of all plans.
 * @returns {boolean} whether any facet is worth showing
 */
export function showCounts(form, counts) {
  for (const facet of form.querySelectorAll("[data-facet]")) {
    const own = counts && (counts[facet.dataset.facet] ?? {});
    const useful = [...facet.querySelectorAll("li")].filter((item) => showCount(item, own));
    facet.hidden = useful.length < 2 && !facet.querySelector("input:checked");
    fold(facet, useful);
  }
  return form.querySelector("[data-facet]:not([hidden])") !== null;
}

/** Let "more" open a facet, and close it again. */
export function watchMore(form) {
  form.addEventListener("click", ({ target }) => {
    const more = target.closest(".ny-facet__more");
    if (!more) return;
    more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") !== "true"));
    fold(more.parentElement, [...more.parentElement.querySelectorAll("li:not([data-none])")]);
  });
}

/** @returns {boolean} whether the choice is worth showing */
function showCount(item, counts) {
  const box = item.querySelector("input");
  const place = item.querySelector(".ny-facet__count");
  place.dataset.all ??= place.textContent;
  const count = counts ? countOf(counts, box.value) : Number(place.dataset.all);
  place.textContent = count.toLocaleString("vi-VN");
  const useful = count > 0 || box.checked;
  item.toggleAttribute("data-none", !useful);
  item.hidden = !useful;
  return useful;
}

/** What nobody counted is none, though every object knows a “constructor”. */
function countOf(counts, value) {
  return Object.hasOwn(counts, value) ? counts[value] : 0;
}

function fold(facet, useful) {
  const more = facet.querySelector(".ny-facet__more");
  const open = more.getAttribute("aria-expanded") === "true";
  useful.forEach((item, index) => {
    item.hidden = !open && index >= OPEN && !item.querySelector("input").checked;
  });
  const behind = useful.length - OPEN;
  more.hidden = behind < 1;
  more.textContent = open ? "Thu gọn" : `Xem thêm ${behind}`;
}
