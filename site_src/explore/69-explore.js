/* Explore, step by step: what is asked and chosen goes from the form or the address into one state, and from there to the
   results, the filters and the address. Results come first; the tables that filters need come when they are there. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const explore = (search.explore ??= {});
  const root = document.querySelector("div#explore-page");
  if (!root) return;

  const TYPING = 250; // milliseconds without a key before words are looked up
  const WRITING = 700; // the same for a date, which is written figure by figure
  const part = (selector) => root.querySelector(selector);
  const language = document.documentElement.lang || "en";
  const numbers = new Intl.NumberFormat(language);
  const words = JSON.parse(root.dataset.words);
  const say = (key, values) => search.told(words[key], values);
  const called = explore.called(root, language);
  const status = part(".explore-status"), line = part(".explore-names"), fold = part(".explore-fold button");
  const kindOf = (shown) => shown.kind === "article" ? "" : say(`one.${shown.kind}`);

  let state = null;
  let turn = 0; // who asks again ignores the older answer
  const pending = new Map(); // fields being written in, and the timer after which they count
  let isDraft = false; // is the entry of the history that of words being typed?
  let tables = null, index = null; // what articles can be filtered by, and the same made ready

  const cite = part(".explore-cite"), toCite = explore.citing(cite, say);
  const pick = explore.ticks(part(".explore-found"), part("#explore-tick"), cite.querySelector("select"));
  const list = explore.listing(part(".explore-found"), { batch: Number(root.dataset.batch), say, kindOf, tick: pick });
  const names = explore.names(line, { most: Number(root.dataset.names), say, kindOf });
  const chips = explore.chips(part(".explore-chosen"), {
    template: part("#explore-chip"), say, name: (filter) => called.filters[filter],
    remove: (name, value) => change(explore.without(state, name, value)),
  });
  const facets = [...root.querySelectorAll(".explore-facet")].map((box) => explore.facet(box, {
    template: part("#explore-value"), say, number: (n) => numbers.format(n),
    shown: Number(root.dataset.shown), listed: Number(root.dataset.listed),
    changed: (key, isTicked) => tick(box.dataset.filter, key, isTicked),
  }));

  async function arranged() {
    tables ??= await search.tables();
    index ??= explore.arranged(tables);
    return index;
  }

  function label(name, value) {
    const shelf = index?.shelves[explore.filters.indexOf(name)], number = shelf?.numbers.get(value);
    return number === undefined ? value : shelf.labels[number];
  }

  // From the state to the page

  async function run({ shown, top } = {}) {
    const mine = ++turn, isStale = () => mine !== turn;
    explore.fill(root, state);
    root.setAttribute("aria-busy", "true");
    const isBroken = await (state.kind ? pages : articles)(isStale, shown).then(() => false, () => true);
    if (isStale()) return;
    document.documentElement.classList.toggle("explore-broken", isBroken);
    root.removeAttribute("aria-busy");
    if (top) scrollTo({ top, behavior: "instant" });
  }

  async function articles(isStale, shown) {
    const now = state, found = now.q ? await search.ask(now.q) : null;
    if (explore.narrowed(now) || explore.order(now) !== "relevance") await arranged();
    const everything = found ? null : await search.everything();
    if (isStale()) return;
    const sums = sifted(found, everything);
    const drawn = put(found, sums, shown);
    if (found) named(now.q, found, isStale, sums.all.length);
    else explore.countKinds(root, sums.all.length, null);
    await drawn;
    await arranged();
    if (isStale()) return;
    if (!sums.tallies) count(sifted(found, everything));
  }

  /* What is counted and listed: articles with all the words or, where there is none, those with some. */
  function sifted(found, everything) {
    const isPart = found !== null && !found.all.length && found.some.length > 0;
    const [first, second] = found ? isPart ? [found.some, []] : [found.all, found.some] : [everything, []];
    const told = { isPart, total: first.length, narrowed: explore.narrowed(state) };
    if (!index) return { ...told, all: first, some: second, tallies: null, undated: 0 };
    const chosen = explore.filters.map((name) => state[name]), range = explore.range(state), order = explore.order(state);
    const { kept, tallies, undated } = explore.sift(index, first, chosen, range);
    const rest = told.narrowed ? explore.sift(index, second, chosen, range).kept : second;
    const ordered = (hits) => found || order === "oldest" ? explore.ordered(index, hits, order) : hits;
    return { ...told, all: ordered(kept), some: ordered(rest), tallies, undated };
  }

  function put(found, sums, shown) {
    tell(explore.report({ ...sums, found, count: sums.all.length }, say));
    line.hidden = !found;
    toCite(sums.all);
    if (sums.tallies) count(sums);
    showChosen();
    return list.show(found, sums, shown);
  }

  function count({ tallies }) {
    root.dataset.counted = "";
    facets.forEach((show, at) => show(index.shelves[at], tallies[at], state[explore.filters[at]]));
  }

  async function named(text, found, isStale, articles) {
    try {
      const hits = await search.names(text);
      if (isStale()) return;
      await names(hits, found, isStale);
      await arranged();
      if (!isStale()) explore.countKinds(root, articles, explore.kindsOf(tables, hits));
    } catch {
      if (!isStale()) line.hidden = true; // the articles are there all the same
    }
  }

  /* Pages of names, in place of articles. */
  async function pages(isStale, shown) {
    const now = state, hits = now.q ? await search.names(now.q) : [];
    await arranged();
    if (isStale()) return;
    const all = explore.ofKind(tables, hits, now.kind), told = [];
    told.push(!now.q ? say("status.ask") : all.length ? say("status.pages", { n: all.length }) : say("status.none"));
    if (explore.narrowed(now)) told.push(say("status.aside"));
    tell(told);
    line.hidden = true;
    toCite([]);
    showChosen();
    explore.countKinds(root, null, now.q ? explore.kindsOf(tables, hits) : null);
    await list.show(null, { all, some: [] }, shown);
  }

  function tell(told) {
    status.replaceChildren(...told.flatMap((text) => {
      const sentence = document.createElement("span");
      sentence.textContent = text;
      return [sentence, " "];
    }));
  }

  function showChosen() {
    if (!chips(explore.chosen(state, { label, kinds: called.kinds, date: called.date }))) part("[name=q]").focus();
  }

  // From the reader to the state, and into the address

  function change(to, isTyping = false) {
    const next = { ...to, ...taken() }, query = explore.written(next);
    if (query !== explore.written(state)) keep(query, isTyping && isDraft);
    isDraft = isTyping;
    state = next;
    run();
  }

  /* Words being typed are one step of the history, however many letters; everything else is a step of its own. */
  function keep(query, isReplaced) {
    history[isReplaced ? "replaceState" : "pushState"](null, "", query ? `?${query}` : location.pathname);
  }

  function write(name, delay) {
    clearTimeout(pending.get(name));
    pending.set(name, setTimeout(() => change(state, name === "q"), delay));
  }

  /* What stands in fields that were written in and has not counted yet. */
  function taken() {
    const written = Object.fromEntries([...pending.keys()].map((name) => [name, part(`[name=${name}]`).value.trim()]));
    for (const timer of pending.values()) clearTimeout(timer);
    pending.clear();
    return written;
  }

  function tick(name, key, isTicked) {
    change(isTicked ? { ...state, [name]: [...state[name], key] } : explore.without(state, name, key));
  }

  function opened(kept) {
    taken();
    isDraft = false;
    state = explore.read(location.search);
    return run(kept ?? {});
  }

  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    change({ ...state, q: part("[name=q]").value.trim() });
  });
  part("[name=q]").addEventListener("input", (event) => event.isComposing || write("q", TYPING));
  part("[name=q]").addEventListener("compositionend", () => write("q", TYPING));
  part("[name=sort]").addEventListener("change", (event) => change({ ...state, sort: event.target.value }));
  for (const name of ["from", "to"]) part(`[name=${name}]`).addEventListener("change", () => write(name, WRITING));
  part("[name=kind]").addEventListener("change", (event) =>
    change({ ...state, kind: event.target.value === "article" ? "" : event.target.value }));
  line.querySelector("button").addEventListener("click", () => {
    change({ ...state, kind: "name" });
    status.focus({ preventScroll: true });
  });
  part(".explore-clear").addEventListener("click", () => {
    taken();
    change({ ...explore.read(""), q: state.q, sort: state.sort });
    part("[name=q]").focus();
  });
  part(".explore-next button").addEventListener("click", async () => (await list.further())?.querySelector("a")?.focus());
  fold.addEventListener("click", () => fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") !== "true")));
  addEventListener("popstate", (event) => opened(event.state));
  addEventListener("pagehide", () => history.replaceState({ shown: list.drawn, top: scrollY }, ""));

  if (matchMedia("(max-width: 59.99em)").matches) for (const box of root.querySelectorAll(".explore-facet")) box.open = false;
  explore.open = () => opened(history.state);
})();
