// A page opened from disk (file://): browsers load no modules there, so search and lists do nothing. Says so, and leads
// links to a folder to its page, where the browser would show a list of files.
if (location.protocol === "file:") {
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
    for (const form of document.forms) if (form.action.endsWith("/")) form.action += "index.html";
    const code = document.createElement("code");
    code.textContent = "niemyet preview";
    const notice = document.createElement("p");
    notice.className = "ny-banner ny-banner--warn";
    notice.append(
      "Trang này được mở thẳng từ ổ đĩa, nên tìm kiếm, bộ lọc và lịch không chạy. Muốn xem đủ, hãy chạy lệnh ",
      code,
      " kèm thư mục hoặc tệp zip đã tải về, ví dụ: niemyet preview xem-truoc.zip.",
    );
    document.querySelector("#ny-main article")?.prepend(notice);
  });
}
