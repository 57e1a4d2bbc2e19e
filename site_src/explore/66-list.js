/* Explore, the results: a batch at a time, each appended when all before it are there, so that nothing that is read moves. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const explore = (search.explore ??= {});
  const FIRST = 5; // results that are drawn together; until they have come the former ones stay
  const SHAPE = { excerpts: 2, words: 40 };

  /* `place` is the part of the page with both lists, the heading between them and the button for more. Returns
     `show(found, lists, count)`, which resolves when so many results are drawn, `further()`, which draws a batch more and
     resolves to the first of them, and how many are `drawn`. `kindOf` says of a result what kind of page it is, `tick` puts a
     box beside it to select it by. */
  explore.listing = (place, { batch, say, kindOf, tick }) => {
    const [first, second] = place.querySelectorAll(".explore-results"), heading = place.querySelector(".explore-some");
    const next = place.querySelector(".explore-next");
    let turn = 0, found = null, lists = { all: [], some: [] }, drawn = 0;

    const total = () => lists.all.length + lists.some.length;
    const hitAt = (at) => at < lists.all.length ? lists.all[at] : lists.some[at - lists.all.length];

    function item(shown) {
      const made = document.createElement("li");
      if (!shown) return made;
      made.append(search.draw(shown, { kind: kindOf(shown) }));
      tick(made, shown);
      return made;
    }

    function append(node) {
      if (drawn >= lists.all.length) heading.hidden = !heading.textContent;
      (drawn++ < lists.all.length ? first : second).append(node);
    }

    function begin() {
      place.style.minHeight = `${place.offsetHeight}px`; // the page keeps its length while it is drawn anew
      first.replaceChildren();
      second.replaceChildren();
      heading.hidden = next.hidden = true;
      heading.textContent = lists.some.length && lists.all.length ? say("some", { n: lists.some.length }) : "";
      drawn = 0;
    }

    function end() {
      heading.hidden = !heading.textContent || drawn < lists.all.length;
      next.hidden = drawn >= total();
      place.style.minHeight = "";
    }

    async function fill(from, upTo) {
      const mine = ++turn, asked = [];
      for (let at = from; at < Math.min(upTo, total()); at++) {
        asked.push(search.look(hitAt(at), found, SHAPE).catch(() => null).then(item));
      }
      const ready = await Promise.all(asked.slice(0, FIRST));
      if (mine !== turn) return null;
      if (!from) begin();
      ready.forEach(append);
      for (const one of asked.slice(FIRST)) {
        const node = await one;
        if (mine !== turn) return null;
        append(node);
      }
      end();
      return ready[0] ?? null;
    }

    return {
      show(answer, chosen, count = batch) {
        [found, lists] = [answer, chosen];
        return fill(0, count);
      },
      further: () => fill(drawn, drawn + batch),
      get drawn() { return drawn; },
    };
  };
})();
