/* Explore, the sums: which articles pass the filters, how many would with each other choice, and in which order they
   come. Nothing here knows the page. Articles and values are numbers in typed arrays: ten thousand articles are sifted at
   every key that is pressed. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});
  const NAMED = ["person", "place", "organisation", "outlet"];
  const FAR = 2 ** 31 - 1; // an end that is open, in days; beyond any date of four digits
  const AGE = 100; // years: what may be of any year of so many is of none
  const DAY = 864e5; // milliseconds

  explore.filters = [...NAMED, "year"];

  const yearOf = (day) => new Date(day * DAY).getUTCFullYear();

  const yearsOf = ({ from, to }) => {
    if (from === null || to === null) return [];
    const first = yearOf(from), count = yearOf(to) - first + 1;
    return count > AGE ? [] : Array.from({ length: Math.max(0, count) }, (_, at) => String(first + at).padStart(4, "0"));
  };

  /* The values of one filter: `held` has for each article, from `starts`, the numbers of its values. `labels` has what
     values are called in the order in which they are numbered; those it leaves out come after them. */
  function shelf(lists, labels) {
    const called = new Map(labels);
    for (const list of lists) for (const key of list) if (!called.has(key)) called.set(key, key);
    const keys = [...called.keys()], numbers = new Map(keys.map((key, number) => [key, number]));
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, row) => { starts[row + 1] = starts[row] + list.length; });
    const held = new Uint32Array(starts[lists.length]);
    lists.forEach((list, row) => list.forEach((key, at) => { held[starts[row] + at] = numbers.get(key); }));
    return { keys, labels: [...called.values()], numbers, starts, held };
  }

  /* The articles of `search.tables()`, made ready once. Years are numbered from the newest on. */
  explore.arranged = ({ pages, labels }) => {
    const articles = [...pages].filter(([, page]) => page.kind === "article"), years = articles.map(([, page]) => yearsOf(page));
    const sorted = [...new Set(years.flat())].sort().reverse().map((year) => [year, year]);
    return {
      rows: new Map(articles.map(([id], row) => [id, row])),
      shelves: [...NAMED.map((name) => shelf(articles.map(([, page]) => page.values[name] ?? []), labels[name])), shelf(years, sorted)],
      first: Int32Array.from(articles, ([, page]) => page.from ?? -FAR),
      last: Int32Array.from(articles, ([, page]) => page.to ?? FAR),
    };
  };

  const undated = (index, row) => index.first[row] === -FAR && index.last[row] === FAR;

  function flagged(shelf, chosen) {
    if (!chosen.length) return null;
    const flags = new Uint8Array(shelf.keys.length);
    for (const key of chosen) if (shelf.numbers.has(key)) flags[shelf.numbers.get(key)] = 1;
    return flags;
  }

  function touches({ starts, held }, row, flags) {
    for (let at = starts[row]; at < starts[row + 1]; at++) if (flags[held[at]]) return true;
    return false;
  }

  /* Which of `hits` pass: of several values of a filter any, of several filters all. `tallies` has for each filter how many
     articles each of its values has under all other filters; `undated` says how many only the range leaves out, because
     nobody knows when they are from. `range` is null or {low, high} in days. */
  explore.sift = (index, hits, chosen, range) => {
    const { shelves, first, last } = index;
    const wanted = shelves.map((shelf, at) => flagged(shelf, chosen[at]));
    const tallies = shelves.map((shelf) => new Uint32Array(shelf.keys.length));
    const kept = [];
    let unknown = 0;
    for (const hit of hits) {
      const row = index.rows.get(hit.id);
      if (row === undefined) continue;
      let out = 0; // bit by bit, which filters keep it out
      for (let at = 0; at < shelves.length; at++) if (wanted[at] && !touches(shelves[at], row, wanted[at])) out |= 1 << at;
      if (range && undated(index, row)) {
        if (!out) unknown++;
        continue;
      }
      if (range && (last[row] < range.low || first[row] > range.high)) continue;
      if (!out) kept.push(hit);
      for (let at = 0; at < shelves.length; at++) {
        if (out & ~(1 << at)) continue;
        const { starts, held } = shelves[at], tally = tallies[at];
        for (let value = starts[row]; value < starts[row + 1]; value++) tally[held[value]]++;
      }
    }
    return { kept, tallies, undated: unknown };
  };

  /* `hits` from the newest on, by the last day they can be of, or from the oldest on, by the first; those without both
     bounds stay at the end. */
  explore.ordered = (index, hits, order) => {
    if (order !== "newest" && order !== "oldest") return hits;
    const days = hits.map((hit) => {
      const row = index.rows.get(hit.id), from = index.first[row], to = index.last[row];
      if (row === undefined || from === -FAR || to === FAR) return FAR;
      return order === "newest" ? -to : from;
    });
    return [...hits.keys()].sort((one, other) => days[one] - days[other] || one - other).map((at) => hits[at]);
  };

  /* The numbers of the values that have articles, those with the most first. */
  explore.ranked = (tally) => {
    const numbers = [];
    for (let number = 0; number < tally.length; number++) if (tally[number]) numbers.push(number);
    return numbers.sort((one, other) => tally[other] - tally[one] || one - other);
  };
})();
