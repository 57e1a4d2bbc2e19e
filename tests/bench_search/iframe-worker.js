/* The search runs in a Worker, and no browser starts one from a file:// address. There, a hidden frame runs its script.
   Material's search script looks for `IFrameWorker` in the window above it to know that it runs in a frame. */
(() => {
  "use strict"
  if (location.protocol !== "file:") return

  class IFrameWorker extends EventTarget {
    #frame = document.createElement("iframe")
    #ready

    constructor(url) {
      super()
      this.#frame.hidden = true
      this.#ready = new Promise((resolve, reject) => {
        this.#frame.addEventListener("load", () => this.#start(String(url)).then(resolve, reject), { once: true })
      })
      this.#ready.catch(error => this.dispatchEvent(new ErrorEvent("error", { error, message: error.message })))
      document.documentElement.append(this.#frame)
    }

    async #start(url) {
      const scope = this.#frame.contentWindow
      scope.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data }))
      scope.importScripts = (...urls) => urls.reduce((before, next) => before.then(() => run(scope, next)), Promise.resolve())
      await run(scope, new URL(url, location.href).href)
      return scope
    }

    postMessage(data) {
      this.#ready.then(scope => scope.dispatchEvent(new MessageEvent("message", { data })))
    }

    terminate() {
      this.#frame.remove()
    }
  }

  function run(scope, url) {
    return new Promise((resolve, reject) => {
      const script = scope.document.createElement("script")
      script.src = url
      script.onload = resolve
      script.onerror = () => reject(new Error(`cannot load ${url}`))
      scope.document.head.append(script)
    })
  }

  window.IFrameWorker = IFrameWorker
  window.Worker = IFrameWorker
})()
