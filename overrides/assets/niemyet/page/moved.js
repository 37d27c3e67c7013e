// An old address keeps the heading that a link names: the page's own refresh, which comes later, knows none.
const there = document.querySelector("a");
if (there && location.hash) location.replace(there.href + location.hash);
