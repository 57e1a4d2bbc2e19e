/* The Explore page is one large search: it begins as soon as the scripts of the search have come, or says that they have not. */
(() => {
  "use strict"
  if (!document.querySelector("div#explore-page")) return
  const broken = () => document.documentElement.classList.add("explore-broken")
  window.cuttings.explore().then(explore => explore.open()).catch(broken)
})()
