/* The timeline filtered in the browser: by name, outlet, years and words, several together. The address keeps the filter.

   The happenings come from a script that is loaded when a reader turns to the filter; what is found is shown in the page's own
   markup, in batches. All words come from the page or that script. */
(() => {
  "use strict";

  const form = document.querySelector("form#filter");
  if (!form) return;

  const TYPING = 150; // milliseconds without a key before words are looked up
  const NAMES = ["person", "place", "organisation"];
  const FIELDS = [...NAMES, "outlet", "from", "to", "words"];
  const DATE = 0, TIME = 1, EXACT = 2, PRECISION = 3, ID = 4, PAGE = 5, FIRST = 6, LAST = 7, TEXT = 8, NAMED = 9,
    TOLD = 10, META = 11;

  const element = (id) => document.getElementById(id);
  const all = element("all-events"), found = element("found-events");
  const status = form.querySelector(".matches"), further = found.querySelector(".more");
  const chart = document.querySelector(".clocks");
  const language = document.documentElement.lang || "en";
  const numbers = new Intl.NumberFormat(language), plurals = new Intl.PluralRules(language);
  const everything = status.textContent;
  const phrases = JSON.parse(form.dataset.found);

  let loading = null; // the data, asked for once
  let shown = ""; // the filter that is on the page, as in the address
  let typing = 0;
  let matches = [], upTo = 0;

  // The filter as a value, and as it stands in the address

  const chosen = () => FIELDS.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value);

  const written = (pairs) => new URLSearchParams(pairs).toString();

  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    return FIELDS.filter((name) => given.get(name)).map((name) => [name, given.get(name)]);
  }

  function fill(pairs) {
    const values = new Map(pairs);
    for (const name of FIELDS) {
      const field = form.elements[name], value = values.get(name) || "";
      if (field.options && ![...field.options].some((option) => option.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
    }
  }

  function keep(replace) {
    const filter = written(chosen());
    if (filter === written(read())) return;
    const address = filter ? `#${filter}` : location.href.split("#")[0];
    history[replace ? "replaceState" : "pushState"](null, "", address);
  }

  // The data

  function load() {
    loading ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = form.dataset.source;
      script.onload = () => done(prepared(window.cuttingsTimeline));
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  function prepared(data) {
    data.keys = new Map(data.names.map(([, , , key], number) => [key, number]));
    data.kindOf = data.names.map(([, , kind]) => NAMES.indexOf(kind));
    data.outletKeys = new Map(data.outlets.map((key, number) => [key, number]));
    data.outletsOf = data.events.map((event) => [...new Set(event[TOLD].map((number) => data.articles[number][2]))]);
    return data;
  }

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function words(data) {
    data.words ??= data.events.map((event) => folded([event[DATE], event[TEXT],
      ...event[NAMED].map((number) => data.names[number][0]), ...event[TOLD].map((number) => data.articles[number][0]),
    ].join("\n")));
    return data.words;
  }

  // Which happenings match: bit by bit what keeps one out, so that the choices of a field are counted under all others

  function sifted(data, filter) {
    const wanted = NAMES.map((name) => filter.get(name)).map((key) => key ? data.keys.get(key) ?? -1 : null);
    const outlet = filter.get("outlet") ? data.outletKeys.get(filter.get("outlet")) ?? -1 : null;
    const from = Number(filter.get("from")) || -Infinity, to = Number(filter.get("to")) || Infinity;
    const terms = folded(filter.get("words") || "").split(/\s+/).filter(Boolean);
    const texts = terms.length ? words(data) : null;
    const tally = { names: new Uint32Array(data.names.length), outlets: new Uint32Array(data.outlets.length) };
    const hits = [];
    for (let at = 0; at < data.events.length; at++) {
      const event = data.events[at], named = event[NAMED], outlets = data.outletsOf[at];
      if (event[LAST] < from || event[FIRST] > to || terms.some((term) => !texts[at].includes(term))) continue;
      let out = outlet !== null && !outlets.includes(outlet) ? 8 : 0;
      for (let kind = 0; kind < 3; kind++) if (wanted[kind] !== null && !named.includes(wanted[kind])) out |= 1 << kind;
      if (!out) hits.push(at);
      for (const number of named) if (!(out & ~(1 << data.kindOf[number]))) tally.names[number]++;
      if (!(out & ~8)) for (const number of outlets) tally.outlets[number]++;
    }
    return { hits, tally };
  }

  function count(data, tally) {
    for (const name of [...NAMES, "outlet"]) {
      for (const option of form.elements[name].options) {
        if (!option.value || option.value === "-") continue;
        const number = (name === "outlet" ? data.outletKeys : data.keys).get(option.value);
        const known = name === "outlet" ? option.dataset.name : data.names[number]?.[0];
        const times = (name === "outlet" ? tally.outlets : tally.names)[number] || 0;
        const said = `${known || option.value} (${numbers.format(times)})`;
        if (option.textContent !== said) option.textContent = said;
        option.hidden = !times && !option.selected;
      }
    }
  }

  // What is found, in the page's markup

  function item(data, event) {
    const made = element("one-event").content.firstElementChild.cloneNode(true);
    const [when, text, meta] = made.children, [date, exact] = when.children;
    made.className = event[PRECISION];
    date.href = `${data.pages[event[PAGE]]}#e-${event[ID]}`;
    if (event[TIME]) {
      const time = date.appendChild(document.createElement("time"));
      time.dateTime = event[TIME];
      time.textContent = event[DATE];
    } else date.textContent = event[DATE];
    exact.textContent = event[EXACT];
    text.textContent = event[TEXT];
    meta.append(...event[META].map((run) => typeof run === "string" ? run : linked(data, run)));
    return made;
  }

  function linked(data, run) {
    const link = document.createElement("a");
    if (typeof run === "number") [link.textContent, link.href] = data.names[run];
    else {
      const [headline, address] = data.articles[run[0]];
      link.textContent = run[2] ?? headline;
      link.href = `${address}#${run[1]}`;
    }
    return link;
  }

  function show(data) {
    const batch = matches.slice(upTo, upTo + Number(form.dataset.batch)), added = [];
    let group = found.querySelector(".in-year:last-of-type");
    const made = document.createDocumentFragment();
    for (const at of batch) {
      const event = data.events[at], year = String(event[FIRST]).padStart(4, "0");
      if (group?.dataset.year !== year) {
        group = element("year-of-events").content.firstElementChild.cloneNode(true);
        group.dataset.year = year;
        group.querySelector(".year").textContent = year;
        made.append(group);
      }
      added.push(group.querySelector("ol").appendChild(item(data, event)));
    }
    further.before(made);
    upTo += batch.length;
    further.hidden = upTo >= matches.length;
    return added;
  }

  // The chart: what matches stays, the rest steps back

  function light(data, hits) {
    chart.classList.toggle("filtered", hits !== null);
    if (hits === null) return;
    const lit = new Set(hits), told = new Set(hits.flatMap((at) => data.events[at][TOLD]));
    const svg = chart.querySelector("svg"), columns = data.columns;
    for (const mark of svg.querySelectorAll(":is(.happened, .lasting) > [data-number]")) {
      mark.classList.toggle("hit", lit.has(Number(mark.dataset.number)));
    }
    for (const mark of svg.querySelectorAll(".written > [data-number]")) {
      mark.classList.toggle("hit", told.has(Number(mark.dataset.number)));
    }
    grow(svg.querySelectorAll(".happened > .hits"), hits.map((at) => columns.events[at]), svg.dataset.unit);
    grow(svg.querySelectorAll(".written > .hits"), [...told].map((number) => columns.articles[number]), svg.dataset.written);
    const pairs = new Set(hits.flatMap((at) => data.events[at][TOLD].map(
      (number) => `${columns.events[at]}-${columns.articles[number]}`)));
    for (const thread of svg.querySelectorAll("[data-pair]")) thread.classList.toggle("hit", pairs.has(thread.dataset.pair));
  }

  function grow(rows, places, unit) {
    const heights = new Map();
    for (const at of places) heights.set(at, (heights.get(at) || 0) + 1);
    for (const row of rows) {
      const times = heights.get(Number(row.dataset.at)) || 0;
      row.setAttribute("height", times ? Math.max(1.5, times * unit) : 0);
    }
  }

  // One step: the filter as it stands in the form is put on the page

  async function apply() {
    const pairs = chosen(), filter = written(pairs);
    if (filter === shown) return;
    shown = filter;
    if (!filter && !loading) return;
    const data = await load();
    if (filter !== shown) return;
    const { hits, tally } = sifted(data, new Map(pairs));
    count(data, tally);
    matches = filter ? hits : [];
    upTo = 0;
    found.querySelectorAll(".in-year").forEach((group) => group.remove());
    show(data);
    all.hidden = Boolean(filter);
    found.hidden = !filter;
    light(data, filter ? hits : null);
    status.textContent = filter ? said(matches.length, data.events.length) : everything;
  }

  function said(count, total) {
    if (!count) return form.dataset.none;
    const phrase = phrases[plurals.select(count)] ?? phrases.other;
    return phrase.replace("{n}", numbers.format(count)).replace("{total}", numbers.format(total));
  }

  function changed(replace) {
    clearTimeout(typing);
    keep(replace);
    apply();
  }

  function moved() {
    const pairs = read();
    if (written(pairs) !== written(chosen())) fill(pairs);
    apply().then(() => {
      if (!pairs.length) element(location.hash.slice(1))?.scrollIntoView();
    });
  }

  form.addEventListener("focusin", () => load().catch(() => {}), { once: true }); // before the first choice is made
  form.addEventListener("change", () => changed(false));
  form.elements.words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => changed(new Map(read()).has("words")), TYPING);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed(false);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill([]);
    changed(false);
  });
  further.querySelector("button").addEventListener("click", () => {
    load().then((data) => show(data)[0]?.querySelector("a").focus());
  });
  addEventListener("popstate", moved);
  addEventListener("hashchange", moved);
  form.dataset.ready = "";
  if (read().length) moved();
})();
