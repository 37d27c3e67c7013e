// What Material's bundle expects to find: small values kept in the reader's browser, apart for each site of one host.
(() => {
  const site = new URL(document.currentScript.dataset.base || ".", location.href);
  const keyOf = (name, scope) => `${scope.pathname}.${name}`;

  window.__md_scope = site;
  window.__md_hash = (text) => [...text].reduce((sum, char) => ((sum << 5) - sum + char.charCodeAt(0)) | 0, 0);
  window.__md_get = (name, store = localStorage, scope = site) => {
    try {
      return JSON.parse(store.getItem(keyOf(name, scope)));
    } catch {
      return null; // storage may be closed to us
    }
  };
  window.__md_set = (name, value, store = localStorage, scope = site) => {
    try {
      store.setItem(keyOf(name, scope), JSON.stringify(value));
    } catch {
      // nothing is lost but the memory of a choice
    }
  };
})();
