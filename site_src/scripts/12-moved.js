/* An old address leads on to the new one, with the paragraph and the marked words that were asked for: a browser that runs
   no scripts goes there by the page's head, which knows of neither. */
(() => {
  "use strict"
  const link = document.querySelector("main a.moved")
  if (!link || link.protocol !== location.protocol || link.host !== location.host) return
  const target = new URL(link.href)
  target.search = location.search
  target.hash = location.hash
  location.replace(target.href)
})()
