/* Explore, one filter on the page: its values as boxes to tick, the few with the most articles first, the others on demand
   with a field to look among them. Never more than a page can bear. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* `box` is the filter's <details>; `set` has the template of a value, `say` for words, how many to show and to list, and
     `changed(key, ticked)`. Returns what shows a shelf of values with these `tally` and `chosen`. */
  explore.facet = (box, set) => {
    const list = box.querySelector("ul"), among = box.querySelector(".explore-among"), field = among.querySelector("input");
    const rest = box.querySelector(".explore-rest"), more = box.querySelector(".explore-more"), button = more.firstElementChild;
    const timely = box.dataset.filter === "year"; // years stand in the order of time
    const items = new Map();
    let open = false, shown = null;

    function item(key, label) {
      if (!items.has(key)) {
        const made = set.template.content.firstElementChild.cloneNode(true);
        made.querySelector("input").value = key;
        made.querySelector(".name").textContent = label;
        items.set(key, made);
      }
      return items.get(key);
    }

    function visible({ shelf, tally, chosen }) {
      const ranked = explore.ranked(tally), ticked = chosen.filter((key) => shelf.numbers.has(key)).map((key) => shelf.numbers.get(key));
      const term = open ? folded(field.value.trim()) : "";
      if (term) shelf.folded ??= shelf.labels.map(folded);
      const found = term ? ranked.filter((number) => shelf.folded[number].includes(term)) : ranked;
      const numbers = found.slice(0, open ? set.listed : set.shown);
      const besides = ticked.filter((number) => !numbers.includes(number) && (!term || !tally[number]));
      const all = [...numbers, ...besides];
      return { all: timely ? all.sort((one, other) => one - other) : all, count: ranked.length, hidden: found.length - numbers.length };
    }

    function draw() {
      const { shelf, tally, chosen } = shown, { all, count, hidden } = visible(shown);
      const nodes = all.map((number) => {
        const node = item(shelf.keys[number], shelf.labels[number]);
        node.querySelector("input").checked = chosen.includes(shelf.keys[number]);
        node.querySelector(".number").textContent = set.number(tally[number]);
        return node;
      });
      if (nodes.length !== list.children.length || nodes.some((node, at) => list.children[at] !== node)) {
        const focus = list.contains(document.activeElement) ? document.activeElement : null;
        list.replaceChildren(...nodes);
        if (focus) (focus.isConnected ? focus : box.querySelector("summary")).focus({ preventScroll: true });
      }
      for (const [key, node] of items) if (items.size > 2 * set.listed && !node.isConnected) items.delete(key);
      more.hidden = count <= set.shown && !open;
      among.hidden = !open;
      button.textContent = open ? set.say("fewer") : set.say("more", { n: count });
      button.setAttribute("aria-expanded", String(open));
      rest.hidden = !open || !hidden;
      rest.textContent = hidden ? set.say("more_hidden", { n: hidden }) : "";
      box.hidden = !all.length;
    }

    list.addEventListener("change", (event) => set.changed(event.target.value, event.target.checked));
    field.addEventListener("input", draw);
    button.addEventListener("click", () => {
      open = !open;
      field.value = "";
      draw();
      (open ? field : button).focus({ preventScroll: open });
    });
    return (shelf, tally, chosen) => {
      shown = { shelf, tally, chosen };
      draw();
    };
  };
})();
