/* A page opened from a result of the search has the words that were found marked: ?mark=form&mark=form, whole words without
   regard to case and accents, also where a link begins or ends within; in scripts that set no spaces anywhere. A small bar
   leads from mark to mark and takes them away again. */
(() => {
  "use strict"
  if (!/[?&]mark=/.test(location.search)) return
  const template = document.querySelector("template#marks"), main = document.querySelector("main")
  if (!template || !main) return

  const FORMS = 50, LENGTH = 100, MOST = 2000 // forms an address may name, their letters, places marked
  const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dd, dt, figcaption, summary, div, section, article"
  const APART = "nav, form, button, select, script, style, template, svg, .pilcrow, .explore, .register, .after, .facts"
  const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u
  const LETTER = /[\p{L}\p{N}]/u
  const ACCENT = /(?![\u3099\u309a])[\p{M}\p{Cf}]/gu // the signs that make か into が are no accent

  const folded = sign => sign.normalize("NFKD").replace(ACCENT, "").normalize("NFC").toLowerCase().replace(/[‘’ʼ]/g, "'")

  function wanted() {
    const forms = new URLSearchParams(location.search).getAll("mark").slice(0, FORMS)
      .map(form => [...form.trim().slice(0, LENGTH)].map(folded).join(""))
    const known = [...new Set(forms)].filter(form => LETTER.test(form)).sort((one, other) => other.length - one.length)
    const apart = known.map(form => form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + (UNSPACED.test(form.slice(-1)) ? "" : "(?![\\p{L}\\p{N}])"))
    return known.length ? new RegExp(apart.join("|"), "gu") : null
  }

  /* The runs of text in which a word can stand: text nodes one after the other in one block. */
  function runs() {
    const own = main.querySelector(".reading > .text")
    const roots = own ? [...main.querySelectorAll("h1, .standfirst"), own] : [main.querySelector("article")]
    const found = []
    for (const root of roots.filter(Boolean)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let last = null
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(APART)) continue
        const block = node.parentElement.closest(BLOCKS)
        if (block !== last) found.push([])
        found.at(-1).push(node)
        last = block
      }
    }
    return found
  }

  /* The text of a run folded, and for each letter of it in which node it stands and where. */
  function read(nodes) {
    let text = ""
    const places = []
    for (const node of nodes) {
      let at = 0
      for (const sign of node.data) {
        const plain = folded(sign)
        for (let unit = 0; unit < plain.length; unit++) places.push([node, at, at + sign.length])
        text += plain
        at += sign.length
      }
    }
    return { text, places }
  }

  function startsWord(text, at) {
    const here = String.fromCodePoint(text.codePointAt(at)), before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ""
    return UNSPACED.test(here) || !LETTER.test(before) || UNSPACED.test(before)
  }

  /* Return the places of one run as lists of [node, start, end]. */
  function found(nodes, forms) {
    const { text, places } = read(nodes), hits = []
    forms.lastIndex = 0
    for (let hit = forms.exec(text); hit; hit = forms.exec(text)) {
      if (!startsWord(text, hit.index)) {
        forms.lastIndex = hit.index + (text.codePointAt(hit.index) > 0xffff ? 2 : 1)
        continue
      }
      const pieces = []
      for (const [node, start, end] of places.slice(hit.index, hit.index + hit[0].length)) {
        const last = pieces.at(-1)
        if (last && last[0] === node) last[2] = end
        else pieces.push([node, start, end])
      }
      hits.push(pieces)
    }
    return hits
  }

  function wrap([node, start, end]) {
    if (end < node.length) node.splitText(end)
    const inner = start ? node.splitText(start) : node, mark = document.createElement("mark")
    mark.className = "found"
    inner.replaceWith(mark)
    mark.append(inner)
    return mark
  }

  function mark(forms) {
    const hits = runs().flatMap(nodes => found(nodes, forms)).slice(0, MOST)
    return hits.reverse().map(pieces => pieces.reverse().map(wrap).reverse()).reverse() // from the end: places before stay
  }

  const forms = wanted(), places = forms ? mark(forms) : []
  if (!places.length) return

  const bar = template.content.firstElementChild.cloneNode(true)
  const status = bar.querySelector("[role=status]"), [before, after, remove] = bar.querySelectorAll("button")
  let at = 0, isReached = false

  function atTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1))
    const there = target ? places.findIndex(([first]) => target.contains(first)) : -1
    return Math.max(there, 0)
  }

  function point(to) {
    for (const one of places[at]) one.classList.remove("now")
    at = (to + places.length) % places.length
    for (const one of places[at]) one.classList.add("now")
    const numbers = new Intl.NumberFormat(document.documentElement.lang)
    status.textContent = bar.dataset.at.replace("{at}", numbers.format(at + 1)).replace("{n}", numbers.format(places.length))
  }

  function inSight([first]) {
    const box = first.getBoundingClientRect()
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
  }

  /* The first step leads to the mark one is at, unless it can be seen already. */
  function go(step) {
    point(isReached || inSight(places[at]) ? at + step : at)
    isReached = true
    for (let one = places[at][0].closest("details:not([open])"); one; one = one.closest("details:not([open])")) one.open = true
    places[at][0].scrollIntoView({ block: "center" })
  }

  function clear() {
    for (const one of places.flat()) {
      const parent = one.parentNode
      one.replaceWith(...one.childNodes)
      parent.normalize()
    }
    const address = new URL(location.href)
    address.searchParams.delete("mark")
    history.replaceState(history.state, "", address)
    document.removeEventListener("keydown", escape)
    const hadFocus = bar.contains(document.activeElement)
    bar.remove()
    if (hadFocus) main.focus({ preventScroll: true })
  }

  /* Escape closes what is open above the page first. */
  function escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return
    if (!document.querySelector("dialog[open], .card-of:not([hidden])")) clear()
  }

  before.addEventListener("click", () => go(-1))
  after.addEventListener("click", () => go(1))
  remove.addEventListener("click", clear)
  document.addEventListener("keydown", escape)
  addEventListener("hashchange", () => { isReached = false; point(atTarget()) })
  point(atTarget())
  main.prepend(bar)
})()
