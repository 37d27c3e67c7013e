// The menu of narrow screens opens by a checkbox alone; a script makes it a button that leads the keyboard in and out.
(() => {
  const toggle = document.getElementById("__drawer");
  const button = document.getElementById("ny-menu");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!toggle || !button || !menu) return;

  function show(open) {
    const inside = menu.contains(document.activeElement);
    toggle.checked = open;
    button.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("a[href]")?.focus({ preventScroll: true });
    else if (inside) button.focus(); // its links can hold the focus no longer
  }

  toggle.hidden = true;
  document.querySelector('.md-header label[for="__drawer"]').remove();
  button.hidden = false;
  button.addEventListener("click", () => show(!toggle.checked));
  toggle.addEventListener("change", () => show(toggle.checked)); // by its labels: the title, the page beside the menu
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) show(false);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (toggle.checked && target !== button && !menu.contains(target)) show(false); // the page behind is covered
  });
  addEventListener("pageshow", () => show(false)); // browsers bring pages back as they were left
})();
