/* The dialogue: results as one types. The field is a combobox, what is found its listbox (ARIA Authoring Practices): the focus stays
   in the field, aria-activedescendant says what is chosen. Articles come first; names, which have an index of their own, come later
   into a place that is theirs, so that nothing moves below the pointer. An older answer never takes the place of a newer one, and
   what is on the screen stays there until the next answer is.

   search.attach(dialog)     makes the dialogue of the page (theme/partials/header.html) answer; again: answers what stands in it */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const TYPING = 120; // milliseconds without a key before the question is asked
  const PATIENCE = 300; // milliseconds before the dialogue says that it waits
  const SHORT = 3; // letters from which on search.ask takes a word for a beginning
  const ARTICLES = 8, NAMES = 6, EXCERPTS = 2, WORDS = 26;

  let box = null; // the dialogue's parts
  let turn = 0; // the number of the question asked last
  let typed = 0; // the timer until the next one
  let answered = null; // what was typed for the answer on the screen
  let ids = 0;

  function made(name, className, text = "") {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }

  const group = (className, id, label) => {
    const one = made("div", className), head = made("div", "search-label", label);
    one.setAttribute("role", "group");
    one.setAttribute("aria-labelledby", (head.id = id));
    one.append(head);
    return one;
  };

  // What can be chosen, and what is chosen; names found by the question before can be clicked, but the keys pass them by

  const options = () => [...box.list.querySelectorAll("[role=option]:not([hidden])")].filter((one) => !one.closest("[data-before]"));

  const chosen = () => box.list.querySelector("[aria-selected=true]");

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    box.field.removeAttribute("aria-activedescendant");
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    box.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // From option to option; past either end one is back in the field
  function step(by) {
    const all = [null, ...options()];
    choose(all.at((all.indexOf(chosen()) + by) % all.length));
  }

  // From page to page, past the sentences
  function leap(by) {
    const all = options(), at = all.indexOf(chosen());
    const page = (one, number) => (by > 0 ? number > at : number < at) && !one.matches(".result-sentence");
    const next = by > 0 ? all.find(page) : all.findLast(page);
    if (next) choose(next);
  }

  // What the dialogue says

  function show(state) {
    const found = options().length > 0;
    box.dialog.dataset.state = state;
    box.list.hidden = !found;
    box.field.setAttribute("aria-expanded", String(found));
    box.tip.textContent = state === "none" ? box.words.advice : box.words.hint;
  }

  function report(found) {
    const { words } = box, all = found.all.length, some = found.some.length;
    if (found.begun) return "";
    if (!all && !some) return search.told(words.none, { text: found.text });
    const missing = [...found.words.filter((one) => !one.idle && !one.loose && !one.count).map((one) => one.word),
      ...found.phrases.filter((one) => !one.count).map((one) => one.text)];
    return [all ? search.told(words.found, { n: all }) : search.told(words.found_some, { n: some }),
      ...found.words.filter((one) => one.loose).map((one) => search.told(words.loose, { word: one.word })),
      ...missing.map((word) => search.told(words.missing, { word })),
    ].join(" ");
  }

  // One answer, put on the screen

  const looked = (hits, found, wanted) => hits.map((hit) => search.look(hit, found, wanted).catch(() => null));

  function drawn(shown, kind = "") {
    const result = search.options(shown, { kind });
    for (const option of result.querySelectorAll("[role=option]")) option.id = `search-option-${ids++}`;
    return result;
  }

  function clear(found) {
    choose(null);
    box.articles.replaceChildren();
    box.names.dataset.before = "";
    box.list.scrollTop = 0;
    const count = found.all.length || found.some.length;
    box.every.hidden = !count;
    box.every.textContent = search.told(box.words.every, { n: count });
    box.every.href = `${box.form.action}?${new URLSearchParams({ q: found.text })}`;
  }

  async function articles(found, mine) {
    const whole = found.all.slice(0, ARTICLES), hits = [...whole, ...found.some].slice(0, ARTICLES);
    const coming = looked(hits, found, { excerpts: EXCERPTS, words: WORDS });
    const groups = {};
    for (let at = 0; at < hits.length; at++) {
      const shown = await coming[at]; // all are on their way at once: waiting keeps their order
      if (mine !== turn) return;
      if (!at) clear(found);
      if (!shown) continue;
      const name = at < whole.length ? "articles" : "some";
      if (!groups[name]) box.articles.append(groups[name] = group("search-group", `search-${name}`, box.words[name]));
      groups[name].append(drawn(shown));
      show("found");
    }
    if (!hits.length) clear(found);
    else if (!box.articles.firstChild) throw new Error("no result can be shown");
  }

  async function names(found, asked) {
    try {
      const hits = (await search.names(found.text, asked)).slice(0, NAMES);
      const all = await Promise.all(looked(hits, found, { excerpts: 0, words: 0 }));
      return all.filter(Boolean);
    } catch {
      return []; // articles are found without them
    }
  }

  function putNames(found) {
    box.names.querySelectorAll(":scope > :not(.search-label)").forEach((one) => one.remove());
    box.names.append(...found.map((shown) => drawn(shown, box.words[shown.kind])));
    if (!found.length) box.names.append(made("div", "search-nobody", box.words.nobody));
    delete box.names.dataset.before;
  }

  function broken() {
    clear({ text: "", all: [], some: [] });
    show("broken");
    box.status.textContent = box.words.broken;
  }

  async function answer() {
    const value = box.field.value, text = value.trim(), asked = { typing: !/\s$/.test(value) };
    clearTimeout(typed);
    if (text && value === answered) return;
    answered = value;
    const mine = ++turn;
    keep(text);
    if (!text) return begin();
    const waiting = setTimeout(() => {
      if (mine === turn) box.status.textContent = box.words.wait;
    }, PATIENCE);
    try {
      await search.start();
      const found = await question(text, asked);
      if (mine !== turn) return;
      clearTimeout(waiting);
      box.status.textContent = report(found);
      await articles(found, mine);
      const named = mine === turn ? await names(found, asked) : [];
      if (mine !== turn) return;
      putNames(named);
      show(found.all.length || found.some.length ? "found" : found.begun ? "begin" : "none");
    } catch {
      if (mine !== turn) return;
      answered = null;
      broken();
    } finally {
      clearTimeout(waiting);
    }
  }

  // A word of which so little is typed that it could be any is asked for only where it is one itself.
  async function question(text, asked) {
    const found = await search.ask(text, asked), last = found.words.at(-1);
    const any = asked.typing && last && !last.idle && !last.count && last.word.length < SHORT && !search.unspaced(last.word[0]);
    if (!any) return found;
    const rest = text.replace(/\S+$/u, "").trim();
    return rest ? search.ask(rest) : { ...found, all: [], some: [], begun: true };
  }

  function begin() {
    clear({ text: "", all: [], some: [] });
    show("begin");
    box.status.textContent = "";
  }

  function keep(text) {
    try {
      sessionStorage.setItem("cuttings.query", text);
    } catch {
      // Where nothing may be kept the question is forgotten.
    }
  }

  // Keys and pointer

  const KEYS = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => leap(1),
    PageUp: () => leap(-1),
    Home: () => choose(options()[0]),
    End: () => choose(options().at(-1)),
  };

  function pressed(event) {
    const option = chosen(), { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.isComposing || altKey) return;
    if (key === "Enter" && option) {
      event.preventDefault();
      option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    } else if (key in KEYS && !ctrlKey && !metaKey && !shiftKey && (option || !/^(Home|End)$/.test(key)) && options().length) {
      event.preventDefault();
      KEYS[key]();
    }
  }

  function followed(event) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
    if (event.target.closest("a") && !elsewhere) box.dialog.close(); // the place may be on this very page
  }

  function listen() {
    box.field.addEventListener("input", () => {
      clearTimeout(typed);
      typed = setTimeout(answer, TYPING);
    });
    box.field.addEventListener("keydown", pressed);
    box.list.addEventListener("mousedown", (event) => {
      if (!event.button) event.preventDefault(); // the focus stays in the field
    });
    box.dialog.addEventListener("click", followed);
    box.dialog.addEventListener("close", () => choose(null));
  }

  function parts(dialog) {
    const words = JSON.parse(dialog.dataset.words), list = dialog.querySelector("[role=listbox]");
    const articles = made("div", "search-articles"), names = group("search-group search-names", "search-names", words.names);
    const every = made("a", "search-every");
    every.id = "search-every";
    every.tabIndex = -1;
    every.setAttribute("role", "option");
    every.setAttribute("aria-selected", "false");
    list.append(articles, names, every);
    return { dialog, words, list, articles, names, every, form: dialog.querySelector("form"),
      field: dialog.querySelector("[role=combobox]"), status: dialog.querySelector("[role=status]"),
      tip: dialog.querySelector(".search-help > p") };
  }

  search.attach = (dialog) => {
    if (!box) {
      box = parts(dialog);
      listen();
      show("begin");
    }
    answer();
  };
})();
