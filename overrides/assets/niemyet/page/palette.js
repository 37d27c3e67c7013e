// Light or dark: the reader's choice, else the system's. Loaded in the header, so that no page flashes first.
(() => {
  const button = document.getElementById("ny-palette");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const site = new URL(document.currentScript.dataset.base || ".", location.href);
  const key = `${site.pathname}.ny-scheme`; // several sites may live on one host
  let choice = remembered();

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // storage may be closed to us
    }
  }

  function remember(scheme) {
    choice = scheme;
    try {
      localStorage.setItem(key, JSON.stringify(scheme));
    } catch {
      // nothing is lost but the memory of a choice
    }
  }

  function show() {
    const dark = (choice || (system.matches ? "slate" : "default")) === "slate";
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    button.setAttribute("aria-pressed", String(dark));
  }

  button.addEventListener("click", () => {
    const dark = document.body.getAttribute("data-md-color-scheme") === "slate";
    remember(dark ? "default" : "slate");
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
})();
