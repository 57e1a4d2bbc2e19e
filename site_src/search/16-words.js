/* One word -> the pages that have it, from all shelves: BM25 without the rarity, which only all shelves together know. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  const ITSELF = 0.05; // a page that has the word itself weighs more than that, one with words that begin alike less
  const ALIKE = 0.01; // the same for one place: there the word itself weighs 0.1, one that is a letter longer 0.0004
  const SHARED = 3, MOST = 0.7; // letters two words share that begin alike: so many, and so much of the one asked for
  const BEGINNING = 0.5; // what a word that only begins alike weighs beside the word itself
  const REMEMBERED = 60; // answers kept while a reader types

  const answers = new Map();
  const turns = new Map(); // id of a page -> the promise of what was asked of it last

  /* Return {pages, count, loose}: `pages` from the id of a page to {weight, places}, `places()` promising the numbers of the
     words in its text; `count` those that have the word itself; `loose` whether words that begin alike were taken for want
     of it. With `typing` they are taken beside it. */
  search.word = async (index, asked, typing) => {
    const key = `${index} ${typing} ${asked.word}`;
    if (!answers.has(key)) answers.set(key, found(index, asked, typing));
    const answer = answers.get(key);
    answer.catch(() => answers.delete(key));
    answers.delete(key);
    answers.set(key, answer); // the latest last
    if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
    return answer;
  };

  /* Return the ids of the pages that have `phrase`. */
  search.phrase = async (index, phrase) => {
    const shelves = await search.shelves(index);
    const parts = await Promise.all(shelves.map(async ({ name, pagefind }) => {
      const { results } = await pagefind.search(`"${phrase.words.join(" ")}"`);
      return results.map((result) => `${name}/${result.id}`);
    }));
    return new Set(parts.flat());
  };

  async function found(index, asked, typing) {
    const shelves = await search.shelves(index);
    const parts = await Promise.all(shelves.map((shelf) => (asked.signs ? spelt : whole)(shelf, asked)));
    const itself = merged(parts.map((part) => part.itself));
    const others = merged(parts.map((part) => part.others));
    const count = itself.size, loose = !typing && count === 0 && others.size > 0;
    if (!loose && !typing) return { pages: itself, count, loose };
    for (const [id, page] of others) {
      if (!itself.has(id)) itself.set(id, { ...page, weight: page.weight * BEGINNING });
    }
    return { pages: itself, count: typing ? itself.size : count, loose };
  }

  /* A word as Pagefind has it. Its score is divided by the rarity it has on this shelf. */
  async function whole({ name, pages, pagefind }, { word }) {
    const { results } = await pagefind.search(word);
    const rarity = search.rarity(results.length, pages);
    const itself = [], others = [];
    for (const result of results) {
      const weight = result.score / rarity, id = `${name}/${result.id}`, at = result.words;
      if (weight > ITSELF) itself.push([id, { weight, at, places: () => places(id, result) }]);
      else if (at.length) others.push([id, { weight: saturated(at.length), at, places: async () => at }]);
    }
    const alike = itself.length || !others.length || await beginsAlike(word, ...others[0]);
    return { itself, others: alike ? others : [] };
  }

  /* Where no word begins with the one asked for, Pagefind shortens that until it is one it has: `government` becomes `g`. */
  async function beginsAlike(word, id, { at }) {
    const [shelf, page] = id.split("/");
    const { text } = await search.piece(`${shelf}/page/${page}`);
    const form = plain(text.split(/\s+/u)[at[0]] ?? ""), asked = plain(word);
    let common = 0;
    while (common < asked.length && form[common] === asked[common]) common++;
    return common >= Math.max(SHARED, asked.length * MOST);
  }

  function plain(word) {
    return word.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  }

  /* Where the word itself stands: Pagefind tells what each place weighs only with a page it has loaded, and keeps that with
     the page, so that a second question about the same page has to wait. */
  async function places(id, result) {
    const before = turns.get(id);
    const here = (async () => {
      await before;
      const { weighted_locations: found } = await result.data();
      return found.filter((one) => one.balanced_score > ALIKE * (24 * one.weight) ** 2).map((one) => one.location);
    })();
    turns.set(id, here);
    return here;
  }

  /* A word of a script without spaces: its signs stand one after the other, each a word of the index. */
  async function spelt(shelf, { signs }) {
    const each = await Promise.all(signs.map((sign) => whole(shelf, { word: sign })));
    const [first, ...rest] = each.map((one) => new Map(one.itself));
    const itself = [];
    for (const [id, { at: firsts }] of first) {
      const sets = rest.map((pages) => new Set(pages.get(id)?.at));
      const starts = firsts.filter((place) => sets.every((set, distance) => set.has(place + distance + 1)));
      if (!starts.length) continue;
      const at = starts.flatMap((start) => signs.map((_, distance) => start + distance));
      itself.push([id, { weight: saturated(starts.length), at, places: async () => at }]);
    }
    return { itself, others: [] };
  }

  /* BM25's rarity of what `count` of `pages` have. */
  search.rarity = (count, pages) => Math.log(1 + (pages - count + 0.5) / (count + 0.5));

  /* What BM25 gives a word that stands `times` in a page of the usual length, as Pagefind scales it. */
  function saturated(times) {
    return (1 + search.saturation * search.itself) * times / (search.saturation + times);
  }

  function merged(parts) {
    return new Map(parts.flat());
  }
})();
