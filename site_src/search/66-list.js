/* Explore, the results: a batch at a time, each appended when all before it are there, so that nothing that is read moves. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const FIRST = 5; // results that are drawn together; until they have come the former ones stay
  const SHAPE = { excerpts: 2, words: 40 };

  /* `place` is the part of the page that holds both lists, the heading between them and the button for more. Returns
     `show(found, lists, count)`, which resolves when so many results are drawn, and `further()`, which draws a batch more. */
  search.listing = (place, { batch, say }) => {
    const [first, second] = place.querySelectorAll(".explore-results"), heading = place.querySelector(".explore-some");
    const next = place.querySelector(".explore-next");
    let turn = 0, found = null, lists = { all: [], some: [] }, drawn = 0;

    const total = () => lists.all.length + lists.some.length;
    const hitAt = (at) => at < lists.all.length ? lists.all[at] : lists.some[at - lists.all.length];

    function item(shown) {
      const made = document.createElement("li");
      if (shown) made.append(search.draw(shown));
      return made;
    }

    function append(nodes) {
      for (const node of nodes) (drawn++ < lists.all.length ? first : second).append(node);
    }

    function begin() {
      place.style.minHeight = `${place.offsetHeight}px`;
      first.replaceChildren();
      second.replaceChildren();
      heading.hidden = next.hidden = true;
      heading.textContent = lists.some.length && lists.all.length ? say("some", { n: lists.some.length }) : "";
    }

    function end() {
      heading.hidden = !heading.textContent || drawn < lists.all.length;
      next.hidden = drawn >= total();
      place.style.minHeight = "";
    }

    async function fill(upTo, isNew) {
      const mine = ++turn, from = isNew ? 0 : drawn, asked = [];
      for (let at = from; at < Math.min(upTo, total()); at++) {
        asked.push(search.look(hitAt(at), found, SHAPE).catch(() => null).then(item));
      }
      let ready = await Promise.all(asked.slice(0, FIRST));
      if (mine !== turn) return null;
      if (isNew) {
        drawn = 0;
        begin();
      }
      append(ready);
      const leader = ready[0];
      for (let at = FIRST; at < asked.length; at++) {
        ready = await asked[at];
        if (mine !== turn) return null;
        if (drawn >= lists.all.length) heading.hidden = !heading.textContent;
        append([ready]);
      }
      end();
      return leader ?? null;
    }

    return {
      show(given, chosen, count = batch) {
        found = given;
        lists = chosen;
        return fill(count, true);
      },
      further: () => fill(drawn + batch, false),
      get drawn() { return drawn; },
    };
  };
})();
