"""What the names of files and folders try."""

from tests.helpers.hostile.case import PLAN, WARD, YEAR, Case, file, files_at, raw
from tests.helpers.hostile.made import PDF

_NFD = "ke\u0302-hoach.md"
NAMES = (
    Case("twin-of-a-plan-by-case", file(f"{YEAR}/Hoi-nghi.md"), f"{YEAR}/hoi-nghi.md", "NY-001"),
    Case("twin-of-a-ward-by-case", file("plans/Suoi-mo/2025/x.md"), "plans/suoi-mo", "NY-001"),
    Case("twins-by-composition", files_at(f"{YEAR}/{_NFD}", f"{YEAR}/kê-hoach.md"), f"{YEAR}/kê-hoach.md", "NY-001"),
    Case("twins-among-attachments", files_at(f"{PLAN}/A.pdf", f"{PLAN}/a.pdf"), f"{PLAN}/a.pdf", "NY-001"),
    Case("hide-a-plan", file(f"{YEAR}/.an.md"), f"{YEAR}/.an.md", "NY-001"),
    Case("rule-the-server-by-a-hidden-file", file(f"{PLAN}/.htaccess"), f"{PLAN}/.htaccess", "NY-001"),
    Case("publish-a-hidden-folder", file("plans/.git/config"), "plans/.git", "NY-001"),
    *(
        Case(f"let-git-obey-{name.lstrip('.')}-in-{where}", file(f"{folder}/{name}"), f"{folder}/{name}", "NY-001")
        for name in (".gitattributes", ".gitignore", ".gitmodules", ".mailmap", ".git", ".GitIgnore", ".gitconfig")
        for where, folder in (("the-plans", "plans"), ("a-year", YEAR), ("a-plan", PLAN))
    ),
    *(
        Case(f"a-device-of-windows-as-{what}", file(path, PDF), told, "NY-001")
        for what, path, told in (
            ("a-plan", f"{YEAR}/aux.md", f"{YEAR}/aux.md"),
            ("a-ward", "plans/con/2025/x.md", "plans/con/2025/x.md"),
            ("an-attachment", f"{PLAN}/nul.pdf", f"{PLAN}/nul.pdf"),
            ("an-attachment-in-capitals", f"{PLAN}/COM1.tar.pdf", f"{PLAN}/COM1.tar.pdf"),
            ("an-emblem", f"{WARD}/prn.svg", f"{WARD}/prn.svg"),
            ("a-guide", "docs/lpt9.md", "docs/lpt9.md"),
            ("a-folder-of-guides", "docs/con/x.md", "docs/con"),
            ("a-guides-picture", "docs/aux.png", "docs/aux.png"),
        )
    ),
    *(
        Case(f"letters-in-pieces-for-{what}", file(path, PDF), told, "NY-001")
        for what, path, told in (
            ("a-plan", f"{YEAR}/{_NFD}", f"{YEAR}/{_NFD}"),
            ("an-attachment", f"{PLAN}/ke\u0302.pdf", f"{PLAN}/ke\u0302.pdf"),
            ("a-guide", "docs/ke\u0302.md", "docs/ke\u0302.md"),
            ("a-folder-of-guides", "docs/ke\u0302/x.md", "docs/ke\u0302"),
        )
    ),
    Case("publish-the-environment", file(f"{PLAN}/.env"), f"{PLAN}/.env", "NY-001"),
    Case("forge-a-second-line-of-the-report", file(f"{YEAR}/x\n0 lỗi.md"), f"{YEAR}/x\n0 lỗi.md", "NY-001"),
    Case("rule-the-terminal", file(f"{YEAR}/\x1b[2J.md"), f"{YEAR}/\x1b[2J.md", "NY-001"),
    Case("turn-a-name-round", file(f"{PLAN}/\u202efdp.exe"), f"{PLAN}/\u202efdp.exe", "NY-001"),
    Case("a-name-of-hidden-letters", file(f"{YEAR}/hoi\u200bnghi.md"), f"{YEAR}/hoi\u200bnghi.md", "NY-001"),
    Case("a-name-that-is-no-text", raw(YEAR, b"\xff\xfe.md"), f"{YEAR}/\udcff\udcfe.md", "NY-001"),
    Case("an-attachment-that-is-no-text", raw(PLAN, b"\xff.pdf", PDF), f"{PLAN}/\udcff.pdf", "NY-001"),
    Case("a-name-that-is-an-option", file(f"{YEAR}/-rf.md"), f"{YEAR}/-rf.md", "NY-001"),
    Case("an-attachment-that-is-an-option", file(f"{PLAN}/--x.pdf", PDF), f"{PLAN}/--x.pdf", "NY-001"),
    Case("climb-by-percent-signs", file(f"{YEAR}/%2e%2e%2fx.md"), f"{YEAR}/%2e%2e%2fx.md", "NY-001"),
    Case("climb-by-dots", file(f"{YEAR}/...md"), f"{YEAR}/...md", "NY-001"),
    Case("climb-by-backslashes", file(f"{PLAN}/..\\x.pdf", PDF), f"{PLAN}/..\\x.pdf", "NY-001"),
    Case("markup-in-a-name", file(f"{YEAR}/<img src=x>.md"), f"{YEAR}/<img src=x>.md", "NY-001"),
    Case("markup-in-the-name-of-an-attachment", file(f"{PLAN}/'x\".pdf", PDF), f"{PLAN}/'x\".pdf", "NY-001"),
    Case("a-template-in-a-name", file(f"{YEAR}/{{{{7*7}}}}.md"), f"{YEAR}/{{{{7*7}}}}.md", "NY-001"),
    Case("a-name-without-end", file(f"{YEAR}/{'a' * 240}.md"), f"{YEAR}/{'a' * 240}.md", "NY-001"),
    Case("a-year-in-other-digits", file(f"{WARD}/２０２５/x.md"), f"{WARD}/２０２５/x.md", "NY-001"),
    *(
        Case(f"the-year-{year}", file(f"{WARD}/{year}/x.md"), f"{WARD}/{year}/x.md", "NY-001")
        for year in ("0000", "0001", "1899", "2200", "9999")
    ),
    Case("take-the-printable-page", file(f"{YEAR}/ban-in.md"), f"{YEAR}/ban-in.md", "NY-001"),
    Case("take-a-page-of-the-list", file(f"{YEAR}/trang.md"), f"{YEAR}/trang.md", "NY-001"),
    Case("publish-what-belongs-to-no-plan", file(f"{YEAR}/x/y.pdf"), f"{YEAR}/x", "NY-001"),
    Case("publish-beside-the-wards", file("plans/x.html"), "plans/x.html", "NY-001"),
    Case("a-capital-ending", file(f"{YEAR}/x.MD"), f"{YEAR}/x.MD", "NY-001"),
)
