/* The Explore page is one large search: it begins as soon as the script of the search has come, or says that it has not. */
(() => {
  "use strict"
  if (!document.getElementById("explore-page")) return
  const broken = () => document.documentElement.classList.add("explore-broken")
  window.cuttings.search().then(search => search.explore.open()).catch(broken)
})()
