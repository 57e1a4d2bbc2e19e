/* cuttings.copy(text) puts a text on the clipboard, and tells whether the browser allowed it. */
(() => {
  "use strict"
  function byCommand(text) {
    const field = document.createElement("textarea"), focused = document.activeElement
    field.value = text
    field.readOnly = true
    field.style.position = "fixed"
    document.body.append(field)
    field.select()
    try {
      return document.execCommand("copy")
    } catch {
      return false
    } finally {
      field.remove()
      focused?.focus({ preventScroll: true })
    }
  }

  window.cuttings.copy = async text => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return byCommand(text) /* where the clipboard is kept from pages that are not secure */
    }
  }
})()
