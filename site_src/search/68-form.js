/* Explore, the form: what it holds is the state, and the state is put into it. Filters of articles step back where pages of
   another kind are shown. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});

  const textOf = (element) => element.textContent.trim();

  /* What the page calls its filters and kinds, and what a day is called in its language. */
  explore.called = (root, language) => {
    const named = (elements, key) => Object.fromEntries([...elements].map((one) => [key(one), textOf(one.querySelector(".name, summary"))]));
    const filters = {
      ...named(root.querySelectorAll(".explore-facet"), (box) => box.dataset.filter),
      kind: textOf(root.querySelector(".explore-kinds legend")),
      from: textOf(root.querySelector("[for=explore-from]")),
      to: textOf(root.querySelector("[for=explore-to]")),
    };
    const kinds = named(root.querySelectorAll(".explore-kinds label"), (label) => label.querySelector("input").value);
    const dates = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
    const date = (text) => explore.isDay(text) ? dates.format(Date.parse(`${text}T00:00:00Z`)) : text;
    return { filters, kinds, date };
  };

  /* In which order articles come: the one chosen, or the best first, or, where no words are asked, the newest. */
  explore.order = ({ q, sort }) => sort && (q || sort !== "relevance") ? sort : q ? "relevance" : "newest";

  explore.fill = (root, state) => {
    const field = (name) => root.querySelector(`[name=${name}]`);
    const query = field("q"), sort = field("sort");
    if (query.value.trim() !== state.q) query.value = state.q;
    for (const name of ["from", "to"]) {
      const value = explore.isDay(state[name]) ? state[name] : "";
      if (field(name).value !== value) field(name).value = value;
    }
    for (const radio of root.querySelectorAll("[name=kind]")) radio.checked = radio.value === (state.kind || "article");
    sort.options[0].disabled = !state.q;
    sort.value = explore.order(state);
    sort.disabled = Boolean(state.kind);
    root.querySelector(".explore-filters").classList.toggle("of-names", Boolean(state.kind));
  };

  /* The number beside each kind; nothing where it is not known. */
  explore.countKinds = (root, articles, tally) => {
    const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");
    for (const label of root.querySelectorAll(".explore-kinds label")) {
      const kind = label.querySelector("input").value;
      const n = kind === "article" ? articles : tally ? tally.get(kind) ?? 0 : null;
      label.querySelector(".number").textContent = n === null ? "" : numbers.format(n);
    }
  };
})();
