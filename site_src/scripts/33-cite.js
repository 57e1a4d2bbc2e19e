/* Citations for reference managers. The build has written each in parts (cite/N.js): words, and numbers for what only the
   browser knows: the address, the version, the paragraph. A list in it is left out where one of these is not known.

   cuttings.citing(box, {name, keys, paragraph}) makes a box of _cite_as.md.j2 work: `keys` gives, or promises, the articles to
   cite, or null for the dossier; `name` is what the file is called. */
(() => {
  "use strict"
  const { copy, load } = window.cuttings
  const FORMAT = "cuttings.format"
  const LINES = { file: texts => texts.join("\n") }
  const FORMATS = {
    bib: { type: "application/x-bibtex", ...LINES },
    ris: { type: "application/x-research-info-systems", ...LINES },
    json: { type: "application/vnd.citationstyles.csl+json", file: texts => `[\n${texts.join(",\n")}\n]\n` },
  }
  const root = new URL("..", document.currentScript.src).href, isFile = root.startsWith("file:")
  const fresh = isFile ? "" : `?${Date.now()}` /* the one file that says which version the site is now */
  const known = new Map()

  window.cuttings.cited = articles => Object.entries(articles).forEach(([key, texts]) => known.set(key, texts))

  /* CRC-32, by which the build spreads articles over pieces. */
  function sum(key) {
    let found = -1
    for (const byte of new TextEncoder().encode(key)) {
      found ^= byte
      for (let bit = 0; bit < 8; bit++) found = (found >>> 1) ^ (found & 1 ? 0xedb88320 : 0)
    }
    return ~found >>> 0
  }

  function filled(parts, values) {
    const isOpen = one => typeof one === "number" && !values[one]
    return parts.map(part => {
      if (Array.isArray(part)) return part.some(isOpen) ? "" : filled(part, values)
      return typeof part === "number" ? values[part] : part
    }).join("")
  }

  async function edition() {
    await load(`edition.js${fresh}`)
    return window.cuttings.edition
  }

  /* What is no longer among the articles is left out. */
  async function text(keys, format, paragraph) {
    const { version, address, shelves, dossier } = await edition()
    const base = address || (isFile ? "" : root), written = FORMATS[format]
    if (!keys) return written.file([filled(dossier[format], [base, version, ""])])
    const pieces = new Set(keys.filter(key => !known.has(key)).map(key => sum(key) % shelves))
    await Promise.all([...pieces].map(at => load(`../cite/${at}.js?${version}`).catch(() => {})))
    const there = keys.filter(key => known.has(key))
    if (!there.length) throw new Error("none of the articles is there")
    return written.file(there.map(key => {
      const place = `${base}articles/${encodeURIComponent(key)}.html${paragraph ? `#p${paragraph}` : ""}`
      return filled(known.get(key)[format], [place, version, paragraph])
    }))
  }

  function save(content, name, format) {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([content], { type: `${FORMATS[format].type};charset=utf-8` }))
    link.download = `${name}.${format}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  }

  function kept() {
    try {
      return localStorage.getItem(FORMAT)
    } catch {
      return null
    }
  }

  function keep(format) {
    try {
      localStorage.setItem(FORMAT, format)
    } catch {
      /* Where nothing may be kept one chooses anew on each page. */
    }
  }

  window.cuttings.citing = (box, { name, keys, paragraph = () => "" }) => {
    const format = box.querySelector("select"), status = box.querySelector("[role=status]"), said = box.dataset
    const content = async () => text(await keys(), format.value, paragraph())
    const done = {
      save: async () => (save(await content(), name, format.value), said.saved),
      copy: async () => (await copy(await content())) ? said.copied : said.else,
    }
    if (FORMATS[kept()]) format.value = kept()
    format.addEventListener("change", () => {
      keep(format.value)
      status.textContent = ""
    })
    box.addEventListener("click", async event => {
      if (done[event.target.value]) status.textContent = await done[event.target.value]().catch(() => said.broken)
    })
    box.hidden = false
  }

  const own = document.querySelector("[data-cite=article], [data-cite=dossier]")
  if (!own) return
  const { key } = own.dataset
  const paragraph = () => /^#p(\d+)$/.exec(location.hash)?.[1] ?? ""
  window.cuttings.citing(own, { name: key || "dossier", keys: () => key ? [key] : null, paragraph })
  own.addEventListener("pointerenter", () => text(key ? [key] : null, "bib", "").catch(() => {}), { once: true })
  addEventListener("hashchange", () => { own.querySelector("[role=status]").textContent = "" })
})()
