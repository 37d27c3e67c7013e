// Share and copy buttons of a plan page: shown only where the browser can do it. The page is whole without them.

const actions = document.querySelector(".ny-actions[data-url]")
const said = document.querySelector(".ny-said")
const { url, title } = actions?.dataset ?? {}

const say = (text) => {
  said.textContent = ""
  requestAnimationFrame(() => (said.textContent = text)) // the same words twice are read twice
}

const share = async () => {
  try {
    await navigator.share({ title, url })
  } catch (error) {
    if (error.name !== "AbortError") say("Không chia sẻ được. Hãy sao chép liên kết.")
  }
}

const copy = async () => {
  try {
    await navigator.clipboard.writeText(url)
    say("Đã sao chép liên kết.")
  } catch {
    say("Không sao chép được. Hãy chép địa chỉ ở cuối trang.")
  }
}

const offer = (name, usable, act) => {
  const button = actions.querySelector(`[data-action="${name}"]`)
  if (!usable || !button) return
  button.addEventListener("click", act)
  button.closest("li").hidden = false
}

if (actions && said) {
  offer("share", typeof navigator.share === "function", share)
  offer("copy", typeof navigator.clipboard?.writeText === "function", copy)
}

// Beside the text there is room for the open contents list.
const contents = document.querySelector(".ny-contents details")
const wide = matchMedia("(min-width: 76.25em)")
const unfold = () => {
  if (contents) contents.open = wide.matches
}
wide.addEventListener("change", unfold)
unfold()

// Who comes from a search finds the words marked.
if (actions && location.search) import("./arrival.js").then(({ arrive }) => arrive(), () => {})
