/* How a result looks, on the Explore page and in the dialogue. Texts come from the pages: they are set as text, never as markup.

   search.draw(shown, {level, marked, kind})     an <article class="result">, for a page. `shown` is what search.look() gives
       level    of the headline: 2 to 6, 3 unless told
       marked   whether the words found stand in <mark>, in the headline and in the sentences; yes unless told
       kind     what kind of page it is, in words, to stand first below the headline; none unless told
   search.options(shown, {marked, kind})         the same as a <div class="result"> of <a role="option" tabindex="-1">, for a listbox:
       the first leads to the page, each other one to a sentence; an option may hold no other link, so each is one itself
   search.told(message, values)                  a phrase with its values: "{n} articles". `message` is a text, or an object of one
       text for each plural form ("one", "few", "other"…), chosen by values.n; numbers are written as the language of the page writes them

   article.result > h3.result-title > a          .result-meta: the texts of shown.about, each in a span      .result-said > li > a: the
   sentences. The languages of headline and sentences are theirs, that of the rest is the page's. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const language = document.documentElement.lang || "en";
  const numbers = new Intl.NumberFormat(language), plurals = new Intl.PluralRules(language);
  const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
  const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

  function made(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  // What is in the language of the page that was found, and runs in the direction of its letters
  function foreign(element, shown) {
    if (shown.lang) element.lang = shown.lang;
    element.dir = "auto";
    return element;
  }

  const address = (url) => new URL(url, search.root).href;

  // What is marked is the word, without the comma after it
  function texts(parts, marked) {
    return parts.flatMap((part) => {
      if (!part.marked || !marked) return [part.text];
      const [, before, word, after] = WORD.exec(part.text);
      return word ? [before, made("mark", "", word), after] : [before];
    });
  }

  // The address tells which forms were found: a headline has them as they stand there.
  function headline(shown) {
    const forms = new URL(shown.url, search.root).searchParams.getAll("mark").filter(Boolean);
    if (!forms.length) return [{ text: shown.title }];
    const any = forms.sort((a, b) => b.length - a.length).map((form) => form.replace(SPECIAL, "\\$&")).join("|");
    const letter = "[\\p{L}\\p{N}]", apart = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(any);
    const found = apart ? new RegExp(`(${any})`, "giu") : new RegExp(`(?<!${letter})(${any})(?!${letter})`, "giu");
    return shown.title.split(found).map((text, at) => ({ text, marked: at % 2 === 1 })).filter((part) => part.text);
  }

  function sentence(excerpt, marked) {
    return [excerpt.before ? "… " : "", ...texts(excerpt.parts, marked), excerpt.after ? " …" : ""].filter(Boolean);
  }

  function meta(name, shown, kind) {
    return made(name, "result-meta", ...[kind, ...shown.about].filter(Boolean).flatMap((text, at) => {
      const one = made("span", "", text);
      one.dir = "auto";
      return at ? [" ", one] : [one];
    }));
  }

  search.told = (message, values = {}) => {
    const text = typeof message === "string" ? message : message[plurals.select(values.n)] ?? message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name] ?? whole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };

  search.draw = (shown, { level = 3, marked = true, kind = "" } = {}) => {
    const link = made("a", "", ...texts(headline(shown), marked));
    link.href = address(shown.url);
    const result = made("article", `result result-${shown.kind}`, foreign(made(`h${level}`, "result-title", link), shown));
    if (kind || shown.about.length) result.append(meta("p", shown, kind));
    if (shown.excerpts.length) {
      result.append(made("ul", "result-said", ...shown.excerpts.map((excerpt) => {
        const said = made("a", "", ...sentence(excerpt, marked));
        said.href = address(excerpt.url);
        return made("li", "", foreign(said, shown));
      })));
    }
    return result;
  };

  function option(className, url, ...content) {
    const one = made("a", className, ...content);
    one.href = address(url);
    one.setAttribute("role", "option");
    one.setAttribute("aria-selected", "false");
    one.tabIndex = -1;
    return one;
  }

  search.options = (shown, { marked = true, kind = "" } = {}) => {
    const title = foreign(made("span", "result-title", ...texts(headline(shown), marked)), shown);
    const below = kind || shown.about.length ? [" ", meta("span", shown, kind)] : [];
    return made("div", `result result-${shown.kind}`, option("result-page", shown.url, title, ...below),
      ...shown.excerpts.map((excerpt) =>
        option("result-sentence", excerpt.url, foreign(made("span", "", ...sentence(excerpt, marked)), shown))));
  };
})();
