/* A question -> the pages that answer it, best first: the words' weights times their rarity, added up. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  const SHORT = 3; // letters from which on a word may be the beginning of others: before, nearly every page has some

  /* A word that no article has does not keep those with all the others from coming first. */
  search.ask = async (text, { typing = false } = {}) => {
    const answer = await answered("articles", text, typing);
    const needed = answer.words.filter((one) => one.count || one.loose).length;
    const all = answer.hits.filter((hit) => hit.words.size === needed);
    return { ...answer, all, some: answer.hits.filter((hit) => hit.words.size < needed) };
  };

  search.names = async (text, { typing = false } = {}) => {
    const { hits } = await answered("names", text, typing);
    return hits;
  };

  /* Return {text, words, phrases, hits}; a hit is {id, score, words}, `words` from the number of a word of the question to
     a function that promises the places where it stands in the page. */
  async function answered(index, text, typing) {
    const known = await search.start();
    const asked = search.question(text, new Set(known.idle));
    const last = typing && /[\p{L}\p{M}\p{N}]$/u.test(text) ? asked.words.at(-1) : null;
    const [words, phrases] = await Promise.all([
      Promise.all(asked.words.map((one) => one.idle ? null : search.word(index, one, begins(one, last)))),
      Promise.all(asked.phrases.map((one) => search.phrase(index, one))),
    ]);
    return {
      text,
      words: asked.words.map((one, number) => ({
        word: one.word, idle: one.idle, count: words[number]?.count ?? 0, loose: words[number]?.loose ?? false,
      })),
      phrases: asked.phrases.map((one, number) => ({ text: one.text, count: phrases[number].size })),
      hits: ranked(known, index, asked, words, phrases),
    };
  }

  function begins(word, last) {
    return word === last && (word.signs !== null || word.word.length >= SHORT);
  }

  function ranked(known, index, asked, words, phrases) {
    const pages = known.shelves.filter((shelf) => shelf.index === index).reduce((sum, shelf) => sum + shelf.pages, 0);
    const hits = new Map();
    words.forEach((found, number) => {
      if (!found) return;
      const worth = asked.words[number].times * search.rarity(found.pages.size, pages);
      for (const [id, { weight, places }] of found.pages) {
        if (!phrases.every((some) => some.has(id))) continue;
        const hit = hits.get(id) ?? { id, score: 0, words: new Map() };
        hit.score += worth * weight;
        hit.words.set(number, places);
        hits.set(id, hit);
      }
    });
    return [...hits.values()].sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  }
})();
