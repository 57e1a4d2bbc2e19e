/* Search comes when somebody asks for it. window.cuttings.search() loads shared/search.js once and gives window.cuttingsSearch;
   window.cuttings.explore() loads what only the Explore page needs beside it, and window.cuttings.load(name) any script once, by its
   address from shared/.

   The button at the top, "/", "s" and Ctrl-K or Cmd-K open the dialogue at once, so that no letter typed is lost; what was typed
   is answered when search has come (search/42-dialog.js). A page with a field of its own for the question, as Explore has, needs
   no dialogue: there they lead into that field. */
(() => {
  "use strict"
  const script = document.currentScript
  const box = document.querySelector(".frame-search"), template = document.querySelector("template#search-dialog")
  const loading = new Map()
  let dialog = null

  function load(name) {
    if (!loading.has(name)) loading.set(name, new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = new URL(name, script.src).href
      element.onload = resolve
      element.onerror = () => {
        loading.delete(name)
        element.remove()
        reject(new Error(`cannot load ${element.src}`))
      }
      document.head.append(element)
    }))
    return loading.get(name)
  }

  const search = () => load("search.js").then(() => window.cuttingsSearch)
  const explore = () => Promise.all([search(), load("explore.js")]).then(([loaded]) => loaded.explore)

  window.cuttings = { load, search, explore }
  if (!box || !template) return

  function kept() {
    try {
      return sessionStorage.getItem("cuttings.query") || ""
    } catch {
      return "" /* Where nothing may be kept each page begins anew. */
    }
  }

  function made() {
    document.body.append(template.content.cloneNode(true))
    const one = document.querySelector("dialog.search")
    const field = one.querySelector("input")
    field.value = kept()
    field.form.addEventListener("submit", event => {
      if (!field.value.trim()) event.preventDefault()
    })
    one.querySelector("button").addEventListener("click", () => one.close())
    let outside = false
    one.addEventListener("pointerdown", event => (outside = event.target === one))
    one.addEventListener("click", event => {
      if (outside && event.target === one) one.close()
    })
    return one
  }

  function broken() {
    dialog.dataset.state = "broken"
    dialog.querySelector("[role=status]").textContent = JSON.parse(dialog.dataset.words).broken
  }

  function open() {
    const own = document.querySelector("main input[name=q]")
    if (!own) {
      dialog ??= made()
      if (!dialog.open) dialog.showModal()
      search().then(loaded => loaded.attach(dialog)).catch(broken)
    }
    const field = own || dialog.querySelector("input")
    field.focus()
    field.select()
  }

  function prepare() {
    search().then(loaded => loaded.start()).catch(() => {}) /* said when somebody asks */
  }

  function asksForSearch(event) {
    if (event.altKey || event.shiftKey && event.key !== "/" || event.isComposing || event.repeat) return false
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k"
    return event.key === "/" || event.key === "s"
  }

  box.addEventListener("submit", event => {
    event.preventDefault()
    open()
  })
  box.addEventListener("pointerenter", prepare, { once: true })
  box.addEventListener("focusin", prepare, { once: true })
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || !asksForSearch(event)) return
    if (dialog?.open) {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      dialog.close()
      return
    }
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]")
    if (writing && !dialog?.contains(writing)) return /* the field just closed keeps the focus for a moment */
    if (document.querySelector("dialog:modal")) return
    event.preventDefault()
    open()
  })
})()
