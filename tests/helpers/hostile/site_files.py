"""What files in docs/ and lines of mkdocs.yml try."""

from pathlib import Path

from tests.helpers.hostile.case import GIGABYTE, SECRET, Case, file, files_at, hole, link, pipe
from tests.helpers.hostile.made import PAGE, docx, drawing

_BOMB = b"---\na0: &a0 x\n%s---\n# x\n" % b"".join(
    b"a%d: &a%d {<<: [%s]}\n" % (level + 1, level + 1, b", ".join([b"*a%d" % level] * 9)) for level in range(9)
)
SITE_FILES = (
    Case("a-secret-among-the-guides", link("docs/x.md", SECRET), "docs/x.md", "NY-004"),
    Case("a-folder-of-secrets-among-the-guides", link("docs/x", "/etc"), "docs/x", "NY-004"),
    Case("round-and-round-among-the-guides", link("docs/x", "docs"), "docs/x", "NY-004"),
    Case("wait-for-ever-on-a-guide", pipe("docs/x.md"), "docs/x.md", "NY-004"),
    Case("a-page-among-the-guides", file("docs/x.html", PAGE), "docs/x.html", "NY-031"),
    Case("a-script-among-the-guides", file("docs/x.js"), "docs/x.js", "NY-031"),
    Case("a-style-sheet-among-the-guides", file("docs/x.css"), "docs/x.css", "NY-031"),
    Case("a-worker-over-the-whole-site", file("docs/sw.js"), "docs/sw.js", "NY-031"),
    Case("a-script-in-place-of-ours", file("docs/assets/niemyet/search.js"), "docs/assets/niemyet/search.js", "NY-031"),
    Case(
        "an-icon-in-place-of-ours",
        file("docs/assets/niemyet/icon.svg", drawing()),
        "docs/assets/niemyet/icon.svg",
        "NY-031",
    ),
    Case(
        "a-plan-that-is-none", file("docs/ke-hoach/suoi-mo/2025/gia.md"), "docs/ke-hoach/suoi-mo/2025/gia.md", "NY-031"
    ),
    Case("a-list-that-is-none", file("docs/linh-vuc.md"), "docs/linh-vuc.md", "NY-031"),
    Case("a-calendar-that-is-none", file("docs/lich/index.md"), "docs/lich/index.md", "NY-031"),
    Case("a-search-that-is-none", file("docs/tim-kiem/index.md"), "docs/tim-kiem/index.md", "NY-031"),
    Case("a-rule-that-is-none", file("docs/bien-tap/quy-tac/NY-001.md"), "docs/bien-tap/quy-tac/NY-001.md", "NY-031"),
    Case("the-home-page", file("docs/index.md"), "docs/index.md", "NY-031"),
    Case("the-home-page-by-another-name", file("docs/README.md"), "docs/README.md", "NY-031"),
    Case("the-robots-file", file("docs/robots.txt"), "docs/robots.txt", "NY-031"),
    Case("the-data-of-the-site", file("docs/du-lieu/plans.json"), "docs/du-lieu/plans.json", "NY-031"),
    Case("a-page-named-png-among-the-guides", file("docs/x.png", PAGE), "docs/x.png", "NY-031"),
    Case("macros-among-the-guides", file("docs/x.docx", docx("word/vbaProject.bin")), "docs/x.docx", "NY-031"),
    Case("a-script-in-a-drawing-among-the-guides", file("docs/x.svg", drawing("<script/>")), "docs/x.svg", "NY-006"),
    Case("twins-among-the-guides", files_at("docs/A.pdf", "docs/a.pdf"), "docs/a.pdf", "NY-001"),
    Case("capitals-for-another-system", file("docs/KE-HOACH/x.md"), "docs/KE-HOACH", "NY-001"),
    Case("headers-of-the-server", file("docs/_headers"), "docs/_headers", "NY-001"),
    Case("a-file-too-large-to-publish", hole("docs/x.pdf", GIGABYTE), "docs/x.pdf", "NY-005"),
    *(
        Case(f"a-guide-with-{name}", file("docs/x/index.md", content), "docs/x/index.md", rule)
        for name, content, rule in (
            ("a-number-for-a-title", b"---\ntitle: 5\n---\n# x\n", "NY-103"),
            ("a-day-for-a-title", b"---\ntitle: 2025-01-01\n---\n# x\n", "NY-103"),
            ("a-list-for-a-title", b"---\ntitle: [a, b]\n---\n# x\n", "NY-103"),
            ("a-list-for-a-description", b"---\ndescription: [a, b]\n---\n# x\n", "NY-103"),
            ("a-number-for-what-is-hidden", b"---\nhide: 5\n---\n# x\n", "NY-103"),
            ("a-number-for-a-field", b"---\n5: x\n---\n# x\n", "NY-103"),
            ("a-number-of-5000-digits", b"---\nx: %s\n---\n# x\n" % (b"9" * 5000), "NY-103"),
            ("a-day-that-is-none", b"---\nx: 2025-13-45\n---\n# x\n", "NY-103"),
            ("the-style-sheet-for-a-template", b"---\ntemplate: niemyet/print.css.html\n---\n# x\n", "NY-103"),
            ("a-template-that-is-none", b"---\ntemplate: khong-co.html\n---\n# x\n", "NY-103"),
            ("a-bomb-of-merged-keys", _BOMB, "NY-015"),
            ("a-tag-that-runs", b"---\nx: !!python/object/apply:os.system [ls]\n---\n# x\n", "NY-015"),
            ("a-list-of-3000-lists", b"---\nx: %s%s\n---\n# x\n" % (b"[" * 3000, b"]" * 3000), "NY-015"),
            ("a-field-twice", b"---\ntitle: a\ntitle: b\n---\n# x\n", "NY-014"),
            ("a-header-of-80-kilobytes", b"---\n%s---\n# x\n" % (b"x: y\n" * 16_000), "NY-005"),
            ("two-bytes-a-letter", "# x\n".encode("utf-16"), "NY-002"),
            ("a-byte-that-is-no-text", b"# x \xff\n", "NY-002"),
            ("300-lists-in-each-other", b"".join(b"    " * level + b"- x\n" for level in range(300)), "NY-204"),
            ("3000-quotes-in-each-other", b">" * 3000 + b" x\n", "NY-204"),
            ("20000-brackets", b"[" * 20_000, "NY-204"),
            ("20000-brackets-in-lines", (b"[" * 200 + b"\n") * 100, "NY-204"),
            ("a-line-of-30-kilobytes", b"x" * 30_000, "NY-005"),
            ("2-megabytes", b"x\n\n" * 700_000, "NY-005"),
            ("100-marks-on-a-letter", b"x" + b"\xcc\x81" * 100, "NY-003"),
        )
    ),
    Case("a-picture-for-a-link", link("docs/x.png", SECRET), "docs/x.png", "NY-004"),
)


def _setting(name: str, text: str, rule: str = "NY-033") -> Case:
    def make(root: Path) -> None:
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")

    return Case(name, make, "mkdocs.yml", rule)


SETTINGS = (
    _setting("publish-what-only-a-preview-shows", "extra:\n  niemyet: {preview: true}"),
    _setting("publish-what-only-a-preview-shows-in-lines", "extra:\n  niemyet:\n    preview: true"),
    _setting("copy-files-into-pages", "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: /"),
    _setting("copy-files-into-pages-by-class", "markdown_extensions: [pymdownx.snippets:SnippetExtension]"),
    _setting("copy-files-into-pages-by-mapping", "markdown_extensions:\n  pymdownx.snippets: {}"),
    _setting("copy-pictures-into-pages", "markdown_extensions: [pymdownx.b64]"),
    _setting("copy-files-by-a-plugin", "plugins: [include-markdown]"),
    _setting("run-what-pages-say", "plugins:\n  - macros"),
    _setting(
        "copy-files-by-a-second-list", "markdown_extensions: [toc]\nmarkdown_extensions: [pymdownx.snippets]", "NY-014"
    ),
    _setting("publish-another-folder", "docs_dir: /etc"),
    _setting("publish-the-project", "docs_dir: ."),
)
