/* A question -> the words to ask for, and the phrases that stand in quotation marks. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const UNSPACED = /[\u2e80-\u2fdf\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const RUN = new RegExp(`${UNSPACED.source}+|[^]`, "gu");

  search.unspaced = (sign) => UNSPACED.test(sign);

  /* Return {words, phrases}: a word is {word, signs, idle, times}, `signs` those of a script without spaces (none: it has
     spaces), `idle` whether it is one that every text has; a phrase is {text, words}. */
  search.question = (text, idle) => {
    const phrases = [...text.matchAll(QUOTED)].map((found) => split(found[1])).filter((some) => some.length > 1)
      .map((some) => ({ text: some.join(" "), words: some.flatMap((word) => signs(word) ?? word) }));
    const shouted = !/\p{Ll}/u.test(text);
    const counted = new Map();
    for (const word of split(text, true)) {
      const lower = word.toLowerCase();
      const named = !shouted && word.length > 1 && word !== lower && word === word.toUpperCase(); // the WHO, not who
      const known = counted.get(lower) ?? { word: lower, signs: signs(lower), idle: idle.has(lower) && !named, times: 0 };
      known.times += 1;
      counted.set(lower, known);
    }
    const words = [...counted.values()];
    if (words.every((word) => word.idle)) for (const word of words) word.idle = false;
    return { words, phrases };
  };

  /* Return the words as the index has them: U.S. is us, O'Neill oneill, 1,000 is 1000, and Kim's is kim. */
  function split(text, cased = false) {
    const plain = text.normalize("NFKC")
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (found) => found.replaceAll(".", ""))
      .replace(/(?<![\p{L}\p{N}])(\p{L})\.(\p{L})(?![\p{L}\p{N}])/gu, "$1$2")
      .replace(/['’]s?(?![\p{L}\p{N}])/gu, " ")
      .replace(/(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N})/gu, "");
    const found = [...plain.matchAll(WORD)].flatMap(([word]) => segments(word));
    return cased ? found : found.map((word) => word.toLowerCase());
  }

  /* Where a script sets no spaces, the browser knows where words end. */
  function segments(word) {
    if (!UNSPACED.test(word)) return [word];
    if (!Intl.Segmenter) return word.match(RUN);
    const segmenter = new Intl.Segmenter(document.documentElement.lang || "ja", { granularity: "word" });
    return [...segmenter.segment(word)].map((one) => one.segment);
  }

  function signs(word) {
    return UNSPACED.test(word) ? [...word] : null;
  }
})();
