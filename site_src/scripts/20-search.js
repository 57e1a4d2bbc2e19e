/* Search is Material's own. Its scripts are many times as large as a page, so they come only when somebody searches. */
(() => {
  "use strict"
  const box = document.querySelector(".frame-search")
  const settings = document.getElementById("__config")
  const script = document.currentScript
  if (!box || !settings || !script) return
  const site = new URL("..", script.src)
  const input = box.querySelector("input")
  let asked = false

  /* Material opens and closes its search, and a drawer that is not here, by boxes to tick and labels in the header. */
  function tick(name) {
    const toggle = document.createElement("input")
    const label = document.createElement("label")
    toggle.type = "checkbox"
    label.htmlFor = toggle.id = `__${name}`
    toggle.dataset.mdToggle = name
    toggle.hidden = label.hidden = true
    box.closest("header").append(toggle, label)
    return toggle
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = new URL(address, site).href
      element.onload = resolve
      element.onerror = reject
      document.head.append(element)
    })
  }

  async function fetchSearch() {
    if (asked) return
    asked = true
    const own = JSON.parse(settings.textContent)
    own.search = new URL(material.worker, site).href
    settings.textContent = JSON.stringify(own)
    tick("drawer")
    const toggle = tick("search")
    toggle.addEventListener("change", () => box.classList.toggle("open", toggle.checked))
    document.addEventListener("pointerdown", event => {
      if (toggle.checked && !box.contains(event.target)) toggle.click()
    })
    if (location.protocol === "file:") await load("assets/search/frame.js")
    await load(material.bundle)
  }

  input.addEventListener("focus", fetchSearch)
  document.addEventListener("keydown", event => {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)
    if (asked || writing || event.ctrlKey || event.metaKey || event.altKey || event.key !== "/") return
    event.preventDefault()
    input.focus()
  })
})()
