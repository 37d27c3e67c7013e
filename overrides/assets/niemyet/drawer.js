// The menu of narrow screens opens by a checkbox alone; this leads the keyboard into it and out again.
(() => {
  const toggle = document.getElementById("__drawer");
  if (!toggle) return;

  const close = () => {
    toggle.checked = false;
    toggle.dispatchEvent(new Event("change"));
    toggle.focus();
  };

  toggle.addEventListener("change", () => {
    if (toggle.checked) document.querySelector(".md-sidebar--primary a[href]")?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) close();
  });
})();
