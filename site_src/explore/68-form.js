/* Explore, the form: what it holds is the state, and the state is put into it. Filters of articles step back where pages of
   another kind are shown. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});

  const textOf = (element) => element.textContent.trim();
  const kindsOf = (root) => [...root.querySelector("[name=kind]").options];

  /* What the page calls its filters and kinds, and what a day is called in its language. */
  explore.called = (root, language) => {
    const boxes = [...root.querySelectorAll(".explore-facet")], fields = ["kind", "from", "to"];
    const filters = Object.fromEntries([
      ...boxes.map((box) => [box.dataset.filter, textOf(box.querySelector("summary"))]),
      ...fields.map((name) => [name, textOf(root.querySelector(`[for=explore-${name}]`))]),
    ]);
    const kinds = Object.fromEntries(kindsOf(root).map((option) => [option.value, option.dataset.name]));
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
    field("kind").value = state.kind || "article";
    sort.options[0].disabled = !state.q;
    sort.value = explore.order(state);
    sort.disabled = Boolean(state.kind);
    root.querySelector(".explore-filters").classList.toggle("of-names", Boolean(state.kind));
  };

  /* The number of pages of each kind, where it is known; a kind of which there is none cannot be chosen. */
  explore.countKinds = (root, articles, tally) => {
    const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");
    for (const option of kindsOf(root)) {
      const isArticle = option.value === "article", n = isArticle ? articles : tally ? tally.get(option.value) ?? 0 : null;
      option.textContent = n === null ? option.dataset.name : `${option.dataset.name} (${numbers.format(n)})`;
      option.disabled = n === 0 && !isArticle && !option.selected;
    }
  };
})();
