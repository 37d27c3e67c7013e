/**
 * The search boxes of the header and the home page as comboboxes (ARIA 1.2): plans are suggested while a question is
 * typed, pasted or dictated. The form stays a form: Enter asks the search page, and where suggesting fails nothing
 * else is left. Of the index nothing is loaded before LEAST characters are there.
 *
 * What a reader has chosen stays under the finger: an answer that comes meanwhile waits until they are back in the text,
 * and an arrow key that must wait for an answer chooses in it when it comes.
 */

const LEAST = 2;
const PAUSE = 120;
const COMBOBOX = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };

// The search page answers by itself.
if (!document.getElementById("ny-find")) document.querySelectorAll("form[data-suggest]").forEach(start);

function start(form) {
  const input = form.elements.q;
  const list = element("ul", { id: `${input.id}-list`, class: "ny-suggest", role: "listbox", "aria-label": "Gợi ý", hidden: "" });
  const said = element("p", { class: "ny-visually-hidden", role: "status" });
  const plainly = new AbortController();
  let suggest = null;
  let acts = []; // what each option does
  let answered = ""; // the question that the list answers
  let active = -1;
  let waiting = null; // shows the answer that came while an option was chosen
  let turn = 0;
  let timer = 0;

  /** What is typed, if it is enough to ask. */
  function asked() {
    const question = input.value.trim();
    return Array.from(question).length < LEAST ? "" : question;
  }

  /** @param {number} by the step of the arrow key that waits for the answer, 0 for none */
  async function ask(question, by = 0) {
    const mine = ++turn;
    try {
      suggest ??= loaded(form);
      const found = await (await suggest)(question);
      if (mine !== turn) return;
      if (active >= 0) waiting = () => show(question, found);
      else show(question, found);
      if (by) step(by);
    } catch {
      stayPlain();
    }
  }

  function show(question, found) {
    const plans = found.map(({ title, facts }) => option(title, facts));
    list.replaceChildren(...plans, option(`Xem tất cả kết quả cho “${question}”`, ""));
    acts = [...found.map(({ address }) => () => location.assign(address)), () => submit(question)];
    acts.forEach((_, index) => (list.children[index].id = `${list.id}-${index}`));
    answered = question;
    open(plans.length > 0);
    list.scrollTop = 0;
    said.textContent = plans.length ? `${plans.length} gợi ý` : "Không có gợi ý";
  }

  function open(yes) {
    waiting = null;
    choose(-1);
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  }

  function close() {
    clearTimeout(timer);
    turn++; // what is under way is not wanted any more
    open(false);
    said.textContent = "";
  }

  function choose(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const item = list.children[active];
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item?.id ?? "");
    if (active < 0) waiting?.();
  }

  function take(index) {
    close();
    acts[index]();
  }

  /** As the option says, whatever has been typed since. */
  function submit(question) {
    input.value = question;
    form.requestSubmit();
  }

  function step(by) {
    if (list.hidden && asked() && answered !== asked()) return void ask(asked(), by);
    if (list.hidden) open(asked() !== "" && acts.length > 1);
    if (!list.hidden) choose(active < 0 && by < 0 ? acts.length - 1 : (active + by + acts.length) % acts.length);
  }

  /** @returns {boolean} whether the key is used up; others keep their own meaning, too */
  function used(key) {
    if (key === "ArrowDown" || key === "ArrowUp") step(key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter" && active >= 0) take(active);
    else if (key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else {
      if (key === "Tab") close();
      if (key === "Home" || key === "End") choose(-1);
      return false;
    }
    return true;
  }

  function stayPlain() {
    plainly.abort();
    close();
    for (const name of [...Object.keys(COMBOBOX), "aria-controls", "aria-activedescendant"]) input.removeAttribute(name);
    input.type = "search";
    list.remove();
    said.remove();
  }

  const on = (target, name, act) => target.addEventListener(name, act, { signal: plainly.signal });
  on(input, "input", () => {
    if (!asked()) return close();
    clearTimeout(timer);
    turn++;
    waiting = null;
    choose(-1);
    timer = setTimeout(() => ask(asked()), PAUSE);
  });
  on(input, "keydown", (event) => {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && used(event.key)) event.preventDefault();
  });
  on(input, "blur", close);
  on(list, "mousedown", (event) => event.preventDefault()); // the box keeps the focus
  on(list, "click", ({ target }) => target !== list && take([...list.children].indexOf(target.closest("li"))));

  input.parentElement.append(list, said);
  input.type = "text"; // a search field may not be a combobox
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  input.setAttribute("aria-controls", list.id);
}

async function loaded(form) {
  const { makeSuggest } = await import("./suggestions.js");
  const [site, bundle] = [form.dataset.site, form.dataset.suggest].map((address) => new URL(address, document.baseURI));
  return makeSuggest(site, bundle);
}

function option(title, facts) {
  const made = element("li", { role: "option", "aria-selected": "false" });
  made.append(element("span", {}, title));
  if (facts) made.append(" ", element("span", { class: "ny-meta" }, facts));
  return made;
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
