/* Explore, names: a line of them above the articles, and how many pages there are of each kind. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const explore = (search.explore ??= {});

  /* Those of `hits`, pages of names, that are of `kind`; "name" stands for all. */
  explore.ofKind = (tables, hits, kind) =>
    kind === "name" ? hits : hits.filter((hit) => tables.pages.get(hit.id)?.kind === kind);

  /* How many pages of each kind there are among `hits`. */
  explore.kindsOf = (tables, hits) => {
    const tally = new Map([["name", hits.length]]);
    for (const hit of hits) {
      const kind = tables.pages.get(hit.id)?.kind;
      tally.set(kind, (tally.get(kind) ?? 0) + 1);
    }
    return tally;
  };

  /* `place` is the line, with a list and a button that shows all names; its room is kept as long as words are asked for, so
     that nothing moves when the names come. Returns `show(hits, found, isStale)`. */
  explore.names = (place, { most, say, kindOf }) => {
    const list = place.querySelector("ul"), button = place.querySelector("button"), none = place.querySelector("p");

    function item(shown) {
      const made = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
      link.href = new URL(shown.url, search.root).href;
      link.textContent = shown.title;
      link.dir = "auto";
      kind.textContent = kindOf(shown);
      made.append(link, " ", kind);
      return made;
    }

    return async (hits, found, isStale) => {
      const shown = await Promise.all(hits.slice(0, most).map((hit) => search.look(hit, found, { excerpts: 0 }).catch(() => null)));
      if (isStale()) return;
      list.replaceChildren(...shown.filter(Boolean).map(item));
      list.hidden = !hits.length;
      none.hidden = hits.length > 0;
      button.hidden = hits.length <= 1;
      button.textContent = say("names", { n: hits.length });
    };
  };
})();
