/* Articles selected to be cited together: kept in this browser, for this site, until they are cleared. An article's page has a
   button for it; Explore has a box at each result. */
(() => {
  "use strict"
  const MOST = 5000
  const name = `cuttings.selection ${new URL("..", document.currentScript.src).href}`
  const watching = []
  let keys = new Set(stored())

  function stored() {
    try {
      const found = JSON.parse(localStorage.getItem(name))
      return Array.isArray(found) ? found.filter(key => typeof key === "string").slice(0, MOST) : []
    } catch {
      return []
    }
  }

  function changed() {
    watching.forEach(told => told())
  }

  function store() {
    try {
      keys.size ? localStorage.setItem(name, JSON.stringify([...keys])) : localStorage.removeItem(name)
    } catch {
      /* Where nothing may be kept the selection holds for this page. */
    }
    changed()
  }

  const selection = {
    all: () => [...keys],
    has: key => keys.has(key),
    set(key, isSelected) {
      isSelected && keys.size < MOST ? keys.add(key) : keys.delete(key)
      store()
    },
    clear() {
      keys.clear()
      store()
    },
    watch: told => watching.push(told),
  }
  window.cuttings.selection = selection

  function again() {
    keys = new Set(stored())
    changed()
  }
  addEventListener("storage", event => event.key === name && again())
  addEventListener("pageshow", event => event.persisted && again())

  const box = document.querySelector(".cite-select")
  if (!box) return
  const button = box.querySelector("button"), link = box.querySelector("a"), { key, add, drop } = box.dataset
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en"), reading = link.textContent
  button.addEventListener("click", () => selection.set(key, !selection.has(key)))
  function draw() {
    button.textContent = selection.has(key) ? drop : add
    link.hidden = !keys.size
    link.textContent = `${reading} (${numbers.format(keys.size)})`
  }
  selection.watch(draw)
  draw()
  box.hidden = false
})()
