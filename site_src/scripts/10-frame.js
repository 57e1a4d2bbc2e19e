/* Light or dark: the page begins as the reader chose before, or else as the system is; the button changes it. */
(() => {
  "use strict"
  const button = document.querySelector(".frame-scheme")
  if (!button) return
  const dark = () => document.body.dataset.mdColorScheme === "slate"

  function name() {
    button.title = dark() ? button.dataset.light : button.dataset.dark
    button.setAttribute("aria-label", button.title)
  }

  function show(scheme) {
    document.body.dataset.mdColorScheme = scheme
    name()
  }

  button.addEventListener("click", () => {
    show(dark() ? "default" : "slate")
    try {
      localStorage.setItem("cuttings.scheme", document.body.dataset.mdColorScheme)
    } catch {
      /* Where nothing may be kept the choice holds for this page. */
    }
  })

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", event => {
    let chosen = null
    try {
      chosen = localStorage.getItem("cuttings.scheme")
    } catch {
      /* Nothing was kept. */
    }
    if (!chosen) show(event.matches ? "slate" : "default")
  })
  name()
})()

/* On paper everything is open: what was folded is folded again afterwards. */
;(() => {
  "use strict"
  let opened = []
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")]
    for (const one of opened) one.open = true
  })
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false
  })
})()

/* The section one is in stands in sight, where the bar of sections is longer than the screen is wide. */
;(() => {
  "use strict"
  const bar = document.querySelector(".frame-sections ul")
  const here = bar && bar.querySelector("[aria-current]")
  if (here && bar.scrollWidth > bar.clientWidth) {
    bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2
  }
})()
