/* Who is named: a card at a name in an article's text, made of the entry that the register beside it shows.
   By mouse or focus it stands at the name and goes with Escape; by touch the first tap shows it at the foot of the screen,
   and the next one, on the name or in the card, opens the page. */
(function () {
  "use strict";

  var PATIENCE = 120, GRACE = 220, GAP = 6;
  var reading = document.querySelector(".reading"), list = document.querySelector(".register .named");
  var text = reading && reading.querySelector(".text");
  if (!text || !list) return;

  var entries = new Map(), card, close, shown = null, touched = false, timer = 0;
  list.querySelectorAll("a.name").forEach(function (link) {
    entries.set(link.getAttribute("href"), link.closest("li"));
  });

  function named(target) {
    var link = target.closest && target.closest("a[href]");
    return link && text.contains(link) && entries.has(link.getAttribute("href")) ? link : null;
  }

  function make() {
    card = document.createElement("div");
    card.className = "card-of";
    card.id = "card-of";
    card.dir = document.documentElement.dir || "auto";
    card.addEventListener("pointerenter", function () { clearTimeout(timer); });
    card.addEventListener("pointerleave", later);
    close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", list.dataset.close);
    close.addEventListener("click", function () {
      var link = shown;
      hide();
      if (link) link.focus({ preventScroll: true });
    });
    reading.appendChild(card);
  }

  function fill(link, asSheet) {
    var entry = entries.get(link.getAttribute("href")), open = document.createElement("a");
    open.className = "open";
    open.href = link.href;
    open.textContent = list.dataset.open;
    card.replaceChildren.apply(card, Array.from(entry.cloneNode(true).childNodes).concat(open, close));
    card.classList.toggle("sheet", asSheet);
    card.querySelectorAll("a:not(.open)").forEach(function (one) { one.tabIndex = -1; });
  }

  function place(link) {
    var frame = reading.getBoundingClientRect(), boxes = link.getClientRects();
    var first = boxes[0], last = boxes[boxes.length - 1];
    var above = last.bottom + GAP + card.offsetHeight > innerHeight && first.top - GAP - card.offsetHeight > 0;
    var box = above ? first : last, room = document.documentElement.clientWidth - card.offsetWidth - 16;
    card.style.left = Math.max(8, Math.min(box.left, room)) - frame.left + "px";
    card.style.top = (above ? box.top - GAP - card.offsetHeight : box.bottom + GAP) - frame.top + "px";
  }

  function reveal(link) {
    var over = link.getBoundingClientRect().bottom + GAP - (innerHeight - card.offsetHeight);
    card.style.left = card.style.top = "";
    if (over > 0) scrollBy(0, over);
  }

  function show(link, asSheet) {
    clearTimeout(timer);
    if (shown === link) return;
    hide();
    if (!card) make();
    fill(link, asSheet);
    card.hidden = false;
    shown = link;
    link.classList.add("shown");
    link.setAttribute("aria-describedby", card.id);
    (asSheet ? reveal : place)(link);
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.classList.remove("shown");
    shown.removeAttribute("aria-describedby");
    card.hidden = true;
    shown = null;
  }

  function later() {
    clearTimeout(timer);
    if (card && !card.classList.contains("sheet")) timer = setTimeout(hide, GRACE);
  }

  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
  }, true);
  text.addEventListener("pointerover", function (event) {
    var link = event.pointerType !== "touch" && named(event.target);
    if (!link) return;
    clearTimeout(timer);
    if (link !== shown) timer = setTimeout(show, PATIENCE, link, false);
  });
  text.addEventListener("pointerout", function (event) {
    if (event.pointerType !== "touch" && named(event.target)) later();
  });
  text.addEventListener("focusin", function (event) {
    var link = named(event.target);
    if (link && link.matches(":focus-visible") && !touched) show(link, false);
  });
  text.addEventListener("focusout", later);
  document.addEventListener("click", function (event) {
    var link = named(event.target);
    if (link && touched && link !== shown) {
      event.preventDefault();
      show(link, true);
    } else if (!link && shown && !card.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") hide();
  });
})();
