"""Links, images and references that lead where nobody should be led, and some that look odd and are sound."""

from collections.abc import Iterator

from tests.helpers.hostile.texts import FOREIGN, PWNED, Case, with_body

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


def cases() -> Iterator[Case]:
    """Every target as a link, an image and a reference; then the sound ones."""
    for tries, target in TARGETS.items():
        yield with_body(f"a link to {tries}", f"[x]({target})", "NY-202")
        if target and not target.startswith("#"):
            yield with_body(f"an image of {tries}", f"![x]({target})", "NY-202")
            yield with_body(f"a reference to {tries}", f"[x][1]\n\n[1]: {target}", "NY-202")
    for tries, body in KEPT.items():
        yield with_body(f"{tries} in the text", body)
