/**
 * What the reader asks for: in the form, and in the page's address. The form knows which values exist, so an address
 * is always read through it.
 */

/**
 * @typedef {object} State
 * @property {string} q
 * @property {Object<string, string[]>} chosen only facets with a choice
 * @property {string} order "", "moi-nhat" or "cu-nhat"
 * @property {number} page from 1
 * @property {boolean} wide whether to look into the whole text, too
 * @property {boolean} literally whether slips in the question are to be left as they are
 */

/** @returns {State} */
export function fromForm(form, page = 1) {
  const chosen = {};
  for (const box of boxes(form)) {
    if (box.checked) (chosen[box.name] ??= []).push(box.value);
  }
  const literally = form.elements.q.value !== "" && form.elements.q.value === form.dataset.literally;
  return { q: form.elements.q.value, chosen, order: form.elements["sap-xep"].value, page, literally, wide: form.elements["noi-dung"].checked };
}

/** Put an address into the form. @returns {State} what the form then says, with the address's page */
export function fromAddress(form, query) {
  const asked = new URLSearchParams(query);
  form.elements.q.value = asked.get("q") ?? "";
  for (const box of boxes(form)) box.checked = asked.getAll(box.name).includes(box.value);
  if (asked.get("nguyen-van") === "1") form.dataset.literally = form.elements.q.value; // holds until the question changes
  else delete form.dataset.literally;
  form.elements["noi-dung"].checked = asked.get("noi-dung") === "1";
  const order = form.elements["sap-xep"];
  order.value = asked.get("sap-xep") ?? "";
  if (order.selectedIndex < 0) order.value = "";
  const page = /^[1-9]\d{0,5}$/.test(asked.get("trang") ?? "") ? Number(asked.get("trang")) : 1;
  return fromForm(form, page);
}

/** The state as an address: "?q=…&nam=2025&trang=2", or the bare page. */
export function toAddress({ q, chosen, order, page, literally, wide }, bare) {
  const asked = new URLSearchParams();
  if (q) asked.set("q", q);
  for (const [key, values] of Object.entries(chosen)) values.forEach((value) => asked.append(key, value));
  if (order) asked.set("sap-xep", order);
  if (wide) asked.set("noi-dung", "1");
  if (literally) asked.set("nguyen-van", "1");
  if (page > 1) asked.set("trang", String(page));
  const query = asked.toString();
  return query ? `?${query}` : bare;
}

function boxes(form) {
  return form.querySelectorAll("[data-facet] input[type=checkbox]");
}
