// The button "In" works by script only, so only a script shows it.
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => document.fonts.ready.then(() => window.print()));
