/* Explore, citing: all that was found, or what was selected by hand, as one file for reference managers. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const explore = (search.explore ??= {});
  const { selection } = window.cuttings;

  const keyOf = (address) => /^articles\/([^?#]+)\.html/.exec(address)?.[1];

  /* `place` is the <details> with what to cite and how. Returns `show(hits)`, told what was found. */
  explore.citing = (place, say) => {
    const title = place.querySelector("summary"), which = place.querySelector("select"), clear = place.querySelector("button");
    const [found, selected] = which.options;
    let hits = [];

    function draw() {
      const chosen = selection.all().length, n = hits.length;
      title.textContent = n ? say(chosen ? "cite.either" : "cite.found", { n }) : say("cite.cite");
      found.textContent = say("cite.listed", { n });
      selected.textContent = say("cite.selected", { n: chosen });
      [found.disabled, selected.disabled, clear.disabled] = [!n, !chosen, !chosen];
      if (which.selectedOptions[0]?.disabled ?? true) which.value = n ? "found" : "selected";
    }

    clear.addEventListener("click", () => {
      selection.clear();
      which.focus();
    });
    window.cuttings.citing(place.querySelector(".cite-as"), {
      name: "articles",
      keys: async () => which.value === "selected" ? selection.all() : (await search.addresses(hits)).map(keyOf).filter(Boolean),
    });
    selection.watch(draw);
    place.open = location.hash === `#${place.id}`;
    if (place.open && selection.all().length) which.value = "selected";
    return (now) => {
      hits = now;
      draw();
    };
  };

  /* Puts a box to tick at results that are articles; `place` holds them all. */
  explore.ticks = (place, template, which) => {
    place.addEventListener("change", ({ target }) => {
      if (!target.closest(".explore-tick")) return;
      selection.set(target.value, target.checked);
      which.value = selection.all().length ? "selected" : "found";
    });
    selection.watch(() => {
      for (const box of place.querySelectorAll(".explore-tick input")) box.checked = selection.has(box.value);
    });
    return (item, shown) => {
      const key = keyOf(shown.url);
      if (!key) return;
      const made = template.content.firstElementChild.cloneNode(true), box = made.querySelector("input");
      box.value = key;
      box.checked = selection.has(key);
      box.setAttribute("aria-label", `${made.textContent.trim()}: ${shown.title}`);
      item.append(made);
    };
  };
})();
