/* Explore, in words: what is chosen, a chip for each, which takes it away; and what the status line says. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});

  /* What is chosen, as [filter, value, label]; a value nobody knows is its own label. */
  explore.chosen = (state, { label, kinds, date }) => [
    ...(state.kind ? [["kind", state.kind, kinds[state.kind] ?? state.kind]] : []),
    ...explore.filters.flatMap((name) => state[name].map((value) => [name, value, label(name, value)])),
    ...["from", "to"].filter((name) => state[name]).map((name) => [name, state[name], date(state[name])]),
  ];

  /* The state without one thing chosen. */
  explore.without = (state, name, value) => ({
    ...state, [name]: Array.isArray(state[name]) ? state[name].filter((one) => one !== value) : "" });

  /* `place` holds a list and a button that clears it; `remove(name, value)` takes one away. */
  explore.chips = (place, { template, say, name, remove }) => {
    const list = place.querySelector("ul");
    return (chosen) => {
      const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
      list.replaceChildren(...chosen.map(([filter, value, label]) => {
        const made = template.content.firstElementChild.cloneNode(true), button = made.firstElementChild;
        const said = say("chosen", { filter: name(filter), value: label });
        button.firstElementChild.textContent = said;
        button.setAttribute("aria-label", say("remove", { chosen: said }));
        button.addEventListener("click", () => remove(filter, value));
        return made;
      }));
      place.hidden = !chosen.length;
      if (at >= 0 && chosen.length) list.children[Math.min(at, chosen.length - 1)].firstElementChild.focus();
      return at < 0 || chosen.length > 0; // false: what had the focus is gone
    };
  };

  /* What the status line says, a list of sentences. `total` counts before the filters, `count` after them. A word that no
     article has is not asked of them, so it is not among those that all of them have. */
  explore.report = ({ found, count, total, isPart, undated, narrowed }, say) => {
    const asked = (found?.words ?? []).filter((word) => !word.idle), known = asked.filter((word) => word.count || word.loose);
    const missing = [...asked, ...(found?.phrases ?? [])].filter((one) => !one.count), told = [];
    if (count) {
      const several = known.length === asked.length ? "words" : "others";
      const kind = !found ? "every" : isPart ? "part" : known.length === 1 ? "word" : several;
      told.push(say(`status.${kind}${narrowed ? "_of" : ""}`, { n: count, total, word: known[0]?.word ?? "" }));
    }
    for (const one of missing) told.push(say(one.loose ? "status.loose" : "status.absent", { word: one.word ?? one.text }));
    if (!count) told.push(say(narrowed && total ? "status.none_filtered" : "status.none"));
    if (undated) told.push(say("status.undated", { n: undated }));
    return told;
  };
})();
