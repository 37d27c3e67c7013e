// What follows the scrolling: the way back to the top, offered to who scrolls up; the reader's place in a guide's contents.
(() => {
  const top = document.getElementById("ny-top");
  const places = [...document.querySelectorAll(".md-nav--secondary a[href^='#']")].map((link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  const READING_LINE = 120; // px below the window's top edge: a heading above it has been reached
  let before = scrollY;
  let waiting = false;

  function follow() {
    waiting = false;
    if (top && scrollY !== before) top.hidden = scrollY > before || scrollY < innerHeight / 2;
    before = scrollY;
    const here = places.filter(({ heading }) => heading?.getBoundingClientRect().top < READING_LINE).pop();
    for (const place of places) {
      if (place === here) place.link.setAttribute("aria-current", "location");
      else place.link.removeAttribute("aria-current");
    }
  }

  top?.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector(".md-skip[href='#ny-main']")?.focus({ preventScroll: true }); // the keyboard goes up, too
    top.hidden = true;
  });
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  follow();
})();
