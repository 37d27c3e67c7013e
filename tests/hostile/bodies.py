"""Text under the header that tries to be more than text: tags, attributes, the syntax of extensions, ids, links."""

from collections.abc import Iterator

from tests.hostile.headers import MARKUP
from tests.hostile.texts import FOREIGN, PWNED, Case, with_body

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
    "a script in a reference": f"[x][1]\n\n[1]: {FOREIGN} '<script>{PWNED}</script>'",
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
# Targets of links and images, refused as that (NY-202).
TARGETS = {
    "a script": f"javascript:{PWNED}",
    "a script in mixed case": f"JaVaScRiPt:{PWNED}",
    "a script behind an entity of a letter": f"&#106;avascript:{PWNED}",
    "a script behind an entity of a colon": f"javascript&colon;{PWNED}",
    "a script behind a number in hexadecimal": f"&#x6A;avascript&#x3A;{PWNED}",
    "a script with a tab as an entity": f"java&Tab;script:{PWNED}",
    "a script with a new line as an entity": f"java&NewLine;script:{PWNED}",
    "a script with a backslash": f"java\\script:{PWNED}",
    "a script in per cents": f"javascript%3A{PWNED}",
    "a script that ends like a plan": f"javascript:{PWNED}//x.md",
    "a script that ends like a file": f"javascript:{PWNED}//x/a.pdf",
    "a script before an address": f"javascript:{PWNED}//{FOREIGN}",
    "a script of another language": f"vbscript:{PWNED}",
    "a script of an old browser": f"livescript:{PWNED}",
    "a page of data": f"data:text/html,{PWNED}",
    "a page of data in base64": "data:text/html;base64,PHNjcmlwdD5wd25lZCgxKTwvc2NyaXB0Pg==",
    "a drawing of data": "data:image/svg+xml,%3Csvg%20onload=pwned(1)%3E",
    "a file of the machine": "file:///etc/passwd",
    "a file of a neighbour": "file://evil.example/share",
    "the source of a page": f"view-source:{FOREIGN}",
    "a blob": "blob:https://evil.example/1",
    "an archive": "jar:https://evil.example/x.jar!/x",
    "a file server": "ftp://evil.example/x",
    "a program": "ms-msdt:/id",
    "another site without a scheme": "//evil.example/",
    "another site with backslashes": "\\\\\\\\evil.example\\\\x",
    "another site with one slash": "https:/evil.example",
    "another site without slashes": "https:evil.example",
    "another site behind a name": "https://dichvucong.gov.vn@evil.example/",
    "another site behind a name and a word": "https://dichvucong.gov.vn:x@evil.example/",
    "another site in Cyrillic": "https://dichvuсong.gov.vn/",
    "another site in wide letters": "https://ｅvil.example/",
    "a server of brackets": "https://[::1/",
    "a port that is none": "https://vi-du.example:x/",
    "no server": "https:///x",
    "the root of the server": "/etc/passwd",
    "a folder above": "../../../../etc/passwd",
    "a folder above, in per cents": "%2e%2e/%2e%2e/mkdocs.yml",
    "a file of the project": "../../../mkdocs.yml",
    "a plan outside of the plans": "../../../docs/index.md",
    "a plan with a question": "y.md?x=javascript:1",
    "a file that is none": "x",
    "a heading that is none": "#__config",
    "a link of ours to a plan": "plan:suoi-mo/2025/x",
    "a link of ours to a file": "file:a.pdf",
    "nothing": "",
}  # fmt: skip
# Links that lead where they say: nothing is wrong with them.
KEPT = {
    "a web address": f"[x]({FOREIGN})",
    "a web address in capitals": "[x](HTTPS://VI-DU.EXAMPLE/)",
    "a web address with quotes and brackets": f"[x](<{FOREIGN}?a=\"b\"&c='d'>)",
    "a Vietnamese web address": "[x](https://tênmiền.vn/kế-hoạch)",
    "a person": "[x](mailto:a@vi-du.example?subject=%3Cscript%3E)",
    "a telephone": "[x](tel:+84-225-123)",
    "an address as it stands": f"<{FOREIGN}>",
}
# Both a tag and a link, by two readings.
BOTH = {
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
    for tries, body in (EXTENSIONS | KEPT).items():
        yield with_body(f"{tries} in the text", body)
    for tries, body in MARKUP.items():
        if not tries.startswith(_OF_A_HEADER):
            yield with_body(f"{tries} in the text", body)
    for name in IDS:
        yield with_body(f"the id {name}", f"## II. {name}\n\n- x\n\n## {name}\n\n- x")
    for tries, target in TARGETS.items():
        yield with_body(f"a link to {tries}", f"[x]({target})", "NY-202")
        if target and not target.startswith("#"):
            yield with_body(f"an image of {tries}", f"![x]({target})", "NY-202")
            yield with_body(f"a reference to {tries}", f"[x][1]\n\n[1]: {target}", "NY-202")
    for tries, body in BOTH.items():
        yield with_body(f"{tries} in the text", body, "NY-201", "NY-202")
    for tries, body in UNSAFE.items():
        yield with_body(f"{tries} in the text", body, "NY-203")
