// The menu of narrow screens opens by a checkbox alone; a script makes it a button that leads the keyboard in and out.
(() => {
  const toggle = document.getElementById("__drawer");
  const button = document.getElementById("ny-menu");
  if (!toggle || !button) return;

  toggle.hidden = true;
  document.querySelector('.md-header label[for="__drawer"]').remove();
  button.hidden = false;
  button.addEventListener("click", () => toggle.click());

  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    if (toggle.checked) document.querySelector(".md-sidebar--primary a[href]")?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
})();
