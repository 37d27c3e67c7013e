// Marks what is past and what is to come by today's date in Viet Nam; without it the plain order by time stays.
(() => {
  const today = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit",
  }).format(new Date());

  const word = ({ earliest, latest, tentative }) => {
    if (latest < today) return tentative === undefined ? "Đã qua" : "Đã qua thời gian dự kiến";
    if (earliest > today) return "Sắp tới";
    return earliest === latest ? "Hôm nay" : "Trong thời gian này";
  };

  for (const event of document.querySelectorAll("[data-latest]")) {
    const mark = event.querySelector(".ny-event__mark");
    mark.textContent = word(event.dataset);
    mark.hidden = false;
    event.classList.toggle("ny-event--past", event.dataset.latest < today);
  }
})();
