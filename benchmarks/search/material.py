"""A peer: MkDocs Material with its own search plugin, asked through its search box."""

from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search import plain
from benchmarks.search.collection import Collection
from benchmarks.search.engine import Answer, plan_of
from benchmarks.search.ours import mkdocs_build
from benchmarks.search.server import Sent

_CONFIG = """site_name: Kế hoạch
theme:
  name: material
  language: vi
  font: false
plugins: [search]
nav: [index.md]
not_in_nav: ke-hoach/
"""
# The theme asks its worker by messages: 1 says that the index is there, 2 is a question, 3 its answer.
_BEFORE = """(() => {
  const bench = { ready: false, asked: 0, answered: 0, begun: 0, ended: 0 };
  window.bench = bench;
  window.Worker = class extends window.Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        bench.ready ||= data.type === 1;
        if (data.type === 3) Object.assign(bench, { answered: bench.answered + 1, ended: performance.now() });
      });
    }
    postMessage(message, ...rest) {
      if (message.type === 2) bench.asked += 1;
      super.postMessage(message, ...rest);
    }
  };
})()"""
_READY = """() => {
  if (!window.bench.ready) return false;
  const changed = () => { window.bench.ended = performance.now(); };
  const results = document.querySelector("[data-md-component=search-result]");
  new MutationObserver(changed).observe(results, { childList: true, characterData: true, subtree: true });
  const begin = () => { window.bench.begun = performance.now(); };
  document.querySelector("[data-md-component=search-query]").addEventListener("keyup", begin, true);
  return true;
}"""
_QUIET = 40
_ANSWERED = f"""before => {{
  const {{ asked, answered, ended }} = window.bench;
  return asked > before && answered >= asked && performance.now() - ended > {_QUIET};
}}"""
_FOUND = """() => ({
  took: window.bench.ended - window.bench.begun,
  links: [...document.querySelectorAll(".md-search-result__item")].map((item) => item.querySelector("a").href),
})"""


class Material:
    """The theme as it comes, in Vietnamese, the plans outside its navigation (which slows its build, not its search)."""

    name = "Material search"
    start = ""
    before = _BEFORE

    def build(self, collection: Collection, folder: Path) -> Path:
        """One Markdown page a plan."""
        (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
        for address, title, text in (("", "Kế hoạch", ""), *plain.pages(collection)):
            page = folder / "docs" / (f"{address.rstrip('/')}.md" if address else "index.md")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"# {title}\n\n{text}", encoding="utf-8")
        mkdocs_build(folder)
        return folder / "site"

    def open(self, page: Page) -> None:
        """Wait for the index, which loads with the page, and go into the box."""
        page.wait_for_function(_READY)
        page.locator("[data-md-component=search-query]").click()

    def ask(self, page: Page, question: str) -> Answer:
        """Put the question into the box and press a key: the theme listens to keys only."""
        self._type(page, "")
        self._type(page, question)
        found = page.evaluate(_FOUND)
        return Answer(tuple(map(plan_of, found["links"][:10])), found["took"])

    def _type(self, page: Page, text: str) -> None:
        box = page.locator("[data-md-component=search-query]")
        if box.input_value() == text:
            return
        before = page.evaluate("() => window.bench.asked")
        box.fill(text)
        box.press("End")
        page.wait_for_function(_ANSWERED, arg=before)

    def is_index(self, sent: Sent) -> bool:
        """The one file with everything in it."""
        return sent.path == "search/search_index.json"
