"""Text under the header that tries to be more than text: tags, attributes, the syntax of extensions, ids, links."""

from collections.abc import Iterator

from tests.helpers.hostile.headers import MARKUP
from tests.helpers.hostile.texts import FOREIGN, PWNED, Case, with_body

# Each begins a tag, so each is refused as that (NY-201).
TAGS = {
    "a script": f"<script>{PWNED}</script>",
    "a script in mixed case": f"<ScRiPt>{PWNED}</sCrIpT>",
    "a script over two lines": f"<script\n>{PWNED}</script\n>",
    "a script that never ends": f"<script>{PWNED}",
    "a script with a slash": f"<script/x>{PWNED}</script/x>",
    "a script in a script": f"<scr<script>ipt>{PWNED}</scr</script>ipt>",
    "a script behind a backslash": f"\\<script>{PWNED}\\</script>",
    "a script in a heading": f"## II. <script>{PWNED}</script>",
    "a script in an item": f"- <script>{PWNED}</script>",
    "a script in a table": f"| a | b |\n|---|---|\n| <script>{PWNED}</script> | c |",
    "a script in a quotation": f"> <script>{PWNED}</script>",
    "a script in the words of a link": f"[<script>{PWNED}</script>]({FOREIGN})",
    "a script in the title of a link": f'[x]({FOREIGN} "<script>{PWNED}</script>")',
    "a script in the words of an image": f"![<script>{PWNED}</script>](x/a.png)",
    "a script in code": f"`<script>{PWNED}</script>`",
    "a script in a fence": f"```\n<script>{PWNED}</script>\n```",
    "a script in indented code": f"    <script>{PWNED}</script>",
    "an image with a handler": f"<img src=x onerror={PWNED}>",
    "an image without spaces": f"<img/src=x/onerror={PWNED}>",
    "an image that never ends": f"<img src=x onerror={PWNED}//",
    "an image named image": f"<image src=x onerror={PWNED}>",
    "an image from elsewhere": f"<img src={FOREIGN}x.png>",
    "a drawing with a handler": f"<svg onload={PWNED}>",
    "a drawing with a script": f"<svg><script>{PWNED}</script></svg>",
    "a drawing with an animation": f"<svg><animate onbegin={PWNED} attributeName=x dur=1s>",
    "a drawing that uses another": f"<svg><use href={FOREIGN}x.svg#x /></svg>",
    "a formula with a link": f"<math><maction xlink:href=javascript:{PWNED}>x</maction></math>",
    "a frame": f"<iframe src=javascript:{PWNED}></iframe>",
    "a frame with a document": f'<iframe srcdoc="<script>{PWNED}</script>"></iframe>',
    "an object": f"<object data=javascript:{PWNED}></object>",
    "an embedded file": f"<embed src=javascript:{PWNED}>",
    "a film": f"<video><source onerror={PWNED}></video>",
    "a sound": f"<audio src=x onerror={PWNED}>",
    "details that open": f"<details open ontoggle={PWNED}>x</details>",
    "a field that is focused": f"<input autofocus onfocus={PWNED}>",
    "a form": f"<form action={FOREIGN}><input name=q><button>Gửi</button></form>",
    "a button that changes a form": f"<button form=x formaction=javascript:{PWNED}>x</button>",
    "a base": f"<base href={FOREIGN}>",
    "a redirection": f'<meta http-equiv="refresh" content="0;url={FOREIGN}">',
    "a policy of its own": '<meta http-equiv="Content-Security-Policy" content="script-src *">',
    "a style sheet": f"<link rel=stylesheet href={FOREIGN}x.css>",
    "a style": f"<style>@import '{FOREIGN}x.css';</style>",
    "a style that hides": '<p style="position:fixed;inset:0">x</p>',
    "a body": f"<body onload={PWNED}>",
    "a template element": f"<template><script>{PWNED}</script></template>",
    "a noscript": f'<noscript><p title="</noscript><img src=x onerror={PWNED}>">',
    "a text area": f"<textarea></textarea><img src=x onerror={PWNED}>",
    "a running text": f"<marquee onstart={PWNED}>x</marquee>",
    "an unknown element": f"<x onclick={PWNED} tabindex=1 autofocus onfocus={PWNED}>x</x>",
    "an element of its own": "<ny-search></ny-search>",
    "a link by hand": f'<a href="javascript:{PWNED}">x</a>',
    "the end of a paragraph": f"</p><img src=x onerror={PWNED}>",
    "the end of the page": "</div></article></main></body></html>",
    "a comment": "<!-- x -->",
    "a comment that hides": f"<!--><img src=x onerror={PWNED}>-->",
    "a comment that ends by an exclamation": f"<!-- --!><img src=x onerror={PWNED}> -->",
    "a section of text": f"<![CDATA[><img src=x onerror={PWNED}>]]>",
    "an instruction": "<?php system($_GET['x']); ?>",
    "a doctype with an entity": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
    "an address of a script as a link": f"<javascript:{PWNED}>",
    "an address of data as a link": f"<data:text/html,<script>{PWNED}</script>>",
    "Markdown inside of HTML": '<div markdown="1">**x**</div>',
}
# What other sites' extensions make something of, and raw text for ours: nothing happens.
EXTENSIONS = {
    "attributes of a heading": '## II. X {: onclick="pwned(1)" }',
    "attributes of a paragraph": 'x\n{: onmouseover="pwned(1)" style="position:fixed" }',
    "attributes of a word": f"*x*{{: onclick={PWNED} }}",
    "an id of a heading": "## II. X {#__config}",
    "a file read into the page": '--8<-- "secret.txt"',
    "files read into the page": "--8<--\n.git/config\n/etc/passwd\n--8<--",
    "a file read in another way": "{!secret.txt!}",
    "a template with a loop": "{{ config.site_url }}{% for x in range(9) %}x{% endfor %}{# x #}",
    "a template that reads a file": "{% include '/etc/passwd' %}{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "an admonition": '!!! danger "x"\n    y',
    "details": '??? note "x"\n    y',
    "tabs": '=== "x"\n\n    y',
    "a block of HTML": "/// html | script\npwned(1)\n///",
    "a fence with options": "``` { .js onclick=x linenums=1 }\npwned(1)\n```",
    "a diagram": '```mermaid\ngraph TD; A-->B; click A "javascript:pwned(1)"\n```',
    "mathematics": "$$\\href{javascript:pwned(1)}{x}$$ \\(x\\)",
    "an abbreviation": '*[UBND]: " onmouseover=pwned(1) x="',
    "a footnote": f"x[^1]\n\n[^1]: {FOREIGN}",
    "a table of contents": "[TOC]",
    "a link between wiki pages": "[ [../../secret] ]",
    "marks of an editor": "{++x++}{--y--}{>>z<<}",
    "a sign for a smile": ":smile: :fontawesome-solid-x:",
    "metadata a second time": "---\ntitle: Một tên khác\nstatus: draft\n---",
    "a shell": "$(id) `id` ${PATH} %PATH%",
    "a place of Python-Markdown": "klzzwxh:0000 wzxhzdk:0 amp",
    "a link of ours, written out": 'href="plan:suoi-mo/2025/x" src="file:x"',
    "a less-than sign": "5 < 6, a<5, <3",
    "an entity of a tag": f"&lt;script&gt;{PWNED}&lt;/script&gt; &#60;img src=x onerror={PWNED}&#62;",
    "an entity of an entity": f"&amp;lt;script&amp;gt;{PWNED}",
    "an entity without an end": f"&lt script&gt {PWNED} &#x3c img",
    "quotes in the title of a link": f'[x]({FOREIGN} "a\\" onmouseover=pwned(1) b")',
    "quotes in an address": f'<{FOREIGN}"onmouseover="pwned(1)>',
    "quotes in the words of a link": f'[" onmouseover=pwned(1) x="]({FOREIGN})',
    "a mark of an alignment": '| a |\n|:-:" onclick=x|\n| b |',
    "emphasis over everything": "***" * 20 + "x" + "***" * 20,
    "brackets without end": "[ " * 50 + "](" * 50,
}
# Headings whose names the page around them, the theme's scripts or the browser use themselves.
IDS = (
    "__config", "__search", "__drawer", "__palette_0", "__md_scope", "__toc", "__nav_1", "ny-main", "ny-menu", "ny-palette",
    "ny-search-header", "ny-phan-cong", "ny-noi-nhan", "md-search", "main", "content", "header", "q", "form", "submit",
    "action", "method", "name", "id", "location", "document", "window", "body", "head", "forms", "cookie", "domain",
    "parent", "top", "self", "length", "children", "nodeName", "attributes", "getElementById", "querySelector",
    "addEventListener", "constructor", "__proto__", "toString", "print", "alert", "fetch", "navigator", "app", "base",
)  # fmt: skip
# Both a tag and a link, by two readings.
BOTH = {
    "a script in a reference": f"[x][1]\n\n[1]: {FOREIGN} '<script>{PWNED}</script>'",
    "an address of a file as a link": "<file:///etc/passwd>",
    "a script in angle brackets": f"[x](<javascript:{PWNED}>)",
}
# What is no tag and no link for a reader of Markdown, and yet no HTML that our pages may hold.
UNSAFE = {"a link in a link": f"[<{FOREIGN}1>]({FOREIGN}2)"}
_OF_A_HEADER = ("a script", "an image", "a drawing", "the end of", "an entity", "Markdown")


def cases() -> Iterator[Case]:
    """Every text, each under the same sound header."""
    for tries, body in TAGS.items():
        yield with_body(f"{tries} in the text", body, "NY-201")
    for tries, body in EXTENSIONS.items():
        yield with_body(f"{tries} in the text", body)
    for tries, body in MARKUP.items():
        if not tries.startswith(_OF_A_HEADER):
            yield with_body(f"{tries} in the text", body)
    for name in IDS:
        yield with_body(f"the id {name}", f"## II. {name}\n\n- x\n\n## {name}\n\n- x")
    for tries, body in BOTH.items():
        yield with_body(f"{tries} in the text", body, "NY-201", "NY-202")
    for tries, body in UNSAFE.items():
        yield with_body(f"{tries} in the text", body, "NY-203")
