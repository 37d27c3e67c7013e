// Light or dark: the reader's choice, else the system's. Loaded in the header, so that no page flashes first.
(() => {
  const button = document.getElementById("ny-palette");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => window.__md_get("ny-scheme");

  const show = () => {
    const dark = (chosen() || (system.matches ? "slate" : "default")) === "slate";
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    button.setAttribute("aria-pressed", String(dark));
  };

  button.addEventListener("click", () => {
    const dark = document.body.getAttribute("data-md-color-scheme") === "slate";
    window.__md_set("ny-scheme", dark ? "default" : "slate");
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
})();
